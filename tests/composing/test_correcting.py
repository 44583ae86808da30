"""What a page tells beside an erratum: what is right, and nothing of what was wrong."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from digest.clustering import find_copies, group_stories
from digest.composing import annotated, choice
from digest.composing.correcting import tellable, withheld
from digest.composing.rewriting import rewritten
from digest.composing.settings import Settings
from digest.models import Article, Brief, Draft, Drop, Story
from tests.composing.builders import FRIDAY, article, brief_of, told

BEFORE = FRIDAY - timedelta(days=2)
WRONG = "Paul Kerdraon a été condamné à six mois de prison par le tribunal de Quimper."
FEE = "Il devra rembourser 24 000 euros au port de plaisance de Quimper."
SAID = "« Mon client va faire appel de cette décision », a annoncé son avocate, Anne Larvor."
FRAME = "Contrairement à ce que nous écrivions dans notre édition du 8 janvier, "
RIGHT = "Paul Kerdraon n'a pas été condamné mais relaxé par le tribunal de Quimper"
ERRATUM = f"{FRAME}{RIGHT}."


def corrected(title: str = "Quimper : Paul Kerdraon condamné à six mois") -> Article:
    return article("a", WRONG, FEE, SAID, title=title, source="Ouest-France", day=BEFORE)


def correcting(*texts: str, title: str = "Erratum") -> Article:
    return article("e", *texts, title=title, source="Ouest-France")


def stories(*articles: Article) -> tuple[Story, ...]:
    return group_stories(articles, find_copies(articles))


def page(*articles: Article, settings: Settings | None = None) -> Brief:
    return annotated(brief_of(*stories(*articles), settings=settings))


def said(brief: Brief) -> str:
    """All that is told of the stories: headlines, units, notes."""
    notes = [entry.notes for entry in brief.told]
    words = [*(entry.headline for entry in brief.told), *told(brief)]
    words += [one.text for note in notes for one in note.quotes]
    words += [side.text for note in notes for version in note.versions for side in version.sides]
    return "\n".join(words)


def test_nothing_of_what_is_corrected_is_told() -> None:
    brief = page(corrected(), correcting(ERRATUM, "Nous présentons nos excuses à nos lecteurs."))
    assert told(brief) == [ERRATUM]
    assert [entry.headline for entry in brief.told] == [f"{RIGHT}"]
    assert "24 000" not in said(brief)
    assert "client" not in said(brief)


def test_it_stays_in_the_sources() -> None:
    brief = page(corrected(), correcting(ERRATUM))
    assert [(source.article.id, source.cited) for source in brief.sources] == [("e", True), ("a", False)]


def test_without_the_erratum_it_is_told() -> None:
    assert WRONG in told(page(corrected()))


def test_another_outlet_is_told_but_for_what_was_wrong() -> None:
    jury = "Le tribunal de Quimper jugeait mardi Paul Kerdraon, ancien président du port de plaisance."
    other = article(
        "b",
        jury,
        "Il a été condamné à six mois de prison.",
        "Le port de plaisance de Quimper compte 200 anneaux et emploie douze personnes.",
        title="Quimper : six mois de prison pour Paul Kerdraon, condamné mardi",
        source="Le Télégramme",
        day=BEFORE,
    )
    (story,) = stories(corrected(), other, correcting(ERRATUM))
    kept = {one.id: one for one in tellable(story).articles}
    assert [unit.text for unit in kept["b"].units] == [other.units[0].text, "", other.units[2].text]
    assert kept["b"].title == ""
    assert "condamné à six mois" not in kept["b"].text
    assert len(kept["b"].text) == len(other.text)
    assert "six mois" not in said(page(corrected(), other, correcting(ERRATUM)))


def test_the_words_that_only_say_it_together_are_left_to_the_note() -> None:
    taken_back = (
        "Dans notre édition du 8 janvier, nous avons écrit que Paul Kerdraon avait été condamné par le "
        "tribunal de Quimper."
    )
    brief = page(corrected(), correcting(taken_back, "Il a en réalité été relaxé.", title="Rectificatif"))
    assert told(brief) == []
    (entry,) = brief.told
    assert (entry.headline, entry.headline_from) == ("Rectificatif", "e")


def test_what_an_erratum_says_of_its_paper_is_no_headline() -> None:
    tail = "Le concert de Paul Kerdraon aura lieu à 20 h et non à 21 h, comme nous l'écrivions jeudi."
    slip = f"Une erreur s'est glissée dans notre article du 8 janvier : {RIGHT}."
    as_we = "Paul Kerdraon n'a pas été mis en examen comme nous l'avons écrit à tort dans notre édition."
    texts = ((tail, "Rectificatif"), (as_we, "Précision"), (slip, ""), (f"Erratum : {RIGHT}.", ""))
    heads = [page(correcting(text, title=title)).told[0].headline for text, title in texts]
    assert heads == [
        "Le concert de Paul Kerdraon aura lieu à 20 h et non à 21 h",
        "Paul Kerdraon n'a pas été mis en examen",
        RIGHT,
        RIGHT,
    ]


def test_a_title_behind_its_label_is_the_headline() -> None:
    assert page(correcting(ERRATUM, title=f"Rectificatif : {RIGHT}")).told[0].headline == RIGHT


def test_an_erratum_of_several_sentences_without_a_title_is_headed_by_its_label() -> None:
    wrong = "Dans notre article, nous écrivions par erreur que Paul Kerdraon a été condamné à Quimper."
    bare, label = correcting(wrong, "Il a été relaxé par le tribunal.", title=""), "Rectificatif. "
    units = tuple(replace(u, start=u.start + len(label), end=u.end + len(label)) for u in bare.units)
    drops = (Drop(0, len(label) - 1, "heading"),)
    [entry] = page(corrected(), replace(bare, text=label + bare.text, units=units, drops=drops)).told
    assert entry.headline == "Rectificatif"


def test_a_title_that_only_says_what_was_wrong_is_none() -> None:
    brief = page(correcting(ERRATUM, title="Erratum : Paul Kerdraon condamné à six mois de prison"))
    assert brief.told[0].headline == RIGHT


def test_what_a_column_corrects_is_told_nowhere() -> None:
    cost = (
        "Contrairement à ce que nous écrivions, le chantier du port de Brest coûtera 12 et non 21 millions."
    )
    column = correcting(ERRATUM, cost, title="Rectificatifs et précisions")
    column = replace(column, units=(column.units[0], replace(column.units[1], paragraph=1)))
    port = article(
        "b",
        "Le chantier du port de Brest coûtera 21 millions d'euros, selon le préfet Marc Le Floch.",
        title="Brest : un chantier à 21 millions",
        source="Ouest-France",
        day=FRIDAY - timedelta(days=1),
    )
    brief = page(corrected(), port, column)
    assert [(entry.headline, len(entry.story.corrections)) for entry in brief.told] == [
        ("Rectificatifs et précisions", 2)
    ]
    assert sorted(told(brief)) == sorted([ERRATUM, cost])
    assert [source.cited for source in brief.sources] == [True, False, False]


def test_a_model_is_given_nothing_of_it() -> None:
    brief, given = brief_of(*stories(corrected(), correcting(ERRATUM))), list[Story]()

    def write(jobs: Sequence[tuple[Story, int]]) -> list[Draft]:
        given.extend(story for story, _ in jobs)
        return [Draft("m", "", ()) for _ in jobs]

    rewritten([brief], write, Settings(), system="model")
    assert [[one.id for one in story.articles] for story in given] == [["e"]]


def test_why_says_so() -> None:
    brief = page(corrected(), correcting(ERRATUM))
    found = choice(brief, brief.told[0].story.id, Settings(), lambda _story, _words: {})
    assert found
    assert {(rival.place, rival.reason) for rival in found.rivals} == {
        (("a", at), "corrected") for at in range(3)
    }


def test_a_story_without_corrections_is_the_story_itself() -> None:
    (story,) = stories(corrected())
    assert tellable(story) is story


def test_what_an_erratum_of_one_amount_leaves_is_told_beside_it() -> None:
    port = article(
        "a",
        "Le port de Brest sera agrandi à partir de septembre, a annoncé la région Bretagne.",
        "Le chantier coûtera 21 millions d'euros, selon le préfet.",
        "Il durera trois ans.",
        "Les plus grands navires de croisière pourront accoster au nouveau quai.",
        title="Le port de Brest sera agrandi",
        source="Ouest-France",
        day=BEFORE,
    )
    right = "le chantier du port de Brest coûtera 12 et non 21 millions d'euros."
    brief = page(port, correcting(f"{FRAME}{right}"))
    (entry,) = brief.told
    assert entry.headline == "Le port de Brest sera agrandi"
    assert port.units[3].text in told(brief)
    assert f"{FRAME}{right}" in told(brief)
    assert port.units[1].text not in told(brief)
    assert ("a", 2) in withheld(entry.story), "it leans on what is withheld"
    assert port.units[2].text not in told(brief)


def test_a_figure_put_right_in_the_next_sentence_leaves_the_rest() -> None:
    prices = article(
        "a",
        "Les prix ont encore augmenté dans le Finistère au mois de février, selon la chambre de commerce.",
        "L'inflation atteint 2,6 % dans le département.",
        "Les boulangers disent vendre moins de pain depuis le début de l'hiver.",
        title="Les prix augmentent encore dans le Finistère",
        source="Ouest-France",
        day=BEFORE,
    )
    wrong = "Dans notre article du 8 janvier, nous avons écrit que l'inflation du Finistère était de 2,6 %."
    brief = page(prices, correcting(wrong, "Il s'agit de 2,4 %."))
    (entry,) = brief.told
    assert not entry.story.corrected
    assert prices.units[2].text in told(brief)
    assert prices.units[1].text not in told(brief)
    assert prices.units[0].text not in told(brief), "how much they rose may rest on what was wrong"
