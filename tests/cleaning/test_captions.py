"""The lines under photographs, and the sentences that look like them."""

import pytest

from tests.cleaning.cleaned import BODY, cleaned, reasons


@pytest.mark.parametrize(
    "line",
    [
        "Le président du Sénat, Gérard Larcher, à Paris, le 11 mars 2025.",
        "Le président du Sénat, Gérard Larcher, à Paris, le 11 mars 2025. JULIEN MUGUET POUR « LE MONDE »",
        "Des agriculteurs bloquent l'autoroute A64, près de Carbonne, mardi 16 janvier 2024.",
        "Emmanuel Macron et Keir Starmer, le 17 février 2025. LUDOVIC MARIN / AFP",
        "Firefighters at work, outside Athens, on August 12, 2024.",
    ],
)
def test_a_line_that_ends_with_its_place_and_day_is_a_caption(line: str) -> None:
    article = cleaned(f"Un titre pour ce texte\n\n{line}\n\n{BODY}")
    assert reasons(article)[line] == "credit"
    assert [unit.text for unit in article.units] == [f"{one}." for one in BODY.removesuffix(".").split(". ")]


@pytest.mark.parametrize(
    "line",
    [
        "Roger Borniche était né à Vineuil-Saint-Firmin, dans l'Oise, le 7 juin 1919.",
        "La préfecture du Nord rouvrira ses guichets au public à Lille, le 7 avril 2025.",
        "Le texte a été signé par les deux présidents, à Paris, le 1er juin 2017.",
        "Le conseil municipal se réunira de nouveau, à Lyon, le 7 avril 2025.",
    ],
)
def test_a_sentence_that_tells_what_happened_is_none(line: str) -> None:
    assert line in [unit.text for unit in cleaned(f"Un titre pour ce texte\n\n{BODY}\n\n{line}").units]


@pytest.mark.parametrize(
    "caption",
    [
        "L'usine emploie 420 personnes. PHOTO ARCHIVES SÉVERINE COURBE - LA VOIX DES FLANDRES",
        "Photo d'archives JSL/Ketty Beyondas",
        "L'ouvrage date de 1941. Photo Progrès/Yves SALVAT",
        "Vue aérienne du site. Crédit : EDF",
    ],
)
def test_a_picture_signed_without_a_mark_is_no_text(caption: str) -> None:
    text = f"{BODY}\n\n{caption}\n\nLe maire attend la réponse de l'État."
    assert caption not in " ".join(unit.text for unit in cleaned(text, title="Le budget").units)
    assert "credit" in reasons(cleaned(text, title="Le budget")).values()


def test_who_took_a_picture_goes_alone_behind_what_happened() -> None:
    text = f"{BODY}\n\nLe maire a signé le texte lundi. Photo Progrès/Yves SALVAT\n\n{BODY}"
    units = [unit.text for unit in cleaned(text, title="Le budget").units]
    assert "Le maire a signé le texte lundi." in units
    assert not any("SALVAT" in unit for unit in units)


@pytest.mark.parametrize(
    "sentence", ["Photo officielle du sommet oblige, tous sourient.", "Photo Ciné Revue a fermé en 1998."]
)
def test_a_sentence_about_a_picture_stays(sentence: str) -> None:
    text = f"{BODY}\n\n{sentence} Le maire attend.\n\n{BODY}"
    assert sentence in [unit.text for unit in cleaned(text, title="Le budget").units]
