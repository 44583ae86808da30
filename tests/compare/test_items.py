"""Items: stories with something to choose, and their references."""

from digest.cleaning import clean
from digest.compare import count_distinct, items_of, with_references
from digest.models import Article, Link, Story
from tests.compare import made


def article(name: str, *references: str) -> Article:
    return clean(
        Article(name, name, "Le maire a ouvert le pont neuf. La foule y est passée.", references=references)
    )


def test_a_story_without_a_unit_is_no_item() -> None:
    empty = Article("b", "b", "")
    assert [item.id for item in items_of([Story("a", (article("a"),)), Story("b", (empty,))])] == ["a"]


def test_the_references_of_all_articles_are_kept_once() -> None:
    story = Story("s", (article("a", "Un.", "Deux."), article("b", "Deux.", "Trois.")))
    assert items_of([story])[0].references == ("Un.", "Deux.", "Trois.")


def test_items_that_tell_the_same_origins_count_once() -> None:
    a, b, c, d = map(article, "abcd")
    alone = items_of([Story("1", (a,)), Story("2", (b,)), Story("3", (c,)), Story("4", (d,))])
    pairs = items_of([Story("1", (a, b)), Story("2", (c, d))])
    links = (Link("a", "c", "copy", 1.0), Link("b", "d", "copy", 1.0))
    assert [count_distinct(alone, links[:n]) for n in range(3)] == [4, 3, 2]
    assert [count_distinct(pairs, links[:n]) for n in range(3)] == [2, 2, 1]
    assert count_distinct((), ()) == 0


def test_stated_references_replace_those_that_came() -> None:
    one, two = made.items(2)
    changed = with_references((one, two), {two.id: ("Une autre.",), "strange": ("x",)})
    assert changed[0] is not None
    assert changed[0].references == one.references
    assert changed[1].references == ("Une autre.",)
