import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.models import Article
from digest.readers.assemble import Found, assemble
from digest.readers.repair import one_line, repair, unescaped

WORDS = [
    "L’Élysée",
    "« oui »",
    "œuvre",
    "dÃ©clarÃ©",
    "12 000 €",
    "e\u0301te\u0301",
    "a\u0301\u0301\u0301\u0301\u0301\u0301",
]
JUNK = [
    "\u202e",
    "\x1b[31m",
    "\x9b",
    "\u200b",
    "\u00ad",
    "\0",
    "\ud800",
    "\ufeff",
    "\x92",
    "\r\n",
    "\x85",
    "\u200d",
]
texts = st.lists(st.sampled_from([*WORDS, *JUNK, " ", "\n"]), max_size=30).map("".join)


@given(texts)
@settings(deadline=None)
def test_nothing_unseen_is_left_and_a_second_repair_changes_nothing(text: str) -> None:
    repaired = repair(text)
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u202a-\u202e\ufeff\ud800-\udfff]", repaired
    )
    repaired.encode()
    assert repair(repaired) == repaired


@given(
    st.lists(
        st.sampled_from(["L’Élysée", "« oui »", "œuvre", "12 000 €", "Ångström", "ﬁn", "＂", "’", "\u202f!"])
    )
)
@settings(deadline=None)
def test_sound_text_is_left_alone(words: list[str]) -> None:
    assert repair(" ".join(words)) == " ".join(words)


@pytest.mark.parametrize("mark", ["", "’", "\u202f", "𝄞"])
@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("NoÃ«l", "Noël"),
        ("voilÃ tout", "voilà tout"),
        ("un\xad", "un"),
        ("deux\x93", "deux“"),
        ("a\x00", "a"),
    ],
)
def test_damage_between_western_letters_is_found_beside_any_mark(damaged: str, meant: str, mark: str) -> None:
    assert repair(f"été{mark} à {damaged}{mark}") == f"été{mark} à {meant}{mark}"


def test_emoji_keep_their_joiners() -> None:
    assert repair("👩\u200d👧 a\u200db") == "👩\u200d👧 ab"


def test_a_tower_of_marks_is_cut_down() -> None:
    assert len(repair("e" + "\u0300\u0301\u0302" * 1000 + " fin")) < 12


def test_a_field_is_one_line() -> None:
    assert one_line(" Un\r\ntitre \u202e\tlong ") == "Un titre long"


@pytest.mark.parametrize(
    "url", ["https://example.org/\u202egnp.exe", "https://exa\u200bmple.org/", "https://a.b/\x00"]
)
def test_an_address_with_a_hidden_character_is_none(url: str) -> None:
    found = assemble("a.txt", "Une phrase.", Found(url=url))
    assert isinstance(found, Article)
    assert found.url == ""
    honest = assemble("a.txt", "Une phrase.", Found(url=" https://example.org/été "))
    assert isinstance(honest, Article)
    assert honest.url == "https://example.org/été"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("boycott&nbsp;; fin", "boycott\u00a0; fin"),
        ("l&rsquo;&eacute;t&eacute; &amp; l&#39;hiver", "l’été & l'hiver"),
        ("&lt;script&gt; &#60;b&#62;", "&lt;script&gt; &#60;b&#62;"),
        ("AT&T; R&D ; &inconnu;", "AT&T; R&D ; &inconnu;"),
    ],
)
def test_what_was_written_for_html_is_read(written: str, meant: str) -> None:
    assert unescaped(written) == meant
