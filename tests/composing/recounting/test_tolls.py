"""How many dead the articles of one mishap count, side by side; the dead of two mishaps never are."""

from datetime import date, timedelta

import pytest

from digest.composing.noting import annotated
from digest.composing.noting.toll_versions import toll_versions
from digest.composing.recounting.superseding import superseded
from digest.composing.recounting.tolls import told_tolls
from digest.models import Article
from tests.composing.builders import article, brief_of, story, told

MONDAY = date(2025, 3, 10)
FALL = "L’effondrement d’un immeuble au 14 rue Kléber, à Narbonne, a fait {} morts, selon les pompiers."
ALIVE = "Une dizaine de locataires vivaient dans ce bâtiment du XIXe siècle, dans le centre de Narbonne."
GRIEF = (
    "Trois jours après l’effondrement d’un immeuble qui a coûté la vie à {} personnes, Narbonne s’interroge."
)
STREET = "Les voisins de la rue Kléber avaient signalé des fissures à la mairie dès le mois de janvier."


def fall(name: str, toll: str, after: int = 0, text: str = FALL, title: str = "") -> Article:
    return article(name, text.format(toll), ALIVE, STREET, title=title, day=MONDAY + timedelta(days=after))


def sides(*articles: Article) -> list[list[tuple[list[str], tuple[str, ...]]]]:
    return [
        [([side.text[slice(*mark)] for mark in side.marks], side.articles) for side in one.sides]
        for one in toll_versions(story(*articles))
    ]


def test_each_count_stands_on_its_first_and_its_last_day() -> None:
    told_by = sides(
        fall("d", "quatre", 2, GRIEF), fall("b", "cinq", 2), fall("a", "deux"), fall("e", "cinq", 3, GRIEF)
    )
    assert told_by == [
        [(["deux"], ("a",)), (["quatre"], ("d",)), (["cinq"], ("b",)), (["cinq"], ("e",))],
    ]


def test_a_title_is_compared_but_never_quoted() -> None:
    silent = "L’immeuble de la rue Kléber, à Narbonne, s’est effondré lundi, et des victimes sont à déplorer."
    titled = article("b", silent, title="Narbonne : deux morts", day=MONDAY)
    assert sides(fall("a", "cinq", 1), titled, fall("c", "cinq", 2, GRIEF)) == []
    found = superseded(story(fall("a", "cinq", 1), titled), "fr")
    assert found.is_in("Narbonne : deux morts", "fr")
    assert list(found.new) == [("a", 0)]


def test_who_tells_a_count_in_the_same_words_is_cited_with_it() -> None:
    told_by = sides(fall("a", "deux"), fall("b", "cinq"), fall("c", "cinq"), fall("d", "cinq", 0, GRIEF))
    assert told_by == [[(["deux"], ("a",)), (["cinq"], ("b", "c"))]]


def test_a_first_toll_is_old_wherever_it_stands() -> None:
    early = "Deux personnes sont mortes dans l’effondrement, selon un premier bilan des pompiers."
    many = [STREET.replace("janvier", month) for month in ("février", "mars", "avril", "mai")]
    first = article("a", FALL.format("trois"), ALIVE, STREET, *many, early, day=MONDAY)
    assert superseded(story(first, fall("b", "cinq", 1, GRIEF)), "fr").old == {("a", 0), ("a", 7)}
    late = early.replace("un premier bilan", "le bilan")
    first = article("a", FALL.format("trois"), ALIVE, STREET, *many, late, day=MONDAY)
    assert superseded(story(first, fall("b", "cinq", 1, GRIEF)), "fr").old == {("a", 0)}


def test_articles_that_agree_differ_in_nothing() -> None:
    assert sides(fall("a", "cinq"), fall("b", "cinq", 1, GRIEF)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Au moins {} personnes sont mortes dans l’effondrement de la rue Kléber, à Narbonne.",  # may be more
        "Après l’effondrement de la rue Kléber, à Narbonne, {} autres corps ont été retrouvés.",
        "L’effondrement de la rue Kléber, à Narbonne, a fait des victimes, dont {} morts.",
        "L’effondrement d’un immeuble rue Kléber, à Narbonne, aurait fait {} morts.",
        "En 2018, l’effondrement d’un immeuble rue Kléber, à Narbonne, avait fait {} morts.",
        "L’effondrement d’un immeuble rue Foch, à Narbonne, a fait {} morts.",
        "L’effondrement d’un immeuble rue Kléber, à Béziers, a fait {} morts.",
        "L’incendie d’un immeuble rue Kléber, à Narbonne, a fait {} morts.",
    ],
)
def test_what_counts_others_is_compared_with_nothing(text: str) -> None:
    other = article("b", text.format("huit"), day=MONDAY)
    assert sides(fall("a", "deux"), other) == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Dix ouvriers y ont laissé la vie.", [("dead", "Dix")]),
        ("Cinq voyageurs, dont deux enfants, ont perdu la vie.", [("dead", "Cinq")]),
        ("Trois skieurs ont trouvé la mort samedi à Valloire.", [("dead", "Trois")]),
        ("Les cinq voyageurs qui ont péri étaient assis à l’avant.", [("dead", "cinq")]),
        ("Une explosion a coûté la vie à au moins cinq ouvriers.", [("dead", "cinq")]),
        ("Vingt pompiers ont sauvé une femme, mais son mari a perdu la vie.", []),
        ("Trois familles ont perdu un proche.", []),
        ("Cinq voyageurs auraient perdu la vie.", []),
        ("Cinq voyageurs ont failli perdre la vie.", []),
        ("Cinq voyageurs et leur chauffeur y ont laissé la vie.", []),
    ],
)
def test_what_befell_people_makes_a_toll_of_their_number(text: str, counted: list[tuple[str, str]]) -> None:
    found = told_tolls(text, "fr")
    assert list(dict.fromkeys((kind, text[one.start : one.end]) for kind, one, _ in found)) == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Five people were killed in a fire in Leeds.", [("dead", "Five")]),
        ("Twelve passengers, including two children, lost their lives.", [("dead", "Twelve")]),
        ("The crash left five dead and three injured.", [("dead", "five"), ("injured", "three")]),
        ("The blast killed at least five workers.", [("dead", "five")]),
        ("The death toll rose to twelve.", [("dead", "twelve")]),
        ("Three skiers are still missing.", [("missing", "Three")]),
        ("Two more passengers died.", []),
        ("Five people could have died.", []),
        ("Two people who saw the fire died.", []),
        ("Officers said that a man died.", []),
    ],
)
def test_in_english(text: str, counted: list[tuple[str, str]]) -> None:
    found = told_tolls(text, "en")
    assert list(dict.fromkeys((kind, text[one.start : one.end]) for kind, one, _ in found)) == counted


