"""ROUGE: French words, sentences, several references."""

from itertools import combinations
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import UsageError
from digest.metrics import MetricSettings
from digest.metrics.rouge import Rouge, jackknife
from digest.metrics.rouge_tokens import tokenizer
from tests.metrics.referenced import item, output

NAMES = ["rouge1", "rouge2", "rougeL", "rougeLsum", "rouge1_max", "rouge2_max"]


def scores(printed: str, *references: str, tokens: str = "fr", stem: bool = False) -> dict[str, float | None]:
    rouge = Rouge(MetricSettings(tokens, stem))
    found = rouge.score(item(*references), output(printed))
    return dict(zip([column.name for column in rouge.columns], found, strict=True))


def test_numbers_that_were_reckoned_by_hand() -> None:
    found = scores("le chat noir dort", "le gros chat dort bien")
    # three of 4 and 5 words; no pair is shared
    assert found == pytest.approx(
        {"rouge1": 6 / 9, "rouge2": 0, "rougeL": 6 / 9, "rougeLsum": 6 / 9}
        | dict.fromkeys(["rouge1_max", "rouge2_max"])
    )
    assert scores("a b c a", "a b a a")["rouge1"] == pytest.approx(2 * 3 / 8)
    assert scores("a b c a", "a b a a")["rouge2"] == pytest.approx(2 * 1 / 6)
    assert scores("b a", "a b")["rougeL"] == pytest.approx(2 * 1 / 4)


def test_columns() -> None:
    rouge = Rouge(MetricSettings())
    assert [column.name for column in rouge.columns] == NAMES
    assert {(column.better, column.scale) for column in rouge.columns} == {("higher", 100)}
    assert rouge.needs_references


@pytest.mark.parametrize(
    ("tokens", "stem", "signature"),
    [
        ("fr", False, "rouge:fr|stem:no|refs:jackknife"),
        ("rouge-score", True, "rouge:rouge-score|stem:yes|refs:jackknife"),
    ],
)
def test_signature(tokens: str, *, stem: bool, signature: str) -> None:
    assert Rouge(MetricSettings(tokens, stem)).signature == signature


@pytest.mark.parametrize(
    ("tokens", "stem", "words"),
    [
        ("fr", False, ["l", "été", "des", "12300", "élus", "e", "mails"]),
        ("fr", True, ["l", "été", "de", "12300", "élus", "e", "mail"]),
        ("unicode", False, ["l", "été", "des", "12", "300", "élus", "e", "mails"]),
        ("rouge-score", False, ["l", "t", "des", "12", "300", "lus", "e", "mails"]),
    ],
)
def test_words(tokens: str, words: list[str], *, stem: bool) -> None:
    assert list(tokenizer(tokens, stemmed=stem)("L’été des 12 300 élus, e-mails", "fr")) == words


def test_stems_are_of_the_language_of_the_item() -> None:
    cut = tokenizer("fr", stemmed=True)
    assert cut("nationalement", "fr") == cut("nationales", "fr")
    assert cut("votaient", "fr") == cut("votait", "fr") != cut("votait", "en")
    assert scores("les élues votaient", "l’élue votait", stem=True)["rouge1"] == pytest.approx(4 / 6)
    assert scores("les élues votaient", "l’élue votait")["rouge1"] == 0


def test_an_unknown_tokenizer() -> None:
    with pytest.raises(UsageError, match="Did you mean unicode"):
        Rouge(MetricSettings("unicod"))


def test_units_are_sentences_of_a_summary() -> None:
    units = ("Le maire", "La grève continue à Lyon")  # nothing in the text shows where one ends
    wanted = item("La grève continue à Lyon, le maire", units=units)
    rouge, printed = Rouge(MetricSettings()), " ".join(units)
    assert rouge.score(wanted, output(printed, 0, 1))[2:4] == pytest.approx((5 / 7, 1))
    assert rouge.score(wanted, output(printed))[2:4] == pytest.approx((5 / 7, 5 / 7))
    assert rouge.score(wanted, output("Le maire", 0, 1))[3] == pytest.approx(2 * 2 / 9)  # it was shortened


def test_sentences_are_found_in_a_text_from_elsewhere() -> None:
    found = scores("Le maire est parti. La grève continue.", "La grève continue. Le maire est parti.")
    assert found["rougeLsum"] == 1
    assert found["rougeL"] == pytest.approx(4 / 7)


@pytest.mark.parametrize(
    ("printed", "reference"), [("", "le chat"), ("le chat", ""), ("", ""), ("…", "«»"), ("a\n\n", "\nb")]
)
def test_nothing_in_common(printed: str, reference: str) -> None:
    assert [*scores(printed, reference).values()][:4] == [0, 0, 0, 0]
    assert [*scores(printed, reference, "").values()] == [0, 0, 0, 0, 0, 0]


def test_one_word() -> None:
    assert [*scores("chat", "Chat.").values()][:4] == [1, 0, 1, 1]


def test_several_references() -> None:
    references = ("le chat dort", "le chien mange", "un oiseau chante")
    alone = [scores("le chat dort bien", reference)["rouge1"] or 0.0 for reference in references]
    found = scores("le chat dort bien", *references)
    assert found["rouge1_max"] == pytest.approx(max(alone)) == pytest.approx(6 / 7)
    assert found["rouge1"] == pytest.approx((6 / 7 + 6 / 7 + 2 / 7) / 3)


@given(st.lists(st.floats(0, 1), min_size=2, max_size=6))
def test_jackknife_leaves_out_each_in_turn(values: list[float]) -> None:
    assert jackknife(values) == pytest.approx(mean(map(max, combinations(values, len(values) - 1))))


def test_jackknife_of_one() -> None:
    assert jackknife([0.25]) == 0.25
