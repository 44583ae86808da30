"""The lines of `digest verify`: whole sentences of French and of English."""

import pytest

from digest.models import Fault, Verification
from digest.renderers import Wording, verification_lines


def told(*faults: Fault, failed: int = 0, lang: str = "fr") -> list[str]:
    found = Verification("p.md", 34, 34, failed, len(faults) - failed, reread=True, faults=faults)
    return [line.replace("\u00a0", " ") for line in verification_lines(found, Wording(lang))]


@pytest.mark.parametrize(
    ("kind", "one", "more"),
    [
        ("attribution", "[1] n’attribue pas", "[1], [2] n’attribuent pas"),
        ("role", "que donne [1]", "que donnent [1], [2]"),
        ("modality", "[1] ne le dit pas", "[1], [2] ne le disent pas"),
    ],
)
def test_several_sources_agree_with_their_verb(kind: str, one: str, more: str) -> None:
    alone = Fault(3, kind, "x", sources=(1,))  # type: ignore[arg-type] # a literal
    both = Fault(3, kind, "x", sources=(1, 2))  # type: ignore[arg-type] # a literal
    assert one in told(alone)[0]
    assert more in told(both)[0]


def test_a_quotation_within_a_line_has_paired_inner_marks() -> None:
    said = "« Nous partons », a rassuré Peskov."
    line = told(Fault(3, "name", "Trump", said, (1,)))[0]
    assert line.endswith("on y lit « “Nous partons”, a rassuré Peskov. »")
    assert told(Fault(3, "quotation", "« Nous partons »", "", (1,)))[0].endswith(": « Nous partons »")
    assert "«" not in told(Fault(3, "name", "T", f"« {'a' * 300} »", (1,)))[0].partition("lit « ")[2]
    assert told(Fault(3, "name", "T", said, (1,)), lang="en")[0].endswith(
        "“‘Nous partons’, a rassuré Peskov.”"
    )


def test_sentences_hold_and_faults_are_elsewhere() -> None:
    fault = Fault(3, "period", "x", "y")
    assert told(fault)[-1] == "p.md: 34 phrases tiennent · 1 défaut ailleurs · articles relus"
    assert told(fault, fault)[-1] == "p.md: 34 phrases tiennent · 2 défauts ailleurs · articles relus"
    assert told(fault, failed=1)[-1] == "p.md: 34 phrases vérifiées, 1 ne tient plus · articles relus"
    assert told()[-1] == "p.md: 34 phrases vérifiées, toutes tiennent · articles relus"
