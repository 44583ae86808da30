"""What a large run leaves on the shelf is what no page of it prints."""

from dataclasses import replace

from digest.models import Extract, Story
from digest.shards.stripped import listed_alone
from tests.accounting.briefs import brief, entry
from tests.composing.builders import article

TOLD, BULLET, READ = (article(name, f"Le pont {name} a ouvert mardi.") for name in "abc")


def test_articles_of_stories_that_are_not_told_are_listed_alone() -> None:
    told = entry("Un pont", [TOLD], [Extract("a", 0)])
    made = brief("2025-W02", [told], (Story("s-b", (BULLET,)), Story("s-c", (READ,))))
    assert listed_alone(made) == {"b", "c"}


def test_one_that_only_lessentiel_cites_is_printed() -> None:
    made = brief("2025-W02", [], (Story("s-b", (BULLET,)), Story("s-c", (READ,))))
    cited = tuple(replace(one, cited=one.article.id == "b") for one in made.sources)
    assert listed_alone(replace(made, lead=(Extract("b", 0),), sources=cited)) == {"c"}
