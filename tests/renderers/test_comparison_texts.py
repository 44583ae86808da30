"""Side by side: every sentence leads to its place, what is shared and what is unsupported is told."""

import re
from dataclasses import replace

from digest.models import Extract, Flag, Output
from digest.renderers import render_comparison
from digest.renderers.comparison_texts import Run, passages
from tests.renderers.comparisons import CANDIDATE, few, many
from tests.renderers.reading import HtmlWords


def page_of(count: int = 40, lang: str = "fr") -> str:
    return render_comparison(many(count), formats=["html"], lang=lang)["html"].decode()


def test_every_link_leads_to_one_place() -> None:
    tags = HtmlWords(page_of()).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    links = {attributes["href"] for tag, attributes in tags if tag == "a"}
    assert len(ids) == len(set(ids))
    assert len(links) > 100
    assert links <= {f"#{name}" for name in ids}


def test_a_sentence_leads_to_its_own_words() -> None:
    item, page = few().items[2], render_comparison(few(), formats=["html"], lang="fr")["html"].decode()
    output = next(o for o in few().outputs if o.item == item.id and o.system == "salience")
    for extract in output.extracts:
        target = f"item-3-1-{extract.unit + 1}"
        assert f'<a href="#{target}">[phrase\u00a0{extract.unit + 1}]</a>' in page or (
            f'<a href="#{target}">[phrase {extract.unit + 1}]</a>' in page
        )
        unit = item.story.articles[0].units[extract.unit].text
        assert re.search(rf'<li id="{target}" value="{extract.unit + 1}".*?{re.escape(unit)}', page)


def test_a_story_names_the_article_too() -> None:
    assert re.search(r"\[article 2, phrase \d\]", page_of())
    assert re.search(r"\[article 2, sentence \d\]", page_of(lang="en"))


def test_shared_units_have_one_letter_in_every_summary() -> None:
    comparison = many()
    item = comparison.items[4]
    taken: dict[tuple[str, int], set[str]] = {}
    for output in comparison.outputs:
        for extract in output.extracts if output.item == item.id else ():
            taken.setdefault((extract.article, extract.unit), set()).add(output.system)
    part = page_of().partition('id="item-5"')[2].partition('id="item-6"')[0]
    cards = part.partition("<details")[0]
    letters = set(re.findall(r'<span class="letter"[^>]*>([A-Z])', cards))
    assert len(letters) == sum(len(systems) > 1 for systems in taken.values())
    assert letters


def test_unsupported_words_are_told_in_words() -> None:
    page = page_of()
    mark = (
        '<mark class="flaw" title="nombre absent des sources">418'
        '<span class="unseen" lang="fr"> (nombre absent des sources)</span></mark>'
    )
    assert mark in page
    assert "<li>«\u00a0418\u00a0»\u00a0: nombre absent des sources</li>" in page
    assert "<li>“Zoé Martin”: name absent from the sources</li>" in page_of(lang="en")


def test_references_come_first() -> None:
    part = page_of().partition('id="item-2"')[2].partition('id="item-3"')[0]
    assert part.index("Référence 1") < part.index("Référence 2") < part.index("oracle")


def test_who_gave_nothing_is_told() -> None:
    part = page_of().partition('id="item-2"')[2].partition('id="item-3"')[0]
    assert "Sans résumé de ce texte\u00a0: modèle &lt;i&gt;|&amp;." in part


def test_the_same_words_and_numbers_share_a_card() -> None:
    comparison = few()
    twin = [replace(output, system="salience") for output in comparison.outputs if output.system == "lead"]
    outputs = (*(o for o in comparison.outputs if o.system != "salience"), *twin)
    values = {score.item: score.values for score in comparison.scores if score.system == "lead"}
    scores = tuple(
        replace(s, values=values[s.item]) if s.system == "salience" else s for s in comparison.scores
    )
    same = replace(comparison, outputs=outputs, scores=scores)
    page = render_comparison(same, formats=["html"], lang="fr")["html"].decode()
    assert page.count('lead <span class="role">témoin</span>, salience </h4>') == 5
    other = replace(comparison, outputs=outputs)
    page = render_comparison(other, formats=["html"], lang="fr")["html"].decode()
    assert "témoin</span>, salience" not in page


def test_of_several_seeds_the_first_is_shown() -> None:
    comparison = few()
    later = Output("random", "a0", "Tout autre chose.")
    page = render_comparison(
        replace(comparison, outputs=(*comparison.outputs, later)), formats=["html"], lang="fr"
    )["html"].decode()
    assert "Tout autre chose." not in page
    assert "premier tirage" in page


def test_passages_cut_at_units_and_flags() -> None:
    item = few().items[0]
    first, second = item.story.articles[0].units[:2]
    text = f"Avant. {first.text} {second.text}"
    output = Output("x", item.id, text, (Extract("a0", 0), Extract("a0", 1)))
    at = text.index("412")
    flags = [Flag("x", item.id, at, at + 3, "number"), Flag("x", item.id, at + 2, at + 12, "name")]
    before, one, two = passages(output, item, flags)
    assert before.extract is None
    assert [run.flag for run in one.runs] == ["", "number", "number name", "name", ""]
    assert "".join(run.text for run in one.runs) == first.text
    assert two.runs == (Run(second.text),)


def test_a_unit_that_is_not_there_is_told_of_all_the_same() -> None:
    item = few().items[0]
    output = Output("x", item.id, "Des mots à lui.", (Extract("a0", 1), Extract("a0", 99)))
    words, lost = passages(output, item, ())
    assert words.runs == (Run("Des mots à lui."),)
    assert lost.extract == Extract("a0", 1)


def test_a_candidate_has_no_places() -> None:
    comparison = many()
    output = next(output for output in comparison.outputs if output.system == CANDIDATE)
    item = next(item for item in comparison.items if item.id == output.item)
    assert [one.extract for one in passages(output, item, ())] == [None]
