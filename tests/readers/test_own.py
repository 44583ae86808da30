"""A folder of our own briefs is not read as articles."""

from pathlib import Path

from digest.models import Article, Skipped
from digest.readers import read_sources


def test_briefs_beside_articles_are_told_from_them(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("Le pont a ouvert mardi. Les camions y passent.", encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    (out / "2025-W02.json").write_text('{\n  "format": "digest.brief/1",\n  "lang": "fr"\n}\n')
    for name in ("2025-W02.md", "2025-W02.edited.md", "2025-W02.html", "index.md"):
        (out / name).write_text("# Revue de presse\n\nUne phrase. Une autre.", encoding="utf-8")
    (out / "note.txt").write_text("Un article de plus. Il a deux phrases.", encoding="utf-8")
    found = list(read_sources([str(tmp_path)]))
    assert [item.id for item in found if isinstance(item, Article)] == ["article", "note"]
    assert [item for item in found if isinstance(item, Skipped)] == [Skipped("out", "own_brief", "5")]


def test_a_folder_without_records_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("# Titre\n\nUne phrase. Une autre.", encoding="utf-8")
    (tmp_path / "a.json").write_text('{"id": "a", "title": "T", "text": "Une phrase. Deux phrases."}')
    assert sorted(item.id for item in read_sources([str(tmp_path)]) if isinstance(item, Article)) == [
        "a",
        "index",
    ]
