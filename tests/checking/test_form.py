import pytest

from digest.checking.form import lacks
from tests.checking.stories import ground

STORY = ground("Le maire a déclaré que les travaux de la place seraient terminés avant la fin de l'année.")


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Le maire a parlé des travaux de la place.", []),
        ("Les travaux seront finis avant la fin de l'année", []),
        ("Le maire a déclaré que", ["unfinished"]),
        ("Le maire a déclaré, dans la", ["unfinished"]),
        ("Le maire a dit : « Les travaux", ["unfinished"]),
        ("", ["unfinished"]),
        (
            "The mayor said that the works on the square would end this year.",
            ["language"],
        ),
        ("Les travaux : https://example.org/travaux.", ["debris"]),
        ("- Le maire a parlé.", ["debris"]),
        ("Le maire a parlé de <b>travaux.", ["debris"]),
    ],
)
def test_form(sentence: str, kinds: list[str]) -> None:
    assert [lack.kind for lack in lacks(sentence, STORY)] == kinds
