from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st

from digest.annotating.contrasts import contrasting
from digest.composing import Settings
from digest.composing.candidates import candidates, says_again
from digest.composing.edits import apply_edits, undo_edits
from digest.composing.wholeness import balanced
from digest.models import Article, Earlier, Extract, Held, Story, Summary
from digest.text.openings import dangles
from digest.text.repeats import Printed
from digest.text.tokens import words
from tests.composing.builders import article, brief_of, story, told, week

SHARED = (
    "Le porte-parole du Kremlin, Dmitri Peskov, a déclaré vendredi que le président russe a parlé à "
    "plusieurs reprises de son ouverture au dialogue."
)
CONDITION = "La Russie n’a posé aucune condition à une éventuelle rencontre avec le président élu, selon lui."
VISIT = (
    "Le président ukrainien multiplie les voyages en Europe pour s'assurer du soutien des alliés occidentaux."
)
TOLL = "Depuis février 2022, le conflit a tué plus de 12 300 civils, dont plus de 650 enfants, selon l'ONU."
QUOTE = "« Nous devons en finir avec cette guerre, qui est un vrai gâchis », a estimé le président élu jeudi."


def test_what_two_articles_print_is_printed_once_and_cites_both() -> None:
    brief = brief_of(story(article("one", SHARED, CONDITION, VISIT), article("two", SHARED, TOLL, QUOTE)))
    lines = told(brief)
    assert sum("ouverture au dialogue" in line for line in lines) == 1
    shared = next(e for e in [*brief.lead, *brief.sections[0].entries[0].summary.extracts] if e.unit == 0)
    assert (shared.article, shared.also) == ("one", (("two", 0),))


def test_bare_days_are_dated() -> None:
    lines = told(brief_of(story(article("one", SHARED, CONDITION, VISIT, TOLL, QUOTE))))
    assert any("a déclaré vendredi [10 janvier] que" in line for line in lines)
    assert any("élu jeudi [9 janvier]." in line for line in lines)


def test_the_bullet_is_not_repeated_below() -> None:
    brief = brief_of(story(article("one", SHARED, CONDITION, VISIT, TOLL, QUOTE)))
    assert len(brief.lead) == 1
    below = [(e.article, e.unit) for e in brief.sections[0].entries[0].summary.extracts]
    assert (brief.lead[0].article, brief.lead[0].unit) not in below
    assert 2 <= len(below) <= 4


def test_a_short_story_keeps_its_units_for_its_body() -> None:
    brief = brief_of(
        story(article("one", SHARED, CONDITION, title="La Russie prête au dialogue avec Washington"))
    )
    assert brief.lead == ()
    assert len(brief.sections[0].entries[0].summary.extracts) == 2


def test_no_fragment_is_printed_where_sentences_are_left() -> None:
    fragment = (
        "Outre la capitale, cinq autres villes du pays ont annoncé une journée de mobilisation pour tous."
    )
    lines = told(brief_of(story(article("one", fragment, SHARED, CONDITION, title="Moscou se dit prêt"))))
    assert fragment not in lines
    assert told(brief_of(story(article("one", fragment, title="Moscou se dit prêt")))) == [fragment]


def test_a_unit_that_leans_is_printed_only_after_its_antecedent() -> None:
    leaning = "Ce dernier a ajouté que la volonté politique mutuelle était la clé de la reprise du dialogue."
    title = "Washington et Moscou se parlent"
    shown = told(brief_of(story(article("one", SHARED, leaning, title=title))))
    assert leaning in shown
    alone = brief_of(story(article("one", "Une phrase sans fin", leaning, CONDITION, VISIT, title=title)))
    assert not any("Ce dernier" in line for line in told(alone))


class Only:
    """Picks the units that open with a word."""

    name = "only"

    def __init__(self, word: str) -> None:
        self.word = word

    def summarize(self, story: Story, budget: int) -> Summary:
        del budget
        units = (
            (a.id, at) for a in story.articles for at, u in enumerate(a.units) if u.text.startswith(self.word)
        )
        return Summary(self.name, tuple(Extract(*place) for place in units))


