"""What the centroid prefers, and what it passes over."""

from digest.models import Story
from digest.summarizers import make_summarizer
from digest.summarizers.centroid import Centroid
from digest.summarizers.likeness import agreement, likeness_of
from digest.summarizers.origins import origins_of
from digest.summarizers.selection import candidates
from tests.summarizers.making import article

NEWS = "Le conseil municipal de Lyon a voté la fermeture de la piscine de Gerland."
MORE = "La fermeture de la piscine de Gerland, votée par le conseil, prendra effet en septembre."
ASIDE = "Un orchestre de Vienne jouera Mozart dimanche soir dans la cathédrale restaurée."


def _texts(story: Story, budget: int, **weights: float) -> list[str]:
    units = {each.id: each.units for each in story.articles}
    extracts = Centroid(**weights).summarize(story, budget).extracts
    return [units[extract.article][extract.unit].text for extract in extracts]


def test_what_the_others_speak_of_comes_before_an_aside() -> None:
    story = Story("s", (article("a", [ASIDE, NEWS, MORE], title="Lyon ferme la piscine de Gerland"),))
    assert _texts(story, 14) == [NEWS]


def test_the_weights_are_options() -> None:
    story = Story("s", (article("a", [ASIDE, NEWS, MORE], title="Lyon ferme la piscine de Gerland"),))
    assert _texts(story, 14, position=9.0) == [ASIDE]
    assert make_summarizer("centroid", position=9.0).name == "centroid"


def test_a_unit_that_leans_on_another_gives_way() -> None:
    leaning = "Il a voté la fermeture de la piscine de Gerland au conseil municipal de Lyon."
    assert _texts(Story("s", (article("a", [leaning, NEWS]),)), 14) == [NEWS]


def test_a_question_gives_way() -> None:
    asked = NEWS[:-1] + " ?"
    assert _texts(Story("s", (article("a", [asked, MORE, ASIDE]),)), 15) == [MORE]


def test_what_retells_a_printed_unit_in_other_words_is_left_out() -> None:
    again = "À Lyon, la piscine de Gerland sera fermée : le conseil municipal l’a voté."
    story = Story("s", (article("a", [NEWS, again, ASIDE]),))
    assert _texts(story, 100) == [NEWS, ASIDE]


def test_nothing_only_fills_the_page() -> None:
    empty = "Il n’y a pas encore de détails."
    assert _texts(Story("s", (article("a", [NEWS, ASIDE, empty]),)), 100) == [NEWS, ASIDE]


def test_one_more_copy_changes_nothing() -> None:
    texts = [ASIDE, NEWS, MORE, "Le maire de Lyon promet un bassin provisoire avant Noël."]
    other = article("b", ["La piscine de Gerland ferme, les nageurs de Lyon protestent.", ASIDE])
    two = Story("s", (article("a", texts), other), origins=(("a",), ("b",)))
    three = Story("s", (article("a", texts), article("c", texts), other), origins=(("a", "c"), ("b",)))
    assert _texts(two, 40) == _texts(three, 40)


def test_only_another_origin_agrees() -> None:
    story = Story("s", (article("a", [NEWS, ASIDE]), article("b", [MORE]), article("c", [NEWS])))
    units = candidates(story)
    similarity = likeness_of(story, units).similarity
    apart = agreement(similarity, [origins_of(story)[unit.article] for unit in units])
    assert apart[0] > apart[1]
    assert not agreement(similarity, [0] * len(units)).any()


def test_an_article_of_no_origin_is_its_own() -> None:
    story = Story("s", tuple(article(name, [NEWS]) for name in "abcd"), origins=(("a", "c"),))
    assert origins_of(story) == [0, 2, 0, 4]


def test_a_story_too_long_to_compare_is_told_from_its_openings() -> None:
    texts = [f"La commune numéro {n} compte {n * 7} habitants et {n * 3} maisons." for n in range(600)]
    story = Story("s", (article("a", texts), article("b", [*texts[:400], NEWS])))
    assert all(int(text.split()[3]) < 500 for text in _texts(story, 60))
