from digest.composing.headlines import headline
from tests.composing.builders import article, story

LEAD = (
    "Les présidents américain et russe ont eu une conversation « approfondie et productive » sur l'Ukraine, "
    "convenant de commencer à négocier « immédiatement » une solution durable au conflit."
)
WIRE = (
    "Le Kremlin a annoncé aujourd’hui (jeudi) avoir pris la décision, en concertation avec Washington, de "
    "reprendre les discussions « dans tous les domaines », dans le cadre d'un rapprochement, selon l’AFP."
)


def test_a_printed_title_goes_before_a_made_one_whichever_article_has_it() -> None:
    one, other = article("a", LEAD), article("b", LEAD, title="Poutine et Trump se parlent")
    assert headline(story(one, other), "fr") == ("Poutine et Trump se parlent", "b")


def test_a_title_without_a_day_goes_before_one_with() -> None:
    one = article("a", LEAD, title="Grève : ce qui vous attend vendredi")
    other = article("b", LEAD, title="Grève des trains dans le pays")
    assert headline(story(one, other), "fr") == ("Grève des trains dans le pays", "b")
    assert headline(story(one), "fr")[0] == "Grève : ce qui vous attend vendredi"


def test_a_made_headline_ends_before_a_clause() -> None:
    assert headline(story(article("a", LEAD)), "fr") == (
        LEAD[: LEAD.index(", convenant")],
        "a",
    )


def test_an_opening_has_no_bare_day_and_ends_outside_quotations() -> None:
    line, owner = headline(story(article("a", WIRE)), "fr")
    assert line == "Le Kremlin a annoncé […] avoir pris la décision, en concertation avec Washington…"
    assert owner == "a"


def test_a_headline_never_ends_inside_a_quotation() -> None:
    text = (
        "Il a déclaré jeudi : « "
        + "nous voulons la paix et la justice pour tous les peuples du monde, " * 4
        + "oui »."
    )
    line, _ = headline(story(article("a", text)), "fr")
    assert "«" not in line


def test_a_story_without_words_has_no_headline() -> None:
    assert headline(story(article("a")), "fr") == ("", "a")


def test_a_made_headline_names_no_bare_day() -> None:
    first, second = (
        "Le ministre a signé la loi vendredi à Paris.",
        "La loi sur les retraites est signée à Paris.",
    )
    assert headline(story(article("a", first, second)), "fr") == (second.rstrip("."), "a")
