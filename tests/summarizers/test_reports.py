import pytest

from digest.summarizers.reports import reports


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("M. Peskov a ajouté qu'il n'y avait pas d'informations.", "fr", True),
        ("Le ministre a indiqué jeudi devant la presse que la loi serait votée.", "fr", True),
        ("Le ministre a également annoncé qu’il irait à Lyon.", "fr", True),
        ("Le ministre a annoncé une loi sur les transports.", "fr", False),
        ("« Il a annoncé que tout irait bien », répète la foule.", "fr", False),
        ("The minister said that the law would pass.", "en", False),
    ],
)
def test_reports(text: str, lang: str, expected: bool) -> None:  # noqa: FBT001 - a parametrised expectation
    assert reports(text, lang) is expected
