"""States of people, and outcomes of decisions: what a source tells of them is not told otherwise."""

import pytest

from digest.checking import check
from digest.models import Story
from tests.checking.stories import ground

BUS = ground(
    "Un autocar transportant 45 lycéens a quitté la route jeudi près de Gap.",
    "Trois adolescents ont été tués et douze autres blessés, dont deux grièvement.",
    "Le chauffeur, indemne, a été placé en garde à vue.",
    "Une accompagnatrice est toujours portée disparue.",
    "Un homme de 58 ans est mort à Attin.",
).story
FIRE = ground(
    "Soixante vaches sont mortes dans l'incendie de l'étable.",
    "L'éleveur, âgé de 45 ans, a été réveillé par la fumée.",
    "Aucun blessé n'est à déplorer.",
).story
QUAKE = ground(
    "Deux personnes ont été légèrement blessées à La Laigne, selon la préfecture.",
    "Le maire de La Laigne, Philippe Pelletier, parle d'« un miracle ».",
).story
COURT = ground(
    "Le Conseil d'État a rejeté jeudi le pourvoi de la ville de Béziers, condamnée pour une crèche.",
    "Le tribunal de Nantes a annulé mardi l'arrêté du préfet autorisant la porcherie de Guérande.",
    "Le tribunal de Rennes a relaxé lundi l'ancien maire de Dinard, Luc Morvan, poursuivi pour favoritisme.",
    "Son adjointe, Claire Le Goff, a été condamnée à un an de prison avec sursis.",
).story


@pytest.mark.parametrize(
    ("story", "sentence"),
    [
        (BUS, "Trois adolescents ont été blessés."),
        (BUS, "Trois adolescents sont portés disparus."),
        (BUS, "Le chauffeur a été tué."),
        (BUS, "Une accompagnatrice est morte."),
        (BUS, "Un homme de 58 ans a été blessé à Attin."),
        (FIRE, "Un éleveur est mort dans l'incendie de l'étable."),
        (FIRE, "L'incendie a fait un mort."),
        (QUAKE, "Deux personnes ont été tuées à La Laigne."),
        (QUAKE, "Le séisme a fait deux morts à La Laigne."),
        (QUAKE, "Le maire de La Laigne a été blessé."),
        (COURT, "Le Conseil d'État a donné raison à la ville de Béziers."),
        (COURT, "La ville de Béziers a obtenu gain de cause devant le Conseil d'État."),
        (COURT, "Le tribunal de Nantes a donné raison au préfet."),
        (COURT, "Luc Morvan a été reconnu coupable de favoritisme."),
        (COURT, "Claire Le Goff a été relaxée."),
    ],
)
def test_another_state_of_the_same_is_refused(story: Story, sentence: str) -> None:
    assert not check(sentence, story).supported


@pytest.mark.parametrize(
    ("story", "sentence"),
    [
        (BUS, "Trois adolescents ont perdu la vie près de Gap."),
        (BUS, "L'accident a fait trois morts et douze blessés."),
        (BUS, "Le chauffeur est sorti indemne."),
        (BUS, "Le chauffeur n'a pas été blessé."),
        (BUS, "Une accompagnatrice a disparu."),
        (FIRE, "L'incendie n'a fait aucun blessé."),
        (FIRE, "Soixante vaches sont mortes."),
        (QUAKE, "Le séisme a fait deux blessés légers à La Laigne."),
        (COURT, "Le Conseil d'État a donné tort à la ville de Béziers."),
        (COURT, "Le tribunal de Nantes a annulé l'arrêté du préfet."),
        (COURT, "L'ancien maire de Dinard a été blanchi."),
        (COURT, "Claire Le Goff a écopé d'un an de prison avec sursis."),
    ],
)
def test_the_same_state_in_other_words_is_supported(story: Story, sentence: str) -> None:
    assert check(sentence, story).why == ()
