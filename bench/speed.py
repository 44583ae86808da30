"""The time to build a week of 700 articles, beside sumy's LexRank alone over the same articles.

Ours is the whole program as a user starts it: read, clean, date, find copies and stories, summarize,
render Markdown, HTML, text and JSON, write. The peer reads nothing: its texts are in memory, it cuts
and tokenizes with a regular expression (sumy's own tokenizer needs data that has to be downloaded) and
picks three sentences of each, once as sumy's README sets it up (stemmer and stop words), once bare.
Times are processor seconds, so that other work blurs them less.
"""

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.figures import Figure, read_jsonl, show

_ARTICLES = 700
_SENTENCES = 3


class Simple:
    """The tokenizer that sumy is given: the least that does, so the fastest."""

    def to_sentences(self, paragraph: str) -> list[str]:
        """Cut after an end mark that white space follows."""
        return re.split(r"(?<=[.!?…])\s+", paragraph)

    def to_words(self, sentence: str) -> list[str]:
        """Runs of letters and digits."""
        return re.findall(r"\w+", sentence.lower())


def figures(data: Path) -> list[Figure]:
    """Seconds for each, and ours over sumy's: below 1 is faster."""
    articles = _week(data / "orange_weeks_fr.jsonl")
    texts = [str(article["text"]) for article in articles]
    ours, theirs, bare = _build(articles), peer_seconds(texts), peer_seconds(texts, plain=True)
    note = f"{len(articles)} articles of a week"
    return [
        Figure("speed.build_seconds", ours, note, lower=True),
        Figure("speed.sumy_lexrank_seconds", theirs, "stemmer and stop words, as in its README", lower=True),
        Figure("speed.bare_sumy_lexrank_seconds", bare, "neither stems nor stop words", lower=True),
        Figure("speed.build_over_sumy_lexrank", ours / theirs, "wanted below 1", lower=True),
        Figure("speed.build_over_bare_sumy_lexrank", ours / bare, "", lower=True),
    ]


def _week(path: Path) -> list[dict[str, object]]:
    """The first articles of the week that has most."""
    rows = read_jsonl(path)
    fullest, _ = Counter(str(row["week"]) for row in rows).most_common(1)[0]
    return [row for row in rows if row["week"] == fullest][:_ARTICLES]


def _build(articles: list[dict[str, object]]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "week"), Path(folder, "out")
        source.mkdir()
        for article in articles:
            kept = {key: article[key] for key in ("id", "title", "text", "date", "source", "url", "lang")}
            line = json.dumps(kept, ensure_ascii=False)
            source.joinpath(f"{article['id']}.jsonl").write_text(line + "\n", encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "digest", "build", str(source), "--out", str(out), "-q"]
        subprocess.run(command, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peer_seconds(texts: list[str], *, plain: bool = False) -> float:
    """Processor seconds of sumy's LexRank over the texts; `plain` without stems and stop words."""
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    tokenizer = Simple()
    summarizer = LexRankSummarizer() if plain else LexRankSummarizer(Stemmer("french"))
    if not plain:
        summarizer.stop_words = get_stop_words("french")
    start = time.process_time()
    for text in texts:
        summarizer(PlaintextParser.from_string(text, tokenizer).document, _SENTENCES)
    return time.process_time() - start


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=figures.__doc__)
    parser.add_argument("data", type=Path, help="the folder of the evaluation sets")
    for figure in figures(parser.parse_args().data):
        print(show(figure), flush=True)


if __name__ == "__main__":
    main()
