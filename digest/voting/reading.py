"""read_votes: the sheets that came back, opened with their key."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from digest.errors import UsageError
from digest.models.voting import DIMENSIONS, Key, KeyedItem, KeyedSummary, Vote
from digest.voting.files import KEY, VOTES, Sheet, decoded, format_of, read_bytes

__all__ = ["read_votes"]

_AGAIN = "Ask the rater for the file again"


def read_votes(paths: Sequence[Path], key: Path | None = None) -> tuple[Vote, ...]:
    """A vote for each rater, item and system of the form, in the key's order, given or not.

    `paths` are sheets; the key may be among them, or lie beside the first as `key.json`. A comparison's JSON
    (see `read_scores`) and an earlier report are passed over. A rater whose sheet is not among them has votes
    in which nothing is given. Raises UsageError for a file that cannot be read or is none of ours, for
    answers about what the key does not hold, and for two sheets of one rater.
    """
    data = {path: read_bytes(path) for path in dict.fromkeys(paths)}
    formats = {path: format_of(content, path) for path, content in data.items()}
    keys = [path for path, name in formats.items() if name == KEY]
    place = key or next(iter(keys), paths[0].with_name("key.json") if paths else Path("key.json"))
    opened = decoded(data.get(place) or _key_bytes(place), place, Key)
    sheets = _sheets({path: data[path] for path, name in formats.items() if name == VOTES}, opened)
    if not sheets:
        advice = "Name votes-rater-1.json and the others"
        raise UsageError("there is no sheet of votes", where=str(place.parent), advice=advice)
    return tuple(_votes(opened, sheets))


def _sheets(data: Mapping[Path, bytes], key: Key) -> dict[int, Sheet]:
    sheets: dict[int, Sheet] = {}
    places: dict[int, Path] = {}
    for path, content in data.items():
        sheet = decoded(content, path, Sheet)
        _check(sheet, key, path)
        if sheet.rater in sheets:
            message = f"rater {sheet.rater} has voted in {places[sheet.rater].name} too"
            raise UsageError(message, where=str(path), advice="Leave out the sheet that was exported first")
        sheets[sheet.rater], places[sheet.rater] = sheet, path
    return sheets


def _key_bytes(place: Path) -> bytes:
    if not place.is_file():
        raise UsageError("the key of the form is not there", where=str(place), advice="Name key.json too")
    return read_bytes(place)


def _check(sheet: Sheet, key: Key, path: Path) -> None:
    """Every answer is about something in the key, and the rater is one of the form's."""
    where = str(path)
    if sheet.form != key.form:
        advice = "Merge it with the key.json that was written with it"
        raise UsageError("it answers another form than the key's", where=where, advice=advice)
    if not 1 <= sheet.rater <= key.raters:
        raise UsageError(
            f"the form has {key.raters} raters, no rater {sheet.rater}", where=where, advice=_AGAIN
        )
    summaries = {item.token: {summary.token for summary in item.summaries} for item in key.items}
    known = set().union(*summaries.values())
    strange = [token for token in sheet.marks if token not in known]
    for choices in (sheet.best, sheet.worst):
        for item, summary in choices.items():
            if item not in summaries or (summary is not None and summary not in summaries[item]):
                strange.append(f"{item}: {summary}")
    if strange:
        told = f"{len(strange)} answers are about what the key does not hold (the first: {strange[0][:60]!r})"
        raise UsageError(told, where=where, advice=_AGAIN)


def _votes(key: Key, sheets: Mapping[int, Sheet]) -> Iterator[Vote]:
    for rater in range(1, key.raters + 1):
        sheet = sheets.get(rater) or Sheet(key.form, rater)
        for item in key.items:
            for summary in item.summaries:
                yield from _of(sheet, item, summary)


def _of(sheet: Sheet, item: KeyedItem, summary: KeyedSummary) -> Iterator[Vote]:
    marks = sheet.marks.get(summary.token, {})
    best, worst = sheet.best.get(item.token), sheet.worst.get(item.token)
    for system in summary.systems:
        yield Vote(
            sheet.rater,
            item.item,
            system,
            summary.token,
            tuple(marks.get(dimension) for dimension in DIMENSIONS),
            None if best is None else best == summary.token,
            None if worst is None else worst == summary.token,
        )
