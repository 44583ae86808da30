"""The voting form in a real browser: filled in by two raters, exported, merged."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page

from digest.models.voting import DIMENSIONS, Ballot
from digest.renderers import render_ballots
from digest.voting import ballots, read_votes, tally
from digest.writers import write_files
from tests.voting.making import SYSTEMS, make_comparison

pytestmark = pytest.mark.full

SHEETS = ballots(make_comparison(), items=2, raters=2, seed=13)
MARKS = {"lead": 5, "mine": 4, "centroid": 3, "random": 1}
REFUSING = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })"


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The form in French, and in English in `en/`."""
    folder = tmp_path_factory.mktemp("form")
    write_files(folder, render_ballots(SHEETS, lang="fr"))
    write_files(folder / "en", render_ballots(SHEETS, lang="en"))
    return folder


@pytest.fixture(autouse=True)
def fresh(page: Page, form: Path) -> None:
    """Nothing is kept from another test."""
    page.goto((form / "rater-1.html").as_uri())
    page.evaluate("localStorage.clear()")


def opened(page: Page, form: Path, rater: int = 1) -> Page:
    page.goto((form / f"rater-{rater}.html").as_uri())
    return page


def choose(page: Page, name: str, value: str) -> None:
    """Click what people see of a button: the figure or the letter on it."""
    page.locator(f"label:has(input[name='{name}'][value='{value}'])").click()


def fill(page: Page, ballot: Ballot) -> None:
    """Every mark by the first system's, as the clicks of a rater who likes lead best and random least."""
    for item in ballot.items:
        liked = sorted(item.summaries, key=lambda summary: MARKS[summary.systems[0]])
        for summary in item.summaries:
            for dimension in DIMENSIONS:
                choose(page, f"{dimension}-{summary.token}", str(MARKS[summary.systems[0]]))
        choose(page, f"best-{item.token}", liked[-1].token)
        choose(page, f"worst-{item.token}", liked[0].token)


def exported(page: Page, folder: Path) -> Path:
    with page.expect_download() as found:
        page.locator("#export").click()
    path = folder / found.value.suggested_filename
    found.value.save_as(path)
    return path


def answered(page: Page) -> str:
    return page.locator("#answered").inner_text()


def checked(page: Page) -> Locator:
    return page.locator("input:checked")


def test_two_raters_vote_and_their_votes_are_merged(page: Page, form: Path, tmp_path: Path) -> None:
    paths = []
    for ballot in SHEETS:
        opened(page, form, ballot.rater)
        assert checked(page).count() == 0
        fill(page, ballot)
        paths.append(exported(page, tmp_path))
        assert page.locator("#state").inner_text() == "Fichier exporté, complet. Merci\u202f!"
        assert page.locator("#next").is_hidden()
    assert [path.name for path in paths] == ["votes-rater-1.json", "votes-rater-2.json"]
    votes = read_votes(paths, form / "key.json")
    assert len(votes) == 2 * 2 * len(SYSTEMS)
    means = {(mean.system, mean.question): mean.mean for mean in tally(votes, draws=200, seed=13).means}
    assert means["lead", "fluency"] == 5
    assert means["random", "preference"] == -1
    assert all(turnout.given == turnout.asked for turnout in tally(votes, draws=100, seed=1).turnouts)


def test_a_reload_keeps_the_answers(page: Page, form: Path) -> None:
    opened(page, form)
    item = SHEETS[0].items[0]
    name = f"coherence-{item.summaries[0].token}"
    choose(page, name, "4")
    choose(page, name, "2")
    choose(page, f"fidelity-{item.summaries[0].token}", "")
    choose(page, f"best-{item.token}", item.summaries[1].token)
    assert page.locator("#state").inner_text() == "Enregistrées dans ce navigateur."
    page.reload()
    assert checked(page).evaluate_all("inputs => inputs.map(i => i.value)") == [
        "2",
        "",
        item.summaries[1].token,
    ]
    assert answered(page).startswith("Réponses\u00a0: 3 sur ")


