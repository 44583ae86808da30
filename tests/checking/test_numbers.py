import pytest

from digest.checking.ground import Ground
from digest.checking.numbers import lacks
from tests.checking.stories import ground

TOLL = ground("L'offensive a tué 12 400 civils, dont 300 enfants, et blessé plus de 2 000 soldats.")
SALE = ground("La guitare a été vendue pour 3,975 millions de dollars en juin.")
POLL = ground(
    "Selon le sondage, 50 % des électeurs et deux tiers des cadres approuvent, contre 35 % il y a un an.",
    "Il coûtera 1.000.000 d'euros et durera trois mois.",
    at=(0, 1),
)


def wrong(sentence: str, held: Ground) -> list[str]:
    return [lack.text for lack in lacks(sentence, held)]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("L'offensive a tué 12 400 civils.", TOLL),
        ("L'offensive a tué 12.400 civils.", TOLL),
        ("Trois cents enfants ont été tués.", TOLL),
        ("L'offensive a tué 12 400 personnes.", TOLL),
        ("Elle a blessé au moins 2 000 soldats.", TOLL),
        ("Elle a tué près de 12 500 civils.", TOLL),
        ("La guitare a été vendue pour près de 4 millions de dollars.", SALE),
        ("Les deux camps comptent 300 enfants tués.", TOLL),
        ("La moitié des électeurs approuvent.", POLL),
        ("Les deux tiers des cadres approuvent.", POLL),
        ("Il coûtera un million d'euros.", POLL),
        ("Il durera 3 mois.", POLL),
    ],
)
def test_supported(sentence: str, held: Ground) -> None:
    assert wrong(sentence, held) == []


@pytest.mark.parametrize(
    ("sentence", "held", "lacking"),
    [
        ("L'offensive a tué 12 300 civils.", TOLL, ["12 300"]),
        ("L'offensive a tué 300 civils.", TOLL, ["300"]),
        ("L'offensive a tué 300 civils, dont 12 400 enfants.", TOLL, ["300", "12 400"]),
        ("Elle a blessé moins de 2 000 soldats.", TOLL, ["2 000"]),
        ("Elle a tué plus de 12 400 civils.", TOLL, ["12 400"]),
        ("Elle a tué 12 700 personnes.", TOLL, ["12 700"]),
        ("Le tiers des électeurs approuvent, soit 35,5 %.", POLL, ["35,5 %"]),
        ("Trois quarts des cadres approuvent.", POLL, ["Trois quarts"]),
        ("Il coûtera 1.000.000 de dollars.", POLL, ["1.000.000 de dollars"]),
        ("Il durera trois ans.", POLL, ["trois ans"]),
        ("Il coûtera deux millions d'euros.", POLL, ["deux millions d'euros"]),
    ],
)
def test_not_supported(sentence: str, held: Ground, lacking: list[str]) -> None:
    assert wrong(sentence, held) == lacking


def test_what_is_said_instead() -> None:
    (lack,) = lacks("L'offensive a tué 300 civils.", TOLL)
    assert (lack.kind, lack.start, lack.end, lack.said) == ("number", 18, 21, "12 400")


def test_exchanged() -> None:
    held = ground("À midi, la participation s'élevait à 15,29 %, contre 18,38 % à la même heure le 15 mars.")
    assert not wrong("La participation s'élevait à 15,29 %, contre 18,38 % le 15 mars.", held)
    assert wrong("La participation s'élevait à 18,38 %, contre 15,29 % le 15 mars.", held)


def test_another_unit_of_the_story() -> None:
    held = ground(
        "Soral a été condamné jeudi à 5.000 euros d'amende.", "Il avait eu 10.000 euros d'amende en 2018."
    )
    assert wrong("Soral a été condamné jeudi à 10.000 euros d'amende.", held) == ["10.000 euros"]
    assert not wrong("Soral a été condamné jeudi à 5.000 euros d'amende.", held)


def test_english() -> None:
    held = ground(
        "More than 12,300 Israeli soldiers and a dozen civilians died, three out of four of them men.",
        lang="en",
    )
    assert not wrong("Over 12,300 soldiers and 12 civilians died; 75% were men.", held)
    assert wrong("Fewer than 12,300 soldiers died.", held) == ["12,300"]
    assert wrong("12,300 civilians died.", held) == ["12,300"]


def test_a_place_is_asked_where_another_one_is_told() -> None:
    held = ground("France has the highest toll, the next highest is that of Spain.", lang="en")
    assert not wrong("Spain has the second highest toll.", held)
    held = ground("France has the third highest toll, behind that of Spain.", lang="en")
    assert wrong("France has the second highest toll.", held) == ["second"]


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ("Le pays est miné par six décennies de conflit.", "Le pays est en conflit depuis soixante ans."),
        ("Le chantier a pris dix-huit mois.", "Le chantier a pris un an et demi."),
        ("La trêve a duré deux semaines.", "La trêve a duré quinze jours."),
        ("Elle raconte le mois qu'elle a passé à l'hôpital.", "Elle a passé un mois à l'hôpital."),
        ("Un autre entrepôt a fermé à Wissous.", "Un second entrepôt a fermé à Wissous."),
        ("Il a parlé au surlendemain de la marche.", "Il a parlé deux jours après la marche."),
        ("Elle a disparu en 2007.", "Elle a disparu il y a dix-huit ans."),
        ("Il faut un minimum de quatre satellites.", "Il faut au moins quatre satellites."),
        ("Le mandat est limité à deux ans.", "Le mandat ne dure pas plus de deux ans."),
        ("Un train sur cinq roulera.", "Un train sur cinq et un car sur cinq rouleront."),
        ("Le coronavirus progresse en ville.", "Le Covid-19 progresse en ville."),
        (
            "Robert Brout, François Englert et Peter Higgs ont supposé son existence.",
            "Trois physiciens, Robert Brout, François Englert et Peter Higgs, ont supposé son existence.",
        ),
        (
            "Quatre policiers étaient accusés d'avoir frappé un automobiliste.",
            "Quatre policiers étaient accusés d'avoir frappé l'automobiliste.",
        ),
        (
            "Après Seat qui supprime 500 postes, et Fiat Europe qui prévoit la suppression de 900 emplois.",
            "Fiat Europe prévoit de supprimer 900 postes.",
        ),
        (
            "Il table sur une croissance de 0,3 % (au lieu de 0,7 %).",
            "Il ramène la croissance de 0,7 % à 0,3 %.",
        ),
    ],
)
def test_told_in_other_words(told: str, sentence: str) -> None:
    assert wrong(sentence, ground(told)) == []


