"""Days that a text tells as past or as ahead bound those on which it can have appeared."""

from collections.abc import Callable

import pytest

from digest.models import Article

Dated = Callable[..., Article]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Deux grutiers sont morts dans la chute d'une flèche mardi 10 novembre au matin à Sète.", 10, 30),
        ("Le 10 novembre, un grutier a été blessé à Sète.", 10, 30),
        ("Mardi 10 novembre, un grutier a été blessé à Sète.", 10, 30),
        ("Le grutier, qui avait été embauché le 10 novembre, est en vacances.", 10, 30),
        ("Le chantier doit être contrôlé le 18 novembre par un expert.", 1, 18),
        ("Le prochain contrôle est prévu pour le 18 novembre.", 1, 18),
        ("Le 18 novembre 2024 avait été un jour de deuil à Sète.", 1, 30),
        ("« Le chantier doit être contrôlé le 18 novembre », écrit l'expert.", 1, 30),
        ("Le chantier devait être contrôlé avant le 18 novembre.", 1, 30),
        ("Le chantier est fermé jusqu'au 18 novembre.", 1, 30),
        ("Le chantier est interdit dès demain, mardi 10 novembre.", 1, 30),
    ],
)
def test_a_day_told_bounds_the_month(dated: Dated, text: str, first: int, last: int) -> None:
    days = [day.day for day in dated(f"date 2026-11 {text}").dating.candidates]
    assert days == list(range(first, last + 1))


def test_a_past_day_forbids_an_earlier_report(dated: Dated) -> None:
    text = "date 2026-11 Le port de Sète a annoncé jeudi 5 novembre une enquête. Le grutier {} le 9 novembre."
    assert dated(text.format("avait été entendu")).dating.candidates[0].day == 9
    assert dated(text.format("doit être entendu")).dating.day is not None


def test_bounds_that_contradict_each_other_say_nothing(dated: Dated) -> None:
    text = "date 2026-11 Il avait été élu le 20 novembre. Il doit être investi le 12 novembre."
    assert len(dated(text).dating.candidates) == 30


def test_bounds_alone_date_nothing(dated: Dated) -> None:
    text = "date 2026-11 Il avait été élu le 12 novembre. Il doit être investi le 12 novembre."
    found = dated(text).dating
    assert (found.day, len(found.candidates)) == (None, 1)


def test_english_bounds(dated: Dated) -> None:
    text = "date 2026-11 The crane was sold on Friday, Nov. 6. The sale will be reviewed on Nov. 18."
    days = [day.day for day in dated(text, "en").dating.candidates]
    assert days == list(range(6, 19))
