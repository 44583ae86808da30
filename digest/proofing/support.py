"""What each mail program supports: caniemail's data, the rules that weigh it, the families of programs."""

import json
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

__all__ = ["Feature", "Supports", "supports"]


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature of caniemail: y, n, a (partly) or u (unknown) for each client, its weight and its group.

    `partly` are the traits that partial support turns on, None where it is not known.
    """

    slug: str
    title: str
    group: str
    weight: int
    support: Mapping[str, str]
    notes: Mapping[str, tuple[str, ...]]
    partly: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Supports:
    """All of the data. `traits` leads from a trait of a message to the features that it needs."""

    day: str
    features: Mapping[str, Feature]
    traits: Mapping[str, tuple[str, ...]]
    families: Mapping[str, tuple[str, ...]]


@cache
def supports() -> Supports:
    """The vendored data, read once."""
    data = json.loads(_text("caniemail.json"))
    rules = tomllib.loads(_text("rules.toml"))
    partly = rules.pop("partly")
    traits: dict[str, list[str]] = defaultdict(list)
    features: dict[str, Feature] = {}
    for group, rule in rules.items():
        for slug, shown in rule["features"].items():
            feature = _feature(slug, data, group, rule["weight"])
            rare = partly.get(slug)
            features[slug] = replace(feature, partly=None if rare is None else tuple(rare))
            for trait in shown:
                traits[trait].append(slug)
    return Supports(
        day=data["updated"],
        features=features,
        traits={trait: tuple(slugs) for trait, slugs in traits.items()},
        families={name: tuple(clients) for name, clients in tomllib.loads(_text("families.toml")).items()},
    )


def _feature(
    slug: str, data: Mapping[str, Mapping[str, Mapping[str, str]]], group: str, weight: int
) -> Feature:
    record = data["features"][slug]
    told = dict(zip(data["clients"], record["support"].split(), strict=True))
    texts: Mapping[str, str] = record["notes"]  # type: ignore[assignment] # the one nested table of a record
    return Feature(
        slug=slug,
        title=record["title"],
        group=group,
        weight=weight,
        support={client: word[0] for client, word in told.items()},
        notes={client: _notes(word, texts) for client, word in told.items() if ":" in word},
    )


def _notes(word: str, texts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(texts[number] for number in word.partition(":")[2].split(",") if number in texts)


def _text(name: str) -> str:
    return (resources.files("digest.proofing") / "data" / name).read_text(encoding="utf-8")
