"""Cached: a generator that is asked only what it was not asked before."""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from typing import Literal

import platformdirs

from digest.errors import WriteError
from digest.generators.base import Generator
from digest.generators.store import Store
from digest.models import Generated, Prompt

__all__ = ["Cached", "default_place"]

_LOG = logging.getLogger(__name__)


def default_place() -> Path:
    """Where answers are kept unless the settings say otherwise: in the user's folder of caches."""
    return Path(platformdirs.user_cache_dir("digest", appauthor=False)) / "generated.sqlite"


class Cached:
    """Gives the same answers as the generator, the kept ones at once and without its work.

    What failed, or was stopped by time, is not kept. A store that cannot be used is a warning in the log,
    once; the run goes on without it.
    """

    def __init__(self, generator: Generator, store: Store) -> None:
        """Opens nothing yet."""
        self._generator = generator
        self._store: Store | None = store

    @property
    def name(self) -> str:
        """The generator's."""
        return self._generator.name

    @property
    def signature(self) -> str:
        """The generator's."""
        return self._generator.signature

    @property
    def kind(self) -> Literal["encoder-decoder", "chat"]:
        """The generator's."""
        return self._generator.kind

    @property
    def room(self) -> int:
        """The generator's."""
        return self._generator.room

    @property
    def at_once(self) -> int:
        """The generator's."""
        return self._generator.at_once

    def length(self, prompt: Prompt) -> int:
        """The generator's."""
        return self._generator.length(prompt)

    def generate(self, prompts: Sequence[Prompt]) -> list[Generated]:
        """One answer a prompt; the generator gets all those without a kept one together, each once."""
        signature = self.signature
        keys = [_key(signature, prompt) for prompt in prompts]
        kept = self._kept(keys)
        asked = {key: prompt for key, prompt in zip(keys, prompts, strict=True) if key not in kept}
        if asked:
            fresh = dict(zip(asked, self._generator.generate(list(asked.values())), strict=True))
            self._keep({key: answer for key, answer in fresh.items() if _lasting(answer)})
            kept |= fresh
        return [kept[key] for key in keys]

    def _kept(self, keys: Sequence[str]) -> dict[str, Generated]:
        try:
            return self._store.get(keys) if self._store else {}
        except WriteError as error:
            self._give_up(error)
            return {}

    def _keep(self, answers: Mapping[str, Generated]) -> None:
        try:
            if self._store and answers:
                self._store.put(self.name, answers)
        except WriteError as error:
            self._give_up(error)

    def _give_up(self, error: WriteError) -> None:
        self._store = None
        _LOG.warning("the run goes on without the cache of model answers: %s", error)


def _key(signature: str, prompt: Prompt) -> str:
    """What an answer depends on: the model with its settings, and every part of the prompt."""
    return sha256(json.dumps([signature, *astuple(prompt)]).encode()).hexdigest()


def _lasting(answer: Generated) -> bool:
    """Whether another run would get the same answer; a text must be of characters to be kept at all."""
    return not (answer.failure or answer.late) and _encodes(answer.text)


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
