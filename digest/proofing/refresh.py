"""Refresh caniemail's data: `python -m digest.proofing.refresh caniemail.json`, then run the tests.

The input is what https://www.caniemail.com/api/data.json gives, or `data/caniemail.json` of the npm package
`caniemail`. A feature that `rules.toml` does not know yet fails a test, which says to add it there.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

__all__ = ["reduced"]

_TARGET = Path(__file__).parent / "data" / "caniemail.json"
_FEWEST = 200  # features; clients tested on fewer (Free, WP.pl …) would be scored on chance
_MARKDOWN = str.maketrans("", "", "`")


def reduced(source: Mapping[str, Any]) -> str:
    """What is needed of the data, as JSON, a line for each feature; the newest version of a client counts.

    Support is a word for each client: y, n, a (partly) or u (unknown), with the numbers of its notes.
    """
    newest = {feature["slug"]: dict(_newest(feature["stats"])) for feature in source["data"]}
    tested = Counter(client for support in newest.values() for client in support)
    clients = sorted(client for client, count in tested.items() if count >= _FEWEST)
    lines = [
        f"{json.dumps(feature['slug'])}: {_line(feature, newest[feature['slug']], clients)}"
        for feature in sorted(source["data"], key=lambda feature: feature["slug"])
    ]
    head = {
        "source": "https://www.caniemail.com/api/data.json",
        "licence": "MIT, see LICENSE.caniemail.txt",
        "updated": source["last_update_date"][:10],
        "clients": clients,
    }
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    return f'{opening},\n "features": {{\n' + ",\n".join(lines) + "\n}}\n"


def _newest(stats: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for family, platforms in stats.items():
        for platform, versions in platforms.items():
            if versions:  # in the order of time, though not of their names: 2019, then 16.80
                yield f"{family}.{platform}", str(list(versions.values())[-1])


def _line(feature: Mapping[str, Any], support: Mapping[str, str], clients: list[str]) -> str:
    told = " ".join(support.get(client, "u").replace(" #", ",").replace(",", ":", 1) for client in clients)
    used = {number for word in told.split() for number in word.partition(":")[2].split(",")}
    notes = {
        number: " ".join(str(note).translate(_MARKDOWN).split())
        for number, note in (feature["notes_by_num"] or {}).items()
        if number in used
    }
    title = feature["title"].strip()
    record = {"title": title, "tested": feature["last_test_date"], "support": told, "notes": notes}
    return json.dumps(record, ensure_ascii=False)


if __name__ == "__main__":
    _TARGET.write_text(reduced(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))), encoding="utf-8")
