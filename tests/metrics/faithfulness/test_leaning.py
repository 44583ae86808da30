from dataclasses import replace

from digest.metrics.faithfulness.leaning import danglings
from digest.models import Edit, Extract, Output
from tests.metrics.sourced import article, chosen, item, told

SOURCE = item(
    article("a", "Le ministre parle.", "Il part demain.", "Mais rien n'est sûr.", "La nuit tombe."),
    article("b", "Le ministre parle.", "Un chien aboie."),
)


def leaning(output: Output) -> list[str]:
    return [output.text[start:end] for start, end in danglings(SOURCE, output)]


def test_a_unit_may_lean_on_the_one_before_it() -> None:
    assert leaning(chosen(SOURCE, ("a", 0), ("a", 1), ("a", 2))) == []


def test_a_unit_whose_antecedent_is_not_printed() -> None:
    assert leaning(chosen(SOURCE, ("a", 1), ("a", 3))) == ["Il"]
    assert leaning(chosen(SOURCE, ("a", 0), ("a", 2))) == ["Mais"]
    assert leaning(chosen(SOURCE, ("b", 0), ("a", 1))) == ["Il"]


def test_the_same_unit_of_another_article_is_an_antecedent_too() -> None:
    output = chosen(SOURCE, ("b", 0), ("a", 1))
    first = replace(output.extracts[0], also=(("a", 0),))
    assert leaning(replace(output, extracts=(first, output.extracts[1]))) == []


def test_an_edit_takes_the_pronoun_away() -> None:
    edit = Edit("antecedent", 0, 2, "[Le ministre]")
    output = Output("own", "i", "[Le ministre] part demain.", (Extract("a", 1, (edit,)),))
    assert leaning(output) == []


def test_of_a_text_from_elsewhere_the_first_sentence_is_asked() -> None:
    assert leaning(told("\n Elle part. Il reste.")) == ["Elle"]
    assert leaning(told("Le ministre part. Il reste.")) == []
    assert leaning(told("")) == []
