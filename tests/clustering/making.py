"""Articles made from sentences, for tests."""

from datetime import date

from hypothesis import strategies as st

from digest.models import Article, Dating, Days, Unit
from digest.text.tokens import words

WEEK_2 = date(2025, 1, 8)
WEEK_7 = date(2025, 2, 12)

FIRE = (
    "Un incendie s'est déclaré mardi soir dans un entrepôt du port de Marseille.",
    "Les marins-pompiers ont maîtrisé les flammes après cinq heures de lutte.",
    "Aucune victime n'est à déplorer, selon la préfecture des Bouches-du-Rhône.",
    "Une enquête a été ouverte par le parquet pour déterminer l'origine du sinistre.",
    "Le trafic des ferries vers la Corse a repris mercredi matin avec du retard.",
)
STRIKE = (
    "Les conducteurs de la SNCF cesseront le travail jeudi et vendredi à l'appel de trois syndicats.",
    "Ils réclament une hausse des salaires et des embauches dans les gares de province.",
    "La direction prévoit un train sur deux sur les grandes lignes.",
    "Le ministre des Transports a demandé aux grévistes de renoncer à leur mouvement.",
)
HARVEST = (
    "La récolte de blé sera la plus faible depuis quarante ans, estime le ministère de l'Agriculture.",
    "Les pluies du printemps ont noyé les semis dans tout le nord du pays.",
    "Les coopératives craignent de perdre leurs clients au Maghreb.",
    "Le prix de la tonne a gagné douze euros en une semaine à Rouen.",
)


def make(
    name: str, *sentences: str, title: str = "", day: date | None = None, days: Days | None = None
) -> Article:
    """A cleaned article of one paragraph, dated on a day, or held with some possible days."""
    units, at = [], 0
    for sentence in sentences:
        units.append(Unit(sentence, at, at + len(sentence), 0, words(sentence)))
        at += len(sentence) + 1
    dating = Dating(Days.only_on(day), "exact") if day else Dating(days or Days(), "ambiguous")
    text = " ".join(sentences)
    return Article(name, f"{name}.txt", text, lang="fr", title=title, units=tuple(units), dating=dating)


_WORDS = (
    *" ".join((*FIRE, *STRIKE, *HARVEST)).split()[:60],
    "Kiev",
    "Paris",
    "budget",
    "l'Ukraine",
    "12 300",
)
_SENTENCES = st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join) | st.sampled_from((*FIRE, *STRIKE))
_DAYS = st.none() | st.sampled_from((WEEK_2, date(2025, 1, 9), WEEK_7, date(2024, 12, 31)))


@st.composite
def piles(draw: st.DrawFn) -> list[Article]:
    """A few articles from few words, so that some repeat each other, some are empty, some undated."""
    count = draw(st.integers(0, 9))
    return [
        make(
            f"{place:02}",
            *draw(st.lists(_SENTENCES, max_size=5)),
            title=draw(st.sampled_from(("", "Grève à la SNCF", "Le port de Marseille en feu"))),
            day=draw(_DAYS),
        )
        for place in range(count)
    ]
