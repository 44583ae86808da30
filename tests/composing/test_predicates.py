import pytest

from digest.composing.predicates import Predicate, predicate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le gouvernement a annoncé jeudi un plan de relance.", "news"),
        ("La ministre assure que le plan sera financé.", "news"),
        ("Les troubles s'étendent dans plusieurs villes.", "news"),
        ("Les écoles rouvriront lundi.", "news"),
        ("Le médicament qui a été testé réduit la mortalité.", "news"),
        ("L'homme, qui était armé, a été blessé.", "news"),
        ("« Le pays incarnait un espoir », a dit le ministre.", "news"),
        ("Le pays incarnait un espoir d'ouverture démocratique.", "past"),
        ("Un homme avait percuté la foule avec sa voiture, tuant une femme.", "past"),
        ("Nouveaux bilans, nouvelles mesures : un point sur la pandémie.", "none"),
        ("Tout comme en Iran, dont le président a reproché samedi leur laxisme aux siens.", "none"),
        ("Enquête réalisée en ligne auprès de 974 personnes.", "none"),
        ("Mais rien de plus pour la seule piste qui relie le monde au village.", "none"),
    ],
)
def test_predicate(text: str, expected: Predicate) -> None:
    assert predicate(text, "fr") == expected


def test_a_language_without_a_list_has_news_only() -> None:
    assert predicate("A stray label.", "en") == "news"
