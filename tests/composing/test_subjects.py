from dataclasses import replace

from digest.composing.subjects import Subjects, subjects_of
from tests.composing.builders import article, story

ONE = article("a", "Le Kremlin parle avec Donald Trump.", "Selon le Kremlin, Trump viendra à Moscou.")
TWO = article("b", "Un appel de Trump au Kremlin.", "Pour Donald Trump, le Kremlin attend. Moscou se tait.")


def test_shared_names_by_their_last_word() -> None:
    assert subjects_of([story(ONE), story(TWO)]) == ("Kremlin", "Trump")


def test_a_brief_on_many_things_has_none() -> None:
    others = [
        story(article(str(n), f"La ville de {city} bouge.", f"On aime {city} ici."))
        for n, city in enumerate(("Lille", "Nantes", "Brest"))
    ]
    assert subjects_of(others) == ()


def test_a_word_that_only_opens_sentences_is_no_name() -> None:
    assert subjects_of([story(article("a", "Demain sera autre.", "Demain viendra.", "Demain est là."))]) == ()


def test_a_word_that_is_also_common_is_no_name() -> None:
    texts = ("Le Président parle.", "Un mot du Président.", "Le président sort.", "Le président rentre.")
    assert subjects_of([story(article("a", *texts))]) == ()


def test_articles_are_not_read_further_once_no_name_can_be_shared() -> None:
    subjects = Subjects(5)
    for n, city in enumerate(("Lille", "Nantes", "Brest", "Tours")):
        assert not subjects.is_hopeless
        subjects.add(article(str(n), f"La ville de {city} bouge.", f"On aime {city} ici."))
    assert subjects.is_hopeless
    assert subjects.found(lambda: ()) == ()


def test_a_name_that_can_still_be_shared_is_waited_for() -> None:
    subjects = Subjects(5)
    late = [replace(ONE, id=str(n)) for n in range(3)]
    for each in (article("a", "Il pleut."), article("b", "Il vente."), *late):
        subjects.add(each)
    assert subjects.found(lambda: late) == ("Kremlin", "Trump")
