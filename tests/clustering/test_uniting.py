"""One mishap that several outlets tell in words of their own is one story; two mishaps never are."""

from datetime import date, timedelta

from digest.annotating.mishaps import mishap
from digest.clustering import find_copies, group_stories
from digest.clustering.joining import together
from digest.clustering.parting import apart_by
from digest.models import Article, Link, Story
from tests.clustering.making import HARVEST, STRIKE, make
from tests.composing.builders import story

MONDAY = date(2025, 3, 10)
NIGHT = "dans la nuit de dimanche à lundi"
FALL = (
    f"Un immeuble de quatre étages s'est effondré {NIGHT} au 14 rue Kléber, dans le centre de Narbonne.",
    "Deux personnes ont été retrouvées mortes, ont annoncé les pompiers.",
    "Une dizaine de locataires vivaient dans ce bâtiment du XIXe siècle, à Narbonne.",
)
TOLL = (
    "Les deux derniers corps ont été sortis des gravats mercredi vers 4 heures.",
    "L'effondrement d'un immeuble au 16, rue Kléber, à Narbonne, a fait cinq morts, selon la procureure.",
    "Un arrêté de péril avait été évoqué en 2018, sans suite.",
)
ANGER = (
    "Ils étaient deux cents à marcher en silence jusqu'à la rue Kléber, mercredi soir.",
    "Trois jours après l'effondrement qui a tué quatre personnes, Narbonne demande des comptes.",
    "On avait signalé des fissures dès l'hiver, affirme une habitante du numéro voisin.",
)


LORIENT = (
    "Un incendie s'est déclaré lundi soir au troisième étage d'un immeuble de Lorient (Morbihan).",
    "Deux personnes sont mortes et sept ont été légèrement intoxiquées, selon les pompiers.",
    "Une trentaine de sapeurs-pompiers ont été mobilisés. Les habitants ont été relogés par la mairie.",
    "Une enquête a été ouverte pour déterminer l'origine du sinistre.",
)
AMIENS = (
    "Un incendie s'est déclaré lundi soir au deuxième étage d'un immeuble d'Amiens (Somme).",
    "Quatre personnes sont mortes et neuf ont été intoxiquées, selon les pompiers.",
    "Une quarantaine de sapeurs-pompiers ont été mobilisés. Les habitants ont été relogés dans un gymnase.",
    "Le parquet a ouvert une enquête sur l'origine du sinistre.",
)


def tell(*articles: Article) -> tuple[Story, ...]:
    return group_stories(articles, find_copies(articles))


def ids(stories: tuple[Story, ...]) -> list[list[str]]:
    return sorted(sorted(article.id for article in story.articles) for story in stories)


def pile() -> list[Article]:
    return [
        make("a", *FALL, title="Narbonne : un immeuble s'effondre, deux morts", day=MONDAY),
        make("b", *TOLL, title="Cinq victimes à Narbonne", day=MONDAY + timedelta(days=2)),
        make("c", *ANGER, title="La colère des voisins", day=MONDAY + timedelta(days=2)),
        make("d", *STRIKE, day=MONDAY),
        make("e", *HARVEST, day=MONDAY),
    ]


def test_three_outlets_tell_one_collapse_in_one_story() -> None:
    stories = tell(*pile())
    assert ids(stories) == [["a", "b", "c"], ["d"], ["e"]]
    assert len(stories[0].origins) == 3
    assert {link.reason for link in stories[0].why} == {"event"}
    assert len(stories[0].why) == 2


def test_the_order_of_the_articles_changes_nothing() -> None:
    assert tell(*reversed(pile())) == tell(*pile())


def test_the_same_words_of_two_towns_are_two_stories() -> None:
    one, other = make("a", *LORIENT, day=MONDAY), make("b", *AMIENS, day=MONDAY)
    assert ids(tell(one, other)) == [["a"], ["b"]]


def test_a_second_fall_in_another_street_keeps_apart_what_would_join_it() -> None:
    other = (
        f"Un immeuble de quatre étages s'est effondré {NIGHT} rue Foch, à Narbonne, sans faire de victimes.",
        "Il était vide, et les pompiers de la ville n'ont trouvé personne dans les gravats.",
    )
    stories = tell(*pile(), make("f", *other, title="Narbonne : un immeuble s'effondre", day=MONDAY))
    assert ids(stories) == [["a", "b", "c"], ["d"], ["e"], ["f"]]


def test_undated_articles_are_put_together_by_their_words_alone() -> None:
    assert ids(tell(*(make(one.id, *[u.text for u in one.units]) for one in pile()[:3]))) == [
        ["a"],
        ["b"],
        ["c"],
    ]


def test_what_links_two_mishaps_joins_one_of_them_only() -> None:
    first, last = make("a", *LORIENT, day=MONDAY), make("c", *AMIENS, day=MONDAY)
    told = {one.id: its for one in (first, last) if (its := mishap(one))}
    links = [Link("a", "b", "language", 0.9), Link("b", "c", "language", 0.8)]
    stories = [story(one) for one in (first, make("b", *STRIKE, day=MONDAY), last)]
    assert [len(one.articles) for one in together(stories, links, (), apart_by(told))] == [2, 1]
    assert [len(one.articles) for one in together(stories, links, (), apart_by({}))] == [3]


FLOOD = (
    "Trois personnes sont mortes dans les inondations qui touchent le Gard depuis dimanche soir.",
    "4 000 foyers restent privés d'électricité, selon Enedis, et les écoles resteront fermées.",
    "La vigilance rouge est levée dans le Gard, a annoncé Météo-France.",
)
WATER = (
    "Le Premier ministre se rendra mercredi dans le Gard, où des inondations ont fait quatre morts.",
    "La préfecture a retrouvé mardi le corps d'une femme portée disparue à Quissac.",
    "La vigilance rouge y avait été levée lundi par Météo-France.",
)


def flooded(area: str, days: int = 1) -> tuple[Story, ...]:
    first = make("a", *FLOOD, title="Inondations : trois morts", day=MONDAY)
    told = [text.replace("le Gard", area) for text in WATER]
    last = make("b", *told, title="Crues", day=MONDAY + timedelta(days=days))
    return tell(first, last, make("d", *STRIKE, day=MONDAY), make("e", *HARVEST, day=MONDAY))


def test_a_flood_is_one_by_its_area() -> None:
    assert ["a", "b"] in ids(flooded("le Gard"))


def test_floods_of_two_areas_or_of_two_ends_of_a_week_are_not_put_together() -> None:
    assert ["a", "b"] not in ids(flooded("le Var"))
    assert ["a", "b"] not in ids(flooded("le Gard", days=5))
