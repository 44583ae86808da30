"""The page on sumy's defects shows what sumy does: another version may have mended them."""

import doctest
import re
import warnings
from pathlib import Path

import pytest

from tests.summarizers.hash_seeds import printed_under

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/how-to/choose-a-summarizer.md"


def test_the_page_shows_what_python_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # LexRank divides by 0
        failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert not failed
    assert tried > 20


def test_lsa_of_sumy_depends_on_the_seed_of_hashes() -> None:
    (script,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    told = printed_under(range(6), script)
    assert len(told) > 1
