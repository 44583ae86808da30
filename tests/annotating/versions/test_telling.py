"""An utterance is found again in the other articles of its story, and in nobody else's mouth."""

from digest.annotating.versions import Telling, same_name, tellings
from tests.composing.builders import article, story

SAID = "Nous allons rouvrir la ligne de tramway avant la fin du mois de septembre"
ONE = ("Le maire Paul Durand a visité le chantier.", f"« {SAID} », a promis Paul Durand.")


def telling(*other: str) -> Telling:
    found = [
        each
        for each in tellings(story(article("a", *ONE), article("b", *other)))
        if each.utterance.text == SAID
    ]
    assert [one.utterance.quote.speaker for one in found if one.utterance.quote.article == "a"] == [
        "Paul Durand"
    ]
    return found[0]


def test_the_same_words_are_one_utterance_marks_or_not() -> None:
    for other in (f"« {SAID} », a dit Paul Durand.", f"Paul Durand s'est réjoui : {SAID.lower()}."):
        found = telling("Il faisait beau.", other)
        assert found.also == (("b", 1),)
        assert found.others == ()
        assert not found.disputed


def test_a_longer_sentence_is_not_credited_with_the_shorter_one() -> None:
    found = telling("Il faisait beau.", f"« {SAID} prochain », a dit Paul Durand.")
    assert found.also == ()
    assert not found.disputed


def test_other_words_are_a_version() -> None:
    found = telling(
        f"Le maire, Paul Durand, a parlé : {SAID.replace('Nous allons rouvrir', 'nous allons relancer')}."
    )
    assert found.also == ()
    (other,) = found.others
    assert other.place == ("b", 0)
    marks = [other.text[slice(*mark)] for mark in other.comparison.other_marks]
    assert marks == ["relancer"]
    assert [other.own[slice(*mark)] for mark in other.comparison.one_marks] == ["rouvrir"]


def test_the_same_words_in_two_mouths_are_in_dispute() -> None:
    found = telling("La préfète Anne Morel est venue.", f"« {SAID} », a promis Anne Morel.")
    assert found.disputed


def test_another_speaker_tells_no_version() -> None:
    changed = SAID.replace("rouvrir", "relancer")
    assert telling("La préfète Anne Morel est venue.", f"« {changed} », a promis Anne Morel.").others == ()


def test_a_sentence_of_an_article_that_never_names_the_speaker_is_no_version() -> None:
    assert telling("Nous allons relancer la ligne de tramway avant la fin du mois de septembre.").others == ()


def test_who_has_no_name_may_be_another_one() -> None:
    one = article("a", f"« {SAID} », a promis une source municipale.")
    other = article("b", f"« {SAID.replace('rouvrir', 'relancer')} », a dit une source municipale.")
    assert all(not found.others for found in tellings(story(one, other)))


def test_another_topic_is_no_version() -> None:
    assert telling("Paul Durand a aussi parlé de la ligne de tramway et du budget de septembre.").others == ()


def test_names() -> None:
    assert same_name("Donald Trump", "Trump", "fr")
    assert same_name("Volodymyr Zelensky", "Volodymyr Zelenskiy", "fr")
    assert not same_name("Donald Trump", "Melania Trump", "fr")
    assert not same_name("Donald Trump", "Joe Biden", "fr")
    assert not same_name("", "Joe Biden", "fr")
