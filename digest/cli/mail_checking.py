"""Checking a message: how it will fare in mail programs, as tables or as JSON."""

import json
from pathlib import Path

import click

from digest.cli.tables import print_table
from digest.errors import UsageError

__all__ = ["check", "check_file"]

_MOST = 32_000_000  # bytes; mail servers take about 25 MB


def check_file(path: Path, *, as_json: bool, lang: str) -> int:
    """Check the .html or .eml of any tool; the exit code, as of `check`."""
    from digest.proofing.letters import html_of

    if path.stat().st_size > _MOST:
        raise UsageError("is larger than any mail", where=str(path))
    held = path.read_bytes()
    if path.suffix.lower() == ".eml":
        return check(html_of(held), held, as_json=as_json, lang=lang)
    return check(held.decode("utf-8", "replace"), None, as_json=as_json, lang=lang)


def check(html: str, message: bytes | None, *, as_json: bool, lang: str) -> int:
    """Print what was found; the exit code: 0, or 1 where an error was found."""
    from digest.proofing import proof
    from digest.renderers.proof_report import proof_record, proof_report

    found = proof(html, message)
    if as_json:
        click.echo(json.dumps(proof_record(found), ensure_ascii=False))
        return int(found.errors > 0)
    report = proof_report(found, lang)
    click.echo("\n".join([report.title, *report.lines, ""]))
    for table in (report.findings, report.families):
        if table.rows:
            print_table(table.heads, table.rows)
            click.echo("")
    return int(found.errors > 0)
