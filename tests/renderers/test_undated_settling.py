"""What would settle the day of an article of which only a few days are left."""

from datetime import date

import pytest

from digest.models import Article, Dating, Days, Evidence, Held, Issue
from digest.renderers.undated_view import undated_view
from digest.renderers.wording import Wording

MONTH = Days.month(2025, 2)


def settling(days: Days, key: str = "day", lang: str = "fr") -> str:
    evidence = (Evidence("header_month", "2025-02", MONTH, 0, 7),)
    article = Article(id="a", path="a.txt", text="2025-02", lang="fr", dating=Dating(days, evidence=evidence))
    view = undated_view(Issue(lang, "", (), (Held(article, (key,)),), ()), Wording(lang))
    return view.waiting[0].facts[-1].replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("key", ["day", "date"])
def test_the_days_that_are_left_are_told(key: str) -> None:
    thursdays = Days.only_on(*(date(2025, 2, day) for day in (6, 13, 20, 27)))
    assert settling(thursdays, key) == (
        "**Pour trancher** — lequel des jours possibles : jeudi 6, 13, 20 ou 27 février 2025"
    )
    assert settling(thursdays, key, "en").startswith(
        "**What would settle it** — which of the possible days: Thursday"
    )


def test_so_is_a_run_of_days() -> None:
    run = Days(first=date(2025, 2, 3), last=date(2025, 2, 6))
    assert settling(run).endswith("lequel des jours possibles : du 3 au 6 février 2025")


def test_of_a_whole_month_only_the_month_is_known() -> None:
    assert settling(MONTH).endswith("le jour : seul le mois est connu")


def test_of_an_unknown_year_it_is_the_year() -> None:
    assert settling(Days.only_on(date(2024, 3, 14), date(2025, 3, 14)), "year").endswith("l’année")
