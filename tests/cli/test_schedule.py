"""`digest schedule --print`: lines that cron and systemd take as they are."""

import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def crontab(printed: str) -> list[tuple[str, str]]:
    """When and what of each line of the crontab."""
    lines = [line for line in printed.partition("\n\n")[0].splitlines() if not line.startswith("#")]
    return [(" ".join(line.split()[:5]), line.split(maxsplit=5)[5]) for line in lines]


def test_a_week(run: Run, tmp_path: Path) -> None:
    printed = run("schedule", "--print", "--day", "fri", "--at", "6:05").out
    (hourly, fetch), (weekly, build) = crontab(printed)
    assert (hourly, weekly) == ("15 * * * *", "5 6 * * 5")
    assert shlex.split(fetch)[:3] == ["cd", str(tmp_path), "&&"]
    assert shlex.split(fetch)[-3:] == ["fetch", "-q", ">/dev/null"]
    assert shlex.split(build)[-2:] == ["build", "feeds:"]
    assert Path(shlex.split(build)[3]).is_absolute()
    assert "OnCalendar=hourly\n" in printed
    assert "OnCalendar=Fri 06:05:00\n" in printed
    assert printed.count("[Unit]") == 4
    assert printed.endswith("systemctl --user enable --now digest-fetch.timer digest-build.timer\n")


@pytest.mark.parametrize(
    ("period", "cron", "calendar"),
    [("day", "0 7 * * *", "*-*-* 07:00:00"), ("month", "0 7 1 * *", "*-*-01 07:00:00")],
)
def test_other_periods(run: Run, tmp_path: Path, period: str, cron: str, calendar: str) -> None:
    (tmp_path / "digest.toml").write_text(f'period = "{period}"\n')
    printed = run("schedule", "--print").out
    assert crontab(printed)[1][0] == cron
    assert f"OnCalendar={calendar}\n" in printed


def test_names_that_a_shell_or_cron_would_read_otherwise(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "100 % d'actu; rm"
    folder.mkdir()
    (folder / "my $settings.toml").write_text("")
    printed = run("schedule", "--print", "--folder", folder, "--config", folder / "my $settings.toml").out
    for _, command in crontab(printed):
        assert "%" not in command.replace(r"\%", "")
        words = shlex.split(command.replace(r"\%", "%"))
        assert words[:2] == ["cd", str(folder)]
        assert str(folder / "my $settings.toml") in words
    assert f"WorkingDirectory={folder}\n".replace("%", "%%") in printed
    assert '/my $$settings.toml"' in printed
    (tmp_path / "a\nb").mkdir()
    outcome = run("schedule", "--print", "--folder", tmp_path / "a\nb")
    assert (outcome.code, outcome.out) == (2, "")


def test_english(run: Run) -> None:
    assert "Description=fetch the feeds every hour\n" in run("schedule", "--print", "--lang", "en").out
