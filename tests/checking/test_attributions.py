"""The check of who says what: the same words in another mouth are refused."""

import pytest

from digest.checking.attributions import lacks
from digest.checking.ground import Ground
from tests.checking.stories import ground

PESKOV = ground(
    "Le porte-parole du Kremlin, Dmitri Peskov, a dit que la Russie ne pose aucune condition à la rencontre.",
    "« Nous sommes prêts à nous rencontrer », a rassuré Peskov, alors que Vladimir Poutine voyageait.",
    at=(0, 1),
)
OPEN = ground(
    "Anne Morel, maire de Brest, est arrivée lundi au port.",
    "Le maire de Nantes, Luc Petit, est resté chez lui.",
    "« Le quai sera fermé jusqu'au printemps », a-t-elle annoncé.",
    at=(2, 0, 1),
)
SPOKEN = ground(
    "« Nous serons au rendez-vous de ce grand port. »",
    "Invité de la radio, Gérald Petit a reçu les pêcheurs.",
    "Le quai a trois ans et la criée en a six.",
    "Anne Morel dirige le port depuis lundi.",
)
NESTED = ground(
    "Selon son producteur, Michel Noir, la santé de Luc Petit s'était nettement dégradée ces derniers jours.",
    "Le porte-parole du Kremlin, Dmitri Peskov, s'est réjoui : nous constatons que Donald Trump se dit prêt.",
    "L'antenne est fermée, a souligné le chef de l'antenne PJ de Grenoble, Marc Giraud.",
    at=(0, 1, 2),
)
BODIES = ground(
    "La note de la ville par Moody's a baissé.",
    "L'agence d'évaluation craint que la dette du port ne s'étende à la ville.",
    "« Nous serons capables de fermer les plages », a souligné la ministre de la Santé, Anne Morel.",
    at=(1, 2),
)
STREET = ground(
    "Banksy a peint le mur de la gare.",
    "Le mur est de Banksy, et il est cher.",
    "Il montre George Martin, mort lundi.",
    "« Ce mur n'est pas leur problème », a commenté l'artiste dans un message.",
    "« Nous démentons cette nouvelle », a indiqué la présidence à l'AFP.",
    at=(3, 0),
)
UNIONS = ground(
    "The general secretary of the RMT union (Union of Rail, Maritime and Transport Workers), Mick Cash, said "
    'the measure was "nowhere near enough."',
    "First Minister of Scotland Nicola Sturgeon said that Parliament must be recalled at once.",
    "The Lost 52 Project identifies February 26, 1944 as the day it sank.",
    "The wreck lies off Okinawa, according to the New York Times.",
    'Prosecutor Kama Melly QC said the victims were "ripe for manipulation".',
    "Drivers' trade union general secretary Mick Whelan welcomed the measure.",
    at=(0, 1, 2, 3, 4, 5),
    lang="en",
)
ROLES = ground(
    "« Le quai est à nous », a dit la veuve de la victime, Anne Morel, au port.",
    "Le député France insoumise de la Manche Luc Petit s'est exprimé lundi.",
    "Il estime que la criée va être une « honte » pour les tenants du marché et ceux du port.",
    "« Nous irons au tribunal », explique Marc Giraud, porte-parole de l'association Osez le port.",
    "Le maire de Caen, Jean Roux, est venu à la criée, où Paul Noir a été tué.",
    at=(0, 2, 1, 3, 4),
)
MAYOR = ground(
    "Inspector Darren Gould said the station would open at noon.",
    'The mayor, Sadia Kent, added, "An urgent enquiry into the fire is underway in the station."',
    at=(0, 1),
    lang="en",
)
POLICE = ground(
    "Le port est fermé, a indiqué la police. Les pêcheurs demandent des aides, selon le syndicat CGT."
)


