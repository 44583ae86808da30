"""Score the families of mail programs: the share of what a message uses that they support, by weight.

A feature weighs 0 to 3 (`rules.toml`), a quarter of it where only a <style> asks for it: what matters must
not stand there alone. Of that weight a client keeps all (supported), three quarters (partly) or nothing; what
was not tested there counts on neither side. A client that drops <style> keeps nothing of what only it asks.
The score of a client is what it keeps of 100, of a family the mean of its clients.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.models.proofing import ClientScore, Family, Lack, Support
from digest.proofing.support import Feature, Supports
from digest.proofing.traits import Use

__all__ = ["families_of"]

_IN_SHEET = 0.25  # a sheet adds to a page that must stand without it
_KEPT = {"y": 1.0, "a": 0.75, "n": 0.0}  # most partial support is for rare values: negative margins …
_STYLE = "html-style"
_NOTHING_USED = 100  # the score of a message that asks for nothing
_LINES = 10
_NOTES = 3


@dataclass(frozen=True, slots=True)
class _Used:
    """A feature in use, with the weight that it has there; `spared` where partial support is enough."""

    feature: Feature
    weight: float
    inline: bool
    lines: tuple[int, ...]
    spared: bool

    def support(self, client: str, *, drops_style: bool) -> str:
        """y, a, n or u."""
        if drops_style and not self.inline:
            return "n"
        support = self.feature.support.get(client, "u")
        return "y" if self.spared and support == "a" else support


def families_of(uses: Mapping[str, Use], known: Supports) -> tuple[Family, ...]:
    """The families in the order of the data, their lacks heaviest first."""
    used = list(_used(uses, known))
    drops = {client for client, support in known.features[_STYLE].support.items() if support == "n"}
    return tuple(_family(name, clients, used, drops) for name, clients in known.families.items())


def _used(uses: Mapping[str, Use], known: Supports) -> Iterator[_Used]:
    slugs = dict.fromkeys(slug for trait in uses for slug in known.traits.get(trait, ()))
    asking = {
        slug: [use for trait, use in uses.items() if slug in known.traits.get(trait, ())] for slug in slugs
    }
    for slug, places in asking.items():
        feature = known.features[slug]
        inline = any(use.inline for use in places)
        lines = sorted({line for use in places if use.inline == inline for line in use.lines})
        weight = feature.weight * (1.0 if inline else _IN_SHEET)
        if weight:
            spared = feature.partly is not None and not any(trait in uses for trait in feature.partly)
            yield _Used(feature, weight, inline, tuple(lines[:_LINES]), spared)


def _family(name: str, clients: tuple[str, ...], used: list[_Used], drops: set[str]) -> Family:
    scores = tuple(_client(client, used, drops_style=client in drops) for client in clients)
    mean = sum(score.score for score in scores) / len(scores)
    heaviest = sorted(used, key=lambda one: -one.weight)
    lacks = [lack for one in heaviest for lack in _lacks(one, clients, drops)]
    return Family(name, int(mean), scores, tuple(sorted(lacks, key=lambda lack: lack.support != "no")))


def _client(client: str, used: list[_Used], *, drops_style: bool) -> ClientScore:
    told = [(one.weight, one.support(client, drops_style=drops_style)) for one in used]
    known = sum(weight for weight, support in told if support in _KEPT)
    kept = sum(weight * _KEPT[support] for weight, support in told if support in _KEPT)
    everything = sum(weight for weight, _ in told)
    return ClientScore(
        name=client,
        score=int(100 * kept / known) if known else _NOTHING_USED,
        known=round(known / everything, 2) if everything else 1.0,
        drops_style=drops_style,
    )


def _lacks(one: _Used, clients: tuple[str, ...], drops: set[str]) -> Iterator[Lack]:
    kinds: tuple[tuple[str, Support], ...] = (("n", "no"), ("a", "partly"))
    for letter, support in kinds:
        hit = [c for c in clients if one.support(c, drops_style=c in drops) == letter]
        if hit:
            notes = dict.fromkeys(note for client in hit for note in one.feature.notes.get(client, ()))
            yield Lack(
                feature=one.feature.slug,
                title=one.feature.title,
                group=one.feature.group,
                support=support,
                clients=tuple(hit),
                inline=one.inline,
                lines=one.lines,
                notes=tuple(notes)[:_NOTES],
            )
