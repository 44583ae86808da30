import pytest

from digest.checking.ground import Ground
from digest.checking.names import lacks
from tests.checking.stories import ground

TALKS = ground(
    "Le président américain Donald Trump rencontrera Vladimir Poutine à Genève.",
    "Il a aussi parlé à Volodymyr Zelensky, selon le porte-parole du Kremlin, Dmitri Peskov.",
    "L'Union européenne (UE) s'inquiète, a dit Emmanuel Macron à Paris.",
)
KREMLIN = ground(*TALKS.story.articles[0].text.split("\n\n"), at=(1,))
UNION = ground(*TALKS.story.articles[0].text.split("\n\n"), at=(2,))


def wrong(sentence: str, held: Ground) -> list[str]:
    return [lack.text for lack in lacks(sentence, held)]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("M. Trump rencontrera Vladimir Putin à Genève.", TALKS),
        ("Trump rencontrera Poutine.", TALKS),
        ("Les États-Unis et Vladimir Poutine se verront à Genève.", TALKS),
        ("Selon Dmitri Peskov, Donald Trump a parlé à Zelenskiy.", KREMLIN),
        ("L'UE s'inquiète.", UNION),
        ("L'Union européenne s'inquiète, a dit Macron.", UNION),
    ],
)
def test_supported(sentence: str, held: Ground) -> None:
    assert wrong(sentence, held) == []


@pytest.mark.parametrize(
    ("sentence", "held", "lacking"),
    [
        ("Marine Trump rencontrera Vladimir Poutine.", TALKS, ["Marine Trump"]),
        ("Donald Trump rencontrera Emmanuel Macron à Genève.", TALKS, ["Emmanuel Macron"]),
        ("Donald Trump rencontrera Vladimir Poutine à Paris.", TALKS, ["Paris"]),
        ("Le président ukrainien Donald Trump rencontrera Vladimir Poutine.", TALKS, ["ukrainien"]),
        ("Donald Trump rencontrera Angela Merkel.", TALKS, ["Angela Merkel"]),
        ("Zelensky a rencontré Vladimir Trump.", TALKS, ["Zelensky", "Vladimir Trump"]),
        ("L'Union africaine s'inquiète.", UNION, ["africaine", "Union africaine"]),
    ],
)
def test_not_supported(sentence: str, held: Ground, lacking: list[str]) -> None:
    assert sorted(wrong(sentence, held)) == sorted(lacking)


def test_english() -> None:
    held = ground("Russian president Vladimir Putin met Xi Jinping in Beijing.", lang="en")
    assert not wrong("Putin met Xi in Beijing.", held)
    assert wrong("Putin met Xi Jinping in Delhi.", held) == ["Delhi"]
    assert wrong("Putin met Narendra Modi in Beijing.", held) == ["Narendra Modi"]


def test_another_form_of_the_same_name_passes() -> None:
    """Part of a double name, initials after a name, a name in a list, a first name that everybody knows."""
    told = (
        "La prison de Metz-Queuleu a été évacuée mardi.",
        "Elle a été médecin des Forces armées révolutionnaires de Colombie (Farc).",
        "Un train et un autocar de Lille, de Lens et de Douai ont été retardés.",
        "M. Macron a félicité M. Durand.",
    )
    assert not wrong("La prison de Queuleu a été évacuée.", ground(*told, at=(0,)))
    assert not wrong("Elle a été médecin des Farc.", ground(*told, at=(1,)))
    assert not wrong("Un autocar de Lens a été retardé.", ground(*told, at=(2,)))
    assert not wrong("Emmanuel Macron a félicité M. Durand.", ground(*told, at=(3,)))
    assert wrong("Emmanuel Macron a félicité Paul Durand.", ground(*told, at=(3,))) == ["Paul Durand"]
    assert wrong("Brigitte Macron a félicité M. Durand.", ground(*told, at=(3,))) == ["Brigitte Macron"]


