"""Opinions in a brief: after what is reported, and named as what they are."""

from dataclasses import replace

from digest.clustering.leading import in_order
from digest.clustering.ranking import rank_stories
from digest.composing import Settings, annotated
from digest.composing.rivals import choice
from digest.composing.titles import clean_title
from digest.desk.stories import settle
from digest.models import Article, Story
from digest.renderers import Wording
from digest.renderers.source_view import outlet
from tests.composing.builders import article, brief_of, story, told

REPORT = article(
    "b",
    "Le conseil municipal de Brest a voté vendredi la fermeture de douze écoles de la ville.",
    "Quelque 300 élèves changeront de quartier à la rentrée, selon la mairie de Brest.",
    title="Brest ferme douze écoles",
)
CLAIM = "La mairie de Brest sacrifie 300 élèves et douze écoles aux promoteurs du port."
MORE = "Les promoteurs du port de Brest ont payé la campagne du maire et de ses amis."


def opinion(ident: str = "a", title: str = "Le port contre l'école") -> Article:
    return replace(article(ident, CLAIM, MORE, title=title), opinion="Tribune")


def _ranked(*stories: Story) -> list[str]:
    return [one.articles[0].id for one in rank_stories(list(stories))]


def test_a_claim_is_not_told_beside_what_is_reported() -> None:
    both = story(opinion(), REPORT)
    made = annotated(brief_of(both, settings=Settings(bullets=0)))
    assert made.told[0].headline == "Brest ferme douze écoles"
    assert not {CLAIM, MORE} & set(told(made))
    assert len(told(made)) == 2
    assert {source.article.id: source.cited for source in made.sources} == {"a": False, "b": True}
    found = choice(made, both.id, Settings(bullets=0), lambda *_: {})
    assert found
    assert [(one.text, one.reason) for one in found.rivals] == [(CLAIM, "opinion"), (MORE, "opinion")]


def test_an_opinion_alone_is_named_and_gives_no_bullet() -> None:
    made = brief_of(story(opinion()), settings=Settings(bullets=5, fewest=0))
    assert made.lead == ()
    assert made.told[0].headline == "Tribune\u00a0: Le port contre l'école"
    assert told(made)
    titled = brief_of(story(opinion(title="Tribune. Le port contre l'école")))
    assert titled.told[0].headline == "Tribune. Le port contre l'école"
    short = replace(opinion(title="ÉDITO. Le port contre l'école"), opinion="Éditorial")
    assert brief_of(story(short)).told[0].headline == "ÉDITO. Le port contre l'école"


def test_the_label_of_an_opinion_takes_no_title_away() -> None:
    one = replace(opinion(title="Chronique | Le retour des tsars"), opinion="Chronique")
    assert brief_of(story(one)).told[0].headline == "Chronique | Le retour des tsars"
    two = replace(opinion(title="Chronique | Le retour des tsars | Les Echos"), source="Les Echos")
    assert clean_title(replace(two, opinion="Chronique")) == "Chronique | Le retour des tsars"


def test_a_word_of_the_title_is_no_label() -> None:
    one = replace(opinion(title="Les sondages d'opinion nous trompent"), opinion="Opinion")
    assert brief_of(story(one)).told[0].headline == "Opinion\u00a0: Les sondages d'opinion nous trompent"
    two = replace(opinion(title="Le tribunal de Brest a tort"), opinion="Tribune")
    assert brief_of(story(two)).told[0].headline == "Tribune\u00a0: Le tribunal de Brest a tort"


def test_opinions_stay_last_where_decisions_are_asked_for() -> None:
    light, heavy = replace(story(REPORT), score=0.1), replace(story(opinion()), score=0.9)
    assert [one.articles[0].id for one in settle([heavy, light], ()).stories] == ["b", "a"]


def test_opinions_come_last_however_many_share_their_text() -> None:
    shared = replace(story(opinion("a"), opinion("c")), origins=(("a",), ("c",)))
    assert _ranked(shared, story(REPORT)) == ["b", "a"]
    assert [one.id for one in in_order([opinion(), replace(REPORT, title="")])] == ["b", "a"]


def test_sources_name_an_opinion() -> None:
    one = replace(opinion(), source="Le Monde", byline="Anne Morel")
    assert outlet(one, Wording("fr")) == "Le Monde (Anne Morel, tribune)"
