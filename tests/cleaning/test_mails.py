"""Articles that came as mails, and articles that only look like one."""

from digest.cleaning import clean
from digest.models import Article

MAIL = "De : Anne Leroux <a.leroux@veille-exemple.fr>\nObjet : La halle sera rénovée\n\n"
NEWS = (
    "Le conseil a voté mardi la rénovation de la halle, un projet de 2 millions d'euros, a indiqué la mairie."
)


def test_an_answer_above_what_it_quotes_stays() -> None:
    quoted = "\n\n-------- Message d'origine --------\nMerci !"
    article = clean(Article("a", "a.txt", MAIL + NEWS + quoted, "fr"))
    assert article.title == "La halle sera rénovée"
    assert article.units[0].text == NEWS


def test_a_rule_of_dashes_near_the_head_signs_nothing() -> None:
    article = clean(
        Article("a", "a.txt", f"{MAIL}Deux nouvelles ce matin pour nos lecteurs.\n--\n{NEWS}", "fr")
    )
    assert NEWS in [unit.text for unit in article.units]


def test_words_of_a_mail_are_prose_in_an_article() -> None:
    text = f"{NEWS}\n\nBonjour tristesse, dit le maire aux élus de la ville.\n\n--\n\nLa halle date de 1904."
    article = clean(Article("a", "a.txt", text, "fr"))
    assert [unit.text for unit in article.units] == [
        NEWS,
        "Bonjour tristesse, dit le maire aux élus de la ville.",
        "La halle date de 1904.",
    ]
