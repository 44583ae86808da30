import pytest
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st

from digest.composing.deictics import bare_days
from digest.composing.headlines import headline
from digest.composing.wholeness import balanced
from tests.composing.builders import article, story

LEAD = (
    "Les présidents américain et russe ont eu une conversation « approfondie et productive » sur "
    "l'Ukraine, convenant de commencer à négocier « immédiatement » une solution durable au conflit."
)
WIRE = (
    "Le Kremlin a annoncé aujourd’hui (jeudi) avoir pris la décision, en concertation avec Washington, "
    "de reprendre les discussions « dans tous les domaines », dans le cadre d'un rapprochement, selon "
    "l’AFP."
)


def test_a_printed_title_goes_before_a_made_one_whichever_article_has_it() -> None:
    one, other = article("a", LEAD), article("b", LEAD, title="Poutine et Trump se parlent")
    assert headline(story(one, other), "fr") == ("Poutine et Trump se parlent", "b")


def test_a_title_without_a_day_goes_before_one_with() -> None:
    one = article("a", LEAD, title="Grève : ce qui vous attend vendredi")
    other = article("b", LEAD, title="Grève des trains dans le pays")
    assert headline(story(one, other), "fr") == ("Grève des trains dans le pays", "b")
    assert headline(story(one), "fr")[0] == "Grève : ce qui vous attend vendredi"


@pytest.mark.parametrize("vague", ["« La chance de l'Amérique »", "Que s'est-il passé ?", "Grève : le point"])
def test_a_title_that_tells_nothing_goes_last(vague: str) -> None:
    one, other = article("a", LEAD, title=vague), article("b", LEAD, title="Obama élu président")
    assert headline(story(one, other), "fr") == ("Obama élu président", "b")
    assert headline(story(one), "fr")[0] == vague


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


def made(*texts: str, lang: str = "fr") -> str:
    return headline(story(article("a", *texts, lang=lang)), lang)[0]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # a day is bracketed, unless the sentence does without it
        ("Le ministre a signé la loi vendredi à Paris.", "Le ministre a signé la loi […] à Paris"),
        (
            (
                "Les Français vont pouvoir reprendre les sports collectifs dès lundi et retourner au stade "
                "à partir du 11 juillet, a annoncé samedi le gouvernement à l'issue d'un conseil de "
                "défense."
            ),
            "Les Français vont pouvoir reprendre les sports collectifs…",
        ),
        # what the sentence does without goes: an adjunct, its opening, its subject's apposition
        (
            (
                "L'Assemblée a voté le projet de loi organisant la sortie de l'état d'urgence sanitaire "
                "lors d'une séance de nuit très agitée qui s'est achevée à l'aube."
            ),
            "L'Assemblée a voté le projet de loi organisant la sortie de l'état d'urgence sanitaire",
        ),
        (
            (
                "Au moment où des appels à réformer la police émanent des quatre coins du pays, de "
                "nombreux experts plaident pour un meilleur examen des agents."
            ),
            "De nombreux experts plaident pour un meilleur examen des agents",
        ),
        (
            (
                "Catherine Deneuve, parfaitement remise après un accident vasculaire survenu en novembre "
                "dernier, a repris le tournage du film d'Emmanuelle Bercot."
            ),
            "Catherine Deneuve […] a repris le tournage du film d'Emmanuelle Bercot",
        ),
        # an ellipsis after a word that says something, never after "de" or "le", nor inside a group of words
        (
            (
                "Un expert d'art néerlandais a déclaré avoir reçu des photos d'un tableau volé de "
                "Van Gogh et les avoir remises à la police."
            ),
            "Un expert d'art néerlandais a déclaré avoir reçu des photos d'un tableau volé de Van Gogh…",
        ),
    ],
)
def test_a_headline_made_of_a_unit(text: str, line: str) -> None:
    assert made(text) == line


@pytest.mark.parametrize(
    "text",
    [
        # what says who says so is never left out, nor what turns the sense
        (
            "Trois personnes ont été tuées dans la nuit dans le centre de la ville, a annoncé mardi matin "
            "le préfet de la région lors d'une conférence de presse."
        ),
        (
            "Les sorties des habitants de la ville ne sont pas autorisées pour promener son chien ou pour "
            "aller faire du sport dans le parc municipal."
        ),
    ],
)
def test_a_headline_that_leaves_too_much_out_ends_in_an_ellipsis(text: str) -> None:
    line = made(text)
    assert line.endswith("…") or "le préfet" in line


def test_the_opening_unit_goes_before_a_detail_unless_it_is_a_quotation() -> None:
    lead = "La cour d'appel a refusé la remise en liberté de l'agresseur du jeune homme, un étudiant."
    detail = "Les avocats du dossier ont parlé à la presse."
    assert made(lead, detail).startswith("La cour d'appel")
    assert (
        made("« Nous attendons la suite avec confiance, dit le père de la victime. »", detail) == detail[:-1]
    )


def test_a_long_title_loses_its_label_first() -> None:
    said = (
        "\"je n'ai aucun doute sur le fait que le président n'a exercé aucune pression\", assure Manuel Valls"
    )
    assert made_of_title(f"Affaire Fillon : {said}") == said
    topic = "Camion charnier en Angleterre: un chef présumé du réseau arrêté en Allemagne"
    assert made_of_title(f"{topic}, après les interpellations menées en France") == f"{topic}…"
    assert made_of_title("EN DIRECT. Le ministre présente son plan") == "Le ministre présente son plan"


def made_of_title(title: str) -> str:
    return headline(story(article("a", LEAD, title=title)), "fr")[0]


PARTS = (
    "Le ministre de la Santé",
    "Marie Dupont, élue de la ville,",
    "a annoncé vendredi",
    "que « la grippe est finie »",
    "pour soutenir",
    "la construction de 12 300 logements",
    "lors d'une réunion",
    "à Paris",
    "selon (l'agence) AFP",
    "dans le cadre de la réforme",
    "et a demandé hier soir",
    "après avoir lu un rapport « très, très long » sur les villes",
)


@trying(deadline=None)
@given(st.lists(st.lists(st.sampled_from(PARTS), min_size=2, max_size=9), min_size=1, max_size=3))
def test_a_made_headline_is_short_closed_and_of_the_words_of_its_article(sentences: list[list[str]]) -> None:
    texts = [sentence[0].upper() + sentence[1:] + "." for sentence in map(" ".join, sentences)]
    line = made(*texts)
    assert len(line) <= 110
    assert balanced(line)
    words = [word.strip(".,…").lower() for word in line.replace("[…]", "").split()]
    known = [word.strip(".,…").lower() for word in " ".join(texts).split()]
    assert set(words) <= set(known) | {""}
    assert not bare_days(line, "fr")


def test_no_headline_leans_where_another_article_has_one_that_does_not() -> None:
    long = (
        "L'écrivain, auteur notamment du « Camp des saints qui fait couler beaucoup d'encre depuis dix ans "
        "dans tout le pays et ailleurs », est décédé samedi."
    )
    first = article("a", long, "Il est « mort paisiblement », a indiqué son fils.")
    other = article("b", "L'écrivain Jean Raspail est décédé à l'âge de 94 ans.")
    assert headline(story(first, other), "fr") == (
        "L'écrivain Jean Raspail est décédé à l'âge de 94 ans",
        "b",
    )
