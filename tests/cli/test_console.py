"""Errors of the command line in the language of the console."""

import ast
import re
import tomllib
from pathlib import Path

import click
import pytest

from digest.cli import main
from digest.cli.console import console_language, error_line, in_words
from digest.errors import UsageError

ROOT = Path(__file__).parents[2] / "digest"
MESSAGES: dict[str, str] = tomllib.loads((ROOT / "cli/data/errors.fr.toml").read_text(encoding="utf-8"))
# Where what the user typed is refused; what machines, models and networks say stays as it is.
PLACES = (
    *(ROOT / "cli").glob("*.py"),
    ROOT / "config/toml.py",
    ROOT / "config/settings.py",
    ROOT / "readers/walking.py",
    ROOT / "verifying/reading.py",
    ROOT / "desk/tables.py",
    ROOT / "writers/files.py",
)
ERRORS = {"UsageError", "ConfigError", "StrictError", "DigestError", "LaterError", "BadParameter"}
# Rare ones of other trades: comparisons, mail servers.
LEFT = ("compare_command", "contenders", "comparing", "mail_server", "mail_inputs", "fetch_command")


def told(arguments: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("sys.argv", ["digest", *arguments.split()])
    with pytest.raises(SystemExit):
        main()
    return capsys.readouterr().err.strip().replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("arguments", "french"),
    [
        ("build --bogus", "option inconnue : --bogus. Vouliez-vous dire --out, --verbose ?"),
        ("--bogus", "option inconnue ici : --bogus. Les options suivent la commande, comme dans « digest "),
        ("bild", "aucune commande ne s’appelle « bild ». Vouliez-vous dire build ? Disponibles : build,"),
        ("build", "il manque « SOURCES… ». Voir « digest build --help »"),
        (
            "build nope.txt",
            "nope.txt: ni fichier ni dossier de ce nom. Nommez un fichier, un dossier, ou - pour",
        ),
        ("build x --words abc", "valeur refusée pour --words : « abc » n’est pas un nombre entier. Voir"),
        (
            "build x --since 2025-02-30",
            "valeur refusée pour --since : « 2025-02-30 » n’est pas un jour : le mois",
        ),
        (
            "build x --config no.toml",
            "valeur refusée pour --config : le fichier « no.toml » n’existe pas. Voir",
        ),
        ("build x --out", "l’option --out attend une valeur."),
    ],
)
def test_a_french_console_is_told_in_french(
    arguments: str,
    french: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert told(arguments, capsys, monkeypatch).startswith(f"digest: {french}")
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert french not in told(arguments, capsys, monkeypatch)


@pytest.mark.parametrize(
    ("variables", "lang"),
    [
        ({"LC_ALL": "fr_CH.UTF-8", "LANG": "en_US.UTF-8"}, "fr"),
        ({"LANG": "fr"}, "fr"),
        ({"LC_ALL": "", "LC_MESSAGES": "fr@euro", "LANG": "C"}, "fr"),
        ({"LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "../fr"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_of_the_console(
    variables: dict[str, str], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert console_language() == lang


def test_what_varies_is_kept_whatever_it_is() -> None:
    error = UsageError("no command is called '{0} {}'", where="a~b", advice="Available: {x}")
    line = error_line(error, "fr").replace("\u00a0", " ")
    assert line == "a~b: aucune commande ne s’appelle « {0} {} ». Disponibles : {x}"
    assert error_line(error, "en") == str(error)


def test_what_has_no_french_stays_as_it_is() -> None:
    assert in_words("the moon is 'blue'", "fr") == "the moon is 'blue'"


@pytest.mark.parametrize("english", MESSAGES)
def test_a_message_keeps_what_varies(english: str) -> None:
    assert len(re.findall(r"\{\d*\}", MESSAGES[english])) == english.count("{}")
    assert not set(MESSAGES[english]) & {"'", "\u00a0", "\u202f"}


def test_every_refusal_of_what_was_typed_has_its_french() -> None:
    missing = [
        message
        for path in PLACES
        if path.stem not in LEFT
        for message in _raised(ast.parse(path.read_text(encoding="utf-8")))
        if message.strip("X: ")
        and not any(in_words(one, "fr") != one for one in (message, message.replace("X", "")))
    ]
    assert missing == []


def _raised(tree: ast.AST) -> list[str]:
    """What errors say in a module, X for what varies; not what another function says."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [one for one in calls if getattr(one.func, "id", getattr(one.func, "attr", "")) in ERRORS]
    parts = [part for one in named for part in one.args[:1]]
    parts += [keyword.value for one in named for keyword in one.keywords if keyword.arg == "advice"]
    given = {part.id for part in parts if isinstance(part, ast.Name)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in given:
            parts.append(node.value)
    return [said for part in parts if (said := _text(part))]


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(one.value) if isinstance(one, ast.Constant) else "X" for one in node.values)
    return ""


def test_the_library_of_the_command_line_says_what_we_know() -> None:
    """Where click says it in other words, its messages would be English again."""
    library = "".join(path.read_text(encoding="utf-8") for path in Path(click.__file__).parent.glob("*.py"))
    for known in ("No such option", "Missing argument", "Got unexpected extra argument", "does not exist"):
        assert known in library
