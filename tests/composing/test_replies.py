"""Denials: where a story tells what somebody is accused of, or what somebody denies, it tells that too."""

from datetime import date, timedelta

import pytest

from digest.composing import Settings
from digest.composing.replies import denies, replies
from digest.models import Article
from tests.composing.builders import FRIDAY, article, brief_of, printed, story, told

CHARGE = "Le président du club de Tarbes, Marc Vidal, est soupçonné d'avoir détourné 90 000 euros."
INQUIRY = "Une enquête préliminaire a été ouverte par le parquet de Tarbes, selon La Dépêche."
SEARCH = "Les enquêteurs ont perquisitionné le siège du club de Tarbes et emporté les comptes."
BOOKS = "Les comptes du club de Tarbes sont examinés par un expert de la ligue depuis septembre."
TRAINER = "Le trésorier du club de Tarbes a remis sa démission au comité directeur."
DENIAL = "Marc Vidal nie en bloc les faits et parle d'une vengeance."
SHORT = Settings(bullets=0, most_units=3)


def _page(*texts: str, title: str = "Tarbes : l'argent du club", settings: Settings = SHORT) -> list[str]:
    return told(brief_of(story(article("a", *texts, title=title)), settings=settings))


def test_the_accused_is_heard_though_there_is_no_room() -> None:
    page = _page(CHARGE, INQUIRY, SEARCH, BOOKS, TRAINER, DENIAL)
    assert page == [CHARGE, INQUIRY, DENIAL]


def test_one_denial_is_enough() -> None:
    again = "« C'est faux », a dit son avocate, Me Alice Lahore, devant la presse."
    page = _page(CHARGE, DENIAL, SEARCH, BOOKS, again)
    assert page == [CHARGE, DENIAL, SEARCH]
    titled = _page(CHARGE, INQUIRY, SEARCH, DENIAL, title="Tarbes : Marc Vidal nie le détournement")
    assert titled == [CHARGE, INQUIRY, SEARCH]


def test_what_is_denied_stays_beside_its_denial() -> None:
    accord = "Un accord secret sur la taxe foncière a été conclu dans la nuit, selon La Dépêche."
    other = "La séance a repris devant une centaine de députés."
    last = "Le texte sera examiné par le Sénat au mois de mars, selon la présidence."
    denial = "Le groupe centriste dément tout accord secret."
    assert _page(other, last, accord, denial, title="Budget : la séance a repris") == [other, accord, denial]


def test_a_denial_of_something_else_is_not_added() -> None:
    other = "Le préfet dément toute pénurie d'essence dans le département voisin."
    assert _page(INQUIRY, SEARCH, BOOKS, other, title="Une perquisition à Tarbes") == [INQUIRY, SEARCH, BOOKS]


def test_a_story_in_brief_has_its_denial() -> None:
    stories = (
        story(article("x", BOOKS)),
        story(article("a", CHARGE, "Marc Vidal nie en bloc.", title="Tarbes : l'argent du club")),
    )
    made = brief_of(*stories, settings=Settings(stories=1, bullets=0))
    (short,) = made.in_brief
    assert printed(made, short.summary.extracts)[1:] == ["Marc Vidal nie en bloc."]


def _found(text: str, *, title: str = "Marc Vidal soupçonné de fraude", lang: str = "fr") -> bool:
    one: Article = article("a", text, title=title, lang=lang)
    return bool(replies(story(one), title, lang).found)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a toujours réfuté toute fraude dans les comptes de la ville.",
        "« Je n'ai rien volé », a répondu le trésorier devant les juges.",
        "La préfecture a pour sa part démenti la mort d'un second marin.",
        "Les avocats du club ont plaidé la relaxe devant le tribunal.",
    ],
)
def test_denials(text: str) -> None:
    assert _found(text)
    assert denies(text, "fr")


@pytest.mark.parametrize(
    "text",
    [
        "Le maire est de plus en plus contesté dans son propre parti.",
        "« Nous n'avons pas peur des contrôles », a dit le trésorier.",
        "Ce que dément fermement la mairie de Tarbes.",
        "S'il a reconnu une erreur, il conteste les sommes avancées.",
    ],
)
def test_what_denies_nothing_or_cannot_stand_alone(text: str) -> None:
    assert not _found(text)


def test_english_denials() -> None:
    title = "Mayor charged with fraud"
    assert _found("The mayor pleaded not guilty before the court of Boston.", title=title, lang="en")
    assert not _found("The mayor did not attend the meeting.", title=title, lang="en")


def test_a_denial_in_another_language_than_the_page_is_told_once() -> None:
    cuts = "Orla Robotics will cut 300 jobs after its earnings missed the forecast of the bank."
    denial = "The company denied a report by the Boston Ledger that it will cut 300 jobs more."
    made = brief_of(
        story(article("x", BOOKS)),
        story(article("o", cuts, denial, lang="en", title="Orla Robotics cuts 300 jobs")),
        settings=Settings(stories=1, bullets=0),
    )
    assert [len(set(one.summary.extracts)) == len(one.summary.extracts) for one in made.in_brief] == [True]
    assert told(brief_of(story(article("o", cuts, denial, lang="en")), settings=SHORT)).count(denial) == 1


