"""The forms of names and of roles, in which they are compared."""

import re

from digest.annotating.plain import plain
from digest.annotating.quotes.lexicon import Speech
from digest.text.stems import stop_words

__all__ = [
    "folded",
    "is_described",
    "is_institution",
    "is_of",
    "is_past",
    "is_place",
    "party",
    "past_place",
    "presides",
    "role_heads",
    "role_words",
]

_ROLE_WORD = re.compile(r"[^\W\d_][\w-]*")
_ACRONYM = re.compile(r"[A-Z]{2,4}")  # « la députée LR Anne Morel »
_NATIONS = re.compile(r"[A-Z]\w+o-[a-zà-ÿ]+")  # « la Belgo-colombienne Anna Morel »
_SHORT = 3  # letters; shorter words of a role are articles
_FULL = 2  # words
_OF = re.compile(r"(?:^|\s|(?<='))(?:d[eu]s?|au|aux|à|of|for|in|at)(?=\s)|(?<!\w)d'", re.IGNORECASE)
_PRESIDES = re.compile(
    r"(?P<told>[^.,;:!?()«»\"“”\n\0]*(?:(?:de|du|des|de la|à|au|aux|en|of|pour l[ae]) |d'|de l'))$"
)
_BEFORE = 80  # characters; of a role before what it is of
_OF_SOME = re.compile(r" (?:de la|du|des) ")
_PIECES = re.compile(r", | et | and ")


def folded(name: str) -> str:
    """The last word of a name, in the form that spellings of it share: Zelenskiy, Zelensky; "" for none."""
    last = plain((name.split() or [""])[-1]).replace("yy", "y").replace("ij", "y")
    return re.sub(r"(?:iy|ii|i|yi)$", "y", last)


def role_words(role: str, words: Speech) -> frozenset[str]:
    """What a role says, in plain form: {"ministre", "interieur"}."""
    told = _ROLE_WORD.findall(_joined(role, words).replace("'", " "))
    found = {plain(word) for word in told}
    capitals = {plain(word) for word in told if word.isupper() and len(word) > 1}  # LR, PS
    drop = stop_words(words.lang) | words.words["former"]
    parties = {word for word in found if word in drop or len(word) < _SHORT} - capitals
    return frozenset(found) - parties


def _joined(role: str, words: Speech) -> str:
    """A role with « Premier ministre » as one word: nobody's who is only a minister."""
    for one in words.words["joined"]:
        role = re.sub(rf"(?<!\w){one}(?!\w)", one.replace(" ", "-"), role, flags=re.IGNORECASE)
    return role


def role_heads(role: str, words: Speech) -> frozenset[str]:
    """The words of a role that say what somebody is, and not of what: « maire », in « le maire de Brest »."""
    bare = (
        _OF.split(piece, maxsplit=1)[0].replace("'", " ") for piece in _PIECES.split(_joined(role, words))
    )
    return frozenset(plain(word) for one in bare for word in _ROLE_WORD.findall(one) if len(word) >= _SHORT)


def is_past(role: str, words: Speech) -> bool:
    """Whether a role is one that somebody had: « l'ancien ministre »."""
    return not words.words["past"].isdisjoint(role.lower().replace("'", " ").split())


def is_place(parts: list[str], words: Speech) -> bool:
    """Whether a run that an article stands before is no person's: « (l')IHU Méditerranée Infection »."""
    known = any(f"first {part.lower()}" in words.genders for part in parts[1:-1])
    return len(parts) > _FULL and _ACRONYM.fullmatch(parts[0]) is not None and not known


def is_described(role: str, words: Speech) -> bool:
    """Whether words right before a name tell an office: « police chief », « First Minister of Scotland »."""
    told = role.split()
    heads = words.words["person_heads"]
    if not told or any(words.finite.fullmatch(word) for word in told if word.islower()):
        return False
    if told[-1].lower() in heads:
        return True
    of = next((at for at, word in enumerate(told) if word in words.words["of"]), 0)
    return 0 < of < len(told) - 1 and told[of - 1].lower() in heads and told[-1][0].isupper()


def presides(before: str, words: Speech) -> bool:
    """Whether a text ends in what somebody is who presides over what follows: « le maire de »."""
    found = _PRESIDES.search(before[-_BEFORE:])
    told = found["told"].replace("'", " ").lower().split() if found else []
    heads = [at for at, word in enumerate(told) if word in words.words["presiding"]]
    if not heads:
        return False
    rest = told[heads[-1] + 1 :]
    people = words.words["person_heads"] | words.words["generic"] | words.words["auxiliary_verbs"]
    return people.isdisjoint(rest) and rest[0] in words.words["presided"]


def is_institution(name: str, words: Speech) -> bool:
    """Whether words with a capital are of something: « Recherche Criminelle de la Gendarmerie »."""
    return _OF_SOME.search(name) is not None and is_of(name.split(), words)


def is_of(parts: list[str], words: Speech) -> bool:
    """Whether a run of words is of something and no name: « Conseil de Paris »."""
    joined = any(part.lower() in {"de", "du", "des"} or part.startswith("d'") for part in parts)
    return joined and f"first {parts[0].lower()}" not in words.genders


def _is_unnamed(part: str, words: Speech) -> bool:
    """Whether a word before a name is none of it: « LR Anne Morel »."""
    if part.lower() in words.words["unnamed"] or _ACRONYM.fullmatch(part):
        return True
    return _NATIONS.fullmatch(part) is not None


def party(name: str) -> str:
    """The acronym between what somebody is and the name: « la députée LR Anne Morel »; "" for none."""
    first, _, rest = name.partition(" ")
    return first if rest and _ACRONYM.fullmatch(first) else ""


def _past_medium(parts: list[str], words: Speech) -> list[str]:
    """A run without the medium before a full name: « explique à Midi Libre Anne Morel »."""
    if f"first {parts[0].lower()}" in words.genders:
        return parts
    count = range(1, len(parts) - 1)
    return next((parts[at:] for at in count if " ".join(parts[:at]) in words.words["media"]), parts)


def past_place(parts: list[str], words: Speech) -> list[str]:
    """A run without the place or the office before the name: « Lyon Bruno Bernard »."""
    if not parts:
        return parts
    titled = [at for at, part in enumerate(parts[1:-1], 1) if words.title.match(f"{part} ")]
    parts = _past_medium(parts[titled[-1] + 1 :] if titled else parts, words)  # « RCF Lyon Mgr Luc Petit »
    if len(parts) > _FULL + 1 and parts[-2].islower() and parts[-1].isupper():  # « Hélène Franco du SM »
        parts = parts[:-2]
        while len(parts) > 1 and parts[-1].islower():  # « Luc Petit de la CGT »
            parts = parts[:-1]
    while len(parts) > _FULL and parts[1][0].isupper() and _is_unnamed(parts[0], words):
        parts = parts[1:]
    if len(parts) == _FULL and parts[0] in words.words["media"]:  # « raconte à l'AFP Kashish »
        parts = parts[1:]
    heads = words.words["person_heads"]
    while len(parts) > 1 and any(part.lower() in heads for part in parts[:-1]):
        parts = parts[1:]
    first = [at for at, part in enumerate(parts[:-1]) if f"first {part.lower()}" in words.genders]
    return parts[first[0] :] if first and len(parts) > _FULL else parts
