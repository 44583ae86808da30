import pytest

from digest.composing.firmness import firm, sound
from tests.composing.builders import unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les deux pays ont signé mardi à Paris un accord de paix qui met fin à dix ans de guerre.", True),
        ("Il n'y a pas encore de détails.", False),
        (
            "L'Ukraine a cependant rejeté ces conditions, affirmant qu'elles valent pour elle capitulation.",
            False,
        ),
        (
            "Peskov a précisé : « Ce sujet fait partie de l'agenda de nos relations et ne peut être exclu. »",
            False,
        ),
        (
            "Outre les trois départements bretons, cinq autres ont été placés en vigilance orange jeudi.",
            False,
        ),
        (
            "Les deux derniers malades recensés ont quitté jeudi l'hôpital de la capitale.",
            False,
        ),
        (
            "La jeune femme, qui attendait un enfant, a porté plainte contre trois policiers de la ville.",
            False,
        ),
        (
            "Selon les secouristes appelés sur place, la victime a été transportée à l'hôpital de la ville.",
            False,
        ),
        (
            "Nouveaux bilans, nouvelles règles : un point sur les dernières évolutions de l'épidémie.",
            False,
        ),
        (
            "Vers 21H00, quelque deux cents hommes reviennent dans le quartier où la police a été dépêchée.",
            False,
        ),
        ("À 20 heures jeudi, quelque deux cents hommes sont revenus dans le quartier de la gare.", True),
        ("L'accusé a été condamné à deux ans de prison ferme par le tribunal de la ville.", False),
        ("L'homme d'affaires Bernard Tapie a été condamné à deux ans de prison par le tribunal.", True),
        ("Mardi matin, le suspect a été présenté à un juge du tribunal de la ville de Bourges.", False),
        ("Âgé de 43 ans, l'homme a été placé en garde à vue au commissariat de Vierzon mardi.", False),
        ("Interpellé mardi à Vierzon, l'homme a été placé en garde à vue par le parquet.", False),
        ("La mère de famille a été entendue mardi par les policiers de la brigade de Bourges.", False),
        ("Le corps de la victime a été retrouvé mardi par les policiers de la brigade de Bourges.", False),
        ("L'ancien maire a été relaxé mardi par le tribunal de Bourges, qui suit les réquisitions.", False),
        ("L'individu a été interpellé mardi à Bourges par les policiers de la brigade.", False),
        ("L'ancien maire de Vierzon a été relaxé mardi par le tribunal correctionnel de Bourges.", True),
        ("L'ancien maire, Jean Morel, a été relaxé mardi par le tribunal correctionnel de Bourges.", True),
        ("Les mineurs isolés seront logés par le département du Cher dès le mois de janvier.", True),
        ("Le couvreur a été présenté mardi à un juge d'instruction du tribunal de Bourges.", True),
        ("La décision de la cour d'appel met fin à dix ans de procès entre les deux groupes.", True),
        ("Les deux dirigeants sont convenus jeudi de commencer à négocier une paix durable à Genève.", True),
        ("Les trois derniers mois ont été les plus chauds que le pays ait connus, selon Météo-France.", True),
        (
            "Sollicitée, Mme Vassal a indiqué jeudi qu'elle ne ferait pas de commentaire sur cette enquête.",
            False,
        ),
        (
            "Interrogé sur la possibilité d'un appel, M. Peskov a ajouté qu'il était trop tôt pour le dire.",
            True,
        ),
        (
            "Plusieurs l'ont exhorté à choisir une colistière noire, qui serait vice-présidente du pays.",
            False,
        ),
        (
            "On y voit une femme portant une blouse blanche arrêtée sans ménagement par des policiers.",
            False,
        ),
        (
            "Un rassemblement a eu lieu devant le commissariat, où elle avait été placée en garde à vue.",
            False,
        ),
        (
            "La candidate reconnaît un échange avec le président, mais elle dément toute alliance à Paris.",
            True,
        ),
        ("Anne Dubreuil a reçu les syndicats du port jeudi matin, puis elle a rencontré la direction.", True),
        (
            "Le ministre annonce que cela aura lieu sur l'ensemble du territoire dès lundi, sauf en Guyane.",
            False,
        ),
        (
            "Le gouvernement a dévoilé cette semaine un arsenal de mesures pour lutter contre les bavures.",
            True,
        ),
        (
            "Retour à l'école, visites permises dans les maisons de retraite, réouverture des frontières...",
            False,
        ),
        ("Rentrée d'Algérie, la mère de 34 ans a été entendue mercredi par la brigade des mineurs.", False),
        ("La mère de l'enfant trouvé a été entendue mercredi par la brigade des mineurs de Lyon.", True),
        ("La phrase, prononcée mardi par la ministre de la Ville, a provoqué un tollé à Paris.", False),
        ("Les voleurs ont été trahis mardi matin par la carte bancaire d'un de leurs cousins.", False),
        ("Les voleurs de la bijouterie de Lens ont été arrêtés mardi matin dans un garage.", True),
        ("La fillette britannique Ava Roy a disparu mardi matin sur une plage du sud du Portugal.", True),
    ],
)
def test_firm(text: str, expected: bool) -> None:  # noqa: FBT001 - a parametrised expectation
    one = unit(text)
    assert firm(one, one.words, "fr", len(text.split()), first=False) is expected


def test_in_english() -> None:
    words = "were arrested on Monday in a garage north of Paris, police said on Tuesday."
    for opening, expected in (("The suspects", False), ("The thieves of the Rodin bronze", True)):
        one = unit(f"{opening} {words}")
        assert firm(one, one.words, "en", len(one.words), first=False) is expected


def test_the_first_unit_may_be_short() -> None:
    one = unit("La guerre est finie.")
    assert firm(one, one.words, "fr", 4, first=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le ministre de l'Intérieur va-t-il rester au gouvernement après le vote de la loi ?", False),
        ("Le ministre a-t-il menti aux députés en parlant de « simple oubli » ?", False),
        ("Le maire de la ville a demandé aux élus : « Qui votera contre ce budget de rigueur ? »", True),
    ],
)
def test_a_question_tells_nothing_unless_somebody_asks_it(text: str, *, expected: bool) -> None:
    one = unit(text)
    assert firm(one, one.words, "fr", len(text.split()), first=False) is expected
    assert sound(one, "fr") is expected
