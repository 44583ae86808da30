"""Negations and contraries that free sentences tell by other means than their source."""

import pytest

from digest.checking import check
from tests.checking.stories import ground

INJURED = "Un blessé a été pris en charge par les secours sans que son pronostic vital ne soit engagé."
MARCH = "Dimanche, plusieurs centaines de salariés ont défilé à Rennes pour dénoncer les licenciements."
SUIT = "L'avocat a déposé une plainte pour diffamation contre le journal au tribunal de Lyon."
REMARKS = 'Des propos qualifiés de "pas très sérieux" par la ministre de la Culture, Anne Martin.'
DEBUT = "Il fait ses premiers pas dans la chanson en 1975 avec son frère."
FIRST = "C'était la première interview du joueur depuis son transfert à Milan en 2016."
CUP = "C'est la première fois que le club remporte la Coupe de France."
CHAIR = "Le directeur conserve pour l'instant la présidence du club, a indiqué lundi un porte-parole."
CAUSE = "Le confinement n'a pas été la cause de la crise mais un accélérateur, selon le patron du groupe."
GRANT = "Actuellement, les communes touchent une dotation de 20 millions d'euros par an."
POSTPONED = "Le Premier ministre n'exclut pas un report des élections, prévues en juin."
SNOW = "Les écoles resteront fermées jusqu'à lundi en raison de la neige."
SURGERY = "Il avait été opéré le 6 mars, peu avant que la grève ne commence à l'hôpital."
SINGER = "Le chanteur n'a plus donné de concert depuis deux ans, mais il n'a jamais cessé d'écrire."
ROME = "L'actrice, qui va bientôt quitter Paris, va s'installer à Rome pour y tourner une série en 2021."
LAW = "Le texte, voté dans l'urgence, alourdit les peines et protège les victimes."
FIRES = "Selon la police, il n'y a pas de lien entre les deux incendies, tous deux accidentels."
RATE = "La banque centrale a maintenu son taux directeur à 2 %, alors que les marchés attendaient une baisse."

TRIAL = "Le procès, qui fait suite à sa plainte contre le journal, devrait se tenir en février."
BLASTS = "Six maisons avaient été visées par des explosions dans la nuit, sans faire aucun blessé."
STADIUM = "La maire s'est dite opposée à la construction d'un nouveau stade."
SHELTER = "Faute de moyens, l'association ne pourra plus accueillir de nouveaux animaux."
PICTURE = "Rien ne permet de dire que le tableau est authentique, a prévenu l'expert."
PILOT = "Le pilote n'était pas seul à bord : un mécanicien l'accompagnait."
GROWTH = (
    "Le ministre a revu à la baisse la prévision de croissance et veut ramener les comptes à l'équilibre."
)
THREAT = "Le syndicat menace de bloquer les raffineries si le gouvernement ne retire pas sa réforme."
PROTEST = "Le général avait démissionné avec fracas pour protester contre l'annonce d'un retrait de Syrie."

