"""The peers, each set up as its README shows: sumy, summa (TextRank) and lexrank (crabcamp)."""

import warnings
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from bench.summarizers.systems import Peer
from digest.summarizers.sumy_methods import SUMY_METHODS
from digest.text.sentences import split_sentences

__all__ = ["SEVEN", "Corpus", "SumyAsItIs", "peers"]

SEVEN = ("lex-rank", "text-rank", "lsa", "luhn", "kl", "sum-basic", "reduction")
_LANGUAGES = {"fr": "french", "en": "english"}

Ranked = list[tuple[int, str]]


class Corpus:
    """Texts of each language, from which peers learn what NLTK or their authors would have shipped.

    sumy's tokenizer needs NLTK's Punkt models, which have to be downloaded: they are trained here, by
    NLTK's own trainer, on the texts that are summarized. lexrank weighs words by such a corpus.
    """

    def __init__(self, texts: Mapping[str, Sequence[str]]) -> None:
        """`texts` by language."""
        self.texts = texts
        self.tokenizer = cache(self._tokenizer)
        self.weighed = cache(self._weighed)

    def _tokenizer(self, lang: str) -> Any:  # noqa: ANN401 - sumy has no types
        from nltk.tokenize.destructive import NLTKWordTokenizer
        from nltk.tokenize.punkt import PunktSentenceTokenizer, PunktTrainer
        from sumy.nlp.tokenizers import Tokenizer

        trainer = PunktTrainer()
        trainer.train("\n\n".join(self.texts[lang]))
        punkt, treebank = PunktSentenceTokenizer(trainer.get_params()), NLTKWordTokenizer()

        class Trained(Tokenizer):  # type: ignore[misc]  # sumy has no types
            """sumy's tokenizer: Punkt, then, as in nltk.word_tokenize, Punkt again and Treebank words."""

            def _get_sentence_tokenizer(self, _language: str) -> object:
                return punkt

            def _get_word_tokenizer(self, _language: str) -> object:
                return self

            def tokenize(self, text: str) -> list[str]:
                return [word for part in punkt.tokenize(text) for word in treebank.tokenize(part)]

        return Trained(_LANGUAGES[lang])

    def _weighed(self, lang: str) -> Any:  # noqa: ANN401 - lexrank has no types
        from lexrank import STOPWORDS, LexRank

        return LexRank([_sentences(text, lang) for text in self.texts[lang]], stopwords=STOPWORDS[lang])


class SumyAsItIs:
    """A method of sumy with sumy's own tokenizer, stemmer and stop words."""

    def __init__(self, method: str, corpus: Corpus) -> None:
        """`method` is a key of `SUMY_METHODS`."""
        self._method, self._corpus = SUMY_METHODS[method], corpus
        self.summarizer = cache(self._summarizer)

    def __call__(self, text: str, lang: str) -> Ranked:
        """The sentences, best first."""
        return self.rank(self.document(text, lang), lang)

    def document(self, text: str, lang: str) -> Any:  # noqa: ANN401 - sumy has no types
        """The text as sumy parses it; words are cut when they are first asked for."""
        from sumy.parsers.plaintext import PlaintextParser

        return PlaintextParser.from_string(text, self._corpus.tokenizer(lang)).document

    def rank(self, document: Any, lang: str) -> Ranked:  # noqa: ANN401 - sumy has no types
        """The sentences of a parsed document, best first."""
        ranked: Ranked = []
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.summarizer(lang)(document, lambda infos: _noted(infos, ranked))
        return ranked

    def _summarizer(self, lang: str) -> Any:  # noqa: ANN401 - sumy has no types
        from sumy.nlp.stemmers import Stemmer
        from sumy.utils import get_stop_words

        module = import_module(f"sumy.summarizers.{self._method.module}")
        made = getattr(module, self._method.attribute)(Stemmer(_LANGUAGES[lang]))
        made.stop_words = get_stop_words(_LANGUAGES[lang])
        return made


def _noted(infos: Sequence[Any], ranked: Ranked) -> Sequence[Any]:
    """Stands where sumy takes a count of sentences: it is handed all of them, best first."""
    ranked.extend((info.order, str(info.sentence)) for info in infos)
    return infos


def peers(texts: Mapping[str, Sequence[str]]) -> list[Peer]:
    """Every peer; those of sumy by the name `sumy as it is:<method>`."""
    corpus = Corpus(texts)

    def lexrank(text: str, lang: str) -> Ranked:
        sentences = _sentences(text, lang)
        scores = corpus.weighed(lang).rank_sentences(sentences) if sentences else ()
        return _best_first(zip(sentences, scores, strict=True))

    sumy = [Peer(f"sumy as it is:{method}", SumyAsItIs(method, corpus)) for method in SEVEN]
    return [*sumy, Peer("summa", _summa), Peer("lexrank (crabcamp)", lexrank)]


def _summa(text: str, lang: str) -> Ranked:
    from summa.summarizer import summarize

    return _best_first(summarize(text, ratio=1.0, language=_LANGUAGES[lang], split=True, scores=True))


def _best_first(scored: Iterable[tuple[str, float]]) -> Ranked:
    placed = sorted(enumerate(scored), key=lambda item: -item[1][1])
    return [(place, sentence) for place, (sentence, _) in placed]


def _sentences(text: str, lang: str) -> list[str]:
    """Ours, for lexrank cuts none."""
    return [part[a:b] for part in text.split("\n") for a, b in split_sentences(part, lang)]
