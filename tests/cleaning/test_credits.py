"""Who wrote an article, and which agency, by its lines, datelines and leads."""

import pytest

from tests.cleaning.cleaned import BODY, cleaned, reasons


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