BLAST = "Une explosion a détruit jeudi un atelier de l'usine Kervran, à Quimper, selon les pompiers."
KILLED = "Deux hommes ont été tués dans l'usine Kervran de Quimper, selon un syndicat."
SMOKE = "La fumée était visible à plus de dix kilomètres, selon la gendarmerie du Finistère."


@pytest.mark.parametrize(
    "text",
    [
        "La préfecture du Finistère dément tout décès.",
        "La préfecture du Finistère dément la mort de deux ouvriers.",
        "La préfecture du Finistère n'a pas confirmé de décès.",
        "La préfecture n'a ni confirmé ni démenti la mort des deux hommes.",
        "Le directeur de l'usine a évoqué un accident, sans confirmer de décès.",
    ],
)
def test_what_is_denied_in_other_words_or_not_confirmed_is_told_beside(text: str) -> None:
    page = _page(BLAST, KILLED, SMOKE, BOOKS, text, title="Quimper : explosion dans l'usine Kervran")
    assert text in page
    assert KILLED in page


def test_one_that_leans_comes_with_what_it_leans_on() -> None:
    leading = "La préfecture du Finistère a publié un communiqué sur l'explosion."
    denial = "Elle a démenti tout décès."
    page = _page(BLAST, KILLED, SMOKE, leading, denial, title="Quimper : explosion dans l'usine Kervran")
    assert page[-2:] == [leading, denial]
    assert KILLED in page


def test_one_that_leans_is_left_out_where_there_is_no_room() -> None:
    leading = "La préfecture du Finistère a publié un communiqué sur l'explosion."
    one = article("a", KILLED, leading, "Elle a démenti tout décès.", title="Explosion à Quimper")
    made = brief_of(story(article("x", BOOKS)), story(one), settings=Settings(stories=1, bullets=0))
    (short,) = made.in_brief
    assert printed(made, short.summary.extracts) == [KILLED]


@pytest.mark.parametrize(
    "text",
    [
        "La préfecture du Finistère n'a pas démenti la mort de deux ouvriers.",
        "Le ministre ne nie pas la mort des deux hommes.",
    ],
)
def test_what_is_not_denied_is_no_denial(text: str) -> None:
    assert not denies(text, "fr")
    assert not _found(text)


def _two(one: Article, other: Article) -> list[list[str]]:
    settings = Settings(stories=1, bullets=0)
    made = brief_of(story(article("x", BOOKS)), story(one), story(other), settings=settings)
    return [printed(made, entry.summary.extracts) for entry in made.in_brief]


@pytest.mark.parametrize(
    ("lang", "opening", "denial"),
    [
        (
            "fr",
            "L'usine Kervran de Quimper rouvrira lundi, selon sa direction.",
            "La préfecture du Finistère dément que deux hommes aient été tués.",
        ),
        (
            "en",
            "The Kervran plant in Quimper will open again on Monday, its managers said.",
            "The prefect of Finistère denied that two men were killed.",
        ),
    ],
)
def test_a_denial_of_another_story_stands_beside_what_it_denies(lang: str, opening: str, denial: str) -> None:
    claim = article("a", KILLED, title="Explosion à Quimper")
    other = article("b", opening, denial, title=opening.strip("."), lang=lang)
    first, second = _two(claim, other)
    assert first == [KILLED, denial]
    assert second


@pytest.mark.parametrize(
    ("place", "day"),
    [("L'usine Morvan de Brest", FRIDAY), ("L'usine Kervran de Quimper", FRIDAY - timedelta(days=1))],
    ids=["another event", "an older denial"],
)
def test_a_denial_of_another_event_or_an_older_one_does_not(place: str, day: date) -> None:
    claim = article("a", KILLED, title="Explosion à Quimper")
    opening = f"{place} rouvrira lundi, selon sa direction."
    denial = "La préfecture dément que deux hommes aient été tués."
    assert _two(claim, article("b", opening, denial, title=opening, day=day))[0] == [KILLED]


def test_who_denies_in_a_quotation_answers_the_sentence_before_it() -> None:
    charge = "Le camp du maire accuse la candidate d'avoir promis un poste à un dirigeant du syndicat."
    denial = "« C'est une pure invention », dément l'entourage de la candidate."
    page = _page(charge, INQUIRY, SEARCH, BOOKS, denial, title="Tarbes : le maire accuse la candidate")
    assert page[-1] == denial
    beside = "La rencontre entre les deux listes a duré trois heures à la mairie de Tarbes."
    answered = _page(beside, charge, denial, BOOKS, SEARCH, title="Tarbes : deux listes face à face")
    assert (charge in answered) <= (denial in answered)
    found = replies(story(article("a", beside, charge, denial, title="Tarbes")), "", "fr").found
    assert [one.after for one in found] == [("a", 1)]
