"""Small articles, stories and summarizers to compose with."""

from collections.abc import Sequence
from datetime import date, timedelta

from digest.composing import Chronicle, Settings, compose
from digest.composing.edits import apply_edits
from digest.composing.picking import Summarizer
from digest.models import (
    Article,
    Brief,
    Dating,
    Days,
    Earlier,
    Extract,
    Held,
    Past,
    Period,
    Story,
    Summary,
    Unit,
)
from digest.text.tokens import words

FRIDAY = date(2025, 1, 10)


def unit(text: str, paragraph: int = 0) -> Unit:
    return Unit(text, 0, len(text), paragraph, words(text))


def article(ident: str, *texts: str, day: date | None = FRIDAY, **fields: str) -> Article:
    """An article of one paragraph; its text is the units, one a line."""
    units, start = [], 0
    for text in texts:
        units.append(Unit(text, start, start + len(text), 0, words(text)))
        start += len(text) + 1
    dating = Dating(Days.only_on(day), "high") if day else Dating()
    made = Article(id=ident, path=f"{ident}.txt", text="\n".join(texts), lang=fields.pop("lang", "fr"))
    return Article(
        id=made.id,
        path=made.path,
        text=made.text,
        lang=made.lang,
        dating=dating,
        units=tuple(units),
        title=fields.get("title", ""),
        source=fields.get("source", ""),
        agency=fields.get("agency", ""),
        url=fields.get("url", ""),
        section=fields.get("section", ""),
    )


def week(day: date = FRIDAY) -> Period:
    first = day - timedelta(days=day.weekday())
    year, number, _ = day.isocalendar()
    return Period(first, first + timedelta(days=6), "week", f"{year}-W{number:02}")


def story(*articles: Article, thread: str = "") -> Story:
    return Story(
        id=f"story-{articles[0].id}",
        articles=articles,
        period=week(),
        origins=tuple((each.id,) for each in articles),
        thread=thread,
    )


class First:
    """Picks units in the order of the articles, as many as fit; the first always."""

    name = "first"

    def summarize(self, story: Story, budget: int) -> Summary:
        picked: list[Extract] = []
        for each in story.articles:
            for at, one in enumerate(each.units):
                if not picked or len(one.words) <= budget:
                    picked.append(Extract(each.id, at))
                    budget -= len(one.words)
        return Summary(self.name, tuple(picked))


def brief_of(
    *stories: Story,
    held: Sequence[Held] = (),
    earlier: Sequence[Earlier] = (),
    settings: Settings | None = None,
    summarizer: Summarizer | None = None,
) -> Brief:
    return compose(
        stories,
        period=week(),
        held=held,
        chronicle=Chronicle([Past(one.period, one.story, "", "", "", one) for one in earlier]),
        settings=settings or Settings(title="Revue de presse"),
        summarizer=summarizer or First(),
    )


def printed(brief: Brief, extracts: Sequence[Extract]) -> list[str]:
    articles = {source.article.id: source.article for source in brief.sources}
    return [apply_edits(articles[e.article].units[e.unit].text, e.edits) for e in extracts]


def told(brief: Brief) -> list[str]:
    """Every unit of the brief as it is printed, L'essentiel first."""
    entries = [entry for section in brief.sections for entry in section.entries]
    return printed(brief, [*brief.lead, *(e for entry in entries for e in entry.summary.extracts)])
