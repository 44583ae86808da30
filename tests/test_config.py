"""Settings are checked when they are read."""

from pathlib import Path

import pytest

from digest.config import Config, SectionRule, read_config
from digest.errors import ConfigError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "digest.toml"


def test_an_empty_file_is_the_defaults(file: Path) -> None:
    file.write_text("")
    assert read_config(file) == Config()


def test_paths_are_relative_to_the_file(file: Path) -> None:
    file.write_text('out = "briefs"\ntemplates = "mine"')
    config = read_config(file)
    assert config.out == file.parent / "briefs"
    assert config.templates == file.parent / "mine"


def test_desk_files_beside_the_settings_are_used(file: Path) -> None:
    file.write_text("")
    (file.parent / "landmarks.toml").write_text("")
    config = read_config(file)
    assert config.landmarks == file.parent / "landmarks.toml"
    assert config.overrides is None


def test_sections_are_rules(file: Path) -> None:
    file.write_text('[[sections]]\ntitle = "Monde"\nwords = ["ONU", "Kremlin"]')
    assert read_config(file).sections == (SectionRule("Monde", ("ONU", "Kremlin")),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('titel = "x"', "no setting is called 'titel'. Did you mean title"),
        ('words = "many"', "words"),
        ("words = 0", "should be 1 or more"),
        ('period = "year"', "period"),
        ("out = 3", "out"),
        ("[[sections]]\ntitle = 1", "sections"),
        ("lang = ", "not valid TOML"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(file: Path, text: str, message: str) -> None:
    file.write_text(text)
    with pytest.raises(ConfigError, match=r"digest\.toml") as caught:
        read_config(file)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_one_line(file: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_config(file)
