"""A role that one person of the story has stands for that person."""

from digest.annotating.frames.scenes import scene
from digest.checking.aliases import named
from digest.checking.roles import lacks
from tests.checking.stories import ground

HELD = ground(
    "Le président russe a invité Donald Trump à se rendre à Moscou.",
    "De son côté, le président russe Vladimir Poutine souhaite une solution durable.",
    "Le ministre de la Santé, Paul Petit, et le ministre de la Santé Jean Grand se sont vus.",
    at=(0, 1),
)


def names(text: str) -> list[tuple[str, ...]]:
    read = scene(text, "fr")
    assert read is not None
    return [one.words for one in named(read, HELD.story) if one.is_name]


def test_a_role_of_one_person_has_their_name() -> None:
    assert ("vladimir", "poutine") in names("Le président russe est venu.")


def test_a_role_of_two_people_or_beside_a_name_has_none() -> None:
    assert ("jean", "grand") not in names("Le ministre de la Santé est venu.")
    assert names("Le président russe Boris Eltsine est venu.").count(("vladimir", "poutine")) == 0


def test_who_invites_whom_is_told_across_a_role_and_a_passive() -> None:
    assert not list(lacks("Donald Trump a été invité par Vladimir Poutine à se rendre à Moscou.", HELD))
    assert list(lacks("Vladimir Poutine a été invité par Donald Trump à se rendre à Moscou.", HELD))
