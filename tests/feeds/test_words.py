"""Every reason for which a feed or a page gave nothing has words, and says what to do."""

import pytest

from digest.feeds import FETCH_REASONS
from digest.readers import REASONS
from digest.renderers import Wording
from digest.renderers.wording import languages


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("reason", FETCH_REASONS)
def test_every_reason_has_words(lang: str, reason: str) -> None:
    wording = Wording(lang)
    assert wording.text(f"fetch_reason_{reason}")
    assert wording.text(f"fetch_advice_{reason}")
    assert wording.known("fetch_reason", reason) == f"fetch_reason_{reason}"


def test_a_reason_of_a_reader_is_told_too() -> None:
    assert Wording("en").known("fetch_reason", REASONS[0]) == "fetch_reason_other"
