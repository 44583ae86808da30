"""Whether a system gives the same in every run: here, and in two processes with other hash seeds."""

import json
import os
import pickle
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from subprocess import run

from digest.compare.systems import Given, Oracle, System, make_system
from digest.compare.writing import Writing
from digest.errors import DigestError
from digest.models import Item

__all__ = ["agreement", "answer"]

_SAMPLE = 20  # items; a run of its own for all of them would take as long as the comparison
_HASH_SEEDS = ("1", "2")
_PROGRAM = "from digest.compare.agreeing import answer; answer()"

_Texts = dict[str, list[str]]  # by system


def agreement(systems: Sequence[System], items: Sequence[Item], words: int) -> dict[str, bool]:
    """By name, whether each system that runs here prints the same texts of the first items in three runs.

    The order of a set differs between them. A model that writes is not asked again: its answers are kept.
    Raises DigestError where a process cannot be run.
    """
    names = [system.name for system in systems if not isinstance(system, Given | Oracle | Writing)]
    some = tuple(islice(items, _SAMPLE))
    if not (names and some):
        return {}
    sent = pickle.dumps((names, some, words))
    with ThreadPoolExecutor(len(_HASH_SEEDS)) as pool:
        elsewhere = pool.map(lambda seed: _elsewhere(seed, sent), _HASH_SEEDS)
        runs = [_texts(names, some, words), *elsewhere]
    return {name: all(texts[name] == runs[0][name] for texts in runs) for name in names}


def answer() -> None:
    """What the other process does: reads what is asked on standard input, prints the texts as JSON."""
    names, items, words = pickle.load(sys.stdin.buffer)  # noqa: S301 - we wrote it
    sys.stdout.write(json.dumps(_texts(names, items, words)))


def _texts(names: Sequence[str], items: Sequence[Item], words: int) -> _Texts:
    made = {name: make_system(name) for name in names}
    return {
        name: [output.text for item in items for output in system.outputs(item, words)]
        for name, system in made.items()
    }


def _elsewhere(hash_seed: str, sent: bytes) -> _Texts:
    """The texts of a process under this hash seed that finds the modules that this one finds.

    A process of our own program, and no fork or spawn: these would run the caller's script again.
    """
    surroundings = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", _PROGRAM]
    done = run(command, input=sent, capture_output=True, env=surroundings, check=False)  # noqa: S603 - ours
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raise DigestError(f"a second run of the systems failed ({last or done.returncode})")
    texts: _Texts = json.loads(done.stdout)
    return texts
