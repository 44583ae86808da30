"""What the workers of the tests do: functions of a module, that another process can import."""

import os
import signal
import sys
from pathlib import Path

from digest.errors import ModelError, ReadError


def double(number: int) -> int:
    return 2 * number


def pid(_: object) -> int:
    return os.getpid()


held: list[bytes] = []


def hold(megabytes: int) -> int:
    """Takes memory and keeps it."""
    held.append(b"x" * megabytes * 2**20)
    return os.getpid()


def variable(name: str) -> str | None:
    return os.environ.get(name)


def refuse(number: int) -> int:
    if number == 3:
        raise ReadError("bad_json", where="a.jsonl:3", detail="Expecting value")
    return number


class TwoWordsError(Exception):
    """Its pickle cannot be read: it is made with two arguments and remembers one."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


def fail_oddly(_: object) -> None:
    raise TwoWordsError("an odd", "failure")


def give_what_cannot_cross(_: object) -> object:
    return lambda: None


def die_of_poison(folder: Path, item: str) -> str:
    """Kills its process for "poison"; the log says who worked when."""
    note(folder, f"start {item}")
    if item == "poison":
        os.kill(os.getpid(), signal.SIGKILL)
    note(folder, f"end {item}")
    return item.upper()


def fill_memory(item: str) -> str:
    """Asks for more memory than there is anywhere for "poison"."""
    if item == "poison":
        bytearray(2**62)
    return item.upper()


def outlast_poison(folder: Path, item: str) -> str:
    """As `die_of_poison`; the others are at work still when it has killed its third worker."""
    if item != "poison":
        note(folder, f"start {item}")
        while (folder / "log").read_text(encoding="utf-8").count("start poison") < 3:
            pass
        sum(range(10_000_000))
        note(folder, f"end {item}")
        return item.upper()
    return die_of_poison(folder, item)


def die_later_once(folder: Path, item: tuple[int, float, int]) -> bytes:
    """A result of so many bytes, of a process that ends so many seconds after an item is first taken up."""
    number, seconds, size = item
    try:
        (folder / str(number)).touch(exist_ok=False)
    except FileExistsError:
        pass
    else:
        signal.setitimer(signal.ITIMER_REAL, seconds)
    return bytes([number]) * size


def note(folder: Path, line: str) -> None:
    with (folder / "log").open("a", encoding="utf-8") as log:
        log.write(f"{line}\n")


def open_fifo(fifo: Path) -> str:
    fifo.write_text("at work", encoding="utf-8")
    return "done"


def work_for_ever(_: object) -> None:
    sys.stdout.write(f"{os.getpid()}\n")
    sys.stdout.flush()
    while True:
        pass


def stay_on_first_node(fifo: Path, number: int) -> tuple[int, str]:
    """The number, and the node of a cluster that it was seen on; number 2 never leaves the first."""
    import ray

    node = ray.get_runtime_context().get_node_id()
    if number == 2:
        try:
            (fifo.parent / "seen").touch(exist_ok=False)
        except FileExistsError:
            return number, node
        fifo.write_text(node, encoding="utf-8")
        work_for_ever(number)
    return number, node


class Counting:
    """Something that takes long to build and is worth keeping."""

    def __init__(self, start: int = 0) -> None:
        self.number = start

    def add(self, number: int) -> int:
        self.number += number
        return self.number

    def pid(self) -> int:
        return os.getpid()

    def fail(self) -> None:
        raise ModelError("no answer", where="model", advice="Try another")


class Dying(Counting):
    """Kills its process as often as it is told, over all processes that hold it."""

    def __init__(self, folder: Path, times: int) -> None:
        super().__init__(40)
        self.folder, self.times = folder, times

    def add(self, number: int) -> int:
        died = len(list(self.folder.iterdir()))
        if died < self.times:
            (self.folder / str(died)).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return super().add(number)
