"""The desk files: what they hold, and the advice for what they should not."""

from datetime import date
from pathlib import Path

import pytest

from digest.desk import Landmark, read_decisions, read_landmarks
from digest.errors import ConfigError
from digest.models import Decision

LANDMARK = """
[[landmark]]
id = "investiture"
label = "Investiture de Donald Trump"
date = 2025-01-20
words = ["mandat", "bureau ovale"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "desk.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_landmarks(tmp_path: Path) -> None:
    (found,) = read_landmarks(written(tmp_path, LANDMARK))
    assert found == Landmark(
        "investiture",
        "Investiture de Donald Trump",
        date(2025, 1, 20),
        ("mandat", "bureau ovale"),
        ("Donald", "Trump"),
    )
    assert read_landmarks(written(tmp_path, LANDMARK.replace("2025-01-20", '"2025-01-20"'))) == (found,)
    assert read_landmarks(written(tmp_path, "")) == ()


def test_overrides(tmp_path: Path) -> None:
    text = '[[override]]\narticle = "002"\ndate = 2025-02-20\nreason = "vu"\nwho = "CL"\n'
    decision = Decision("date", "002", day=date(2025, 2, 20), reason="vu", who="CL")
    assert read_decisions(written(tmp_path, text)) == (decision,)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("words =", "wrods =", "Did you mean words?"),
        ("[[landmark]]", "[[landmarks]]", "Did you mean landmark?"),
        ("[[landmark]]", "[landmark]", "Open each one with [[landmark]]"),
        ("2025-01-20", "2025-02-30", "not valid TOML"),
        ("2025-01-20", '"le 20 janvier"', "Write date = 2025-01-20"),
        ("date = 2025-01-20", "", "'date' is missing"),
        ('id = "investiture"', "", "'id' is missing"),
        ('["mandat", "bureau ovale"]', '"mandat"', "not a list of texts"),
        ('"investiture"', '"investiture', "not valid TOML"),
    ],
)
def test_mistakes_are_named_with_advice(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(ConfigError, match=r"desk\.toml") as caught:
        read_landmarks(written(tmp_path, LANDMARK.replace(old, new)))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_one_id_twice_a_missing_file_and_bytes(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="used twice"):
        read_landmarks(written(tmp_path, LANDMARK + LANDMARK))
    with pytest.raises(ConfigError, match="cannot be read"):
        read_decisions(tmp_path / "absent.toml")
    (tmp_path / "latin.toml").write_bytes(b"[[override]]\narticle = '\xe9'\n")
    with pytest.raises(ConfigError, match="not UTF-8"):
        read_decisions(tmp_path / "latin.toml")
    with pytest.raises(ConfigError, match="unknown key 'pinned'"):
        read_decisions(written(tmp_path, '[[override]]\narticle = "a"\ndate = 2025-01-01\npinned = true\n'))
