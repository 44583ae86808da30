"""Values told one after the other of the same: each is supported, none with what stands beside another."""

import pytest

from digest.checking import check
from tests.checking.stories import ground

STORY = ground(
    "Les émissions françaises ont baissé de 5,8 % en 2023, mais de 1,8 % seulement en 2024.",
    "Le gouvernement vise 5 % par an.",
).story


@pytest.mark.parametrize(
    "sentence",
    [
        "Les émissions françaises ont baissé de 1,8 % en 2024.",
        "En 2024, les émissions françaises ont reculé de 1,8 %.",
        "Les émissions françaises ont baissé de 5,8 % en 2023.",
    ],
)
def test_each_value_is_supported(sentence: str) -> None:
    assert check(sentence, STORY).why == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Les émissions françaises ont baissé de 5,8 % en 2024.",
        "Les émissions françaises ont baissé de 1,8 % en 2023.",
        "Les émissions françaises ont baissé de 1,8 % en 2022.",
    ],
)
def test_none_is_with_the_year_of_another(sentence: str) -> None:
    assert not check(sentence, STORY).supported