def wrong(sentence: str, held: Ground) -> list[tuple[str, str]]:
    return [(lack.text, lack.said) for lack in lacks(sentence, held)]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Selon Dmitri Peskov, la Russie ne pose aucune condition à la rencontre.", PESKOV),
        ("Selon le porte-parole du Kremlin, la Russie ne pose aucune condition à la rencontre.", PESKOV),
        ("D'après le Kremlin, la Russie ne pose aucune condition à la rencontre.", PESKOV),
        ("La Russie ne pose aucune condition à la rencontre, a déclaré M. Peskov.", PESKOV),
        ("« Nous sommes prêts à nous rencontrer », a-t-il rassuré.", PESKOV),
        ("La Russie ne pose aucune condition à la rencontre.", PESKOV),
        ("« Le quai sera fermé », a annoncé Anne Morel.", OPEN),
        ("Selon la police, le port est fermé.", POLICE),
        ("« Nous serons au rendez-vous », a dit Gérald Petit.", SPOKEN),
        ("Selon son producteur, la santé de Luc Petit s'était dégradée ces derniers jours.", NESTED),
        ("Selon Marc Giraud, de la PJ de Grenoble, l'antenne est fermée.", NESTED),
        ("Dmitri Peskov s'est félicité que Donald Trump se dise prêt.", NESTED),
        ("Moody's craint que la dette du port ne s'étende à la ville.", BODIES),
        ("L'exécutif se dit capable de fermer les plages.", BODIES),
        ("Banksy a écrit que « ce mur n'est pas leur problème ».", STREET),
        ("L'Élysée dit qu'il a démenti « cette nouvelle ».", STREET),
        ('Mick Cash dismissed the measure as "nowhere near enough".', UNIONS),
        ("The first minister of Scotland said that Parliament must be recalled at once.", UNIONS),
        ("It sank on February 26, 1944, according to the Lost 52 Project.", UNIONS),
        ('The victims were "ripe for manipulation", prosecutor Kama Melly said.', UNIONS),
        ("« Le quai est à nous », a lancé la veuve de Paul Noir à propos du port.", ROLES),
        ("Le député insoumis de la Manche prédit une « honte » pour les tenants du marché.", ROLES),
        ("Les pêcheurs iront au tribunal, selon Osez le port.", ROLES),
        ("Sadia Kent said an urgent enquiry into the fire was under way.", MAYOR),
        ("Darren Gould said the station would open at noon.", MAYOR),
    ],
)
def test_supported(sentence: str, held: Ground) -> None:
    assert wrong(sentence, held) == []


@pytest.mark.parametrize(
    ("sentence", "held", "lacking"),
    [
        (
            "Selon Vladimir Poutine, la Russie ne pose aucune condition à la rencontre.",
            PESKOV,
            [("Vladimir Poutine", "Dmitri Peskov")],
        ),
        (
            "« Nous sommes prêts à nous rencontrer », a rassuré Vladimir Poutine.",
            PESKOV,
            [("Vladimir Poutine", "Dmitri Peskov")],
        ),
        ("« Le quai sera fermé », a annoncé Luc Petit.", OPEN, [("Luc Petit", "Anne Morel")]),
        ("« Nous serons au rendez-vous », a dit Anne Morel.", SPOKEN, [("Anne Morel", "Gérald Petit")]),
        (
            "Selon son avocate, la santé de Luc Petit s'était dégradée ces derniers jours.",
            NESTED,
            [("son avocate", "Michel Noir")],
        ),
        (
            "Vladimir Poutine s'est félicité que Donald Trump se dise prêt.",
            NESTED,
            [("Vladimir Poutine", "Dmitri Peskov")],
        ),
        (
            'Mick Whelan dismissed the measure as "nowhere near enough".',
            UNIONS,
            [("Mick Whelan", "Mick Cash")],
        ),
        (
            "A Downing Street spokesman said that Parliament must be recalled at once.",
            UNIONS,
            [("A Downing Street spokesman", "Nicola Sturgeon")],
        ),
        ("« Nous démentons cette nouvelle », a dit Banksy.", STREET, [("Banksy", "la présidence")]),
        (
            "« Le quai est à nous », a lancé le maire de Caen.",
            ROLES,
            [("le maire de Caen", "Anne Morel")],
        ),
        (
            "Darren Gould said an urgent enquiry into the fire was under way in town at last.",
            MAYOR,
            [("Darren Gould", "Sadia Kent")],
        ),
    ],
)
def test_in_another_mouth(sentence: str, held: Ground, lacking: list[tuple[str, str]]) -> None:
    assert wrong(sentence, held) == lacking


def test_who_says_but_half_of_it_elsewhere_does_not_say_it() -> None:
    told = ground(
        "La ville a perdu 4.000 emplois dans ses chantiers navals en mai, a indiqué Anne Morel.",
        "Le port de la ville a perdu 300 emplois, a indiqué Luc Petit.",
        at=(0, 1),
    )
    sentence = "La ville a perdu 4.000 emplois dans ses chantiers navals, a indiqué {}."
    assert [lack.said for lack in lacks(sentence.format("Luc Petit"), told)] == ["Anne Morel"]
    assert not list(lacks(sentence.format("Anne Morel"), told))
