"""A long week: twenty stories, each told by two papers, with all that strains a message."""

import json
from collections.abc import Iterator

__all__ = ["LONG_TITLE", "LONG_WORD", "long_week"]

LONG_WORD = (
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" + "bauunterbeamtengesellschaft" * 2 + "n" * 13
)
LONG_TITLE = (
    "Élections régionales : à Besançon, la présidente sortante s’engage à rénover les écoles, les collèges "
    "et les lycées, à doubler les trains du soir et à geler les loyers des étudiants jusqu’à l’été proc"
)
# town, thing, who, what, a part of it, people
_STORIES = """
Lyon | tramway | La mairie | la ligne de tramway | le chantier du tramway | les riverains
Brest | navire | Le chantier naval | un navire océanographique | la coque du navire | les marins
Nîmes | arènes | La préfecture | la restauration des arènes | les pierres des arènes | les archéologues
Lille | braderie | La ville | la grande braderie | les étals de la braderie | les brocanteurs
Nice | digue | La métropole | une digue contre la houle | les enrochements de la digue | les pêcheurs
Metz | hôpital | L’agence de santé | l’hôpital pédiatrique | les lits de l’hôpital | les infirmières
Reims | vendange | Le comité | la vendange précoce | les grappes de la vendange | les vignerons
Dijon | moutarde | La coopérative | la filière de moutarde | les graines de moutarde | les semenciers
Tours | cathédrale | Le diocèse | le toit de la cathédrale | les vitraux de la cathédrale | les verriers
Pau | glacier | L’observatoire | le recul du glacier | la langue du glacier | les glaciologues
Rouen | usine | La direction | l’usine de lubrifiants | les cuves de l’usine | les ouvriers
Toulon | sous-marin | La marine | un sous-marin d’attaque | le réacteur du sous-marin | les officiers
Arles | festival | Le jury | le festival de photographie | les clichés du festival | les photographes
Nancy | bibliothèque | L’université | la bibliothèque numérique | les fonds de la bibliothèque | les lecteurs
Bastia | incendie | La sécurité civile | l’incendie du maquis | les lisières de l’incendie | les pompiers
Caen | fromagerie | Le syndicat laitier | la fromagerie artisanale | les caves de la laiterie | les affineurs
Vannes | huîtres | Le parc naturel | l’élevage d’huîtres du golfe | les parcs à huîtres | les ostréiculteurs
Limoges | porcelaine | La manufacture | le four à porcelaine | les pièces de porcelaine | les céramistes
Grenoble | téléphérique | Le conseil | un téléphérique urbain | les pylônes du téléphérique | les usagers
Dunkerque | éolienne | Le consortium | le parc d’éoliennes en mer | les pales d’éolienne | les techniciens
"""
_TEXT = """{who} de {town} a {verb} mercredi la relance du projet : {what} sera prêt « avant l’été » ; \
{part} coûtera 12 500 000 €.{odd}

« Nous avons tenu parole : {part} avance », a assuré à {town} la porte-parole, devant {people} \
réunis pour {thing}.

À {town}, {people} demandaient depuis dix ans que {what} soit achevé et que {part} soit sûr.

Selon {people}, {thing} reste la priorité de {town} ; le vote aura lieu en mars.
"""
_PAPERS = (("L’Écho de la presse", "annoncé", ""), ("Le Courrier d’été", "confirmé", " (suite)"))


def long_week() -> Iterator[str]:
    """Forty articles of January 2025, a JSON object a line."""
    for number, line in enumerate(_STORIES.strip().splitlines()):
        town, thing, who, what, part, people = line.split(" | ")
        title = f"{town} : {who.lower()} relance {what}" if number else LONG_TITLE
        odd = f" La société {LONG_WORD} a signé pour {what}." if number == 1 else ""
        words = {"who": who, "town": town, "thing": thing, "what": what, "part": part, "people": people}
        for paper, verb, more in _PAPERS:
            article = {
                "title": title + more,
                "text": _TEXT.format(verb=verb, odd=odd, **words),
                "date": f"2025-01-{13 + number % 6:02}",
                "source": paper,
                "url": f"https://presse.example.org/{len(paper)}/{number}?rubrique=regions&n={number}",
            }
            yield json.dumps(article, ensure_ascii=False)
