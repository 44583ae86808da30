from dataclasses import replace
from datetime import date

from digest.composing import Settings
from digest.composing.candidates import Candidate
from digest.composing.essentials import bullet
from digest.composing.openers import opener
from digest.composing.telling import Event, best_told
from digest.models import Article
from digest.text.repeats import Printed
from digest.text.tokens import words
from tests.composing.builders import article, brief_of, printed, story

TITLE = "Liban : les manifestants bloquent les routes contre la vie chère"
PAST = "Son voisin a été longtemps un pays où la presse espérait une ouverture politique et des élections."
LEAD = "Des milliers de manifestants ont bloqué les routes du Liban pour dénoncer la vie chère et la faim."
MORE = "La banque centrale a promis de vendre des dollars aux importateurs de blé et de médicaments du pays."
SIDE = "Une boulangerie de la capitale a fermé ses portes, faute de farine, a constaté une correspondante."


def candidate(text: str, *, unit: int = 0, owner: str = "one", firm: bool = True) -> Candidate:
    spoken = words(text)
    return Candidate(owner, unit, (), "alone", spoken, len(spoken), firm)


def test_the_story_opens_with_the_unit_that_tells_its_headline() -> None:
    other = article("other", PAST, SIDE, title="La presse et ses espoirs")
    leading = article("leading", LEAD, MORE, title=TITLE)
    assert lines_of(other, leading)[0] == LEAD


def test_what_was_told_on_an_earlier_day_comes_first() -> None:
    early = article("early", SIDE, day=date(2025, 1, 7), title="La presse et ses espoirs")
    late = article("late", LEAD, MORE, title=TITLE)
    assert lines_of(late, early) == [SIDE, LEAD, MORE]
    assert lines_of(early, late) == [SIDE, LEAD, MORE]


def lines_of(*articles: Article) -> list[str]:
    brief = brief_of(story(*articles), settings=Settings(bullets=0))
    return printed(brief, brief.sections[0].entries[0].summary.extracts)


def test_one_article_is_told_in_its_own_order() -> None:
    brief = brief_of(story(article("one", MORE, SIDE, LEAD, title=TITLE)), settings=Settings(bullets=0))
    order = [extract.unit for extract in brief.sections[0].entries[0].summary.extracts]
    assert order == sorted(order)


def test_nothing_follows_that_its_article_tells_before_the_opening() -> None:
    one = article("one", MORE, LEAD, SIDE, title=TITLE)
    brief = brief_of(story(one, article("two", PAST)), settings=Settings(bullets=0))
    told = [e.unit for e in brief.sections[0].entries[0].summary.extracts if e.article == "one"]
    assert told == sorted(told)


def test_an_opening_unit_stands_early_and_is_not_printed_already() -> None:
    event, settings, done = Event(TITLE, "one", "fr"), Settings(), Printed()
    pool = [candidate(SIDE), candidate(LEAD, unit=1), candidate(TITLE + " et la faim", unit=4)]
    assert opener(pool, event, done, settings) is pool[1]
    done.add(pool[1].words)
    assert opener(pool, event, done, settings) is pool[0]
    assert opener(pool, event, done, Settings(words=10)) is None


def test_words_of_the_headline_and_an_early_place_tell_the_event() -> None:
    event = Event(TITLE, "one", "fr")
    assert best_told(event, ()) is None
    beside, within = candidate(SIDE, unit=1), candidate(LEAD, unit=1)
    assert best_told(event, [beside, within]) is within
    assert event.told_by(candidate(SIDE)) > event.told_by(candidate(SIDE, unit=5))
    assert event.told_by(candidate(SIDE)) > event.told_by(candidate(SIDE, owner="two"))


def test_the_bullet_tells_the_headline_before_a_side_detail() -> None:
    told = article("one", SIDE, LEAD, MORE, title=TITLE)
    pool = [candidate(text, unit=at) for at, text in enumerate((SIDE, LEAD, MORE))]
    chosen = bullet(story(told), pool, Event(TITLE, "one", "fr"), Printed(), Settings())
    assert chosen is pool[1]


def test_a_bullet_does_not_open_with_words_of_somebody() -> None:
    quote = (
        "« Nous bloquons les routes du Liban contre la vie chère », a lancé un des manifestants de la ville."
    )
    told = article("one", quote, LEAD, MORE, title=TITLE)
    pool = [candidate(text, unit=at) for at, text in enumerate((quote, LEAD, MORE))]
    assert bullet(story(told), pool, Event(TITLE, "one", "fr"), Printed(), Settings()) is pool[1]


def test_a_question_opens_no_story() -> None:
    asks = replace(candidate("Les publicités des manifestants du Liban ?", firm=False), sound=False)
    tells = candidate(MORE, unit=1, firm=False)
    event = Event(TITLE, "one", "fr")
    assert opener([asks, tells], event, Printed(), Settings()) is tells
    assert opener([asks], event, Printed(), Settings()) is None