def test_a_name_of_another_kind_is_no_rival() -> None:
    """A body that the sentence leaves out says nothing of where it was."""
    told = ground(
        "The plane turned back, intending to land at Henderson.",
        "Keith Holloway told Fox News the investigation could last two years.",
        at=(1, 0),
        lang="en",
    )
    assert not wrong("The investigation into the crash near Henderson could last two years.", told)


def test_the_words_that_complete_a_body() -> None:
    told = ground(
        "Le texte a été abrogé il y a deux mois par le Conseil constitutionnel, et la Cour d'appel a suivi."
    )
    assert not wrong("Le Conseil constitutionnel avait abrogé le texte.", told)
    assert not wrong("La Cour d'appel a suivi.", told)
    assert wrong("Le Conseil d'État avait abrogé le texte.", told) == ["Conseil d'État"]
    assert wrong("La Cour de cassation a suivi.", told) == ["Cour de cassation"]


def test_a_subject_that_opens_a_sentence_is_a_name() -> None:
    told = ground("À Porto, la ville est devenue pionnière.")
    assert not wrong("Porto devient une ville pionnière.", told)
    assert wrong("Lisbonne devient une ville pionnière.", told) == ["Lisbonne"]


ROOMS = ground(
    "Les tubes sont congelés un an dans une chambre froide du laboratoire.",
    "Le laboratoire Martin de Besançon reçoit Anne Morel.",
    "La Belgique et la Suède, deux grands marchés, ne figurent pas sur la liste.",
    "Treize pays sont sur cette liste des marchés, dont le Maroc et la Norvège.",
    "Le fabricant français ferme l'usine de Dinard ce mois-ci.",
    "Les pêcheurs, réunis à Quimper, avaient bloqué le port lundi.",
    "Les pêcheurs du STP ont dit non.",
    "La Corée du Nord a détruit le bureau de liaison.",
    "Marlon ouvre.",
    at=(0, 2, 3, 4, 5, 7),
    title="Pyongyang",
)


def on(sentence: str, *at: int) -> list[str]:
    return wrong(sentence, ground(*ROOMS.story.articles[0].text.split("\n\n"), at=at, title="Pyongyang"))


def test_a_name_of_the_story_without_a_rival_passes() -> None:
    """A place that opens the sentence, a maker for its people's, a name bound to a noun, a capital."""
    assert on("À Besançon, les tubes sont congelés un an dans une chambre froide.", 0) == []
    assert on("À Lyon, les tubes sont congelés un an dans une chambre froide.", 0) == ["Lyon"]
    assert on("Les pêcheurs du STP avaient bloqué le port lundi.", 5) == []
    assert on("Les pêcheurs du SNP avaient bloqué le port lundi.", 5) == ["SNP"]
    assert on("Le bureau de liaison que Pyongyang a détruit.", 7) == []
    assert on("Le bureau de liaison que Séoul a détruit.", 7) == ["Séoul"]


def test_articles_do_not_tell_two_places_apart() -> None:
    """« L'Allemagne » stands where « la Belgique » does, whatever else the story says of it."""
    assert on("La Belgique et la Suède, deux grands marchés, ne figurent pas sur la liste.", 2, 3) == []
    assert on("Le Maroc et la Suède, deux grands marchés, ne figurent pas sur la liste.", 2, 3) == ["Maroc"]


def test_the_best_unit_gives_a_name_whatever_stands_beside_it() -> None:
    """What is said right beside a name may be another unit's."""
    held = ground(
        "The launch is the latest since the choice of Spacelift, along with Bowing, to fly the crews.",
        "Since 2011 the agency has relied on Soyuz craft to carry its astronauts to the space station.",
        at=(0, 1),
        lang="en",
    )
    said = "The agency chose Spacelift and {} to carry its astronauts to the space station."
    assert wrong(said.format("Bowing"), held) == []
    assert wrong(said.format("Airfleet"), held) == ["Airfleet"]
