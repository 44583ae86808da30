"""chrF and BLEU are sacrebleu's."""

import pytest
import sacrebleu

from digest.metrics import MetricSettings
from digest.metrics.bleu import Bleu
from digest.metrics.chrf import ChrF
from tests.metrics.referenced import ENGLISH, FRENCH, item, output, pairs

CASES = [
    (references, printed)
    for (one, printed), (other, third) in zip(pairs(80, FRENCH), pairs(80, ENGLISH), strict=True)
    for references in ((one,), (one, other), (third, one, other))
]


def test_chrf() -> None:
    chrf, peer = ChrF(MetricSettings()), sacrebleu.CHRF()
    for references, printed in CASES:
        found = chrf.score(item(*references), output(printed))
        assert found == (peer.sentence_score(printed, list(references)).score,)


def test_bleu() -> None:
    bleu, peer = Bleu(MetricSettings()), sacrebleu.BLEU(effective_order=True)
    found = [bleu.score(item(*references), output(printed)) for references, printed in CASES]
    assert found == [(peer.sentence_score(printed, list(texts)).score,) for texts, printed in CASES]
    assert len(set(found)) > len(CASES) / 4


def test_a_text_like_its_reference_and_an_empty_one() -> None:
    for metric in (ChrF(MetricSettings()), Bleu(MetricSettings())):
        text = "Le maire de Lyon a annoncé la fin de la grève."
        assert metric.score(item(text), output(text)) == pytest.approx((100,))
        assert metric.score(item(text), output("")) == (0,)
        assert metric.score(item(""), output(text)) == (0,)


def test_signatures_are_those_of_sacrebleu() -> None:
    for metric, peer in (
        (ChrF(MetricSettings()), sacrebleu.CHRF()),
        (Bleu(MetricSettings()), sacrebleu.BLEU(effective_order=True)),
    ):
        peer.sentence_score("le chat", ["le chat"])
        wanted = peer.get_signature().format(short=True).removeprefix("#:1|")
        name, _, value = metric.signature.partition(":")
        assert name == metric.name
        assert [part.partition(".")[::2] for part in value.split("+")] == [
            part.partition(":")[::2] for part in wanted.split("|")
        ]
        assert metric.columns[0].better == "higher"
        assert metric.needs_references
