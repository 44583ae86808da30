"""The seats of a figure: what it is to the verbs around it."""

import pytest

from digest.annotating.frames.scenes import scene
from tests.annotating.frames.reading import seats


@pytest.mark.parametrize(
    ("text", "name", "seat"),
    [
        ("Le maire a reçu Paul Martin.", "martin", ("recevoir", "patient")),
        ("Paul Martin a été reçu par le maire.", "martin", ("recevoir", "patient")),
        ("Paul Martin a été reçu par le maire.", "maire", ("recevoir", "agent")),
        ("Paul Martin, qui dirige la banque, a démissionné.", "martin", ("diriger", "agent")),
        ("Paul Martin veut rencontrer le maire.", "martin", ("rencontrer", "agent")),
        ("Le maire a vendu la salle à Paul Martin.", "martin", ("vendre", "à")),
        ("L'arrestation de Jean Dupont par la police a surpris.", "police", ("arrestation", "agent")),
        ("Bachar al-Assad a limogé son ministre.", "assad", ("limoger", "agent")),
        ("Des clients s'en sont pris à des militants.", "client", ("prendre", "agent")),
        ("C'est le ministère auquel ils ont remis un prix.", "ministère", ("remettre", "à")),
        ("La police a vu Paul Martin frapper un voisin.", "martin", ("frapper", "agent")),
        ("Le maire a demandé à Paul Martin d'évacuer la salle.", "martin", ("évacuer", "agent")),
        ("Paul Martin a eu la surprise d'être battu par le maire.", "martin", ("battre", "patient")),
        ("Le président du Medef Pierre Gattaz a refusé.", "gattaz", ("refuser", "agent")),
        ("Un cercle aide à voir la distance à respecter.", "distance", ("respecter", "patient")),
    ],
)
def test_seats(text: str, name: str, seat: tuple[str, str]) -> None:
    assert seat in seats(text, name)


def test_who_orders_something_does_not_do_it() -> None:
    assert ("partir", "agent") not in seats("Le maire a été sommé par Paul Martin de partir.", "martin")


def test_who_promises_does_it() -> None:
    assert ("partir", "agent") not in seats("Le maire a promis à Paul Martin de partir.", "martin")


def test_a_language_without_a_parser_has_no_scene() -> None:
    assert scene("The mayor met Paul Martin.", "en") is None
