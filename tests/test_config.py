"""Settings are checked when they are read."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

import digest
from digest.config import Config, Running, SectionRule, read_config
from digest.errors import ConfigError
from digest.generators.endpoint import Endpoint
from digest.models import EndpointSettings, FeedSettings, Mail, ModelSettings


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


def test_the_table_of_mail(file: Path) -> None:
    file.write_text(
        '[email]\nsender = "Revue <a@example.org>"\naccent = "#005f73"\none_click = true\nunsubscribe_url = "https://x.org/?a={address}"'
    )
    mail = read_config(file).email
    assert (mail.sender, mail.accent, mail.one_click) == ("Revue <a@example.org>", "#005f73", True)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('colour = "x"', "no setting is called 'colour'"),
        ('accent = "red"', "email.accent = 'red'. It takes a colour such as #8a2a1c"),
        ('accent = "#8a2a1"', "email.accent"),
        ('logo_width = 900\nlogo_alt = "x"', "email.logo_width = 900. It takes pixels, from 1 to 560"),
        ('logo_url = "http://x.org/a.png"', "email.logo_url"),
        ('logo_url = "https://x.org/a.png"', "needs email.logo_alt"),
        ("one_click = true", "needs email.unsubscribe_url"),
        ('page_url = "javascript:alert(1)"', "email.page_url"),
        ('list_id = "a b"', "email.list_id"),
        ("one_click = 1", "email.one_click"),
    ],
)
def test_a_setting_of_mail_that_cannot_be_used_is_named(file: Path, text: str, message: str) -> None:
    file.write_text(f"[email]\n{text}")
    with pytest.raises(ConfigError, match=r"digest\.toml") as caught:
        read_config(file)
    assert message in str(caught.value)


def test_mail_is_a_table(file: Path) -> None:
    file.write_text('email = "a@example.org"')
    with pytest.raises(ConfigError, match="email"):
        read_config(file)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[abstractive]\nbatch = 0", "abstractive.batch = 0. It takes a number from 1 to 1024"),
        ("[abstractive]\ntemperature = -1", "abstractive.temperature = -1.0. It takes a number from 0 to 2"),
        ("[abstractive]\ntemperature = nan", "abstractive.temperature = nan"),
        ("[abstractive]\nseconds = 0", "abstractive.seconds = 0.0. It takes a number of 1 or more"),
        (
            '[abstractive]\ndevice = "gpu"',
            "abstractive.device = 'gpu'. It takes auto, cpu, mps, cuda or cuda:1",
        ),
        ('[abstractive]\ndtype = "int8"', "abstractive.dtype = 'int8'. It takes one of auto, float32"),
        ('[abstractive]\nfallback = "endpoint"', "abstractive.fallback = 'endpoint'. It takes a summarizer"),
        ('[abstractive]\nmodle = "x"', "no setting is called 'modle'. Did you mean model?"),
        ("[abstractive]\nmodel = 3", "abstractive.model: Expected `str`"),
        (
            '[endpoint]\nurl = "ftp://me:secret@host"',
            "endpoint.url is no address. It takes an address such as",
        ),
        ('[endpoint]\nkey = "sk-secret"', "endpoint.key is no name of a variable. It takes the name"),
        ("[endpoint]\nparallel = 0", "endpoint.parallel = 0. It takes a number from 1 to 64"),
        ("[endpoint]\ntimeout = 0", "endpoint.timeout = 0.0. It takes a number from 1 to 3600"),
    ],
)
def test_a_models_settings_are_held_to_what_can_be_run(file: Path, written: str, told: str) -> None:
    file.write_text(written)
    with pytest.raises(ConfigError) as caught:
        read_config(file)
    assert str(caught.value).startswith(f"{file}: {told}")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "written",
    ["timeout = 1\nretries = 0\nparallel = 1\ncontext = 512", "timeout = 3600\nretries = 20\nparallel = 64"],
)
def test_what_the_settings_take_the_client_of_a_server_takes(file: Path, written: str) -> None:
    file.write_text(f'[endpoint]\nurl = "http://127.0.0.1:9/v1"\nmodel = "m"\n{written}')
    assert Endpoint(read_config(file).endpoint).signature


def test_a_models_paths_are_relative_to_the_file_and_a_hubs_id_is_none(file: Path) -> None:
    (file.parent / "mine").mkdir()
    file.write_text('cache = "a.sqlite"\n[abstractive]\nmodel = "mine"\nprompts = "asked"')
    config = read_config(file)
    assert config.abstractive.model == str(file.parent / "mine")
    assert config.abstractive.prompts == file.parent / "asked"
    assert config.cache == file.parent / "a.sqlite"
    file.write_text('[abstractive]\nmodel = "org/model"')
    assert read_config(file).abstractive.model == "org/model"
    file.write_text('[abstractive]\nmodel = "./missing"')
    assert read_config(file).abstractive.model == str(file.parent / "missing")


@pytest.mark.parametrize("table", [Config, Running, Mail, ModelSettings, EndpointSettings, FeedSettings])
def test_each_setting_is_read_by_the_program(table: type) -> None:
    package = Path(digest.__file__).parent
    code = "".join(file.read_text(encoding="utf-8") for file in package.rglob("*.py"))
    unread = [field.name for field in fields(table) if not re.search(rf"\w\.{field.name}\b(?! import)", code)]
    assert unread == []