SLIDE = "Aucune victime n'est à déplorer après l'éboulement, survenu la nuit près de la gare."
CAR = "Sa voiture ne se trouve pas dans le garage municipal de Lille, mais rue Victor-Hugo."
CRIME = (
    "Le texte, adopté en mai, définit précisément le délit de fuite et alourdi les sanctions à son encontre."
)
HOMAGE = "Le ministre s'est rendu à Strasbourg pour rendre hommage aux victimes de l'attentat."


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Les jours du blessé, pris en charge par les secours, ne sont pas en danger.", INJURED),
        ("Plusieurs centaines de salariés ont défilé dimanche à Rennes contre les licenciements.", MARCH),
        ("L'avocat a porté plainte contre le journal pour diffamation devant le tribunal de Lyon.", SUIT),
        ("Ces propos n'étaient « pas très sérieux », selon Anne Martin.", REMARKS),
        ("Le chanteur a fait ses premiers pas de musicien en 1975 avec son frère.", DEBUT),
        ("Le joueur n'avait pas donné d'interview depuis son transfert à Milan en 2016.", FIRST),
        ("Le club n'avait jamais remporté la Coupe de France.", CUP),
        ("Le directeur n'a pas quitté la présidence du club, selon un porte-parole.", CHAIR),
        ("Pour le patron du groupe, le confinement a été un accélérateur de la crise.", CAUSE),
        ("Les communes touchent aujourd'hui 20 millions d'euros par an.", GRANT),
        ("Le Premier ministre envisage un report des élections de juin.", POSTPONED),
        ("En raison de la neige, les écoles ne rouvriront que lundi.", SNOW),
        ("Il avait été opéré le 6 mars, peu avant que la grève commence à l'hôpital.", SURGERY),
        ("Sans concert depuis deux ans, le chanteur a toujours continué d'écrire.", SINGER),
        ("L'actrice quittera bientôt Paris pour Rome, où elle tournera une série en 2021.", ROME),
        ("Le texte, voté dans l'urgence, durcit les peines et protège les victimes.", LAW),
        ("Les deux incendies, accidentels, ne sont pas liés, selon la police.", FIRES),
        ("La banque centrale n'a pas baissé son taux directeur, laissé à 2 %.", RATE),
        ("Il a porté plainte contre le journal.", TRIAL),
        ("Adopté en mai, ce texte alourdit les sanctions et précise la définition du délit.", CRIME),
        ("À Strasbourg, le ministre a rendu hommage aux victimes de l'attentat.", HOMAGE),
        ("Six maisons avaient été visées par des explosions, sans faire de blessés.", BLASTS),
        ("La maire est contre la construction d'un nouveau stade.", STADIUM),
        ("La maire ne veut pas d'un nouveau stade.", STADIUM),
        ("L'association cesse d'accueillir de nouveaux animaux, faute de moyens.", SHELTER),
        ("L'expert prévient que l'authenticité du tableau n'est pas établie.", PICTURE),
        ("Un mécanicien accompagnait le pilote à bord.", PILOT),
        ("Le ministre a ramené plus bas la prévision de croissance.", GROWTH),
        ("Le général avait démissionné après l'annonce d'un retrait de Syrie.", PROTEST),
    ],
)
def test_the_same_by_other_means_is_supported(sentence: str, source: str) -> None:
    assert check(sentence, ground(source).story).why == ()


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Les jours du blessé, pris en charge par les secours, sont en danger.", INJURED),
        ("Ces propos sont très sérieux, selon Anne Martin.", REMARKS),
        ("Ce n'est pas la première fois que le club remporte la Coupe de France.", CUP),
        ("Le club ne remporte pas la Coupe de France.", CUP),
        ("Le directeur a quitté la présidence du club, a fait savoir lundi un porte-parole.", CHAIR),
        ("Pour le patron du groupe, le confinement a été la cause de la crise.", CAUSE),
        ("Le Premier ministre exclut un report des élections, prévues en juin.", POSTPONED),
        ("Les écoles resteront ouvertes jusqu'à lundi en raison de la neige.", SNOW),
        ("Le chanteur, qui a cessé d'écrire, n'a plus donné de concert depuis deux ans.", SINGER),
        ("L'actrice a quitté Paris pour Rome, où elle a tourné une série en 2021.", ROME),
        ("Le texte, voté dans l'urgence, allège les peines et protège les victimes.", LAW),
        ("Selon la police, les deux incendies sont liés.", FIRES),
        ("Le procès s'est tenu en février.", TRIAL),
        ("L'éboulement, survenu près de la gare, a fait plusieurs victimes.", SLIDE),
        ("Sa voiture se trouve dans le garage municipal de Lille.", CAR),
        ("Adopté en mai, ce texte allège les sanctions et précise la définition du délit.", CRIME),
        ("Le procès se tiendra en février.", TRIAL),
        ("La maire soutient la construction d'un nouveau stade.", STADIUM),
        ("L'association continuera d'accueillir de nouveaux animaux.", SHELTER),
        ("Pour l'expert, le tableau est authentique.", PICTURE),
        ("Le pilote était seul à bord.", PILOT),
        ("Le syndicat bloque les raffineries.", THREAT),
        ("La banque centrale a baissé son taux directeur à 2 %.", RATE),
    ],
)
def test_the_contrary_is_not(sentence: str, source: str) -> None:
    assert check(sentence, ground(source).story).why


def test_a_bound_denies_nothing() -> None:
    source = ground("Under this proposal, senators would be limited to two terms.", lang="en")
    found = check("Under the proposal, senators could serve no more than two terms.", source.story)
    assert not {lack.kind for lack in found.why} & {"negation", "content"}
