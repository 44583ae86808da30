"""Rules of cleaning that hold for any article."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.cleaning import clean
from digest.models import Article
from digest.text.tokens import words

BODY = "Le conseil municipal a voté le budget lundi soir. Il augmente de 3 % en un an."
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


def cleaned(text: str, title: str = "") -> Article:
    return clean(Article(id="a", path="a.txt", text=text, lang="fr", title=title))


def spans(article: Article) -> list[tuple[int, int]]:
    """Where the units and the drops stand, in order."""
    units = [(unit.start, unit.end) for unit in article.units]
    return sorted([*units, *((drop.start, drop.end) for drop in article.drops)])


def reasons(article: Article) -> dict[str, str]:
    return {article.text[drop.start : drop.end]: drop.reason for drop in article.drops}


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
    ("line", "byline", "source", "agency"),
    [
        ("Par Jean Dupont", "Jean Dupont", "", ""),
        ("Par Anne de La Tour et J.-P. Roux, à Kiev", "Anne de La Tour et J.-P. Roux", "", ""),
        ("Le Courrier avec AFP", "", "Le Courrier", "AFP"),
        ("Par Reuters", "", "", "Reuters"),
        ("Kong Anh (Source : Reuters)", "Kong Anh", "", "Reuters"),
        ("Sud NewsSud News08/11/2024", "", "Sud News", ""),
        ("Jean Dupont - 8 novembre 2024", "Jean Dupont", "", ""),
        ("Le Courrier, publié le 8 novembre 2024 à 10h30", "", "Le Courrier", ""),
        ("Source : Radio Brest", "", "Radio Brest", ""),
        ("By Priya Raman", "Priya Raman", "", ""),
        ("Le Soir - 04/02/2025 06:00 - Par Bernard Demonty", "Bernard Demonty", "", ""),
        (
            "La Voix du Nord | Publié le 09/01/2025 à 20h10 | Par A. D. et J. M.",
            "A. D. et J. M.",
            "La Voix du Nord",
            "",
        ),
        ("Le Parisien Par Nicolas Berrod Le 7 février 2025 à 12h41", "Nicolas Berrod", "Le Parisien", ""),
        ("Date : 07/02/25. Auteur : L.R.", "L.R.", "", ""),
        ("@FranceInfo 06:12 · 8 févr. 2025", "", "FranceInfo", ""),
        ("Lyon, le 17 septembre 2024", "", "", ""),
        ("La Rochelle, le 17 septembre 2024", "", "", ""),
        ("– Avec La Presse Canadienne", "", "", "La Presse Canadienne"),
    ],
)
def test_credit_lines(line: str, byline: str, source: str, agency: str) -> None:
    for text in (f"{line}\n\n{BODY}", f"Un titre pour ce texte\n\n{BODY}\n\n{line}"):
        article = cleaned(text)
        assert (article.byline, article.source, article.agency) == (byline, source, agency)
        assert line in reasons(article)
        assert len(article.units) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Loi du 9 décembre 1905",
        "Rendez-vous le 5 mars 2025 à 18h",
        "Né le 3 mai 1967",
        "Arrêt du Conseil du 5 mars 2024",
    ],
)
def test_what_runs_into_a_date_is_nobody(line: str) -> None:
    article = cleaned(f"Un titre pour ce texte\n{line}\n\n{BODY}")
    assert (article.source, article.byline) == ("", "")


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


def test_a_page_may_sign_under_its_standfirst() -> None:
    article = cleaned(f"{BODY}\n\nPar Jean Dupont\nPublié le 3 mars 2024 à 10h\n\n{BODY} Le maire attend.")
    assert article.byline == "Jean Dupont"
    assert reasons(article)["Publié le 3 mars 2024 à 10h"] == "dateline"


def test_the_dates_of_a_timeline_are_no_datelines() -> None:
    days = "\n\n".join(f"- {day} avril\n\nLe conseil a voté le texte numéro {day}." for day in range(10, 18))
    article = cleaned(f"{BODY}\n\n{days}\n\n16 avril 2024\n\nLe conseil a voté le dernier texte hier soir.")
    assert "dateline" not in reasons(article).values()


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("Paris (AFP) - ", "AFP"),
        ("PARIS, 10 janv. (Reuters) - ", "Reuters"),
        ("KIEV (Ukraine), Jan 10 (Reuters) — ", "Reuters"),
        ("4 juillet 2012. - ", ""),
        ("BRUXELLES — ", ""),
        ("Berne, 12.02.2025 (Keystone-ATS) ", "Keystone-ATS"),
        ("Paris, le 3 janvier 2025 (AFP) – ", "AFP"),
        ("LONDRES [Reuters] ", "Reuters"),
        ("(Ottawa) ", ""),
        ("Montréal, le 4 février 2025 – ", ""),
        ("Genève (AWP) - ", "AWP"),
        ("(New York) — ", ""),
    ],
)
def test_a_dateline_leaves_the_first_sentence(opening: str, agency: str) -> None:
    article = cleaned(opening + BODY)
    assert article.agency == agency
    assert reasons(article) == {opening.strip(): "dateline"}
    assert article.units[0].text == "Le conseil municipal a voté le budget lundi soir."


@pytest.mark.parametrize(
    "opening",
    ["Le photographe de l'agence (AFP) Jean Dupont", "Le 6 juin 1944 – le jour le plus long – le conseil"],
)
def test_a_sentence_that_opens_like_a_wire_is_kept_whole(opening: str) -> None:
    assert cleaned(f"{opening} a voté le budget.\n\n{BODY}").units[0].text == f"{opening} a voté le budget."


@pytest.mark.parametrize(
    ("lead", "agency"),
    [
        ("Le budget augmente de 3 %, selon l'Agence France-Presse.", "Agence France-Presse"),
        ("Le budget augmente de 3 %, a rapporté l'agence Reuters mardi.", "Reuters"),
        ("Le budget augmente de 3 %, selon Reuters, mais pas selon l'AFP.", ""),
        ("Le patron de Reuters a quitté son poste mardi à Londres.", ""),
    ],
)
def test_the_lead_names_its_agency(lead: str, agency: str) -> None:
    article = cleaned(f"{lead}\n\n{BODY}")
    assert article.agency == agency
    assert article.units[0].text == lead


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


MAIL = "De : Anne Leroux <a.leroux@veille-exemple.fr>\nObjet : La halle sera rénovée\n\n"
NEWS = (
    "Le conseil a voté mardi la rénovation de la halle, un projet de 2 millions d'euros, a indiqué la mairie."
)


def test_an_answer_above_what_it_quotes_stays() -> None:
    quoted = "\n\n-------- Message d'origine --------\nMerci !"
    article = clean(Article("a", "a.txt", MAIL + NEWS + quoted, "fr"))
    assert article.title == "La halle sera rénovée"
    assert article.units[0].text == NEWS


def test_a_rule_of_dashes_near_the_head_signs_nothing() -> None:
    article = clean(
        Article("a", "a.txt", f"{MAIL}Deux nouvelles ce matin pour nos lecteurs.\n--\n{NEWS}", "fr")
    )
    assert NEWS in [unit.text for unit in article.units]


def test_words_of_a_mail_are_prose_in_an_article() -> None:
    text = f"{NEWS}\n\nBonjour tristesse, dit le maire aux élus de la ville.\n\n--\n\nLa halle date de 1904."
    article = clean(Article("a", "a.txt", text, "fr"))
    assert [unit.text for unit in article.units] == [
        NEWS,
        "Bonjour tristesse, dit le maire aux élus de la ville.",
        "La halle date de 1904.",
    ]
