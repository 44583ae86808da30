"""Which sentences lean on the one before them."""

import pytest

from digest.text.openings import OpeningKind, dangles, looks_back, opening

LEANING: list[tuple[str, str, OpeningKind, str]] = [
    ("fr", "Il a ajouté : « Ce sujet fait partie de l’agenda. »", "pronoun", "Il"),
    ("fr", "Ce dernier a démissionné.", "pronoun", "Ce dernier"),
    ("fr", "C’est une première.", "pronoun", "C’est"),
    ("fr", "Cependant, il a reconnu des difficultés.", "connector", "Cependant"),
    ("fr", "Par ailleurs, la mairie rouvre.", "connector", "Par ailleurs"),
    ("fr", "Cette déclaration répondait à une question.", "determiner", "Cette"),
    ("fr", "Son avocat a fait appel.", "determiner", "Son"),
    ("fr", "À 33 ans, elle remporte le tournoi.", "subject", "elle"),
    ("fr", "« Tout va bien », a-t-il affirmé.", "attribution", "a-t-il"),
    ("fr", "« Tout va bien », s’est-elle réjouie.", "attribution", "s’est-elle"),
    ("en", "However, the talks failed.", "connector", "However"),
    ("en", "His lawyer appealed.", "determiner", "His"),
    ("en", "“All is well”, he told reporters.", "attribution", "he told"),
]
STANDING = [
    ("fr", "Il n’y a pas encore de détails."),
    ("fr", "Ce mercredi, le conseil a voté."),
    ("fr", "Ces dernières semaines, la rivière a débordé."),
    ("fr", "Ce 14 juillet, la parade est annulée."),
    ("fr", "De son côté, le président Vladimir Poutine a parlé."),
    ("fr", "Quant à Vladimir Poutine, il s’est dit ouvert."),
    ("fr", "L’un des blessés est mort."),
    ("fr", "Alors que la ville dormait, la digue a cédé."),
    ("fr", "Si le temps le permet, il faut partir."),
    ("fr", "« Il est mort », a dit le maire."),
    ("fr", "Ilham Aliev a été réélu."),
    ("en", "This week the council votes."),
    ("en", "It is unclear who started the fire."),
    ("en", "“All is well”, the mayor said."),
    ("de", "Er hat gewonnen."),
    ("", "Il a gagné."),
    ("../fr", "Il a gagné."),
    ("fr", ""),
]


@pytest.mark.parametrize(("lang", "text", "kind", "words"), LEANING)
def test_a_leaning_unit_shows_the_words_that_lean(
    lang: str, text: str, kind: OpeningKind, words: str
) -> None:
    found = opening(text, lang)
    assert found is not None
    assert (found.kind, text[found.start : found.end]) == (kind, words)
    assert dangles(text, lang)


@pytest.mark.parametrize(("lang", "text"), STANDING)
def test_a_unit_that_stands_alone_is_left_alone(lang: str, text: str) -> None:
    assert opening(text, lang) is None
    assert not dangles(text, lang)


def test_typography_makes_no_difference() -> None:
    assert dangles("C'est-à-dire que non", "fr") == dangles("C’est‑à‑dire que non", "fr")
    assert dangles("À l’inverse, la mer monte.", "fr")
    assert dangles("À l'inverse, la mer monte.", "fr")


@pytest.mark.parametrize(
    ("lang", "text", "back"),
    [
        ("fr", "L’an dernier, la ville avait refusé.", True),
        ("fr", "Pour rappel, le vote est obligatoire.", True),
        ("fr", "Dans la foulée, la ville a refusé.", False),
        ("en", "Last year the council refused.", True),
        ("en", "Last but not least, the council agreed.", False),
        ("de", "Letztes Jahr war alles besser.", False),
    ],
)
def test_a_unit_that_goes_back_in_time_is_told(lang: str, text: str, *, back: bool) -> None:
    assert looks_back(text, lang) is back
