from dataclasses import replace
from datetime import date

import pytest

from digest.composing import Settings
from digest.composing.candidates import candidates
from digest.composing.edits import apply_edits, insertion, undo_edits
from digest.composing.essentials import bullet
from digest.composing.introduced import introduced
from digest.composing.opening_dates import without_own_date
from digest.composing.telling import Event
from digest.models import Drop
from digest.text.repeats import Printed
from tests.composing.builders import article, brief_of, printed, story

REST = (
    "La banque centrale a promis de vendre des dollars aux importateurs de blé et de médicaments du pays.",
    "Une boulangerie de la capitale a fermé ses portes, faute de farine, a constaté une correspondante.",
    "Les écoles publiques resteront fermées jusqu'à la fin du mois, selon le ministère de l'Education.",
)


def bullet_of(text: str, *, title: str = "", lang: str = "fr") -> str | None:
    told = story(article("one", text, *REST, title=title or text, lang=lang))
    settings = Settings(lang=lang)
    pool = [c for c in candidates(told, lang, 300) if c.unit == 0]
    others = [c for c in candidates(told, lang, 300) if c.unit > 0]
    chosen = bullet(told, [*pool, *others], Event(title or text, "one", lang), Printed(), settings)
    if chosen is None or chosen.unit:
        return None
    shown = apply_edits(text, chosen.edits)
    assert undo_edits(shown, text, chosen.edits) == text
    assert chosen.length <= settings.bullet_words
    return shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Vendredi 10 janvier, Donald Trump a annoncé une rencontre avec le président du pays voisin.",
            "[…] Donald Trump a annoncé une rencontre avec le président du pays voisin.",
        ),
        (
            "Le 10 janvier 2025, le maire a annoncé une rencontre avec les habitants de la ville.",
            "[…] le maire a annoncé une rencontre avec les habitants de la ville.",
        ),
        (
            "Jeudi 9 janvier, Donald Trump a annoncé une rencontre avec le président du pays voisin.",
            "Jeudi 9 janvier, Donald Trump a annoncé une rencontre avec le président du pays voisin.",
        ),
        (
            "Vendredi 10 janvier, il a annoncé une rencontre avec le président du pays voisin et sa suite.",
            None,
        ),
    ],
)
def test_the_date_of_the_label_is_not_said_again(text: str, shown: str | None) -> None:
    assert bullet_of(text) == shown


def test_an_entry_of_a_chronology_is_told_without_a_day_that_proves_it() -> None:
    told = article("one", "Le maire rouvre la ligne de tramway.", "- 1967 : Lens -", *REST)
    heading = told.units[1]
    drops = (Drop(heading.start, heading.end, "intertitre"),)
    told = replace(told, units=(told.units[0], *told.units[2:]), drops=drops)
    assert [c.standing for c in candidates(story(told), "fr", 300)] == ["alone", *["undated"] * len(REST)]
    told = replace(told, text=told.text.replace("1967 : Lens", "2025 : Lens"))
    assert {c.standing for c in candidates(story(told), "fr", 300)} == {"alone"}


def test_an_english_date() -> None:
    text = "On Friday, January 10, the mayor announced a meeting with the people of the town and its press."
    assert bullet_of(text, lang="en") == f"[…] {text[text.index('the mayor') :]}"


LONG = "depuis le début de la crise dans les trois régions les plus touchées du nord et de l'est du pays"
GRANT = "Le ministère a annoncé le déblocage de 200 millions d'euros pour financer le plan des écoles"
REFORM = "le gouvernement a retiré sa réforme des retraites."
CHIEF = "Le chef indigène Paulinho Paiakan"
DEATH = "est mort dans un hôpital de la ville."


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"{GRANT}, permettant à un million d'élèves de rattraper {LONG}.", f"{GRANT} […]."),
        (f"Alors que la colère monte dans le pays {LONG}, {REFORM}", f"[…] {REFORM}"),
        (f"{CHIEF}, grand défenseur de la forêt {LONG}, {DEATH}", f"{CHIEF} […] {DEATH}"),
    ],
)
def test_what_a_bullet_can_do_without_is_bracketed(text: str, shown: str) -> None:
    assert bullet_of(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        # "où ont lieu" owes its subject; an attribution is no predicate
        f"Le GNA a le contrôle de la capitale, où ont lieu {LONG} des combats entre les groupes armés.",
        f"Le bureau de la ville a été détruit, comme la gare {LONG}, a annoncé le porte-parole.",
    ],
)
def test_no_cut_where_the_rest_is_no_sentence(text: str) -> None:
    shown = bullet_of(text) or ""
    assert "lieu […]" not in shown
    assert "[…] a annoncé" not in shown


