"""The names of days and months, in any language that an article may state."""

import pytest

from digest.text.calendar_words import month_names, weekday_names, weekdays_are_capitalised


def test_days_and_months_begin_with_monday_and_january() -> None:
    assert weekday_names("fr") == ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    assert (month_names("fr")[0], month_names("fr")[11], month_names("fr")[12]) == (
        "janvier",
        "décembre",
        "janv",
    )
    assert len(month_names("en")) == 24
    assert weekdays_are_capitalised("en")
    assert not weekdays_are_capitalised("fr")


@pytest.mark.parametrize("lang", ["zz", "mul", "", "../x"])
def test_a_language_that_nobody_knows_has_no_names(lang: str) -> None:
    assert weekday_names(lang) == month_names(lang) == ()
    assert not weekdays_are_capitalised(lang)
