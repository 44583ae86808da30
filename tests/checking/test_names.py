import pytest

from digest.checking.ground import Ground
from digest.checking.names import lacks
from tests.checking.stories import ground

TALKS = ground(
    "Le président américain Donald Trump rencontrera Vladimir Poutine à Genève.",
    "Il a aussi parlé à Volodymyr Zelensky, selon le porte-parole du Kremlin, Dmitri Peskov.",
    "L'Union européenne (UE) s'inquiète, a dit Emmanuel Macron à Paris.",
)
KREMLIN = ground(*TALKS.story.articles[0].text.split("\n\n"), at=(1,))
UNION = ground(*TALKS.story.articles[0].text.split("\n\n"), at=(2,))


def wrong(sentence: str, held: Ground) -> list[str]:
    return [lack.text for lack in lacks(sentence, held)]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("M. Trump rencontrera Vladimir Putin à Genève.", TALKS),
        ("Trump rencontrera Poutine.", TALKS),
        ("Les États-Unis et Vladimir Poutine se verront à Genève.", TALKS),
        ("Selon Dmitri Peskov, Donald Trump a parlé à Zelenskiy.", KREMLIN),
        ("L'UE s'inquiète.", UNION),
        ("L'Union européenne s'inquiète, a dit Macron.", UNION),
    ],
)
def test_supported(sentence: str, held: Ground) -> None:
    assert wrong(sentence, held) == []


@pytest.mark.parametrize(
    ("sentence", "held", "lacking"),
    [
        ("Marine Trump rencontrera Vladimir Poutine.", TALKS, ["Marine Trump"]),
        ("Donald Trump rencontrera Emmanuel Macron à Genève.", TALKS, ["Emmanuel Macron"]),
        ("Donald Trump rencontrera Vladimir Poutine à Paris.", TALKS, ["Paris"]),
        ("Le président ukrainien Donald Trump rencontrera Vladimir Poutine.", TALKS, ["ukrainien"]),
        ("Donald Trump rencontrera Angela Merkel.", TALKS, ["Angela Merkel"]),
        ("Zelensky a rencontré Vladimir Trump.", TALKS, ["Zelensky", "Vladimir Trump"]),
        ("L'Union africaine s'inquiète.", UNION, ["africaine", "Union africaine"]),
    ],
)
def test_not_supported(sentence: str, held: Ground, lacking: list[str]) -> None:
    assert sorted(wrong(sentence, held)) == sorted(lacking)


def test_english() -> None:
    held = ground("Russian president Vladimir Putin met Xi Jinping in Beijing.", lang="en")
    assert not wrong("Putin met Xi in Beijing.", held)
    assert wrong("Putin met Xi Jinping in Delhi.", held) == ["Delhi"]
    assert wrong("Putin met Narendra Modi in Beijing.", held) == ["Narendra Modi"]
