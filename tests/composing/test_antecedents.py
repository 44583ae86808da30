import pytest

from digest.composing.antecedents import repair
from digest.composing.edits import apply_edits
from tests.composing.builders import article

PESKOV = "Le porte-parole du Kremlin, Dmitri Peskov, a parlé à la presse."


def repaired(*texts: str, lang: str = "fr") -> str | None:
    made = article("a", *texts, lang=lang)
    edits = repair(made, len(texts) - 1, lang)
    return None if edits is None else apply_edits(texts[-1], edits)


@pytest.mark.parametrize(
    ("texts", "printed"),
    [
        ((PESKOV, "Il a ajouté que la paix viendra."), "[Dmitri Peskov] a ajouté que la paix viendra."),
        (
            (PESKOV, "Peskov a précisé sa pensée.", "Cependant, il a reconnu un échec."),
            "[…] [Dmitri Peskov] a reconnu un échec.",
        ),
        (
            ("La chancelière Angela Merkel a parlé.", "Elle a ajouté un mot."),
            "[Angela Merkel] a ajouté un mot.",
        ),
        (
            (
                PESKOV,
                "« La paix viendra », a déclaré M. Peskov.",
                "« Bientôt », a-t-il ajouté.",
            ),
            "« Bientôt », a-t-il [Dmitri Peskov] ajouté.",
        ),
        (
            (
                PESKOV,
                "« La paix viendra », a dit M. Peskov.",
                "« Bientôt », a-t-il noté.",
                "Il a précisé une date.",
            ),
            "[Dmitri Peskov] a précisé une date.",
        ),
        ((PESKOV, "En outre, le gouvernement a promis une loi."), "[…] le gouvernement a promis une loi."),
    ],
)
def test_certain(texts: tuple[str, ...], printed: str) -> None:
    assert repaired(*texts) == printed


@pytest.mark.parametrize(
    "texts",
    [
        (PESKOV, "Ce dernier a promis une loi."),
        ("Angela Merkel a parlé.", "Il a ajouté un mot."),
        ("La chancelière Angela Merkel a parlé.", "Il a ajouté un mot."),
        (PESKOV, "Dmitri Peskov a reçu Keith Kellogg.", "Il a ajouté un mot."),
        ("Le conflit dure.", "Il a fait 12 300 morts."),
        (PESKOV, "Sinon, la guerre continuera longtemps."),
        ("Il a ajouté que la paix viendra.",),
        (PESKOV, "Toutefois, a-t-il argué, la guerre continuera longtemps."),
    ],
)
def test_uncertain(texts: tuple[str, ...]) -> None:
    assert repaired(*texts) is None


MERCIER = "Le procureur de Nice, Paul Mercier, a ouvert une enquête."
BERTRAND = "« Les policiers sont jetés en pâture », a martelé le président de région, Xavier Bertrand."


@pytest.mark.parametrize(
    "texts",
    [
        # who confesses is the suspect, not the prosecutor who tells of him
        (
            MERCIER,
            "Un fonctionnaire est soupçonné de « vol », a précisé Paul Mercier.",
            "Il a ajouté un détail.",
        ),
        (MERCIER, "Paul Mercier a précisé que le suspect est majeur.", "Il a reconnu les faits."),
        (
            MERCIER,
            "« L’homme est majeur », a dit M. Mercier.",
            "Il a affirmé, selon M. Mercier, être innocent.",
        ),
        # one told about between two sentences of the speaker
        (
            PESKOV,
            BERTRAND,
            "Dmitri Peskov a annoncé une « trêve ».",
            "« J’attends la suite », a-t-il poursuivi.",
        ),
        # the name belongs to another word
        ("Le porte-parole du président Dmitri Peskov a parlé.", "Il a ajouté un mot."),
        (PESKOV, "L’avocat de Dmitri Peskov a affirmé le contraire.", "Il a ajouté un mot."),
        # two people, or one whom the article never names in full
        (PESKOV, "Dmitri Peskov a affirmé que M. Dupont viendra.", "Il a ajouté un mot."),
        ("« La paix viendra », a dit M. Dupont.", "« Bientôt », a-t-il ajouté."),
    ],
)
def test_nobody_is_named_in_place_of_another(texts: tuple[str, ...]) -> None:
    assert repaired(*texts) is None


@pytest.mark.parametrize("gender", [("le", "elle"), ("la", "il")])
def test_a_role_shows_the_gender(gender: tuple[str, str]) -> None:
    article, pronoun = gender
    before = f"« La paix viendra », a déclaré {article} porte-parole du ministère, Camille Durand."
    assert repaired(before, f"« Bientôt », a-t-{pronoun} ajouté.") is None
    other = {"il": "elle", "elle": "il"}[pronoun]
    assert (
        repaired(before, f"« Bientôt », a-t-{other} ajouté.")
        == f"« Bientôt », a-t-{other} [Camille Durand] ajouté."
    )


def test_english() -> None:
    before = "“Peace will come”, said the chairman of the board, John Smith."
    assert (
        repaired(before, "He also said that talks go on.", lang="en")
        == "[John Smith] also said that talks go on."
    )
    assert repaired(before, "She also said that talks go on.", lang="en") is None
