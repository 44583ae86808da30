"""The words of an article are found again where they stand."""

from digest.annotating.versions.spoken import Stream
from digest.models import Article, Unit


def test_a_number_with_spaces_is_one_word() -> None:
    texts = ["12 300 civils et 27 800 soldats", "« Nous allons rouvrir la ligne »"]
    starts = [0, len(texts[0]) + 1]
    units = tuple(
        Unit(text, at, at + len(text), n) for n, (text, at) in enumerate(zip(texts, starts, strict=True))
    )
    stream = Stream(Article(id="a", path="a", text="\n".join(texts), units=units))
    assert stream.unit_of("Nous allons rouvrir") == 1
    assert stream.unit_of("12 300 civils") == 0
    assert stream.unit_of("300 civils") is None