def test_the_unit_that_a_picked_one_leans_on_is_printed_before_it() -> None:
    leaning = "Ce dernier a ajouté que la volonté politique mutuelle était la clé de la reprise du dialogue."
    told_of = story(article("one", VISIT, SHARED, leaning, TOLL, title="Washington et Moscou se parlent"))
    settings = Settings(bullets=0)
    brief = brief_of(told_of, settings=settings, summarizer=Only("Ce dernier"))
    units = [extract.unit for extract in brief.sections[0].entries[0].summary.extracts]
    assert units == [1, 2]


def test_a_day_without_proof_is_passed_over() -> None:
    vague = (
        "Les deux présidents préparent une grande réunion pour lundi dans une capitale qui reste à choisir."
    )
    lines = told(brief_of(story(article("one", SHARED, vague, CONDITION, VISIT, TOLL))))
    assert vague not in lines
    only = told(brief_of(story(article("one", vague, title="Un sommet en préparation"))))
    assert only == [vague]


def test_every_article_is_listed_once_cited_ones_first() -> None:
    silent = article("silent", "sans phrase entière")
    brief = brief_of(story(silent, article("two", CONDITION, VISIT)), story(article("one", TOLL, QUOTE)))
    assert [(s.number, s.article.id, s.cited) for s in brief.sources] == [
        (1, "two", True),
        (2, "one", True),
        (3, "silent", False),
    ]


def test_an_article_given_twice_is_refused() -> None:
    one = article("one", TOLL, QUOTE)
    with pytest.raises(ValueError, match="account for every article"):
        brief_of(story(one), story(one))


def test_a_story_follows_the_first_that_was_told_of_those_before_it() -> None:
    before = Earlier(week(), "story-before", "Le dialogue reprend")
    other = Earlier(week(), "story-other", "Un autre")
    one = replace(story(article("one", TOLL, QUOTE)), before=("untold", "story-before", "story-other"))
    brief = brief_of(one, earlier=[other, before])
    assert brief.sections[0].entries[0].follows == before
    assert (
        brief_of(story(article("one", TOLL, QUOTE)), earlier=[before]).sections[0].entries[0].follows is None
    )


def test_what_waits_and_the_settings_are_handed_on() -> None:
    held = (Held(article("two", TOLL, day=None)),)
    settings = Settings(title="Revue", lang="fr", version="0.1", fingerprint="abc")
    brief = brief_of(story(article("one", TOLL, QUOTE)), held=held, settings=settings)
    assert (brief.held, brief.title, brief.version, brief.fingerprint) == (held, "Revue", "0.1", "abc")


NAMES = (
    "Le ministre",
    "Dmitri Peskov",
    "La présidente",
    "Le Kremlin",
    "Une avocate",
    "L'opposition",
    "Il",
    "Ce dernier",
)
VERBS = (
    "a déclaré",
    "a annoncé",
    "présentera",
    "doit signer",
    "refuse",
    "s'est félicité d'obtenir",
    "a également noté",
)
TIMES = (
    "",
    "",
    "vendredi",
    "jeudi",
    "hier",
    "aujourd’hui (vendredi)",
    "ce mardi",
    "le 14 juin",
    "lundi prochain",
)
THINGS = (
    "un accord de paix avec les pays voisins",
    "que « la guerre est un véritable gâchis » pour tous",
    "une loi sur les retraites, selon l'AFP",
    "un plan de 12 300 euros, soulignant l'effort du pays",
    "la fin (provisoire) des sanctions",
    "« la reprise du dialogue",
)
SENTENCES = st.builds(
    lambda *parts: " ".join(part for part in parts if part) + ".",
    st.sampled_from(NAMES),
    st.sampled_from(VERBS),
    st.sampled_from(TIMES),
    st.sampled_from(THINGS),
    st.sampled_from(("", "à Paris", "dans la soirée", "malgré les critiques de la presse")),
)
ARTICLES = st.lists(st.lists(SENTENCES, max_size=8), min_size=1, max_size=6)


def made(texts: Sequence[Sequence[str]]) -> list[Article]:
    return [article(f"a{number}", *sentences) for number, sentences in enumerate(texts)]


