import pytest

from digest.composing.headlines import headline
from digest.composing.standing import is_standing
from tests.composing.builders import article, story


@pytest.mark.parametrize(
    ("title", "lang", "expected"),
    [
        ("Coronavirus: le point sur la pandémie dans le monde", "fr", True),
        ("Virus\u00a0: le point sur la situation", "fr", True),
        ("Le point sur la grève", "fr", True),
        ("Ukraine : ce que l’on sait de l’attaque", "fr", True),
        ("Ukraine: l'armée fait le point sur ses pertes", "fr", False),
        ("La Première ministre stoïque pendant un séisme en direct", "fr", False),
        ("Rebond du virus à Pékin : le point sur les nouveaux cas", "fr", False),
        ("What we know about the fire", "en", True),
        ("Minister says what we know", "en", False),
    ],
)
def test_is_standing(title: str, lang: str, expected: bool) -> None:  # noqa: FBT001 - a parametrised expectation
    assert is_standing(title, lang) is expected


def test_a_title_that_tells_an_event_goes_before_a_standing_one() -> None:
    lead = "Le Brésil a dépassé l'Italie en nombre de morts, selon le ministère brésilien de la Santé."
    one = article("a", lead, title="Coronavirus : le point sur la pandémie")
    other = article("b", lead, title="Le Brésil, troisième pays le plus endeuillé")
    assert headline(story(one, other), "fr") == ("Le Brésil, troisième pays le plus endeuillé", "b")
    assert headline(story(one), "fr") == ("Coronavirus : le point sur la pandémie", "a")


def test_a_title_is_two_lines_at_most() -> None:
    long = "Le ministre annonce " + "une mesure de plus, " * 8 + "puis s'en va"
    line, owner = headline(story(article("a", "Une phrase.", title=long)), "fr")
    assert len(line) <= 110
    assert line.endswith("…")
    assert long.startswith(line.rstrip("…"))
    short = article("b", "Une phrase.", title="Le ministre annonce des mesures")
    assert headline(story(article("a", "Une phrase.", title=long), short), "fr")[1] == "b"
    assert owner == "a"