def test_each_rater_and_each_form_keep_their_own(page: Page, form: Path, tmp_path: Path) -> None:
    opened(page, form)
    choose(page, f"coherence-{SHEETS[0].items[0].summaries[0].token}", "4")
    assert checked(opened(page, form, 2)).count() == 0
    other = ballots(make_comparison(), items=2, raters=2, seed=14)
    write_files(tmp_path, render_ballots(other, lang="fr"))
    assert checked(opened(page, tmp_path)).count() == 0
    assert checked(opened(page, form)).count() == 1


def test_another_tab_follows(page: Page, browser: BrowserContext, form: Path) -> None:
    opened(page, form)
    other = opened(browser.new_page(), form)
    choose(page, f"coherence-{SHEETS[0].items[0].summaries[0].token}", "4")
    other.wait_for_selector("input:checked", state="attached")
    assert answered(other) == answered(page)
    other.close()


def test_a_browser_that_refuses_to_save_still_exports(page: Page, form: Path, tmp_path: Path) -> None:
    page.add_init_script(REFUSING)
    opened(page, form)
    assert page.locator("#state").inner_text().startswith("Ce navigateur refuse de les enregistrer")
    name = f"coherence-{SHEETS[0].items[0].summaries[0].token}"
    choose(page, name, "4")
    assert page.locator("#state").inner_text().startswith("Ce navigateur refuse de les enregistrer")
    sheet = json.loads(exported(page, tmp_path).read_text(encoding="utf-8"))
    assert sheet["marks"] == {name.partition("-")[2]: {"coherence": 4}}


def test_the_keyboard_alone(page: Page, form: Path) -> None:
    opened(page, form)
    page.locator("details summary").first.press("Enter")
    assert page.locator("blockquote").first.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert checked(page).evaluate_all("inputs => inputs.map(i => i.value)") == ["2"]
    page.locator("#next").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    assert [checked(page).nth(n).get_attribute("name") for n in range(2)] == [
        f"coherence-{SHEETS[0].items[0].summaries[0].token}",
        f"fidelity-{SHEETS[0].items[0].summaries[0].token}",
    ]


def test_the_same_is_not_best_and_worst(page: Page, form: Path, tmp_path: Path) -> None:
    opened(page, form)
    item = SHEETS[0].items[0]
    for kind in ("best", "worst"):
        choose(page, f"{kind}-{item.token}", item.summaries[0].token)
    assert page.locator(".clash").first.inner_text().startswith("Le même résumé")
    assert answered(page).startswith("Réponses\u00a0: 0 sur")
    exported(page, tmp_path)
    assert "sans réponse" in page.locator("#state").inner_text()
    choose(page, f"worst-{item.token}", item.summaries[1].token)
    assert page.locator(".clash").first.inner_text() == ""
    assert answered(page).startswith("Réponses\u00a0: 2 sur")


def test_nothing_leaves_and_nothing_is_blocked(page: Page, form: Path) -> None:
    requests: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    fill(opened(page, form), SHEETS[0])
    page.wait_for_load_state("networkidle")
    assert requests == [(form / "rater-1.html").as_uri()]
    assert told == []


def test_only_our_script_runs(page: Page, form: Path) -> None:
    opened(page, form)
    code = "const s = document.createElement('script'); s.textContent = 'window.owned = 1';"
    page.evaluate(f"{code} document.body.append(s)")
    assert page.evaluate("window.owned") is None


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 600, 1200])
def test_accessible_at_every_width(page: Page, form: Path, lang: str, scheme: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    opened(page, form / "en" if lang == "en" else form)
    page.locator("details summary").first.click()
    item = SHEETS[0].items[0]
    choose(page, f"best-{item.token}", item.summaries[0].token)
    choose(page, f"worst-{item.token}", item.summaries[0].token)
    found = Axe().run(page).response
    assert len(found["passes"]) > 10
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
