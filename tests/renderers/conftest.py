"""An issue of several weeks: copies, a thread, held, skipped and outside articles, hostile titles."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from digest.models import (
    Article,
    Brief,
    Dating,
    Days,
    Earlier,
    Edit,
    Entry,
    Evidence,
    Extract,
    Held,
    Issue,
    Link,
    Period,
    Section,
    Skipped,
    Source,
    Story,
    Summary,
    Unit,
)
from digest.renderers import render_issue

FORMATS = ("md", "html", "txt", "json")
HOSTILE = (
    '<img src=x onerror="document.title=`owned`">',
    "[clic](javascript:alert(1)) ![x](http://evil.example/pixel.png)",
    "{{ 7*7 }} {% for x in range(10**9) %}{% endfor %}",
    "# Titre `code` *gras* __gras__ ~~barré~~ | a | b |",
    "[1]: javascript:alert(1)",
    "<script>alert(1)</script></style></title><svg/onload=alert(1)>",
    "1. Liste &lt;b&gt; &amp; \u202egnp.exe\u202c \x1b[31mrouge\x00",
    "{: onclick=alert(1) } [x]: http://evil.example [^1]",
    "- [ ] tâche <http://evil.example> http://evil.example/",
    "> cité\n\n---\n\n***\n\n    code",
)


def week(monday: date) -> Period:
    year, number, _ = monday.isocalendar()
    return Period(monday, monday + timedelta(days=6), "week", f"{year}-W{number:02}")


def article(name: str, *texts: str, day: date | None = None, **values: object) -> Article:
    """An article of these units, dated to the day if one is given."""
    text = "\n\n".join(texts)
    units, start = [], 0
    for number, unit in enumerate(texts):
        units.append(Unit(unit, start, start + len(unit), number))
        start += len(unit) + 2
    evidence = (Evidence("header_month", f"{day:%Y-%m}"), Evidence("weekday", "vendredi")) if day else ()
    dating = Dating(Days.only_on(day) if day else Days(), "high" if day else "none", evidence)
    made = Article(id=name, path=f"{name}.txt", text=text, lang="fr", dating=dating, units=tuple(units))
    for field, value in values.items():
        object.__setattr__(made, field, value)
    return made


def brief(period: Period, *entries: Entry, held: tuple[Held, ...] = (), **values: object) -> Brief:
    """A brief of these entries; L'essentiel is the last unit of each."""
    told = [one for entry in entries for one in entry.story.articles]
    cited = {
        name
        for entry in entries
        for extract in entry.summary.extracts
        for name in (extract.article, *(other for other, _ in extract.also))
    }
    made = Brief(
        period=period,
        lang="fr",
        title="Revue de presse",
        subjects=("Kremlin", "Trump", "Ukraine"),
        lead=tuple(Extract(e.story.articles[0].id, len(e.story.articles[0].units) - 1) for e in entries[:5]),
        sections=(Section("International › Russie – États-Unis", entries[:1]), Section("", entries[1:])),
        sources=tuple(Source(n, one, one.id in cited) for n, one in enumerate(told, start=1)),
        held=held,
        fingerprint="3f2a9c81d04e5b67" * 4,
        version="0.1.0",
    )
    for field, value in values.items():
        object.__setattr__(made, field, value)
    return made


def entry(headline: str, period: Period, *articles: Article, **values: object) -> Entry:
    """A story of these articles that prints all units of the first but the last."""
    first = articles[0]
    extracts = tuple(Extract(first.id, n) for n in range(len(first.units) - 1))
    story = Story(
        id=f"{period.id}-{first.id}",
        articles=articles,
        period=period,
        origins=tuple((one.id,) for one in articles),
        why=tuple(Link(first.id, one.id, "story", 0.5) for one in articles[1:]),
        score=1.5,
    )
    made = Entry(story, headline, first.id, Summary("lead", extracts))
    for field, value in values.items():
        object.__setattr__(made, field, value)
    return made


def _thursday() -> Article:
    """The article that may have appeared on any Thursday of a month."""
    days = Days(listed=tuple(date(2025, 2, day) for day in (6, 13, 20, 27)))
    evidence = (Evidence("header_month", "date 2025-02"), Evidence("today", "aujourd'hui (jeudi)"))
    opening = "Le Kremlin a annoncé aujourd'hui (jeudi) avoir pris la décision de reprendre les discussions."
    return article("002_68409e89", opening, dating=Dating(days, "ambiguous", evidence))


