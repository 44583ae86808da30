"""Denials that a sentence tells by other means than its source: each as it may be told, and turned."""

import pytest

from digest.checking import check
from tests.checking.stories import ground

LACK = "Farmers are not worried by the lack of rain, said the union."
REFUSAL = "The refusal of the mayor to resign has no legal effect."
AS = "Police opened an inquiry into the fire, which they treated as not suspicious but accidental."
UNRELATED = "He died of a disease unrelated to asbestos, his wife said."
CURFEW = "The mayor will say whether or not the curfew stays."
ABSENCE = "La reprise des vols n'est pas empêchée par l'absence d'accord, dit la compagnie."
OPPOSED = "La maire avait redit son opposition à la vente du stade."
HOSTILE = "Le ministre a redit son hostilité à une augmentation de la taxe sur l'essence."
EXCLUDED = "L'Italie exclut une fermeture de ses ports."
BRUSHED = "Le président a écarté toute modification de la Constitution."
UNKNOWN = "Des assaillants non identifiés ont ouvert le feu, selon la police."
REFUSED = "Le député s'est refusé à avancer une date pour le vote."
NO_CASE = "L'alcool est réservé à l'industrie, et en aucun cas à la fabrication de spiritueux."
TOUCHING = "Toucher les statues, même celles du jardin, sera interdit."
UNLESS = "Le site n'accepte pas les photos de nus, à moins qu'elles soient anciennes."
HOPED = "Les cafés espèrent savoir bientôt quand ils rouvriront."
ASIDE = "Cette épidémie animale - mais pas humaine - avait coûté cher à la région."
KEPT = "Le préfet devra dire s'il maintient ou non l'obligation de porter un masque."
REJECTED = "Les oppositions ont rejeté la réforme des retraites du gouvernement."

MARCH = "Le défilé de dimanche a rassemblé 32 000 personnes à Rennes, selon la police."
CHOICE = "Le conseil n'a pas eu d'autre choix que de démentir avec force les accusations de la vidéo."
FAR = (
    "Le romancier raconte la pandémie vue de Damas.",
    *["La rue est calme."] * 6,
    "Il est impossible de comparer la pandémie à la guerre.",
)
INQUIRY = "L'enquête nationale ne concerne pas les maisons de retraite du Nord."


@pytest.mark.parametrize(
    ("sentence", "source", "lang"),
    [
        ("Le défilé de dimanche à Rennes a réuni 32 000 personnes selon la police.", MARCH, "fr"),
        ("L'enquête nationale ne porte pas sur les maisons de retraite du Nord.", INQUIRY, "fr"),
        ("Le conseil a démenti les accusations de la vidéo.", CHOICE, "fr"),
        ("The lack of rain does not worry the farmers.", LACK, "en"),
        ("The mayor's refusal to resign has no legal effect.", REFUSAL, "en"),
        ("Police are not treating the fire as suspicious.", AS, "en"),
        ("The disease was not linked to asbestos.", UNRELATED, "en"),
        ("The mayor will say whether the curfew stays.", CURFEW, "en"),
        ("L'absence d'accord n'empêche pas la reprise des vols.", ABSENCE, "fr"),
        ("La maire n'était pas favorable à la vente du stade.", OPPOSED, "fr"),
        ("Le ministre ne veut pas augmenter la taxe sur l'essence.", HOSTILE, "fr"),
        ("L'Italie ne compte pas fermer ses ports.", EXCLUDED, "fr"),
        ("Le président ne veut pas modifier la Constitution.", BRUSHED, "fr"),
        ("Les assaillants n'ont pas été identifiés par la police.", UNKNOWN, "fr"),
        ("Le député n'a pas voulu donner de date pour le vote.", REFUSED, "fr"),
        ("L'alcool ne pourra pas servir à la fabrication de spiritueux.", NO_CASE, "fr"),
        ("Les visiteurs n'auront pas le droit de toucher les statues.", TOUCHING, "fr"),
        ("Le site n'accepte les photos de nus que si elles sont anciennes.", UNLESS, "fr"),
        ("Les cafés ne savent pas encore quand ils rouvriront.", HOPED, "fr"),
        ("Cette épidémie animale avait coûté cher.", ASIDE, "fr"),
        ("Le préfet dira si l'obligation de porter un masque reste en vigueur.", KEPT, "fr"),
        ("Le gouvernement va réformer les retraites.", REJECTED, "fr"),
    ],
)
def test_a_denial_in_other_words_is_supported(sentence: str, source: str, lang: str) -> None:
    assert check(sentence, ground(source, lang=lang).story, lang=lang).why == ()