LEAD = "Trois personnes ont été tuées dans une attaque au couteau commise dans un parc de Reading."
FULLER = (
    "Trois personnes sont mortes samedi 4 janvier quand un homme armé d'un couteau a attaqué des promeneurs "
    "dans un parc de Reading, à l'ouest de Londres, a annoncé la police locale."
)


def test_the_story_below_its_bullet_tells_its_news_in_other_words() -> None:
    brief = brief_of(story(article("one", LEAD, FULLER, *REST, title="Attaque au couteau à Reading")))
    assert printed(brief, brief.lead) == [LEAD]
    body = printed(brief, brief.sections[0].entries[0].summary.extracts)
    assert body[0] == FULLER


def test_a_story_that_would_have_no_body_left_gives_no_bullet() -> None:
    assert brief_of(story(article("one", LEAD, REST[0]))).lead == ()
    assert len(brief_of(story(article("one", LEAD, *REST[:2], title="Attaque à Reading"))).lead) == 1


@pytest.mark.parametrize("opening", ["Le 10 janvier 2024", "Jeudi 10 janvier", "Le 11 janvier", "Vendredi"])
def test_another_day_stays(opening: str) -> None:
    assert without_own_date(f"{opening}, le maire a parlé.", (), date(2025, 1, 10), "fr") == ()


def test_a_bare_day_that_is_proved_is_not_said_again() -> None:
    text = "Vendredi, le maire a parlé."
    (edit,) = without_own_date(text, (insertion(8, "10 janvier"),), date(2025, 1, 10), "fr")
    assert apply_edits(text, [edit]) == "[…] le maire a parlé."


def test_no_cut_leaves_a_bullet_without_the_event() -> None:
    reaction = "Plusieurs responsables politiques de droite ont crié au scandale"
    cause = (
        "après les déclarations de l'ancienne cheffe du parquet financier sur les pressions de sa hiérarchie"
    )
    told = f"{reaction} {cause} dans la conduite de l'enquête qui vise un candidat malheureux."
    assert bullet_of(told, title="Parquet financier : l'ancienne cheffe dénonce des pressions") is None
    assert bullet_of(told, title="Scandale : des responsables politiques réagissent") == f"{reaction} […]."


ROOFER = "Un couvreur a été interpellé lundi à Vierzon après la mort de sa compagne, selon le parquet."
HELD = "Le couvreur a été placé en garde à vue au commissariat de Vierzon par le parquet de Bourges."


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        (ROOFER, HELD, True),
        (ROOFER, HELD.replace("couvreur", "couvreur de Vierzon"), False),
        (ROOFER, HELD.replace("Le couvreur", "Interpellé lundi à Vierzon, le couvreur"), True),
        (ROOFER, HELD.replace("Le couvreur", "Le préfet"), False),
        (ROOFER.replace("Un couvreur", "Le couvreur Jean Morel"), HELD, False),
        (ROOFER.replace("Un couvreur", "Un habile couvreur"), HELD, True),
    ],
)
def test_a_subject_that_another_unit_introduces_opens_no_bullet(
    first: str, second: str, *, left: bool
) -> None:
    assert introduced(article("a", first, second), 1, "fr") == left


def test_who_stands_in_the_title_alone_opens_no_bullet() -> None:
    assert introduced(article("a", HELD, title="Un couvreur en garde à vue"), 0, "fr")
    assert not introduced(article("a", HELD, title="Vierzon : garde à vue"), 0, "fr")
    title = "A roofer held in Leeds"
    assert introduced(article("a", "The roofer was held.", title=title, lang="en"), 0, "en")


def test_no_bullet_counts_on_another_unit_for_its_subject() -> None:
    told = story(article("one", ROOFER, HELD, *REST, title="Le couvreur de Vierzon placé en garde à vue"))
    pool = [c for c in candidates(told, "fr", 300) if c.unit > 0]
    event = Event("Le couvreur placé en garde à vue à Vierzon", "one", "fr")
    chosen = bullet(told, pool, event, Printed(), Settings(lang="fr"))
    assert chosen is None or chosen.unit > 1