def _first_week() -> Brief:
    period, day = week(date(2024, 11, 4)), date(2024, 11, 8)
    read = Dating(Days.only_on(day), "exact", (Evidence("byline", "08/11/2024", start=3, end=13),))
    one = article(
        "004_46a733fc",
        "Interrogé sur un appel, M. Peskov a ajouté qu'il n'y avait pas encore d'informations précises.",
        "M. Poutine a souligné que Moscou était prêt à dialoguer avec M. Trump.",
        title="Kremlin : le président Poutine est prêt à négocier avec M. Trump",
        source="VTC News",
        byline="Kong Anh",
        agency="Reuters",
        url="https://vtcnews.vn/dien-kremlin-tong-thong-putin-ar906338.html",
        dating=read,
    )
    return brief(period, entry(one.title, period, one))


def _second_week(held: Held) -> Brief:
    period, day = week(date(2025, 1, 6)), date(2025, 1, 10)
    shared = "Le porte-parole du Kremlin, Dmitri Peskov, a déclaré vendredi que Vladimir Poutine est ouvert."
    propagated = Evidence("same_story", "même sujet", origin="000_c3d4")
    leading = article(
        "001_b470db38",
        shared,
        "« Le président Poutine veut qu'on se rencontre », avait estimé Donald Trump jeudi.",
        "Le bilan dépasse 12 300 civils tués, dont 650 enfants ; il a reconnu des « divergences ».",
        "Peskov a déclaré que la Russie n'a posé aucune condition à une éventuelle rencontre avec Trump.",
        title="Vladimir Poutine ouvert à une rencontre avec Donald Trump",
        dating=Dating(Days.only_on(day), "medium", (propagated,)),
    )
    copy = article("000_c3d4", shared, "Le conflit entre dans une nouvelle phase.", day=day)
    also = (("000_c3d4", 0),)
    told = entry(
        leading.title,
        period,
        leading,
        copy,
        story=Story("s", (leading, copy), period, (("001_b470db38", "000_c3d4"),)),
        follows=Earlier(week(date(2024, 11, 4)), "s", "Kremlin : prêt à négocier", date(2024, 11, 8)),
        summary=Summary(
            "lead",
            (
                Extract("001_b470db38", 0, (_insertion(shared, "vendredi", "[10 janvier]"),), also),
                Extract("001_b470db38", 1, (_insertion(leading.units[1].text, "jeudi", "[9 janvier]"),)),
                Extract("001_b470db38", 2, (_antecedent(leading.units[2].text),)),
            ),
        ),
    )
    return brief(period, told, held=(held,))


def _insertion(text: str, after: str, words: str) -> Edit:
    at = text.index(after) + len(after)
    return Edit("insertion", at, at, words)


def _antecedent(text: str) -> Edit:
    at = text.index("il a reconnu")
    return Edit("antecedent", at, at + 2, "[Dmitri Peskov]")


def _hostile_week(urls: tuple[str, ...]) -> Brief:
    period, day = week(date(2024, 12, 30)), date(2025, 1, 1)
    entries = []
    for number, text in enumerate(HOSTILE):
        one = article(
            f"h{number}",
            text,
            f"{text} et la suite de la phrase.",
            "Une autre phrase, sans histoire.",
            title=text,
            source=text,
            byline=text,
            agency=text,
            url=urls[number % len(urls)],
            day=day,
        )
        entries.append(entry(text, period, one))
    return brief(period, *entries, title=HOSTILE[0], subjects=HOSTILE[1:3])


HOSTILE_URLS = (
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'http://example.org/"onmouseover="alert(1)',
    "http://user:pw@evil.example@127.0.0.1/",
    "https://example.org/\u202egnp.exe",
    "java\tscript:alert(1)",
    "http://169.254.169.254/latest/meta-data/",
)


def make_issue() -> Issue:
    """Three weeks, one of them hostile."""
    held = Held(_thursday(), ("doit rencontrer aujourd'hui Keith Kellogg",))
    return Issue(
        lang="fr",
        title="Revue de presse",
        briefs=(_first_week(), _hostile_week(HOSTILE_URLS), _second_week(held)),
        held=(held, Held(article("sans-rien", "Une phrase qui ne dit rien de son jour."), ("date",))),
        skipped=(Skipped("vide.txt", "empty"), Skipped("archive.zip!`x`_<b>.bin", "binary", "octet nul")),
        outside=(article("vieux", "Une vieille nouvelle.", day=date(2020, 2, 1), title="Vieille nouvelle"),),
    )


@pytest.fixture(scope="session")
def issue() -> Issue:
    """Three weeks, one of them hostile."""
    return make_issue()


@pytest.fixture(scope="session")
def files(issue: Issue) -> dict[str, str]:
    """Its files by name."""
    made = render_issue(issue, formats=FORMATS)
    return {name: content.decode() for name, content in made.items()}


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """An empty folder for a user's templates."""
    folder = tmp_path / "templates"
    folder.mkdir()
    return folder
