"""The vendored data: whole, small, licensed, and made again by the script."""

import json
import re
import tomllib
from importlib import resources

from digest.proofing.refresh import reduced
from digest.proofing.support import supports

FOLDER = resources.files("digest.proofing") / "data"
SOURCE = {
    "last_update_date": "2025-09-09 18:08:06 +0000",
    "data": [
        {
            "slug": f"css-{number}",
            "title": f"property-{number} ",
            "last_test_date": "2024-01-01",
            "stats": {
                "outlook": {"macos": {"2019": "y", "16.80": "a #1 #2"}},
                **({"free": {"web": {"1": "y"}}} if number < 3 else {}),
            },
            "notes_by_num": {"1": "Partial. `auto`\nis not.", "2": "Buggy.", "3": "Of an old version."},
        }
        for number in range(201)
    ],
}


def test_every_feature_has_a_rule_and_every_client_a_family() -> None:
    data = json.loads((FOLDER / "caniemail.json").read_text(encoding="utf-8"))
    rules = tomllib.loads((FOLDER / "rules.toml").read_text(encoding="utf-8"))
    partly = rules.pop("partly")
    ruled = [slug for rule in rules.values() for slug in rule["features"]]
    assert sorted(ruled) == sorted(data["features"]), "add the new features to rules.toml"
    assert set(partly) <= set(ruled)
    families = tomllib.loads((FOLDER / "families.toml").read_text(encoding="utf-8"))
    clients = [client for members in families.values() for client in members]
    assert sorted(clients) == sorted(data["clients"]), "add the new clients to families.toml"


def test_each_support_is_one_of_four_words() -> None:
    known = supports()
    assert len(known.features) > 300
    for feature in known.features.values():
        assert set(feature.support.values()) <= {"y", "n", "a", "u"}


def test_the_data_is_small_dated_and_licensed() -> None:
    assert len((FOLDER / "caniemail.json").read_bytes()) <= 150_000
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", supports().day)
    licence = (FOLDER / "LICENSE.caniemail.txt").read_text(encoding="utf-8")
    assert "MIT License" in licence
    assert "Copyright (c) 2019 HTeuMeuLeu" in licence


def test_the_script_keeps_the_newest_version_and_its_notes() -> None:
    made = json.loads(reduced(SOURCE))
    assert made["updated"] == "2025-09-09"
    assert made["clients"] == ["outlook.macos"]  # the other was tested on three features
    assert made["features"]["css-7"] == {
        "title": "property-7",
        "tested": "2024-01-01",
        "support": "a:1,2",
        "notes": {"1": "Partial. auto is not.", "2": "Buggy."},
    }