@pytest.mark.parametrize(
    ("sentence", "source", "lang"),
    [
        ("Le défilé de dimanche à Rennes n'a pas réuni 32 000 personnes selon la police.", MARCH, "fr"),
        ("L'enquête nationale porte sur les maisons de retraite du Nord.", INQUIRY, "fr"),
        ("The lack of rain worries the farmers.", LACK, "en"),
        ("The mayor's refusal to resign has a legal effect.", REFUSAL, "en"),
        ("Police are treating the fire as suspicious.", AS, "en"),
        ("The disease was linked to asbestos.", UNRELATED, "en"),
        ("L'absence d'accord empêche la reprise des vols.", ABSENCE, "fr"),
        ("La maire était favorable à la vente du stade.", OPPOSED, "fr"),
        ("Le ministre veut augmenter la taxe sur l'essence.", HOSTILE, "fr"),
        ("L'Italie compte fermer ses ports.", EXCLUDED, "fr"),
        ("Le président veut modifier la Constitution.", BRUSHED, "fr"),
        ("Les assaillants ont été identifiés par la police.", UNKNOWN, "fr"),
        ("Le député a bien voulu fixer une date pour le vote.", REFUSED, "fr"),
        ("L'alcool pourra servir à la fabrication de spiritueux.", NO_CASE, "fr"),
    ],
)
def test_the_same_affirmed_is_not(sentence: str, source: str, lang: str) -> None:
    assert check(sentence, ground(source, lang=lang).story, lang=lang).why


PLANT = "Le président du groupe avait annoncé que l'usine de Dijon (Côte-d'Or) serait la seule à fermer."
MUSEUM = "La ministre a annoncé que le musée de Lens serait le premier à rouvrir."
DOSES = "Le directeur a dit espérer que les vaccins seraient prêts en mars."
VIDEO = "L'institut a démenti une vidéo l'accusant d'avoir créé le virus."
WEAPON = "L'arme utilisée pour tuer un homme était celle d'un policier."


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("L'usine de Dijon sera la seule à fermer.", PLANT),
        ("Le musée de Lens sera le premier à rouvrir.", MUSEUM),
        ("Le directeur espère que les vaccins seront prêts en mars.", DOSES),
        ("L'institut a démenti une vidéo selon laquelle il avait créé le virus.", VIDEO),
        ("Un homme a été tué avec l'arme d'un policier.", WEAPON),
    ],
)
def test_what_is_announced_hoped_or_said_is_as_sure_as_it_was(sentence: str, source: str) -> None:
    assert check(sentence, ground(source).story).why == ()


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Le musée de Lens a été le premier à rouvrir.", MUSEUM),
        ("Les vaccins seront prêts en mars, a dit le directeur.", DOSES),
        ("L'institut a créé le virus, selon une vidéo.", VIDEO),
    ],
)
def test_a_hope_and_an_accusation_are_no_facts(sentence: str, source: str) -> None:
    assert {lack.kind for lack in check(sentence, ground(source).story).why} & {"modality", "negation"}


def test_what_a_far_unit_denies_is_not_affirmed() -> None:
    story = ground(*FAR).story
    assert not check("Le romancier juge que la pandémie ne peut pas être comparée à la guerre.", story).why
    assert check("Le romancier juge que la pandémie peut être comparée à la guerre.", story).why
