"""Aliases: who a story means by what somebody is: "le président russe", "le porte-parole du Kremlin"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from digest.annotating.called import Called, called
from digest.annotating.frames.scenes import Figure, Scene
from digest.annotating.name_keys import keys
from digest.annotating.plain import plain
from digest.annotating.quotes.lexicon import speech
from digest.annotating.remembered import remembered
from digest.checking.grammar import grammar
from digest.models import Story

__all__ = ["named"]

# A role right before a name, or after it between commas; two words at least, as anybody is "le président".
_ROLE = r"[a-zà-ÿ][\w-]+(?: (?:d[eu]s? |d'|de la |de l')?[\w-]+){1,3}"
_BEFORE = re.compile(
    rf"(?:^|(?<=[\s'(]))(?:[Ll]e |[Ll]a |[Ll]'|[Tt]he |[Dd]u |[Aa]u )(?P<role>{_ROLE}),? (?:M\. |Mme )?$"
)
_AFTER = re.compile(rf", (?:le |la |l'|the )?(?P<role>{_ROLE})(?=[,.;)])")
_BACK, _AHEAD = 70, 70  # characters
_HEADS = ("offices", "person_heads", "callings")
_LONGEST = 5  # words of a role


def named(scene: Scene, story: Story) -> tuple[Figure, ...]:
    """The figures of a text, where a role that one person of the story has stands for that person's name."""
    known = _aliases(story)
    return tuple(_resolved(scene, one, known) for one in scene.figures) if known else scene.figures


def _resolved(scene: Scene, one: Figure, known: Mapping[str, tuple[str, ...]]) -> Figure:
    if one.is_name:
        return one
    words = [plain(word.text) for word in scene.words[one.first : one.first + _LONGEST + 2]]
    for end in range(_LONGEST, 1, -1):
        name = known.get(_joined(words[:end]))
        if name and not _is_followed(scene, one, end):
            return replace(one, words=name, is_name=True, has_article=False)
    return one


def _is_followed(scene: Scene, one: Figure, end: int) -> bool:
    """Whether the name itself stands beside the role."""
    after = [word.text for word in scene.words[one.first + end : one.first + end + 2]]
    return any(word[:1].isupper() for word in (after[1:] if after[:1] == [","] else after[:1]))


def _joined(words: Sequence[str]) -> str:
    return " ".join(words).replace("' ", "'")


@remembered
def _aliases(story: Story) -> Mapping[str, tuple[str, ...]]:
    """The words of the name of the one person of each role; a role of two people is nobody's."""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for article in story.articles:
        for unit in article.units:
            for role, name in _roles(unit.text.replace("’", "'"), article.lang or "fr"):
                found[role].append(name)
    return {
        role: max(names, key=len)
        for role, names in found.items()
        if len({frozenset(keys(name[-1], story.articles[0].lang or "fr")) for name in names}) == 1
    }


def _roles(text: str, lang: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name in called(text, lang):
        if name.is_people or (name.opens and len(name.words) == 1):
            continue
        for found in (_BEFORE.search(text[max(0, name.start - _BACK) : name.start]), _after(text, name)):
            if found and _is_role(plain(found["role"]), lang):
                yield plain(found["role"]), name.words


def _is_role(role: str, lang: str) -> bool:
    """Whether words tell who somebody is: they open with an office or a calling, and do not break off."""
    words, known = role.replace("'", " ").split(), speech(lang)
    lists = known.words if known else {}
    heads = {plain(word) for kind in _HEADS for word in lists.get(kind, ())}
    rules = grammar(lang).words
    if words[0] not in heads or not rules["auxiliaries"].isdisjoint(words):
        return False  # "le président russe a invité" is a clause
    return words[-1] not in rules["prepositions"] | rules["determiners"] | rules["joins"]


def _after(text: str, name: Called) -> "re.Match[str] | None":
    return _AFTER.match(text[name.end : name.end + _AHEAD]) if len(name.words) > 1 else None
