"""What a large run leaves on the shelf is what no page of it prints; what it holds it holds once."""

import pickle
from dataclasses import replace

from digest.models import Article, Earlier, Extract, Link, Locked, Memory, Story
from digest.shards.stripped import brief_of, brief_with, light, light_brief, listed, listed_alone, shared
from tests.accounting.briefs import brief, entry
from tests.composing.builders import article, week

TOLD, BULLET, READ = (article(name, f"Le pont {name} a ouvert mardi.") for name in "abc")


def test_articles_of_stories_that_are_not_told_are_listed_alone() -> None:
    told = entry("Un pont", [TOLD], [Extract("a", 0)])
    made = brief("2025-W02", [told], (Story("s-b", (BULLET,)), Story("s-c", (READ,))))
    assert listed_alone(made) == {"b", "c"}


def test_one_that_only_lessentiel_cites_is_printed() -> None:
    made = brief("2025-W02", [], (Story("s-b", (BULLET,)), Story("s-c", (READ,))))
    cited = tuple(replace(one, cited=one.article.id == "b") for one in made.sources)
    assert listed_alone(replace(made, lead=(Extract("b", 0),), sources=cited)) == {"c"}


LIGHT = {one.id: light(one) for one in (TOLD, BULLET, READ)}


def own(one: Article) -> Article:
    """The one that is in memory, where it is equal."""
    mine = LIGHT[one.id]
    return mine if mine == one else one


def test_what_a_worker_sends_is_held_as_what_is_there() -> None:
    link = Link("a", "c", "copy", 0.9)
    story = Story("a", (LIGHT["a"], LIGHT["c"]), origins=(("a", "c"),), why=(link,))
    sent = pickle.loads(pickle.dumps(story))
    assert sent.articles[0] is not LIGHT["a"]
    found = shared(sent, own)
    assert found == story
    assert [one is LIGHT[one.id] for one in found.articles] == [True, True]
    assert [id_ is LIGHT[id_].id for id_ in (found.id, *found.origins[0], found.why[0].one)] == [True] * 4


def test_a_brief_is_held_as_its_stories_are() -> None:
    pile = (Story("s-b", (LIGHT["b"],), words="pont 1"), Story("s-c", (LIGHT["c"],), before=("s-0",)))
    made = brief_with(brief("2025-W02", [entry("Un pont", [TOLD], [Extract("a", 0)])], pile), light)
    sent = pickle.loads(pickle.dumps(replace(made, untold=(listed(pile[0]), pile[1]))))
    found = brief_of(sent, map(listed, pile), own)
    assert found == sent
    assert found.untold[0].articles is pile[0].articles
    assert found.untold[1] == pile[1]  # it is not as it is listed, and stays what it is
    assert [one.article is LIGHT[one.article.id] for one in found.sources] == [True] * len(found.sources)


def test_a_finished_brief_holds_what_lists_print() -> None:
    told = entry("Un pont", [TOLD], [Extract("a", 0)])
    earlier = Earlier(week(), "s-0", "Un autre pont", memory=Memory(("0a",)))
    kept = replace(told, story=replace(told.story, words="pont 1"), memory=Memory(("0b",)), follows=earlier)
    made = brief("2025-W02", [kept], (Story("s-c", (READ,), words="pont 1", before=("s-0",)),))
    found = light_brief(replace(made, lock=(Locked("article", "a", "0c"),)))
    (one,) = found.told
    assert (one.headline, one.summary, one.memory, one.story.words) == (
        told.headline,
        told.summary,
        Memory(),
        "",
    )
    assert one.follows == replace(earlier, memory=Memory())
    assert found.untold == (Story("s-c", (LIGHT["c"],)),)
    assert found.lock == ()
    assert [source.article for source in found.sources] == [LIGHT["a"], LIGHT["c"]]
