"""A model reads every origin whole, and its answers are joined within the budget."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from digest.generators import Generator
from digest.generators.cache import Cached
from digest.generators.store import Store
from digest.models import Draft, Generated, Prompt, Story
from digest.summarizers import make_summarizer
from digest.summarizers.abstractive import Abstractive
from digest.text.tokens import words
from tests.summarizers.abstractive.pretending import Kind, Pretending, first_words
from tests.summarizers.making import article

TOWNS = ["Lyon", "Brest", "Nantes", "Lille", "Reims", "Metz", "Nice", "Dijon"]
BODY = [
    f"La mairie de {town} a annoncé lundi la fermeture de {n + 3} écoles." for n, town in enumerate(TOWNS)
]
LYON = article("a", BODY[:3], title="Des écoles ferment")
BREST = article("b", BODY[3:5])


def _writer(generator: Pretending) -> Abstractive:
    return Abstractive("abstractive", generator, fallback=make_summarizer("lead"))


def _written(generator: Generator, jobs: list[tuple[Story, int]]) -> list[Draft]:
    return Abstractive("abstractive", generator, fallback=make_summarizer("lead")).drafts(jobs)


def _draft(generator: Pretending, story: Story, budget: int = 60) -> Draft:
    return _writer(generator).drafts([(story, budget)])[0]


def _read(prompts: list[Prompt]) -> str:
    return " ".join(prompt.text for prompt in prompts)


@pytest.mark.parametrize("kind", ["chat", "encoder-decoder"])
def test_one_short_article_is_one_prompt(kind: Kind) -> None:
    generator = Pretending(kind=kind)
    draft = _draft(generator, Story("s", (LYON,)))
    (prompt,) = generator.asked
    assert all(text in prompt.text for text in BODY[:3])
    assert ("<article>" in prompt.text, bool(prompt.instructions)) == ((kind == "chat"),) * 2
    assert (draft.model, draft.failure, len(draft.sentences)) == ("pretending", "", 1)


def test_several_origins_are_read_one_by_one_and_joined() -> None:
    generator = Pretending()
    _draft(generator, Story("s", (LYON, BREST)))
    first, second = generator.calls
    assert [sum(text in prompt.text for text in BODY) for prompt in first] == [3, 2]
    assert len(second) == 1
    assert second[0].text.count("<summary>") == 2


def test_copies_are_read_once_and_what_only_one_has_is_read_too() -> None:
    copy = article("c", [*BODY[:2], BODY[6]])
    generator = Pretending()
    _draft(generator, Story("s", (LYON, copy), origins=(("a", "c"),)))
    (prompt,) = generator.asked
    assert [prompt.text.count(text) for text in (*BODY[:3], BODY[6])] == [1, 1, 1, 1]


@pytest.mark.parametrize("kind", ["chat", "encoder-decoder"])
def test_a_long_article_is_read_in_parts_and_nothing_is_cut(kind: Kind) -> None:
    room = 250 if kind == "chat" else 60
    long = article("long", [f"{text} Numéro {n}." for n in range(6) for text in BODY])
    generator = Pretending(room=room, kind=kind)
    draft = _draft(generator, Story("s", (long,)))
    read = _read(generator.calls[0])
    assert all(unit.text in read for unit in long.units)
    assert len(generator.calls) > 2
    assert len(generator.calls[-1]) == 1
    assert draft.failure == ""


def test_a_unit_longer_than_the_room_is_split() -> None:
    speech = " ".join(f"mot{n}" for n in range(500))
    generator = Pretending(room=60, kind="encoder-decoder")
    _draft(generator, Story("s", (article("long", [speech]),)))
    assert _read(generator.calls[0]).split() == speech.split()


def test_all_stories_are_asked_about_in_one_call_a_round() -> None:
    generator = Pretending()
    jobs = [(Story("s", (LYON,)), 60), (Story("t", (LYON, BREST)), 60), (Story("u", (BREST,)), 60)]
    _writer(generator).drafts(jobs)
    assert [len(call) for call in generator.calls] == [4, 1]


def test_who_watches_changes_nothing() -> None:
    jobs = [(Story(f"s{n}", (article(f"a{n}", BODY[: n % 5 + 1]),)), 60) for n in range(40)]
    steps: list[int] = []

    def track(runs: Sequence[list[Prompt]]) -> Iterator[list[Prompt]]:
        for run in runs:
            steps.append(len(run))
            yield run

    writer = Abstractive("abstractive", Pretending(), fallback=make_summarizer("lead"), track=track)
    assert writer.drafts(jobs) == _writer(Pretending()).drafts(jobs)
    assert steps == [16, 16, 8]


def test_a_run_that_is_killed_keeps_what_was_answered(tmp_path: Path) -> None:
    jobs = [(Story(f"s{n}", (article(f"a{n}", [f"{BODY[0]} Numéro {n}."]),)), 60) for n in range(40)]

    class Killed(Pretending):
        def generate(self, prompts: Sequence[Prompt]) -> list[Generated]:
            if len(self.calls) == 2:
                raise KeyboardInterrupt
            return super().generate(prompts)

    store = Store(tmp_path / "answers.sqlite")
    with pytest.raises(KeyboardInterrupt):
        _written(Cached(Killed(), store), jobs)
    again = Pretending()
    assert [one.sentences for one in _written(Cached(again, store), jobs)] == [
        one.sentences for one in _written(Pretending(), jobs)
    ]
    assert [len(call) for call in again.calls] == [8]


def test_a_call_holds_two_batches_of_a_model_that_takes_many_at_once() -> None:
    jobs = [(Story(f"s{n}", (article(f"a{n}", BODY[:2]),)), 60) for n in range(50)]
    generator = Pretending()
    generator.at_once = 20
    _writer(generator).drafts(jobs)
    assert [len(call) for call in generator.calls] == [40, 10]


def test_whole_sentences_within_the_budget() -> None:
    draft = _draft(Pretending(lambda _: " ".join(BODY)), Story("s", (LYON,)), 30)
    assert draft.sentences == tuple(BODY[:2])
    assert sum(len(words(sentence)) for sentence in draft.sentences) <= 30
    assert draft.beyond == len(BODY) - 2


def test_what_a_limit_cut_loses_its_last_sentence() -> None:
    draft = _draft(Pretending(lambda _: f"{BODY[0]} La préfecture de ✂"), Story("s", (LYON,)))
    assert draft.sentences == (BODY[0],)
    assert draft.unfinished == ("La préfecture de",)


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        ("", "the answer is empty"),
        ("Voici un résumé :", "the answer is empty"),
        ("Une phrase sans ✂", "the answer stopped before its first sentence ended"),
    ],
)
def test_an_answer_that_cannot_be_used_is_a_failure(answer: str, failure: str) -> None:
    assert _draft(Pretending(lambda _: answer), Story("s", (LYON,))).failure == failure


def test_an_empty_join_keeps_what_was_joined() -> None:
    generator = Pretending(lambda prompt: "" if "<summary>" in prompt.text else first_words(prompt))
    draft = _draft(generator, Story("s", (LYON, BREST)))
    assert len(draft.sentences) == 2


def test_a_story_without_units_asks_nothing() -> None:
    generator = Pretending()
    draft = _draft(generator, Story("s", (article("none", []),)))
    assert generator.asked == []
    assert draft.failure == "there is nothing to read"
    assert _writer(generator).summarize(Story("s", ()), 60).extracts == ()


def test_the_same_again_and_another_prompt_another_signature() -> None:
    story = Story("s", (LYON, BREST))
    assert _draft(Pretending(), story) == _draft(Pretending(), story)
    english = Story("s", tuple(replace(one, lang="en") for one in story.articles))
    assert _draft(Pretending(), story).signature != _draft(Pretending(), english).signature