@pytest.mark.parametrize(
    ("told", "sentence", "lacking"),
    [
        ("Le pays est miné par six décennies de conflit.", "Il est en conflit depuis 70 ans.", ["70 ans"]),
        ("Le chantier a pris dix-huit mois.", "Le chantier a pris deux ans et demi.", ["deux ans et demi"]),
        ("Elle a disparu en 2007.", "Elle a disparu il y a douze ans.", ["douze ans"]),
        ("Le Covid-19 gagne des quartiers.", "Le virus gagne dix-neuf quartiers.", ["dix-neuf"]),
        ("Le G7 se réunira ici.", "Le G20 se réunira ici.", ["20"]),
        (
            "Robert Brout, François Englert et Peter Higgs ont supposé son existence.",
            "Quatre physiciens, Robert Brout, François Englert et Peter Higgs, ont supposé son existence.",
            ["Quatre"],
        ),
        (
            "La banque Azur recevra 3 milliards d'euros, la banque Pelletier 2,5 milliards.",
            "La banque Azur recevra 2,5 milliards d'euros.",
            ["2,5 milliards d'euros"],
        ),
        (
            "Il officie depuis 9 ans sur cette radio. Son émission quotidienne a fêté ses vingt ans.",
            "Il officie depuis vingt ans sur cette radio.",
            ["vingt ans"],
        ),
        (
            "Une force de 5.000 militaires subit des violences qui font 4.000 morts au Mali l'an dernier.",
            "Les violences ont coûté la vie à 5.000 personnes au Mali l'an dernier.",
            ["5.000"],
        ),
        (
            "Le site a fermé 700 comptes liés à la Turquie et 100 liés à la Russie.",
            "Le site a fermé 100 comptes liés à la Turquie.",
            ["100"],
        ),
    ],
)
def test_still_asked(told: str, sentence: str, lacking: list[str]) -> None:
    assert wrong(sentence, ground(told)) == lacking


def test_them_is_no_number() -> None:
    held = ground("Countries including Algeria have banned it.", lang="en")
    assert not wrong("Other countries, among them Algeria, have banned it.", held)


def test_the_figure_beside_the_same_figure() -> None:
    held = ground(
        "En avril, le nombre d'heures vues a bondi de 48 % en un mois, à 1,7 milliard.",
        "Entre mars et avril, un rival a bondi de 72 % en termes d'heures vues.",
        at=(0, 1),
    )
    assert not wrong("Il s'est vu 1,7 milliard d'heures en avril, soit 48 % de plus en un mois.", held)
    assert wrong("Il s'est vu 1,7 milliard d'heures en avril, soit 72 % de plus en un mois.", held) == [
        "72 %"
    ]


def test_a_first_that_the_source_does_not_count() -> None:
    held = ground("Le maire et plusieurs médecins s'y sont ralliés.")
    assert not wrong("Le premier médecin s'y est rallié avec le maire.", held)


def test_some_of_them_is_no_other_number() -> None:
    """Tens and thousands that nobody counted may be any number of them; less than two of them is none."""
    held = ground("La prison a dû faire sortir des dizaines de détenus.", "Il y en a 53 au port.", at=(0, 1))
    assert wrong("La prison a dû faire sortir 53 détenus.", held) == []
    assert wrong("La prison a dû faire sortir sept détenus.", held) == ["sept"]


def test_an_article_is_no_part_of_an_ordinal() -> None:
    """« Une troisième vague » is no fourth one."""
    held = ground("Une troisième vague a touché le port.")
    assert wrong("Le port a connu une troisième vague.", held) == []
    assert wrong("Le port a connu une quatrième vague.", held) == ["quatrième"]


def test_a_lesser_unit_that_counts_the_very_thing() -> None:
    """« 39e album studio » is no first « album de chansons »."""
    held = ground(
        "Le chanteur Luc Petit a sorti vendredi son premier album de chansons originales.",
        "Dans ce 39e album studio se trouve une ballade.",
        at=(0, 1),
    )
    assert wrong("Le chanteur Luc Petit a sorti son 39e album studio.", held) == []
    assert wrong("Le chanteur Luc Petit a sorti son 37e album studio.", held) == ["37"]


def test_at_least_is_true_of_the_number_itself() -> None:
    """« Au moins 170 » is told by 170; « plus de 170 » is not, nor is another number."""
    held = ground("Pour diriger le conseil, il faut une majorité de 170 élus.")
    assert wrong("Il faut au moins 170 élus pour diriger le conseil.", held) == []
    assert wrong("Il faut au moins 190 élus pour diriger le conseil.", held) == ["190"]
    assert wrong("Il faut plus de 170 élus pour diriger le conseil.", held) == ["170"]
