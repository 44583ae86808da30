"""Which quotations are printed below a story, whose first, and how much of them."""

from digest.composing.noting.sayings import sayings
from digest.models import Article, Said, Unit
from digest.text.repeats import Printed
from digest.text.tokens import words
from tests.composing.builders import article, story

MAYOR = "Nous allons rouvrir la ligne de tramway avant la fin du mois de septembre"
OPPONENT = "La promesse du maire coûtera trois millions aux habitants de notre agglomération"


def told(*articles: Article, printed: str = "") -> tuple[Said, ...]:
    page = Printed()
    if printed:
        page.add(words(printed))
    return sayings(story(*articles), page)


def test_a_quotation_is_printed_once_with_all_that_carry_it() -> None:
    one = article("a", f"« {MAYOR} », a promis le maire, Paul Durand.")
    other = article("b", f"« {MAYOR} », a dit mardi Paul Durand.")
    (said,) = told(one, other)
    assert (said.speaker, said.text, said.also) == ("Paul Durand", MAYOR, (("b", 0),))
    assert one.text[said.start : said.end] == MAYOR


def test_what_the_page_prints_already_is_left_out() -> None:
    one = article("a", f"« {MAYOR} », a promis le maire, Paul Durand.")
    assert told(one, printed=f"« {MAYOR} », a promis le maire.") == ()


def test_fragments_slogans_and_what_leans_on_another_sentence_are_left_out() -> None:
    one = article(
        "a",
        "Le maire, Paul Durand, a promis « la réouverture prochaine de la ligne de tramway du centre ».",
        "« Justice pour tous les habitants du quartier de la gare », a crié Paul Durand.",
        "« Celle-ci rouvrira avant la fin du mois de septembre prochain », a ajouté Paul Durand.",
        "« Je le pense », a conclu Paul Durand.",
    )
    assert told(one) == ()


def test_the_words_of_the_writer_inside_the_marks_are_cut() -> None:
    incise = f"« {MAYOR}, énumère-t-il à la radio. Les autres suivront », dit Paul Durand."
    (said,) = told(article("a", incise))
    assert (said.text, said.cut) == (MAYOR, True)
    for by in ("a déclaré le maire, au cours d'une visite", "explique Paul Durand", "a-t-il dit"):
        (said,) = told(article("a", f"Paul Durand a promis : « {MAYOR}, {by}. Les autres suivront. »"))
        assert (said.text, said.cut) == (MAYOR, True)
    early = "Nous irons, répète-t-il, jusqu'au bout de la procédure engagée contre la métropole."
    (said,) = told(article("a", f"Paul Durand a promis : « {early} »"))
    assert (said.text, said.cut) == (early, False)  # two words alone would say nothing
    asks = f"« {MAYOR} : la mairie, a-t-elle l'argent de tout cela ? », a demandé Paul Durand."
    (said,) = told(article("a", asks))
    assert (said.text.endswith("de tout cela ?"), said.cut) == (True, False)


def test_half_a_sentence_is_left_out() -> None:
    half = "Alors que les renforts et les combattants étrangers se retirent du front"
    assert told(article("a", f"« {half} », a relevé Paul Durand.")) == ()
    (said,) = told(article("a", f"« {half}, nous rouvrirons la ligne », a relevé Paul Durand."))
    assert said.text == f"{half}, nous rouvrirons la ligne"


def test_nobody_is_named_by_what_an_earlier_sentence_explains() -> None:
    assert told(article("a", f"« {MAYOR} », a promis l'homme aujourd'hui âgé de 78 ans.")) == ()


def test_a_people_is_no_role() -> None:
    for title, role in (("le Belge", ""), ("le maire", "le maire")):
        (said,) = told(article("a", f"« {MAYOR} », a promis {title} Paul Durand."))
        assert (said.speaker, said.role) == ("Paul Durand", role)


def test_whom_most_articles_name_comes_first() -> None:
    one = article("a", f"« {OPPONENT} », a protesté Anne Morel.", f"« {MAYOR} », a promis Paul Durand.")
    other = article("b", "Paul Durand a visité le chantier du tramway.")
    assert [said.speaker for said in told(one, other)] == ["Paul Durand", "Anne Morel"]


def test_four_of_a_story_and_two_of_a_speaker_at_most() -> None:
    things = ("la gare", "la mairie", "la piscine", "le marché", "le stade", "la halle")
    texts = [
        f"« Nous allons reconstruire {one} avec les entreprises de la région », a dit Paul Durand."
        for one in things
    ]
    assert len(told(article("a", *texts), article("b", "Il pleut."))) == 2
    names = ("Anne Morel", "Luc Petit", "Marie Blanc", "Jean Roux", "Paul Durand", "Zoé Martin")
    texts = [
        f"« Nous voulons {verb} {thing} avec les {who} de la région », a dit {name}."
        for name, thing, verb, who in zip(
            names,
            things,
            ("reconstruire", "agrandir", "chauffer", "couvrir", "éclairer", "fermer"),
            ("artisans", "élus", "nageurs", "paysans", "joueurs", "peintres"),
            strict=True,
        )
    ]
    assert len(told(article("a", *texts), article("b", "Il pleut."))) == 4
    assert len(told(article("a", *texts))) == 2


def test_a_long_one_is_cut_at_the_end_of_a_sentence() -> None:
    more = "Les travaux dureront tout l'été et les habitants du centre prendront des bus gratuits " * 3
    text = f"{MAYOR}. {more.strip()}. Merci à tous."
    one = article("a", f"« {text} », a promis le maire, Paul Durand.")
    (said,) = told(one)
    assert said.cut
    assert said.text == f"{MAYOR}."
    assert one.text[said.start : said.end] == said.text


def test_an_endless_sentence_is_left_out_even_where_others_follow() -> None:
    endless = "Nous allons rouvrir la ligne " + "et puis la suivante avec tous les habitants " * 9
    one = article("a", f"« {endless.strip()}. Merci à toutes les entreprises. », a promis Paul Durand.")
    assert told(one) == ()


def test_offsets_hold_where_white_space_was_collapsed() -> None:
    spaced = MAYOR.replace("tramway avant", "tramway  \n avant")
    told_by = f"Paul Durand a promis : « {MAYOR}. Merci aux entreprises. »"
    text = f"Paul Durand a promis : « {spaced}. Merci aux entreprises. »"
    unit = Unit(told_by, 0, len(text), 0, words(told_by))
    one = Article(id="a", path="a.txt", text=text, lang="fr", units=(unit,))
    (said,) = told(one)
    assert " ".join(text[said.start : said.end].split()) == said.text
