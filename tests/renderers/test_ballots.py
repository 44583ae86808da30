"""The pages of a form tell nothing of the systems, hold hostile texts inert, and need no network."""

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html

from digest.errors import UsageError
from digest.models.voting import DIMENSIONS, Ballot, Blinded, Judged, Passage
from digest.renderers import render_ballots
from tests.renderers.conftest import HOSTILE

SYSTEMS = ("lead", "salience", "sumy:lex-rank")


def judged(number: int, texts: tuple[str, ...]) -> Judged:
    summaries = tuple(Blinded("ABC"[n], f"{number}b{n}", (SYSTEMS[n],), text) for n, text in enumerate(texts))
    source = Passage("Le titre", ("Un premier alinéa.", "Un second."), "fr")
    return Judged(f"{number}a", f"article-{number}", (source,), summaries)


def ballot(rater: int = 1, *items: Judged) -> Ballot:
    told = items or (judged(1, ("Un.", "Deux.", "Trois.")), judged(2, ("Quatre.", "Cinq.", "")))
    return Ballot("f0f0", rater, 2, told)


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return {name: data.decode() for name, data in render_ballots([ballot(1), ballot(2)], lang="fr").items()}


def test_a_page_a_rater_and_the_key(files: dict[str, str]) -> None:
    assert list(files) == ["rater-1.html", "rater-2.html", "key.json"]
    assert render_ballots([], lang="fr") == {}


def test_the_pages_do_not_name_a_system_or_an_item(files: dict[str, str]) -> None:
    for name in ("rater-1.html", "rater-2.html"):
        body = files[name].partition("<main")[2]
        assert [told for told in (*SYSTEMS, "article-1", "article-2") if told in body] == []
    assert all(f'"{told}"' in files["key.json"] for told in SYSTEMS)


def test_the_key_does_not_tell_the_order(files: dict[str, str]) -> None:
    turned = tuple(replace(item, summaries=item.summaries[::-1]) for item in ballot().items[::-1])
    assert render_ballots([ballot(1, *turned)], lang="fr")["key.json"].decode() == files["key.json"]


def test_every_question_is_a_named_group(files: dict[str, str]) -> None:
    page = html.fromstring(files["rater-1.html"])
    groups = page.xpath("//fieldset")
    assert len(groups) == 6 * len(DIMENSIONS) + 2 * 2
    names = []
    for group in groups:
        assert group.xpath("string(legend)").strip()
        (name,) = set(group.xpath(".//input/@name"))
        values = group.xpath(".//input/@value")
        assert len(values) == len(set(values))
        assert values[-1] == ""
        assert all(group.xpath(".//input/@aria-label"))
        names.append(name)
    assert len(set(names)) == len(names)
    assert page.xpath("//fieldset[.//input[@name='coherence-1b0']]//input/@value") == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "",
    ]
    assert page.xpath("//input[@name='best-2a']/@value") == ["2b0", "2b1", "2b2", ""]


def test_the_source_is_folded_and_in_its_own_language() -> None:
    told = render_ballots([ballot()], lang="en")["rater-1.html"].decode()
    page = html.fromstring(told)
    assert page.get("lang") == "en"
    assert not page.xpath("//details[@open]")
    assert page.xpath("//details/summary/text()")[0] == "Source 1: Le titre"
    assert set(page.xpath("//blockquote/@lang")) == {"fr"}
    assert page.xpath("//blockquote/p/text()")[:2] == ["Un premier alinéa.", "Un second."]
    texts = page.xpath("//article/p")
    assert [(text.get("lang"), text.text) for text in texts][-1] == ("en", "(No text.)")
    assert [text.get("lang") for text in texts[:-1]] == ["fr"] * 5


def test_the_policy_allows_this_script_alone(files: dict[str, str]) -> None:
    page = html.fromstring(files["rater-1.html"])
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    (script,) = page.xpath("//script[not(@type)]/text()")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert rules["script-src"] == f"'sha256-{digest}'"
    assert rules["default-src"] == "'none'"
    assert "eval" not in script
    assert "innerHTML" not in script
    assert not re.search(r"https?:|//[a-z]", files["rater-1.html"].replace("// ", ""))


def test_hostile_texts_are_inert() -> None:
    source = Passage(HOSTILE[5], HOSTILE, "fr")
    items = [
        Judged(
            f"{n}a",
            text,
            (source,),
            (Blinded("A", f"{n}b", (text,), text), Blinded("B", f"{n}c", ("x",), "Un.")),
        )
        for n, text in enumerate(HOSTILE)
    ]
    files = render_ballots([ballot(1, *items)], lang="fr")
    page = html.fromstring(files["rater-1.html"].decode())
    assert len(page.xpath("//script")) == 2
    assert len(page.xpath("//style")) == 1
    assert not page.xpath("//img | //svg | //a[not(@class='skip')] | //@*[starts-with(name(), 'on')]")
    assert page.xpath("//article/p")[0].text == '<img src=x onerror="document.title=`owned`">'
    assert json.loads(files["key.json"])["form"] == "f0f0"


def test_the_words_of_the_script_cannot_end_it(files: dict[str, str]) -> None:
    hostile = replace(ballot(), form="</script><script>alert(1)//&\u2028")
    page = html.fromstring(render_ballots([hostile], lang="fr")["rater-1.html"].decode())
    (told,) = page.xpath("//script[@type='application/json']/text()")
    assert json.loads(told)["form"] == hostile.form
    assert len(page.xpath("//script")) == len(html.fromstring(files["rater-1.html"]).xpath("//script")) == 2


def test_half_a_surrogate_pair_is_no_character() -> None:
    item = judged(1, ("Un \ud800.", "Deux."))
    render_ballots([ballot(1, replace(item, item="\udfff"))], lang="fr")["rater-1.html"].decode()


def test_a_template_of_the_users(tmp_path: Path) -> None:
    (tmp_path / "ballot.css").write_text("p { color: red }", encoding="utf-8")
    assert (
        "p { color: red }"
        in render_ballots([ballot()], lang="fr", templates=tmp_path)["rater-1.html"].decode()
    )


def test_no_catalogue() -> None:
    with pytest.raises(UsageError, match="no catalogue"):
        render_ballots([ballot()], lang="de")
