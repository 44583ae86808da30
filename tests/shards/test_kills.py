"""A build is killed at random moments and started again: the bytes are those of one that nobody disturbed."""

import os
import random
import shutil
import signal
import uuid
from pathlib import Path

import pytest

from tests.families import PATIENCE, all_end
from tests.shards.killing import builder, fill_slices, parts, stage_reached, strike, workers
from tests.shards.made import build, files

_MOMENTS = range(3, 55)  # files of a shelf; a whole build leaves some 70


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An input, and beside it what a build gives that is left in peace."""
    folder = tmp_path_factory.mktemp("kills")
    fill_slices(folder / "in")
    build(str(folder / "in"), "--out", str(folder / "whole"), "--formats", "md,json", "--executor", "serial")
    return folder


@pytest.fixture
def folder(made: Path) -> Path:
    """The same, where nothing was built."""
    shutil.rmtree(made / "out", ignore_errors=True)
    return made


@pytest.mark.parametrize("seed", [1, 2])
def test_kills_at_random_moments(folder: Path, seed: int) -> None:
    """Drivers and workers, each later than the one before, until a build ends by itself."""
    chance = random.Random(seed)
    victims = chance.sample(["driver", "driver", "worker", "worker"], 4)
    moments = sorted(chance.sample(_MOMENTS, len(victims)))
    ended = 0
    while not ended:
        mark = uuid.uuid4().hex
        with builder(folder, mark, "-q") as driver:
            while moments and stage_reached(folder / "out" / ".digest", driver, moments[0]):
                moments.pop(0)
                strike(victims.pop(), chance, mark, driver)
            _, told = driver.communicate(timeout=PATIENCE)
            assert told == ""
            assert driver.returncode in {0, -signal.SIGKILL}
            assert all_end([os.pidfd_open(pid) for pid in workers(mark, driver.pid)])
            ended = driver.returncode == 0
    assert victims == []
    assert files(folder / "out") == files(folder / "whole")
    assert parts(folder / "out" / ".digest") == []


def test_an_interrupted_build_says_so_and_the_next_one_goes_on(folder: Path) -> None:
    mark = uuid.uuid4().hex
    with builder(folder, mark, "-q") as driver:
        assert stage_reached(folder / "out" / ".digest", driver, 12)
        handles = [os.pidfd_open(pid) for pid in workers(mark, driver.pid)]
        os.killpg(driver.pid, signal.SIGINT)
        out, told = driver.communicate(timeout=PATIENCE)
        assert (out, told.strip()) == ("", "digest: interrupted. Run it again: no file was left half-written")
        assert driver.returncode == 130
        assert all_end(handles)
    kept = len(list((folder / "out" / ".digest").glob("*.slice")))
    assert kept
    with builder(folder, mark, "-q") as driver:
        assert driver.communicate(timeout=PATIENCE) == ("", "")
    assert files(folder / "out") == files(folder / "whole")


def test_what_was_half_written_is_cleared(folder: Path) -> None:
    shelf = folder / "out" / ".digest"
    shelf.mkdir(parents=True, exist_ok=True)
    for number, place in enumerate((shelf, folder / "out")):
        (place / f".{number:016x}.part").write_bytes(b"half")
    os.utime(folder / "out" / f".{1:016x}.part", (0, 0))
    build(str(folder / "in"), "--out", str(folder / "out"), "--formats", "md,json", "--executor", "serial")
    assert parts(folder / "out") == []
