"""With its tokenizer our ROUGE is the rouge-score package's, to the last digits."""

import pytest
from rouge_score.rouge_scorer import RougeScorer

from digest.metrics import MetricSettings
from digest.metrics.rouge import Rouge
from digest.metrics.rouge_tokens import tokenizer
from tests.metrics.referenced import ENGLISH, FRENCH, item, output, pairs

MEASURES = ["rouge1", "rouge2", "rougeL", "rougeLsum"]
PAIRS = 300  # of each language

languages = pytest.mark.parametrize(("lang", "vocabulary"), [("fr", FRENCH), ("en", ENGLISH)])
stemming = pytest.mark.parametrize("stem", [False, True])


def theirs(reference: str, printed: str, *, stem: bool) -> list[float]:
    scored = RougeScorer(MEASURES, use_stemmer=stem).score(reference, printed)
    return [scored[measure].fmeasure for measure in MEASURES]


@languages
@stemming
def test_the_same_numbers(lang: str, vocabulary: list[str], *, stem: bool) -> None:
    rouge = Rouge(MetricSettings("rouge-score", stem))
    apart = 0  # pairs of which ROUGE-L and ROUGE-Lsum differ
    for reference, printed in pairs(PAIRS, vocabulary):
        wanted = theirs(reference, printed, stem=stem)
        found = rouge.score(item(reference, lang=lang), output(printed))
        assert found[:4] == pytest.approx(wanted, abs=1e-12), (reference, printed)
        assert found[4:] == (None, None)
        apart += abs(wanted[2] - wanted[3]) > 0.01
    assert apart > PAIRS / 3


@stemming
def test_the_same_numbers_of_one_line(*, stem: bool) -> None:
    rouge = Rouge(MetricSettings("rouge-score", stem))
    for reference, printed in pairs(100, FRENCH, lines=range(1, 2)):
        found = rouge.score(item(reference), output(printed))
        assert found[:3] == pytest.approx(theirs(reference, printed, stem=stem)[:3], abs=1e-12)


@stemming
def test_the_nearest_of_several_references(*, stem: bool) -> None:
    rouge, scorer = Rouge(MetricSettings("rouge-score", stem)), RougeScorer(MEASURES, use_stemmer=stem)
    for (one, printed), (other, third) in zip(pairs(60, FRENCH), pairs(60, ENGLISH), strict=True):
        found = rouge.score(item(one, other, third), output(printed))
        wanted = scorer.score_multi([one, other, third], printed)
        assert found[4:] == pytest.approx([wanted["rouge1"].fmeasure, wanted["rouge2"].fmeasure], abs=1e-12)


@stemming
@pytest.mark.parametrize(
    "text", ["L’été, À NOËL: cœurs", "ponies'  flying_over\n\n5.30", "", "…", "İstanbul'da", "ﬁn x² ①"]
)
def test_the_same_words(text: str, *, stem: bool) -> None:
    scorer = RougeScorer(["rouge1"], use_stemmer=stem)
    assert list(tokenizer("rouge-score", stemmed=stem)(text, "fr")) == scorer._tokenizer.tokenize(text)
