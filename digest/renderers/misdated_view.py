"""check_block: what an editor has to check on a page, because a weekday and its date do not agree."""

from collections.abc import Iterator, Mapping, Sequence

from digest.models import Misdate
from digest.renderers.blocks import Block
from digest.renderers.printing import LONGEST_NAME, words_of
from digest.renderers.wording import Wording

__all__ = ["check_block"]

_MOST = 4  # dates that are named; the JSON has all


def check_block(found: Sequence[Misdate], numbers: Mapping[str, int], words: Wording) -> Block | None:
    """`**À vérifier** — 1 phrase laissée de côté, … : « mardi 24 juin » [3], alors que …`; or None."""
    title, lines = words.say("check_title"), tuple(_lines(found, numbers, words))
    if len(lines) < 2:  # noqa: PLR2004 - one line needs no list
        return Block(title, lines[0]) if lines else None
    return Block(title, "", lines)


def _lines(found: Sequence[Misdate], numbers: Mapping[str, int], words: Wording) -> Iterator[str]:
    for key, is_printed in (("check_printed", True), ("check_misdated", False)):
        some = [one for one in found if one.printed == is_printed]
        told = [_misdate(one, numbers, words) for one in some[:_MOST]]
        if len(some) > _MOST:
            told.append(words.say("desk_more", count=len(some) - _MOST))
        if some:
            count = len({place for one in some for place in one.places})
            yield words.say(key, count=count, told=words.text("check_between").join(told))


def _misdate(one: Misdate, numbers: Mapping[str, int], words: Wording) -> str:
    where = " ".join(f"[{number}]" for number in sorted({numbers[article] for article, _ in one.places}))
    text = words_of(one.text, words.lang, LONGEST_NAME)
    if one.day is None:
        return words.say("check_misdate", text=text, numbers=where)
    weekday = words.dates.weekday(one.day.weekday())
    day = words.dates.long(one.day)
    return words.say("check_misdate_known", text=text, numbers=where, day=day, weekday=weekday)
