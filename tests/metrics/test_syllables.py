import pytest

from digest.metrics.syllables import is_counted, syllables

FRENCH = {
    1: (
        "le la russe vie autres france guerre paix nuit huit feuille soient bruit jouer oui ouest "
        "banque langues guerres georges eau août yeux feu quatre que qui pied ciel chien vieux nuage "
        "cent croient crise rue joie"
    ),
    2: (
        "russie année ministre nation million milliards client théâtre poète noël maïs travail "
        "famille juillet accueil bataille voyage moyen payer pays parlaient finissent parlèrent "
        "affirment argent moment paiement actuel cruel beaucoup chaos ukraine poutine cessez "
        "obtiennent jeudi emploi chômage mangea"
    ),
    3: (
        "président oublier février réunion travailler paysage aujourd'hui influence tgv ukrainien "
        "élections société hôpital héroïne situation israël accident oubliera japonais sanitaire "
        "entreprise qualité linguistique"
    ),
    4: (
        "gouvernement européen aéroport démocratie économie population négociations sécurité "
        "israélien confinement"
    ),
    5: ("développement coopération"),
}
ENGLISH = {
    1: (
        "the asked played times home league quick young year died killed vote court judge fire makes "
        "watched heat great real"
    ),
    2: (
        "people table wanted houses prices nation social science create react being loyal player "
        "every business statement safely largely value language chaos cruel poet rhythm police "
        "country countries nations voters million billion hundred settled little judges changes "
        "special patient ancient quiet tuesday wednesday russia russian ukraine believe believed "
        "released announced needed added cities something someone really"
    ),
    3: (
        "government president media period various created actual earlier video influence idea area "
        "minister officer united election agreement decision policies theatre"
    ),
    4: (
        "society reality organism economy available information experience january february ukrainian "
        "american european"
    ),
    5: ("university international"),
}


@pytest.mark.parametrize("count", FRENCH)
def test_french(count: int) -> None:
    assert {word: syllables(word, "fr") for word in FRENCH[count].split()} == dict.fromkeys(
        FRENCH[count].split(), count
    )


@pytest.mark.parametrize("count", ENGLISH)
def test_english(count: int) -> None:
    assert {word: syllables(word, "en") for word in ENGLISH[count].split()} == dict.fromkeys(
        ENGLISH[count].split(), count
    )


@pytest.mark.parametrize("token", ["l", "qu", "2025", "3,5"])
def test_what_elision_leaves_and_numbers_are_no_words(token: str) -> None:
    assert syllables(token, "fr") == 0


def test_a_language_without_rules_is_not_counted() -> None:
    assert not is_counted("de")
    with pytest.raises(KeyError):
        syllables("Hund", "de")