@trying(deadline=None)
@given(texts=ARTICLES, together=st.integers(1, 3))
def test_a_brief_prints_whole_verbatim_units_once_and_loses_nothing(
    texts: list[list[str]], together: int
) -> None:
    articles = made(texts)
    stories = [story(*articles[at : at + together]) for at in range(0, len(articles), together)]
    brief = brief_of(*stories)
    known = {each.id: each for each in articles}
    assert sorted(source.article.id for source in brief.sources) == sorted(known)
    entries = [entry for section in brief.sections for entry in section.entries]
    extracts = [*brief.lead, *(e for entry in entries for e in entry.summary.extracts)]
    cited = {source.article.id for source in brief.sources if source.cited}
    printed = Printed(contrasting("fr"))
    for extract in extracts:
        original = known[extract.article].units[extract.unit].text
        line = apply_edits(original, extract.edits)
        assert undo_edits(line, original, extract.edits) == original
        assert balanced(line)
        assert not printed.repeats(words(original))
        printed.add(words(original))
        assert {extract.article, *(other for other, _ in extract.also)} <= cited
    assert all(not dangles(original_of(known, e), "fr") or e.edits for e in brief.lead)


def original_of(known: dict[str, Article], extract: object) -> str:
    article_id, at = getattr(extract, "article", ""), getattr(extract, "unit", 0)
    return known[article_id].units[at].text


def test_a_sentence_and_its_denial_repeat_nothing() -> None:
    first, last = (
        article(name, f"Le recteur a annoncé que les écoles {told} fermées à cause de la crue.")
        for name, told in (("a", "seront"), ("b", "ne seront pas"))
    )
    one, other = candidates(story(first, last), "fr", 100)
    assert not says_again(one, other, "fr")
    printed = Printed(contrasting("fr"))
    printed.add(one.words)
    assert not printed.repeats(other.words)
    assert printed.repeats(one.words)


@trying(deadline=None)
@given(texts=ARTICLES)
def test_the_same_stories_make_the_same_brief(texts: list[list[str]]) -> None:
    first = brief_of(*(story(each) for each in made(texts)))
    again = brief_of(*(story(replace(each)) for each in made(texts)))
    assert first == again


def test_a_story_without_a_unit_fit_to_print_is_read_not_told() -> None:
    good, mute = story(article("one", SHARED, CONDITION)), story(article("two", "sans fin ni « fermeture"))
    brief = brief_of(good, mute)
    assert [entry.story.id for entry in brief.told] == [good.id]
    assert brief.untold == (mute,)
    assert [(source.article.id, source.cited) for source in brief.sources] == [("one", True), ("two", False)]


def test_lesser_stories_are_told_in_brief_and_the_rest_is_listed() -> None:
    topics = ("le pont", "la grève", "le budget", "la forêt")
    stories = [
        story(article(f"a{n}", f"Le maire a inauguré {topic} devant la foule.", f"Il a salué {topic}."))
        for n, topic in enumerate(topics)
    ]
    brief = brief_of(*stories, settings=Settings(stories=1, in_brief=2))
    assert [entry.story.id for entry in brief.in_brief] == [stories[1].id, stories[2].id]
    assert all(len(entry.summary.extracts) == 1 for entry in brief.in_brief)
    assert brief.untold == (stories[3],)
    assert len(brief.sources) == 4


def test_what_the_bullet_tells_is_not_told_again_in_words_of_another_article() -> None:
    won = "Le XV de France a remporté son septième Tournoi des Six Nations en battant l'Écosse 35 à 16."
    again = (
        "Les Bleus ont décroché sous la pluie leur septième Tournoi des Six Nations, 35-16, face à l'Ecosse."
    )
    record = "Louis Bielle-Biarrey, auteur de son huitième essai, a battu un record vieux de cent ans."
    lost = "« On a été trop indisciplinés », a reconnu Gregor Townsend, le sélectionneur écossais."
    crowd = "Quelque 80 000 spectateurs ont chanté jusque tard dans la nuit autour du stade."
    title = "Tournoi des Six Nations : la France s'offre le titre"
    lines = told(brief_of(story(article("a", won, record, lost, title=title), article("b", again, crowd))))
    assert lines == [won, record, lost, crowd]
