"""Quotations: where they begin and end, over units, articles and hostile text."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from digest.annotating.quotes import hearing, quotes, quotes_of
from digest.annotating.quotes.passages import Passage
from digest.cleaning import clean
from digest.models import Article, Quote
from digest.readers import read_sources
from tests.annotating.quotes.saying import article, said

SEEDS = Path(__file__).parents[3] / "seeds"


def test_what_it_comes_through_and_where_the_speaker_stands() -> None:
    text = "« Je pars », a déclaré sur BFMTV le maire de Brest, Luc Petit."
    quote = quotes(article(text))[0]
    assert quote.via == "sur BFMTV"
    assert quote.role == "le maire de Brest"
    assert text[quote.speaker_start : quote.speaker_end] == "le maire de Brest, Luc Petit"
    assert text[quote.start : quote.end] == quote.text == "Je pars"


def test_over_several_units() -> None:
    found = said("Luc Petit a déclaré : « Je reste au port.", "Je le dis à tous. » Il est parti.")
    assert found == {"Je reste au port.\nJe le dis à tous.": "Luc Petit"}
    found = said("« Je reste au port.", "Je le dis à tous », a conclu Anne Morel.")
    assert found == {"Je reste au port.\nJe le dis à tous": "Anne Morel"}


def test_a_mark_that_nothing_closes_opens_nothing() -> None:
    assert said("Lire aussi : « Tout est fini et bien fini", "Luc Petit a dit non.") == {}


def test_a_language_without_words_has_no_speakers() -> None:
    assert said("« Wir bleiben alle bis morgen hier », sagte Luc Petit.", lang="de") == {
        "Wir bleiben alle bis morgen hier": ""
    }


def _seeds() -> list[Quote]:
    read = (one for one in read_sources([str(SEEDS)]) if isinstance(one, Article))
    return [quote for one in read for quote in quotes(clean(one)) if quote.kind == "direct"]


def test_the_seeds() -> None:
    found = {quote.text.replace("’", "'"): quote.speaker for quote in _seeds()}
    begins = {text[:28]: speaker for text, speaker in found.items()}
    assert found["dictateur sans élections"] == "Donald Trump"
    assert found["peu de progrès concrets"] == "Dmitri Peskov"
    assert begins["Notre objectif est de mettre"] == "Donald Trump"
    assert begins["Poutine et Trump ont égaleme"] == "Dmitri Peskov"
    assert "plan de victoire" not in found
    assert sum(bool(speaker) for speaker in found.values()) >= 25


@pytest.mark.parametrize(
    "text", ["« " * 4000, "a-t-il dit, " * 3000, "Luc Petit, " * 3000, "le maire de " * 3000, '"' * 9000]
)
def test_hostile_text_takes_no_time_that_grows(text: str) -> None:
    assert isinstance(quotes(article(text)), tuple)


def test_articles_that_are_read_together_have_the_quotations_of_each_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    articles = [
        article("Le maire de Brest, Luc Petit, a jugé la mesure « absurde »."),
        article("“We will stay here,” said John Hill.", lang="en"),
        article("Ha detto « restiamo qui tutti insieme oggi ».", lang="it"),
        article(
            "Anne Morel, qui a dénoncé un port « au bord du gouffre », est partie.",
            "Luc Petit est le maire de Brest.",
            "« Oui », dit-il.",
        ),
        article(),
    ]
    alone = [quotes(one) for one in articles]
    read: list[list[str]] = []

    def spied(passages: Iterable[Passage], lang: str) -> None:
        read.append([lang, *(one.text for one in passages)])

    monkeypatch.setattr(hearing, "parsed_ahead", spied)
    assert list(quotes_of(articles)) == alone
    texts = [one.text for each in (articles[0], articles[3]) for one in each.units if one.text[0] != "«"]
    assert [set(one) for one in read if one[0] == "fr"] == [{"fr", *texts}]
    assert [len(one) for one in alone] == [1, 1, 1, 2, 0]
