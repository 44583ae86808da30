"""Whatever the articles say, the notes hold nothing that is not theirs."""

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.annotating.counted import figures
from digest.annotating.quotes import quotes
from digest.composing import annotated
from digest.models import Article, Brief
from tests.composing.builders import article, brief_of, story

PARTS = st.sampled_from(
    [
        "Le président Paul Durand a déclaré que",
        "« Nous allons rouvrir la ligne de tramway avant septembre »",
        "« Nous allons relancer la ligne de tramway avant septembre. Merci à tous ! »",
        "“ Je ne sais pas ce que les syndicats attendent de nous ”",
        ", a affirmé Anne Morel.",
        ", a-t-il ajouté.",
        "Ce dernier a parlé de",
        "12 300 civils",
        "plus de 27 800″ civils",
        "3,5 % des salariés",
        "deux tiers des élèves",
        "une dizaine de blessés",
        "selon l'ONU.",
        "« sans fin",
        "la grève des trains régionaux",
        "**gras** [1](x) <b>",
        "\ue000\ue002",
        "\\« BON SENS »",
    ]
)
SENTENCES = st.lists(st.lists(PARTS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=6)


def brief(told: list[list[str]]) -> tuple[tuple[Article, ...], Brief]:
    articles = tuple(article(f"a{n}", *texts) for n, texts in enumerate(told))
    return articles, annotated(brief_of(story(*articles)))


@settings(deadline=None, max_examples=60)
@given(st.lists(SENTENCES, min_size=1, max_size=3))
def test_notes_are_the_articles_own(told: list[list[str]]) -> None:
    articles, made = brief(told)
    by_id = {each.id: each for each in articles}
    ledger = {(one.article, one.start): one for each in articles for one in quotes(each)}
    for entry in made.told:
        for said in entry.notes.quotes:
            source = ledger[said.article, said.start]
            assert (said.speaker, said.role, said.via) == (source.speaker, source.role, source.via)
            assert source.text.startswith(said.text.split()[0])
            assert " ".join(by_id[said.article].text[said.start : said.end].split()) == said.text
        for version in entry.notes.versions:
            assert not version.about or version.about in {one.speaker for one in ledger.values()}
            for side in version.sides:
                assert side.text in " ".join(unit.text for unit in by_id[side.place[0]].units)
                assert all(0 <= start < end <= len(side.text) for start, end in side.marks)
        for count in entry.notes.counts:
            unit = by_id[count.extract.article].units[count.extract.unit]
            assert set(count.marks) <= {(one.start, one.end) for one in figures(unit.text, "fr")}


@settings(deadline=None, max_examples=30)
@given(st.lists(SENTENCES, min_size=1, max_size=3))
def test_every_article_that_a_note_cites_is_a_cited_source(told: list[list[str]]) -> None:
    _, made = brief(told)
    cited = {source.article.id for source in made.sources if source.cited}
    for entry in made.told:
        notes = entry.notes
        named = [article for said in notes.quotes for article in (said.article, *(a for a, _ in said.also))]
        named += [
            article for version in notes.versions for side in version.sides for article in side.articles
        ]
        assert set(named) <= cited
