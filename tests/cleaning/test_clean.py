"""Rules of cleaning that hold for any article."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.cleaning import clean
from digest.dating import find_evidence
from digest.models import Article
from digest.text.tokens import words
from tests.cleaning.cleaned import BODY, cleaned, reasons, spans

LINES = [
    BODY,
    "Partager",
    "Lire aussi : Un autre titre",
    "Politique",
    "Par Jean Dupont",
    "Publié le 3 mars 2024 à 10h",
    "Un maire contesté",
    "« A. B. C », a dit M. Paul. Fin.",
    "- une puce",
    "• deux",
    "(Photo : AFP)",
    "Commentaires (3)",
    "",
    " date 2025-01 Le vote a eu lieu.",
    "…",
    "\\",
    "Une phrase sans point final et pourtant assez longue pour que personne n'y voie jamais un titre",
]


@pytest.mark.parametrize(
    "header",
    ["date 2025-01 ", " date 2025-01\n\n", "Date : 2025-01-10\n", "date 2025-01-10 ", "\ufeffdate 2025-01 "],
)
def test_the_header_is_dropped_where_dating_finds_it(header: str) -> None:
    article = cleaned(header + BODY)
    found = [article.text[d.start : d.end] for d in article.drops if d.reason == "header"]
    assert found == [header.strip(" \n\ufeff")]
    assert article.units[0].text == "Le conseil municipal a voté le budget lundi soir."


def test_the_header_may_stand_under_the_title() -> None:
    article = cleaned(f"Un budget en hausse à Brest\ndate 2025-01\n\n{BODY}")
    assert article.title == "Un budget en hausse à Brest"
    assert reasons(article)["date 2025-01"] == "header"


@pytest.mark.parametrize(
    "head",
    [
        "Source : Ouest-France\nDate : 8 octobre 2025\nTitre : {title}\n",
        "Titre : {title}\nSource : Ouest-France\nDate : 2025-10-08\n",
        "TITLE: {title}\n\nDate: 2025-10-08\n",
    ],
)
def test_a_header_that_names_the_title_is_none_of_it(head: str) -> None:
    title = "Prix de l'électricité : une mise au point"
    article = cleaned(head.format(title=title) + f"\n{BODY}")
    assert article.title == title
    assert article.units[0].text == "Le conseil municipal a voté le budget lundi soir."
    assert cleaned(f"Titre : {title}\n\n{BODY}").title == f"Titre : {title}"


@pytest.mark.parametrize(
    "line",
    [
        "Lecture en 4 min.",
        "Temps de lecture : 4 minutes",
        "Temps de lecture : 4 minutes.",
        "Temps de lecture estimé : 4 min",
        "Ce direct est terminé. Merci de l'avoir suivi sur BFMTV.com.",
    ],
)
def test_what_a_page_says_of_its_reading_is_no_sentence(line: str) -> None:
    article = cleaned(f"{line}\n\n{BODY}", title="Un budget en hausse à Brest")
    assert [unit.text for unit in article.units] == [BODY[:49], BODY[50:]]


@pytest.mark.parametrize(
    "line",
    [
        "La lecture en quatre minutes a plu au jury.",
        "Lecture en 2025 : les Français lisent dix minutes de moins.",
        "« Merci de l'avoir suivi sur BFMTV », a dit le maire de Brest.",
    ],
)
def test_what_is_told_of_a_reading_stays(line: str) -> None:
    assert line in [unit.text for unit in cleaned(f"{BODY}\n\n{line}").units]


def test_what_the_reader_set_is_kept() -> None:
    text = (
        f"Un autre titre du texte\nPar Jean Dupont\nSource : Reuters\nhttps://b.fr/x\n\nParis (AFP) - {BODY}"
    )
    known = Article(
        id="a",
        path="a.txt",
        text=text,
        title="Mon titre",
        source="Mon journal",
        byline="Moi",
        agency="Belga",
        url="https://a.fr",
    )
    article = clean(known)
    assert replace(article, units=(), drops=()) == known
    assert len(article.units) == 2


def test_a_paragraph_told_twice_is_told_once() -> None:
    article = cleaned(f"{BODY}\n\nNon.\n\nLe maire se félicite du vote.\n\nNon.\n\n{BODY}")
    assert [unit.text for unit in article.units[2:]] == ["Non.", "Le maire se félicite du vote.", "Non."]
    assert reasons(article) == {BODY: "repeat"}


@pytest.mark.parametrize(
    "printed", ["Le budget augmente", "LE BUDGET AUGMENTE", "Le budget augmente | Le Courrier"]
)
def test_a_title_from_metadata_is_dropped_from_the_text(printed: str) -> None:
    article = cleaned(f"{printed}\n\n{BODY}\n\nLe budget augmente", title="Le budget augmente")
    assert reasons(article) == {printed: "title", "Le budget augmente": "repeat"} or printed == article.title
    assert len(article.units) == 2


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "Bretagne\nFinistère\nMorlaix\nBrest. Un homme mis en examen après l'incendie",
            "Brest. Un homme mis en examen après l'incendie",
        ),
        (
            "Radio-Canada.ca - Québec\nLe CHUL manque de lits, dit le syndicat",
            "Le CHUL manque de lits, dit le syndicat",
        ),
        ("Bonjour à toutes et à tous,", ""),
        (
            "Mis en ligne le 12/02/2025 à 17:42 - Modifié le 12/02/2025 à 18:30\nIls se sont parlé hier",
            "Ils se sont parlé hier",
        ),
        ("Communiqué de presse\nPOUR DIFFUSION IMMÉDIATE", ""),
        ("**À Mayotte, le choléra recule**", "À Mayotte, le choléra recule"),
        (
            "De : a@b.fr\nÀ : c@d.fr\nDate : lun. 13 janv. 2025 07:32\nObjet : Re: Vingt-quatre morts",
            "Vingt-quatre morts",
        ),
        ("From: a@b.co\nDate: Mon, 13 Jan 2025\nSubject: Fires spread", "Fires spread"),
    ],
)
def test_the_title_among_other_lines(head: str, title: str) -> None:
    article = cleaned(f"{head}\n\n{BODY}")
    assert article.title == title
    assert len(article.units) == 2


def test_stray_marks_leave_a_unit_and_real_ones_stay() -> None:
    article = cleaned('Il y a 27 800" civils  et 12″ blessés. \\De son côté, "en 2012", il attend.')
    assert [unit.text for unit in article.units] == [
        "Il y a 27 800 civils et 12 blessés.",
        'De son côté, "en 2012", il attend.',
    ]


def test_readers_comments_end_the_article() -> None:
    article = cleaned(
        f"{BODY}\n\n{BODY[:49]}\n\nCommentaires (2)\nPaul dit :\nJe ne suis pas du tout d'accord avec ça."
    )
    assert "d'accord" not in " ".join(unit.text for unit in article.units)


def test_a_nag_is_made_of_whole_words() -> None:
    article = cleaned(
        f"{BODY}\n\nLe directeur, Stéphane Lissner, part.\n\nISSN 1234-5678. Dépôt légal : mai 2024."
    )
    assert [unit.text for unit in article.units[2:]] == ["Le directeur, Stéphane Lissner, part."]
    assert set(reasons(article).values()) == {"copyright"}


def test_a_press_contact_ends_a_release() -> None:
    article = cleaned(
        f"{BODY}\n\n{BODY[:49]}\n\nContact presse :\nService – 01 42 92 39 00\nÀ propos de nous. Tout."
    )
    assert [unit.text for unit in article.units[2:]] == [BODY[:49]]
    assert set(reasons(article).values()) == {"contact"}


def test_a_list_announced_by_a_colon_is_prose_and_a_run_of_short_lines_is_not() -> None:
    listed = cleaned(f"Trois villes sont touchées par la crue :\nBrest\nMorlaix\nLandivisiau\n\n{BODY}")
    menu = cleaned(
        f"{BODY}\n\nBrest\nMorlaix\nLandivisiau\n\n{BODY[::-1].capitalize()} Fin du texte de ce jour."
    )
    assert [unit.text for unit in listed.units[1:4]] == ["Brest", "Morlaix", "Landivisiau"]
    assert [reason for line, reason in reasons(menu).items() if len(line) < 15] == ["menu"] * 3


def test_a_sentence_broken_by_a_blank_line_is_joined() -> None:
    article = cleaned("Les manifestants ont dénoncé la loi,\n\navant de marcher vers la mairie. Puis rien.")
    assert article.units[0].text == "Les manifestants ont dénoncé la loi, avant de marcher vers la mairie."


def test_furniture_glued_to_the_last_paragraph_is_dropped() -> None:
    article = cleaned(f"{BODY} Lire aussi : Les impôts montent à Quimper.")
    assert len(article.units) == 2
    assert reasons(article) == {"Lire aussi : Les impôts montent à Quimper.": "related"}


def test_a_text_without_stops_is_named_and_not_printed() -> None:
    article = cleaned("mot " * 3000)
    assert article.units == ()
    assert [drop.reason for drop in article.drops] == ["overlong"]


def test_headlines_alone_stay_where_the_title_is_known() -> None:
    article = cleaned("Séisme au Japon : au moins dix morts, des dizaines de disparus", title="Japon")
    assert len(article.units) == 1


@pytest.mark.parametrize("text", ["", "\n \n", "Partager\nTweeter", "\x00" * 50, "…\n\n***"])
def test_nothing_but_debris_gives_no_unit(text: str) -> None:
    assert cleaned(text).units == ()


@pytest.mark.parametrize(
    "mark", ["«", '"', ".", " ", "abc\n", "Mot court\n\n", "Par ", "date 2025-01 ", "\u202f", "- "]
)
def test_thirty_thousand_marks_do_no_harm(mark: str) -> None:
    article = cleaned(mark * 30_000)
    assert all(0 <= start < end <= len(article.text) for start, end in spans(article))


@settings(deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=14), st.sampled_from(["\n", "\n\n"]))
def test_nothing_is_lost_and_nothing_is_told_twice(lines: list[str], between: str) -> None:
    article = cleaned(between.join(lines))
    parts = spans(article)
    assert all(one[1] <= other[0] for one, other in pairwise(parts))
    told = "".join(article.text[start:end] for start, end in parts)
    assert [c for c in told if c.isalnum()] == [c for c in article.text if c.isalnum()]
    for unit in article.units:
        assert unit.words == words(unit.text)
        assert unit.text[0] not in "-•\\ "
        shown = [c for c in article.text[unit.start : unit.end] if c.isalnum()]
        assert shown == [c for c in unit.text if c.isalnum()]


def test_a_label_is_the_title_where_nothing_else_is() -> None:
    outlet = "La Gazette du Finistère, 13 novembre 2026"
    assert cleaned(f"Rectificatif\n{outlet}\n\n{BODY}").title == "Rectificatif"
    assert cleaned(f"Rectificatif\nLe prix de la halle aux poissons\n{outlet}\n\n{BODY}").title == (
        "Le prix de la halle aux poissons"
    )


def test_a_header_below_the_title_is_dropped_too() -> None:
    article = cleaned(f"Le maire contesté par son conseil\n\ndate 2025-01 {BODY}")
    assert "date 2025" not in article.units[0].text
    assert find_evidence(article).dating.evidence[0].kind == "header_month"


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_town_and_a_dash_open_no_sentence(dash: str) -> None:
    wire = f"Genève {dash} Trois pays ont signé samedi, à Genève, un accord sur la pêche."
    assert cleaned(wire).units[0].text.startswith("Trois pays")
    other = f"Football {dash} Trois pays ont signé samedi, à Genève, un accord sur la pêche."
    assert cleaned(other).units[0].text.startswith("Football")


def test_the_hours_of_a_live_blog_need_no_mark() -> None:
    entries = (
        "18:40 Le préfet lève le confinement des écoles de la ville et des villages voisins.",
        "16:15 « Nous mesurons l'angoisse des riverains », assure le directeur de l'usine.",
        "7:45 340 personnes sont évacuées dans un rayon de cinq cents mètres autour du site.",
    )
    texts = [unit.text for unit in cleaned("Incendie : suivez notre direct\n\n" + "\n\n".join(entries)).units]
    assert [text.split()[0] for text in texts] == ["Le", "«", "340"]
    told = (
        "8:00 Les bureaux ouvrent dans toute la région.",
        "20:00 Les bureaux ferment dans toute la région.",
    )
    kept = [unit.text for unit in cleaned("Une journée de vote\n\n" + "\n\n".join(told)).units]
    assert kept[0].startswith("8:00")
