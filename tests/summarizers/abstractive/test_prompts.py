"""Prompts are templates that a user can replace, checked before a model is loaded."""

from pathlib import Path

import pytest

from digest.errors import ConfigError
from digest.models import Story
from digest.summarizers import make_summarizer
from digest.summarizers.abstractive import Abstractive
from digest.summarizers.abstractive.asking import named_language
from digest.summarizers.abstractive.prompts import read_prompts
from tests.summarizers.abstractive.pretending import Pretending
from tests.summarizers.making import article

FRENCH = article("a", ["La mairie de Lyon ferme douze écoles."], title="Écoles {text} {0}")


def _asked(folder: Path | None = None, lang: str = "") -> str:
    generator = Pretending()
    lead = make_summarizer("lead")
    writer = Abstractive("abstractive", generator, fallback=lead, prompts=folder, prompt_lang=lang)
    writer.drafts([(Story("s", (FRENCH,)), 42)])
    return f"{generator.asked[0].instructions}\n{generator.asked[0].text}"


def test_the_words_the_language_and_the_title_are_filled_in() -> None:
    asked = _asked()
    assert "en français, fidèlement, en 42 mots au plus" in asked
    assert "Écoles {text} {0}" in asked


def test_english_prompts_ask_for_the_articles_language() -> None:
    assert "Summarize this article in French, in at most 42 words." in _asked(lang="en")


def test_a_language_without_prompts_is_asked_in_english() -> None:
    assert read_prompts("de").lang == "en"
    assert (named_language("de", "en"), named_language("zz", "fr")) == ("German", "zz")


def test_a_users_part_replaces_ours_and_the_rest_stays(tmp_path: Path) -> None:
    (tmp_path / "prompts.fr.toml").write_text('[article]\ninstructions = "Fais court, {words} mots {{ok}}."')
    asked = _asked(tmp_path)
    assert asked.startswith("Fais court, 42 mots {ok}.\n<article>")
    assert read_prompts("fr", tmp_path).joining == read_prompts("fr").joining
    assert read_prompts("fr", tmp_path).signature != read_prompts("fr").signature


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('[article]\ntext = "{text} {titel}"', "article.text: nothing is known for {titel}"),
        ('[article]\ntext = "{text.__class__}"', "nothing is known for {text.__class__}"),
        ('[article]\ntext = "{text[0]}"', "nothing is known for {text[0]}"),
        ('[article]\ntext = "{text!r}"', "nothing is known for {text!r}"),
        ('[article]\ntext = "{text:>99999999}"', "nothing is known for {text:>99999999}"),
        ('[article]\ntext = "{text} {"', "article.text: "),
        ('[article]\ntext = "{text} {}"', "nothing is known for {}"),
        ('[article]\ntext = "Résume."', "article.text lacks {text}"),
        ('[artikel]\ntext = "{text}"', "no prompt is called 'artikel'"),
        ('[article]\nsystem = "x"', "article has no part 'system'"),
        ("[article]\ntext = 3", "article has no part 'text' that is a text"),
        ("[article", "not valid TOML"),
    ],
)
def test_a_template_that_cannot_be_used_names_its_file(tmp_path: Path, written: str, told: str) -> None:
    file = tmp_path / "prompts.fr.toml"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read_prompts("fr", tmp_path)
    assert str(caught.value).startswith(f"{file}: ")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
