"""Denials: where a story tells what somebody is accused of, or what somebody denies, it tells that too."""

import pytest

from digest.composing import Settings
from digest.composing.replies import denies, replies
from digest.models import Article
from tests.composing.builders import article, brief_of, printed, story, told

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
