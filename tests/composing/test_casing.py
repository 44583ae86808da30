from digest.composing.casing import in_sentence_case
from digest.composing.titles import clean_title
from tests.composing.builders import article

TEXT = (
    "Les prix du gazole repartent à la hausse en France, selon la SNCF et Jean Morel, qui craint la hausse."
)


def test_a_title_in_capitals_is_written_as_in_its_article() -> None:
    one = article("a", TEXT)
    assert in_sentence_case("LA HAUSSE DU GAZOLE EN FRANCE", one) == "La hausse du gazole en France"
    assert in_sentence_case("LA SNCF CRAINT LA HAUSSE", one) == "La SNCF craint la hausse"
    assert in_sentence_case("« JEAN MOREL » CRAINT LA HAUSSE", one) == "« Jean Morel » craint la hausse"


def test_a_word_that_the_article_lacks_leaves_the_title_alone() -> None:
    assert in_sentence_case("LA HAUSSE À MARSEILLE", article("a", TEXT)) == "LA HAUSSE À MARSEILLE"


def test_a_title_with_its_own_case_is_left_alone() -> None:
    assert (
        in_sentence_case("La SNCF et la RATP en grève", article("a", TEXT)) == "La SNCF et la RATP en grève"
    )


def test_what_announced_the_text_is_no_part_of_the_title() -> None:
    assert (
        clean_title(article("a", TEXT, title="Ce qui change pour le gazole :"))
        == "Ce qui change pour le gazole"
    )
