"""Run the samples of the docs: `make docs` writes their real output, a test holds it to be true.

A sample is a fenced block ```console. A line that starts with "$ " is a command, lines that start with "> "
go on with it, and the rest is what it prints, on stdout and stderr. All samples of a page run one after the
other in one folder that holds a copy of `seeds/`. "[…]" alone on a line stands for lines that are not shown.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

__all__ = ["PAGES", "renewed"]

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "docs/tutorial.md", *sorted((ROOT / "docs/how-to").glob("*.md"))]

_BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_SAMPLE = re.compile(r"((?:^\$ .*\n)(?:^> ?.*\n)*)((?:^(?!\$ ).*\n)*)", re.MULTILINE)
_LEFT_OUT = "[…]\n"
# What make does but for the installation, which a test must not repeat.
_MADE = {"make brief": "digest build seeds --out out", "make test": "true"}


def renewed(page: Path) -> str:
    """The page with the output that its commands have now."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "seeds", Path(folder) / "seeds")
        return _BLOCK.sub(lambda block: _block(block[0], Path(folder)), page.read_text(encoding="utf-8"))


def _block(block: str, folder: Path) -> str:
    return _SAMPLE.sub(lambda sample: sample[1] + _shown(_output(sample[1], folder), sample[2]), block)


def _output(command: str, folder: Path) -> str:
    lines = [re.sub(r"^[$>] ?", "", line) for line in command.splitlines()]
    lines[0] = _MADE.get(lines[0], lines[0])
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    done = subprocess.run(  # noqa: S602 - the commands are ours, and they are shell commands
        "\n".join(lines),
        shell=True,
        cwd=folder,
        env={"PATH": path, "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        text=True,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def _shown(output: str, written: str) -> str:
    """The output, with the parts that the page leaves out left out where they still can be."""
    if _LEFT_OUT not in written:
        return output
    kept = written.split(_LEFT_OUT)
    ends = _spans(output, kept)
    return written if ends else output


def _spans(output: str, kept: list[str]) -> bool:
    """Whether the kept parts stand in the output in order, the first at its start, the last at its end."""
    if not output.startswith(kept[0]) or not output.endswith(kept[-1]):
        return False
    place = 0
    for part in kept:
        found = output.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    return True


if __name__ == "__main__":
    for name in PAGES:
        name.write_text(renewed(name), encoding="utf-8")
