"""Copies are found by what they print, and by nothing that rivals or a newspaper's own lines share."""

import random
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.clustering import find_copies, find_origins
from digest.models import Article
from tests.clustering.making import FIRE, HARVEST, STRIKE, make, piles

LEGAL = (
    "Toute reproduction, même partielle, des articles de ce site est interdite sans l'accord de l'éditeur.",
    "Les données personnelles des abonnés sont traitées selon la loi du 6 janvier 1978 et ses décrets.",
)
QUOTATION = (
    "« Nous ne céderons rien sur les salaires tant que la direction refuse de nous recevoir, et nous "
    "serons dans la rue aussi longtemps qu'il le faudra », a dit le secrétaire général."
)


def pairs(articles: list[Article]) -> set[tuple[str, str]]:
    return {(link.one, link.other) for link in find_copies(articles)}


def test_repeat_scores_one_and_a_version_less() -> None:
    links = find_copies([make("a", *FIRE), make("b", *FIRE), make("c", *FIRE, *STRIKE[:2])])
    assert [(link.one, link.other, link.score) for link in links] == [
        ("a", "b", 1.0),
        ("a", "c", 0.999),
        ("b", "c", 0.999),
    ]
    assert {link.reason for link in links} == {"copy"}


def test_shared_lead_is_one_origin() -> None:
    assert pairs([make("a", FIRE[0], *STRIKE[1:]), make("b", FIRE[0], *HARVEST[1:])]) == {("a", "b")}


def test_lead_after_a_short_line_still_counts() -> None:
    late = make("b", "En direct.", FIRE[0], *HARVEST[1:])
    assert pairs([make("a", FIRE[0], *STRIKE[1:]), late]) == {("a", "b")}


def test_standing_lead_is_no_proof() -> None:
    daily = "Chaque soir, la rédaction revient sur les faits qui ont marqué la journée en France."
    rest = [*STRIKE, *HARVEST, *FIRE]
    articles = [make(f"{place}", daily, *rest[place * 2 : place * 2 + 2]) for place in range(6)]
    assert not find_copies(articles)


def test_same_sentence_deep_in_both_is_no_proof() -> None:
    recall = "Pour rappel, le port de Marseille est le premier de France par le tonnage des marchandises."
    assert not pairs([make("a", *STRIKE, recall), make("b", *HARVEST, recall)])


def test_footer_longer_than_the_teaser_is_no_proof() -> None:
    assert not pairs([make("a", *STRIKE[:2], *LEGAL), make("b", *HARVEST[:2], *LEGAL)])


def test_quotation_alone_is_no_proof() -> None:
    one = make("a", STRIKE[0], QUOTATION, STRIKE[1])
    other = make("b", HARVEST[0], QUOTATION, HARVEST[1])
    assert not pairs([one, other])
    straight = QUOTATION.replace("« ", '"').replace(" »", '"')
    assert not pairs([make("a", straight, STRIKE[1]), make("b", straight, HARVEST[1])])


def test_quotation_that_one_of_them_prints_without_marks_is_no_proof() -> None:
    bare = QUOTATION.replace("« ", "").replace(" »", "")
    assert not pairs([make("a", STRIKE[0], bare), make("b", HARVEST[0], QUOTATION)])


def test_rewritten_opening_of_the_same_dispatch_is_a_copy() -> None:
    rewritten = make("b", "Gros incendie à Marseille dans la nuit.", *FIRE[1:])
    assert pairs([make("a", *FIRE), rewritten]) == {("a", "b")}


def test_a_short_version_is_a_copy_whatever_its_name() -> None:
    full = (*FIRE, *STRIKE, *HARVEST)
    for short, long in ("ab", "ba"):
        assert pairs([make(short, *FIRE[:3]), make(long, *full)]) == {("a", "b")}


def test_articles_without_words_are_not_copies() -> None:
    assert not find_copies([make("a"), make("b"), make("c", title="Grève"), make("d", title="Grève")])


def test_few_words_count_with_their_title() -> None:
    short = [make("a", "Voir la vidéo", title="Le match"), make("b", "Voir la vidéo", title="Le procès")]
    assert not find_copies(short)
    assert pairs([*short, make("c", "Voir la vidéo", title="Le match")]) == {("a", "c")}


def test_hundreds_of_copies_are_one_origin_and_few_links() -> None:
    articles = [make(f"{place:03}", *FIRE) for place in range(500)]
    links = find_copies(articles)
    assert len(links) <= 8 * len(articles)
    assert len(find_origins(articles, links)) == 1


def test_hundreds_of_versions_are_one_origin() -> None:
    articles = [make(f"{place:03}", *FIRE, f"Version numéro {place} de cet article.") for place in range(300)]
    assert len(find_origins(articles, find_copies(articles))) == 1


def test_a_sentence_three_thousand_times_is_one_run() -> None:
    babble = make("a", *[FIRE[0]] * 3000)
    assert pairs([babble, make("b", *FIRE), make("c", *STRIKE)]) == {("a", "b")}


def test_links_are_sorted_by_id_whatever_the_order() -> None:
    articles = [make(name, *FIRE, *STRIKE[: place % 3]) for place, name in enumerate(string.ascii_lowercase)]
    expected = find_copies(articles)
    random.Random(1).shuffle(articles)
    assert find_copies(articles) == expected
    assert list(expected) == sorted(expected, key=lambda link: (link.one, link.other))
    assert all(link.one < link.other for link in expected)


@settings(deadline=None, max_examples=60)
@given(piles(), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_links(pile: list[Article], chance: random.Random) -> None:
    expected = find_copies(pile)
    chance.shuffle(pile)
    assert find_copies(pile) == expected
    assert all(0 < link.score <= 1 for link in expected)
