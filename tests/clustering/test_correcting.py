"""An erratum and the article that it corrects are one story, where that is certain; else it is said."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from digest.clustering import find_copies, group_stories, regroup
from digest.models import Article, Correction, Story
from tests.composing.builders import article

TUESDAY = date(2025, 3, 11)
WEDNESDAY = TUESDAY + timedelta(days=1)
FRIDAY = TUESDAY + timedelta(days=3)
SAID = (
    "Paul Kerdraon a été condamné mardi à six mois de prison par le tribunal de Quimper.",
    "Il devra rembourser 24 000 euros au port de plaisance.",
    "« Mon client va faire appel », a annoncé son avocate, Me Larvor.",
)
TITLE = "Quimper : Paul Kerdraon condamné à six mois"
RIGHT = (
    "Contrairement à ce que nous écrivions dans notre édition du 12 mars, Paul Kerdraon n'a pas été condamné "
    "mais relaxé par le tribunal de Quimper."
)
OTHER = article("z", "Le port de Brest sera agrandi en 2027, selon le préfet du Finistère.", day=TUESDAY)


def wrong(ident: str = "a", source: str = "Ouest-France", day: date | None = WEDNESDAY) -> Article:
    return article(ident, *SAID, title=TITLE, source=source, day=day)


def erratum(text: str = RIGHT, source: str = "Ouest-France", day: date | None = FRIDAY) -> Article:
    return article("e", text, title="Erratum", source=source, day=day)


def told(*articles: Article) -> tuple[Story, ...]:
    pile = [*articles, OTHER]
    return group_stories(pile, find_copies(pile))


def of_erratum(stories: tuple[Story, ...]) -> tuple[Story, Correction]:
    story = next(one for one in stories if "e" in {article.id for article in one.articles})
    (correction,) = story.corrections
    return story, correction


def test_they_are_one_story_that_the_erratum_leads() -> None:
    story, one = of_erratum(told(wrong(), erratum()))
    assert [article.id for article in story.articles] == ["e", "a"]
    assert (one.by, one.of, one.certain, one.day) == ("e", ("a",), True, WEDNESDAY)
    assert story.corrected == {"a"}
    assert [(link.one, link.other, link.reason) for link in story.why] == [("a", "e", "correction")]


def test_its_weight_is_that_of_one_voice() -> None:
    (alone,) = [one for one in told(erratum()) if one.articles[0].id == "e"]
    story, _ = of_erratum(told(wrong(), erratum()))
    assert len(story.origins) == 2
    assert story.score == pytest.approx(alone.score, abs=0.2)


@pytest.mark.parametrize(
    "other",
    [
        wrong(source="Le Télégramme"),
        wrong(day=FRIDAY + timedelta(days=1)),
        wrong(day=TUESDAY - timedelta(days=1)),
        article("a", "Le port de plaisance de Quimper a 200 anneaux.", source="Ouest-France", day=WEDNESDAY),
        article("a", "Marie Le Goff a été condamnée à Brest.", source="Ouest-France", day=WEDNESDAY),
    ],
    ids=["another outlet", "later", "another day", "another matter", "somebody else"],
)
def test_what_does_not_fit_is_not_put_beside_it(other: Article) -> None:
    story, one = of_erratum(told(other, erratum()))
    assert len(story.articles) == 1
    assert (one.of, one.certain) == ((), False)


def test_the_page_stood_online_on_the_eve_of_its_edition() -> None:
    assert of_erratum(told(wrong(day=TUESDAY), erratum()))[1].of == ("a",)


def test_where_nobody_names_an_outlet_the_day_has_to_do() -> None:
    assert of_erratum(told(wrong(source=""), erratum(source="")))[1].certain
    undated = erratum(RIGHT.replace(" du 12 mars", ""), source="")
    assert not of_erratum(told(wrong(source=""), undated))[1].certain


def test_several_that_tell_it_are_withdrawn_and_none_is_said_to_be_the_one() -> None:
    portrait = article(
        "b",
        "Condamné mardi par le tribunal de Quimper, Paul Kerdraon régnait sur le port depuis trente ans.",
        "Ses amis racontent l'homme d'affaires et le marin.",
        title="Paul Kerdraon, la chute d'un notable",
        source="Ouest-France",
        day=WEDNESDAY,
    )
    story, one = of_erratum(told(wrong(), portrait, erratum()))
    assert (one.certain, set(one.of)) == (False, {"a", "b"})
    assert story.corrected == {"a", "b"}


def test_of_many_that_tell_it_only_what_was_wrong_is_withheld() -> None:
    """A running affair is not taken off the page for one erratum."""
    pile = [
        article(
            name,
            f"Paul Kerdraon a été condamné par le tribunal de Quimper, {told}.",
            f"Les {told} du port de plaisance se réunissent à Quimper pour {told}.",
            source="Ouest-France",
            day=WEDNESDAY,
        )
        for name, told in zip("abcd", ("pêcheurs", "voisins", "élus", "clients"), strict=True)
    ]
    stories = told(*pile, erratum())
    found = [one for story in stories for one in story.corrections]
    assert {(len(one.of), one.certain, one.withdrawn) for one in found} == {(4, False, ())}
    withheld = {place for one in found for place in one.withheld if place[0] != "e"}
    assert withheld == {(name, 0) for name in "abcd"}


def test_one_that_does_not_tell_what_was_wrong_may_be_it_and_stays_told() -> None:
    silent = article(
        "a",
        "Paul Kerdraon était jugé mardi par le tribunal de Quimper.",
        source="Ouest-France",
        day=WEDNESDAY,
    )
    stories = told(silent, erratum())
    _, one = of_erratum(stories)
    assert (one.of, one.certain, one.withdrawn) == (("a",), False, ())
    assert sum(bool(story.corrections) for story in stories) == 2


def test_copies_share_the_error() -> None:
    story, one = of_erratum(told(wrong(), wrong("b", source="Maville"), erratum()))
    assert (one.of, one.copies) == (("a",), ("b",))
    assert story.corrected == {"a", "b"}


def test_the_title_that_it_quotes_is_enough() -> None:
    text = f"Une erreur s'est glissée dans notre article « {TITLE} » : M. Kerdraon a été relaxé."
    assert of_erratum(told(wrong(), erratum(text)))[1].certain


def test_an_article_corrects_an_earlier_version_of_itself() -> None:
    note = "Une première version de cet article indiquait par erreur qu'il avait été condamné."
    new = article(
        "e", "Paul Kerdraon a été relaxé.", *SAID[1:], note, title=TITLE, source="Ouest-France", day=FRIDAY
    )
    _, one = of_erratum(told(wrong(), new))
    assert (one.kind, one.of, one.certain) == ("version", ("a",), True)


def test_a_column_of_corrections_joins_no_stories() -> None:
    port = article(
        "b",
        "Le chantier du port de Brest coûtera 21 millions d'euros, selon le préfet Marc Le Floch.",
        title="Brest : un chantier à 21 millions",
        source="Ouest-France",
        day=WEDNESDAY,
    )
    cost = (
        "Contrairement à ce que nous écrivions, le chantier du port de Brest coûtera 12 et non 21 millions."
    )
    column = article("e", RIGHT, cost, title="Rectificatifs et précisions", source="Ouest-France", day=FRIDAY)
    first, second = column.units
    column = replace(column, units=(first, replace(second, paragraph=1)))
    stories = told(wrong(), port, column)
    own = next(story for story in stories if story.articles[0].id == "e")
    assert [(one.of, one.certain, one.apart) for one in own.corrections] == [
        (("a",), True, True),
        (("b",), True, True),
    ]
    about = {story.articles[0].id: story.corrections for story in stories if len(story.articles) == 1}
    assert [one.of for one in about["b"]] == [("b",)]
    assert {place for one in about["a"] for place in one.withheld} == {("a", at) for at in range(-1, 3)}


def test_two_posts_of_a_corrected_version_do_not_correct_each_other() -> None:
    note = "Une première version de cet article indiquait par erreur qu'il avait été condamné."
    posts = [
        article(name, *SAID[1:], note, title=TITLE, source="Ouest-France", day=WEDNESDAY)
        for name in ("e", "f")
    ]
    (story, *_) = [one for one in told(*posts) if len(one.articles) > 1]
    assert [one.of for one in story.corrections] == [(), ()]
    assert story.corrected == set()


def test_a_reply_withdraws_nothing() -> None:
    text = "Dans votre article du 12 mars, vous dites Paul Kerdraon condamné par le tribunal de Quimper."
    answer = article("e", text, title="Droit de réponse", source="Ouest-France", day=FRIDAY)
    story, one = of_erratum(told(wrong(), answer))
    assert (one.kind, one.of) == ("reply", ("a",))
    assert story.corrected == set()


def test_an_editor_who_splits_them_undoes_it() -> None:
    stories = told(wrong(), erratum())
    apart = regroup(stories, [("e",), ("a",)], ())
    assert all(not story.corrections for story in apart)


def test_an_editor_who_adds_an_article_keeps_it() -> None:
    stories = told(wrong(), erratum())
    (story, *_) = [one for one in regroup(stories, [("e", "a", "z")], ()) if len(one.articles) == 3]
    assert story.corrected == {"a"}
    assert story.articles[-1].id == "a"


PORT = (
    "Le port de Brest sera agrandi à partir de septembre, a annoncé la région Bretagne.",
    "Le chantier coûtera 21 millions d'euros, selon le préfet Marc Le Foll.",
    "La région en paie les deux tiers.",
    "« Les pêcheurs attendaient ces quais depuis longtemps », dit Anne Larvor, leur présidente.",
    "Les navires de 180 mètres pourront accoster.",
)
SLIPS = (
    "Dans notre édition du 12 mars, il fallait lire que le port de Brest coûtera 12 et non 21 millions.",
    "Le préfet s'appelle Marc Le Floch, et non Marc Le Foll.",
)


def port(ident: str = "a", title: str = "Le port de Brest sera agrandi") -> Article:
    return article(ident, *PORT, title=title, source="Ouest-France", day=WEDNESDAY)


def slip(*texts: str) -> Article:
    return article("e", *(texts or SLIPS), title="Erratum", source="Ouest-France", day=FRIDAY)


def test_an_erratum_of_an_amount_and_a_name_withholds_these_alone() -> None:
    story, one = of_erratum(told(port(), slip()))
    assert (one.of, one.certain, one.withdrawn) == (("a",), True, ())
    assert not story.corrected
    assert {place for place in one.withheld if place[0] == "a"} == {("a", 1), ("a", 2)}
    assert {article.id for article in story.articles} == {"a", "e"}
    assert (one.unit, one.last) == (0, 1), "all that is right stands with it"


def test_a_title_that_says_what_was_wrong_is_withheld_too() -> None:
    _, one = of_erratum(told(port(title="Brest : 21 millions pour agrandir le port"), slip()))
    assert ("a", -1) in one.withheld


def test_they_are_one_voice_then_too() -> None:
    (alone,) = [one for one in told(port()) if one.articles[0].id == "a"]
    story, _ = of_erratum(told(port(), slip()))
    assert story.score == pytest.approx(alone.score, abs=0.2)


@pytest.mark.parametrize(
    "more",
    [
        "Les travaux n'ont pas été annoncés par la région.",
        "Cet article est retiré de notre site.",
        "Le chantier commencera en 2031 et non en 2030.",
    ],
    ids=["another claim", "all of it", "what the article does not say"],
)
def test_one_that_takes_more_back_withdraws_the_whole(more: str) -> None:
    story, _ = of_erratum(told(port(), slip(*SLIPS, more)))
    assert story.corrected == {"a"}