def test_what_else_a_sentence_tells_stays_without_its_old_toll() -> None:
    first = (
        "Un immeuble de trois étages s’est effondré lundi au 14 rue Kléber, à Narbonne, tuant deux personnes."
    )
    a = article("a", first, ALIVE, STREET, title="Narbonne : un immeuble s’effondre", day=MONDAY)
    lines = told(brief_of(story(a, fall("b", "cinq", 2, GRIEF))))
    assert any(line.endswith("au 14 rue Kléber, à Narbonne […].") for line in lines)
    assert not any("deux personnes" in line for line in lines)


def test_a_sentence_that_only_counts_goes_whole() -> None:
    first = "Deux personnes sont mortes lundi dans l’effondrement d’un immeuble au 14 rue Kléber, à Narbonne."
    a = article("a", first, ALIVE, STREET, title="Narbonne : un immeuble s’effondre", day=MONDAY)
    lines = told(brief_of(story(a, fall("b", "cinq", 2, GRIEF))))
    assert not any("immeuble au 14 rue Kléber" in line for line in lines)


def test_who_counts_twice_counts_nothing_for_certain() -> None:
    both = article("b", FALL.format("cinq"), "La tempête de la veille avait fait trois morts.", day=MONDAY)
    assert sides(fall("a", "deux"), both) == []


def test_the_injured_count_where_a_sentence_sums_up() -> None:
    one = "L’accident d’un car sur l’A10, à Saintes, a fait six morts et {} blessés."
    first, last = (article(name, one.format(many), day=MONDAY) for name, many in (("a", "23"), ("b", "27")))
    assert sides(first, last) == [[(["23"], ("a",)), (["27"], ("b",))]]
    part = article("c", "Après l’accident de car à Saintes, l’hôpital a reçu dix-neuf blessés.", day=MONDAY)
    assert sides(first, part) == []


def test_the_page_tells_the_latest_toll_and_says_what_the_others_told() -> None:
    brief = brief_of(
        story(
            fall("a", "deux", title="Narbonne : un immeuble s’effondre, deux morts"),
            fall("b", "cinq", 2, title="Effondrement à Narbonne : cinq morts"),
        )
    )
    (entry,) = brief.sections[0].entries
    assert entry.headline == "Effondrement à Narbonne : cinq morts"
    assert not any("deux morts" in line for line in told(brief))


def test_what_the_page_does_not_tell_any_more_stands_below_the_story() -> None:
    tale = story(fall("a", "deux"), fall("b", "cinq", 2), fall("c", "quatre", 3, GRIEF))
    (entry,) = annotated(brief_of(tale)).sections[0].entries
    (version,) = entry.notes.versions
    assert [side.articles for side in version.sides] == [("a",), ("b",), ("c",)]


def test_a_storm_has_the_name_that_titles_give_it() -> None:
    toll = "La tempête a fait {} morts dans tout le pays, selon un bilan publié mardi."
    one, other = (
        article(name, toll.format(many), title="La tempête Amanda frappe le Salvador", day=MONDAY)
        for name, many in (("a", "quatorze"), ("b", "vingt"))
    )
    assert sides(one, other) == [[(["quatorze"], ("a",)), (["vingt"], ("b",))]]
    other = article("b", toll.format("vingt"), title="La tempête Berta touche Cuba", day=MONDAY)
    assert sides(one, other) == []


def test_a_later_toll_that_does_not_say_so_takes_the_place_of_the_earlier_one() -> None:
    found = superseded(story(fall("a", "deux"), fall("b", "cinq", 2, GRIEF)), "fr")
    assert found.old == {("a", 0)}
    assert list(found.new) == [("b", 0)]
    assert found.is_in("Narbonne : deux morts", "fr")
    assert found.is_told_anew("Narbonne : cinq morts", "fr")


def test_of_one_day_no_toll_takes_the_place_of_another() -> None:
    assert not superseded(story(fall("a", "deux"), fall("b", "cinq")), "fr").counts


def test_a_lower_toll_of_a_later_day_takes_no_place() -> None:
    assert not superseded(story(fall("a", "cinq"), fall("b", "deux", 2, GRIEF)), "fr").counts


def test_an_english_toll_takes_the_place_of_an_earlier_one() -> None:
    crash = "A coach overturned on Monday near Whitby, North Yorkshire, killing two people."
    later = "Five people died when a coach overturned near Whitby on Monday, police said on Wednesday."
    a = article("a", crash, day=MONDAY, lang="en")
    b = article("b", later, day=MONDAY + timedelta(days=2), lang="en")
    found = superseded(story(a, b), "en")
    assert found.old == {("a", 0)}
    assert list(found.new) == [("b", 0)]
