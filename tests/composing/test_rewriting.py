"""A composed brief with a model's sentences in the place of its units."""

from collections.abc import Sequence
from dataclasses import replace

from digest.composing import Settings, rewritten
from digest.models import Article, Brief, Dating, Draft, Extract, Story
from tests.composing.builders import article, brief_of, story

LYON = article(
    "a",
    "Le maire de Lyon, Jean Dupont, a annoncé vendredi la fermeture de douze écoles de la ville.",
    "Les parents d'élèves ont manifesté devant l'hôtel de ville contre cette décision.",
    "Selon le syndicat SNUipp, 300 élèves devront changer de quartier à la rentrée.",
    title="Douze écoles de Lyon vont fermer",
)
BREST = article(
    "b",
    "Le port de Brest a rouvert mercredi après la tempête, a indiqué la préfecture maritime.",
    "Deux cargos y attendaient depuis lundi, avec vingt marins à leur bord.",
    "La Marine nationale a prêté un remorqueur aux autorités du port.",
    title="Le port de Brest rouvre",
)


def _rewritten(brief: Brief, *sentences: tuple[str, ...]) -> Brief:
    asked: list[Sequence[tuple[Story, int]]] = []

    def write(jobs: Sequence[tuple[Story, int]]) -> list[Draft]:
        asked.append(jobs)
        assert [one.id for one, _ in jobs] == [entry.story.id for entry in brief.told]
        given = [*sentences, *[()] * len(jobs)]
        return [Draft("essai", "essai+1", said) for _, said in zip(jobs, given, strict=False)]

    (made,) = rewritten([brief], write, Settings(), system="abstractive")
    assert len(asked) == 1
    return made


def _brief(*articles: Article, settings: Settings | None = None) -> Brief:
    return brief_of(*(story(one) for one in articles), settings=settings)


def _wordings(brief: Brief) -> list[list[str]]:
    return [[one.wording for one in entry.summary.extracts] for entry in brief.told]


def test_a_sentence_stands_in_the_place_of_a_unit_with_its_day() -> None:
    sentence = "Vendredi, 300 élèves devront changer de quartier à la rentrée, selon le syndicat SNUipp."
    plain = "Selon le SNUipp, 300 élèves devront changer de quartier à la rentrée."
    made = _rewritten(_brief(LYON), (plain,))
    assert _wordings(made) == [[plain]]
    assert made.told[0].summary.system == "abstractive"
    assert _wordings(_rewritten(_brief(LYON), (sentence,))) != [[sentence]]


def test_a_bare_day_gets_its_date() -> None:
    brief = _brief(LYON, BREST, settings=Settings(bullets=0))
    docked = "Deux cargos attendaient depuis lundi avec vingt marins à leur bord."
    made = _rewritten(brief, (), (docked,))
    assert "lundi [6 janvier]" in _wordings(made)[1][0]


def test_a_day_that_nothing_proves_is_refused() -> None:
    undated = replace(BREST, dating=Dating())
    brief = _brief(BREST, settings=Settings(bullets=0))
    loose = replace(
        brief,
        sections=tuple(
            replace(
                s, entries=tuple(replace(e, story=replace(e.story, articles=(undated,))) for e in s.entries)
            )
            for s in brief.sections
        ),
    )
    made = _rewritten(loose, ("Deux cargos attendaient depuis lundi avec vingt marins à leur bord.",))
    assert not any(_wordings(made)[0])


def test_what_the_page_says_already_is_left_to_other_units() -> None:
    brief = replace(_brief(LYON, BREST), lead=(Extract("a", 0),))
    again = LYON.units[0].text
    made = _rewritten(brief, (again, "Selon le SNUipp, 300 élèves devront changer de quartier à la rentrée."))
    writing = made.told[0].summary.writing
    assert writing is not None
    assert [refusal.why[0].kind for refusal in writing.refused] == ["repeated"]


def test_with_nothing_kept_the_page_is_the_same() -> None:
    brief = _brief(LYON, BREST)
    made = _rewritten(brief, ("Le maire de Lyon a annoncé la fermeture de 15 écoles.",), ())
    assert [entry.summary.extracts for entry in made.told] == [entry.summary.extracts for entry in brief.told]
    assert made.sources == brief.sources


def test_every_article_is_in_the_sources_and_the_cited_ones_come_first() -> None:
    other = article("c", "Le rectorat de Lyon promet vingt autobus aux élèves de ces écoles.")
    brief = brief_of(story(LYON, other), settings=Settings(bullets=0))
    assert brief.sources[0].article.id == "a"
    made = _rewritten(brief, ("Le rectorat de Lyon promet vingt autobus aux élèves.",))
    assert _wordings(made) == [["Le rectorat de Lyon promet vingt autobus aux élèves."]]
    assert [(source.article.id, source.cited) for source in made.sources] == [("c", True), ("a", False)]
    assert [source.number for source in made.sources] == [1, 2]


def test_a_story_told_in_one_unit_gets_one_sentence() -> None:
    brief = _brief(LYON, BREST, settings=Settings(stories=1, bullets=0))
    assert [entry.story.id for entry in brief.in_brief] == ["story-b"]
    docked = "Deux cargos attendaient à Brest avec vingt marins à leur bord."
    lent = "La Marine nationale a prêté un remorqueur aux autorités du port."
    made = _rewritten(brief, (), (lent, docked))
    assert _wordings(made)[1] == [lent]
    writing = made.in_brief[0].summary.writing
    assert writing is not None
    assert writing.beyond == 1
