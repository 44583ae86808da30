"""Who says what: each form of attribution, and all that must stay without a speaker."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from digest.annotating.quotes import hearing, quotes, quotes_of
from digest.annotating.quotes.passages import Passage
from digest.cleaning import clean
from digest.models import Article, Quote, Unit
from digest.readers import read_sources

_MOORE = "Ann Moore"
SEEDS = Path(__file__).parents[3] / "seeds"


def article(*sentences: str, lang: str = "fr") -> Article:
    """Sentences as the units of one paragraph."""
    text, units = "", list[Unit]()
    for sentence in sentences:
        units.append(Unit(sentence, len(text), len(text) + len(sentence), 0))
        text += f"{sentence}\n"
    return Article("a", "a.txt", text, lang, units=tuple(units))


def said(*sentences: str, lang: str = "fr") -> dict[str, str]:
    """The speaker of each quotation."""
    return {quote.text: quote.speaker for quote in quotes(article(*sentences, lang=lang))}


@pytest.mark.parametrize(
    ("sentence", "quotation", "speaker"),
    [
        ("« On rouvre lundi », a déclaré Anne Morel.", "On rouvre lundi", "Anne Morel"),
        ("« On rouvre », dit-on. « Oui », a lancé hier à l'AFP Anne Morel.", "Oui", "Anne Morel"),
        ("« Je pars », a dit le ministre de la Mer, Luc Petit.", "Je pars", "Luc Petit"),
        ("« Je pars », a dit le ministre de l'Intérieur Luc Petit lundi.", "Je pars", "Luc Petit"),
        ("Anne Morel, maire de Brest, a affirmé : « Je reste ».", "Je reste", "Anne Morel"),
        ("Une Nantaise, Anne Morel, a affirmé : « Je reste ».", "Je reste", "Anne Morel"),
        ("Le maire de Brest, Luc Petit, a jugé la mesure « absurde ».", "absurde", "Luc Petit"),
        ("Selon Luc Petit, le port est « au bord du gouffre ».", "au bord du gouffre", "Luc Petit"),
        ("Luc Petit, qui a jugé la mesure « absurde », est parti.", "absurde", "Luc Petit"),
        ("« Oui », estime Luc Petit, « mais plus tard ».", "mais plus tard", "Luc Petit"),
        ("“Je pars”, a annoncé M. Petit, que suit Luc Petit.", "Je pars", "Luc Petit"),
        ('"Je pars", a annoncé la police.', "Je pars", "la police"),
        ("« Je pars », a précisé le ministère de la Santé.", "Je pars", "le ministère de la Santé"),
        ("« Je pars », a indiqué le Kremlin, selon l'AFP.", "Je pars", "Kremlin"),
        ("Luc Petit a salué le vote, ajoutant : « Je reste ».", "Je reste", "Luc Petit"),
        ("« Notre « bon sens » a gagné », a dit Luc Petit.", "Notre « bon sens » a gagné", "Luc Petit"),
    ],
)
def test_the_speaker_beside_a_quotation(sentence: str, quotation: str, speaker: str) -> None:
    assert said(sentence)[quotation] == speaker


@pytest.mark.parametrize(
    ("sentence", "quotation"),
    [
        (
            "Ce texte, jugé « absurde et dangereux pour tous » par la droite, inquiète Luc Petit.",
            "absurde et dangereux pour tous",
        ),
        ("« Je pars bientôt pour de bon », a dit son avocat à Luc Petit.", "Je pars bientôt pour de bon"),
        (
            "Luc Petit a vu Jean Roy. « Je pars demain matin avec eux », a-t-il dit.",
            "Je pars demain matin avec eux",
        ),
        ("« Je pars demain matin avec eux », ont-ils dit à Luc Petit.", "Je pars demain matin avec eux"),
    ],
)
def test_no_speaker_where_none_is_certain(sentence: str, quotation: str) -> None:
    assert said(*sentence.split(". ", 1))[quotation] == ""


LEAD = "Anne Morel, la maire de Brest, a dit : « Je reste »."


@pytest.mark.parametrize(
    ("sentences", "quotation", "speaker"),
    [
        (("Anne Morel dénonce des abus « très graves » et appelle à « réagir ».",), "réagir", "Anne Morel"),
        (("La mesure est jugée « absurde » par Luc Petit.",), "absurde", "Luc Petit"),
        (("Luc Petit, que certains qualifient de « tyran », a dit non.",), "tyran", ""),
        (
            ("Accusée « de mollesse », la maire de Brest, Anne Morel, se félicite du vote.",),
            "de mollesse",
            "",
        ),
        (("Luc Petit a écrit le sketch « Bonne fête ».",), "Bonne fête", ""),
        (("Le frère de Luc Petit a dit : « Je pars ».",), "Je pars", "le frère de Luc Petit"),
        (("Le porte-parole de M. Petit a dit : « Je pars ».",), "Je pars", "le porte-parole de M. Petit"),
        ((LEAD, "« On verra bien », a estimé l'édile."), "On verra bien", "Anne Morel"),
        (
            (LEAD, "Luc Petit est médecin.", "« On verra bien », a dit le juge."),
            "On verra bien",
            "le juge",
        ),
        (("« Tout va bien », a lancé une internaute.",), "Tout va bien", "une internaute"),
        ((LEAD, "La police est là.", "Elle veut « des actes »."), "des actes", ""),
    ],
)
def test_by_the_syntax(sentences: tuple[str, ...], quotation: str, speaker: str) -> None:
    assert said(*sentences).get(quotation, "") == speaker


def test_titles_and_words_in_marks_are_no_utterances() -> None:
    assert said("Le film « La Mer » est sorti.", "Ce « hotspot » est plein.") == {}


def test_a_quotation_about_somebody_is_not_his() -> None:
    found = said(
        "Le président ukrainien Volodymyr Zelensky a été sévèrement critiqué par Donald Trump.",
        "Ce dernier a qualifié Zelensky de « dictateur sans élections ».",
    )
    assert found["dictateur sans élections"] == "Donald Trump"


def test_a_pronoun_goes_on_with_the_last_speaker() -> None:
    lead = "« Je reste au conseil », a dit la maire de Brest, Anne Morel."
    assert said(lead, "« Je pars demain », a-t-elle ajouté.")["Je pars demain"] == "Anne Morel"
    assert (
        said(lead, "« Je pars demain matin à six heures », a-t-il ajouté.")[
            "Je pars demain matin à six heures"
        ]
        == ""
    )
    between = "Le port compte trois quais."
    late = "« Il est tard pour nous tous », a-t-elle dit."
    assert said(lead, between, late)["Il est tard pour nous tous"] == "Anne Morel"
    other = "Jeanne Roy dirige le port."
    assert (
        said(lead, other.replace("Jeanne Roy", "Le frère de Jeanne Roy"), late)["Il est tard pour nous tous"]
        == ""
    )


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    assert said("« Je reste », a dit Luc Petit.", "« Il le faut. »")["Il le faut."] == "Luc Petit"


def test_reported_speech_without_marks() -> None:
    one, other = quotes(
        article("Selon Dmitri Peskov, le dialogue reprendra. ", "Luc Petit a annoncé que le port rouvre.")
    )
    assert (one.kind, one.speaker, one.cue, one.text) == (
        "indirect",
        "Dmitri Peskov",
        "Selon",
        "le dialogue reprendra",
    )
    assert (other.kind, other.speaker, other.cue, other.text) == (
        "indirect",
        "Luc Petit",
        "a annoncé",
        "le port rouvre",
    )


def test_what_it_comes_through_and_where_the_speaker_stands() -> None:
    text = "« Je pars », a déclaré sur BFMTV le maire de Brest, Luc Petit."
    quote = quotes(article(text))[0]
    assert quote.via == "sur BFMTV"
    assert quote.role == "le maire de Brest"
    assert text[quote.speaker_start : quote.speaker_end] == "le maire de Brest, Luc Petit"
    assert text[quote.start : quote.end] == quote.text == "Je pars"


def test_over_several_units() -> None:
    found = said("Luc Petit a déclaré : « Je reste au port.", "Je le dis à tous. » Il est parti.")
    assert found == {"Je reste au port.\nJe le dis à tous.": "Luc Petit"}
    found = said("« Je reste au port.", "Je le dis à tous », a conclu Anne Morel.")
    assert found == {"Je reste au port.\nJe le dis à tous": "Anne Morel"}


def test_a_mark_that_nothing_closes_opens_nothing() -> None:
    assert said("Lire aussi : « Tout est fini et bien fini", "Luc Petit a dit non.") == {}


@pytest.mark.parametrize(
    ("sentence", "quotation", "speaker"),
    [
        ('"We stay," Ann Moore said.', "We stay,", "Ann Moore"),
        ('"We stay," said Mayor Ann Moore.', "We stay,", "Ann Moore"),
        ('Ann Moore, a fire service spokeswoman, told the BBC: "We stay."', "We stay.", "Ann Moore"),
        ('According to Ann Moore, the port is "full".', "full", "Ann Moore"),
        ('"We stay," she told reporters.', "We stay,", ""),
        (
            '"We stay here for now," Deputy Emergency Minister Ann Moore told TASS.',
            "We stay here for now,",
            _MOORE,
        ),
        ('The Vice President, Ann Moore, said: "We have to stay."', "We have to stay.", _MOORE),
        ('Cardinal Ann Moore of the Holy See said: "We have to stay."', "We have to stay.", _MOORE),
        ('First Minister of Scotland Ann Moore said: "We have to stay."', "We have to stay.", _MOORE),
        ('"We have to stay here," wrote student protester Ann Moore.', "We have to stay here,", _MOORE),
        (
            'A spokesman for Ann Moore said: "We have to stay."',
            "We have to stay.",
            "a spokesman for Ann Moore",
        ),
    ],
)
def test_english(sentence: str, quotation: str, speaker: str) -> None:
    assert said(sentence, lang="en").get(quotation, "") == speaker


def test_a_language_without_words_has_no_speakers() -> None:
    assert said("« Wir bleiben alle bis morgen hier », sagte Luc Petit.", lang="de") == {
        "Wir bleiben alle bis morgen hier": ""
    }


def _seeds() -> list[Quote]:
    read = (one for one in read_sources([str(SEEDS)]) if isinstance(one, Article))
    return [quote for one in read for quote in quotes(clean(one)) if quote.kind == "direct"]


def test_the_seeds() -> None:
    found = {quote.text.replace("’", "'"): quote.speaker for quote in _seeds()}
    begins = {text[:28]: speaker for text, speaker in found.items()}
    assert found["dictateur sans élections"] == "Donald Trump"
    assert found["peu de progrès concrets"] == "Dmitri Peskov"
    assert begins["Notre objectif est de mettre"] == "Donald Trump"
    assert begins["Poutine et Trump ont égaleme"] == "Dmitri Peskov"
    assert "plan de victoire" not in found
    assert sum(bool(speaker) for speaker in found.values()) >= 25


@pytest.mark.parametrize(
    "text", ["« " * 4000, "a-t-il dit, " * 3000, "Luc Petit, " * 3000, "le maire de " * 3000, '"' * 9000]
)
def test_hostile_text_takes_no_time_that_grows(text: str) -> None:
    assert isinstance(quotes(article(text)), tuple)


@pytest.mark.parametrize(
    ("sentences", "quotation", "speaker"),
    [
        (
            ("Anne Morel, la patronne, veut relire un message de Lise Roy.", "« Je pars », a-t-elle dit."),
            "Je pars",
            "Anne Morel",
        ),
        (("« Je pars », s'est indigné l'un d'entre eux, Luc Petit.",), "Je pars", "Luc Petit"),
        (("« Je pars », assure chez RMC sport Luc Petit, le directeur.",), "Je pars", "Luc Petit"),
        (
            ("« On rouvre lundi », a dit Anne Morel.", "« Je pars », raconte cette habitante du quartier."),
            "Je pars",
            "Anne Morel",
        ),
        (
            ("« Je reste », confie Luc Petit, acteur.", "Q: Pourquoi?", "R: « Il faut du temps pour cela »."),
            "Il faut du temps pour cela",
            "Luc Petit",
        ),
        (
            ("« Je pars », écrivent les auteurs de la lettre publiée jeudi soir.",),
            "Je pars",
            "les auteurs de la lettre",
        ),
        (("« Je pars », a dit un avocat agissant au nom de Lise Roy.",), "Je pars", "un avocat"),
        (("« Je pars », a indiqué la direction du groupe en mai.",), "Je pars", "la direction du groupe"),
        (("« Je pars », écrit le directeur de la police (DGPN) Luc Petit.",), "Je pars", "Luc Petit"),
        (("« Je pars », raconte à l'AFP Kashish, 20 ans.",), "Je pars", "Kashish"),
        (
            ("« Je pars », expose à l'AFP la chanteuse Anne and the Queens.",),
            "Je pars",
            "Anne and the Queens",
        ),
    ],
)
def test_words_that_take_up_or_describe_a_speaker(
    sentences: tuple[str, ...], quotation: str, speaker: str
) -> None:
    assert said(*sentences)[quotation] == speaker


@pytest.mark.parametrize(
    ("sentences", "quotation"),
    [
        (
            ("Anne Morel veut calmer la colère après les propos du ministre sur la « suspicion avérée ».",),
            "suspicion avérée",
        ),
        (
            ("Luc Petit avait demandé un rôle : « Je ne demande pas mieux », lui avait répondu le poète.",),
            "Je ne demande pas mieux",
        ),
        (
            ("Luc Petit a coopéré, et des courriels « montrent une tout autre histoire », a-t-il affirmé.",),
            "montrent une tout autre histoire",
        ),
        (
            ("Ainsi, dans le Morbihan, le maire est parti.", "« Je reviens bientôt », a-t-il dit."),
            "Je reviens bientôt",
        ),
    ],
)
def test_anothers_words_are_not_put_into_a_mouth(sentences: tuple[str, ...], quotation: str) -> None:
    assert said(*sentences).get(quotation, "") in {"", "le maire"}


@pytest.mark.parametrize(
    ("sentences", "quotation", "speaker"),
    [
        (
            ("« La rue, explique encore Anne Morel, est à nous tous depuis toujours ».",),
            "La rue, explique encore Anne Morel, est à nous tous depuis toujours",
            "Anne Morel",
        ),
        (
            ("« Je pars », a dit la porte-parole de La République En Marche Anne Morel.",),
            "Je pars",
            "Anne Morel",
        ),
        (("Le maire DVD de Brest, Luc Petit, a dit : « Je pars ».",), "Je pars", "Luc Petit"),
        (
            (
                "« Je reste », a dit Luc Petit.",
                "Pour Petit, il faut rester : « Tout est là ».",
            ),
            "Tout est là",
            "Luc Petit",
        ),
        (
            ("L'ancien ministre Luc Petit est venu.", "« Je pars », a dit le ministre de la Mer."),
            "Je pars",
            "le ministre de la Mer",
        ),
        (
            ("« Je pars », a dit sur LCI l'ancien ministre de la Mer de Luc Petit.",),
            "Je pars",
            "l'ancien ministre de la Mer de Luc Petit",
        ),
    ],
)
def test_a_speaker_that_is_told_from_others(sentences: tuple[str, ...], quotation: str, speaker: str) -> None:
    assert said(*sentences)[quotation] == speaker


@pytest.mark.parametrize(
    ("sentences", "quotation"),
    [
        (("L'élu a cité Luc Petit, selon qui la mesure est « absurde ».",), "absurde"),
        (("Selon Luc Petit et Anne Morel, la mesure est « tout à fait absurde ».",), "tout à fait absurde"),
        (("Un juge a condamné Luc Petit pour « vol en bande organisée ».",), "vol en bande organisée"),
        (
            ("Un policier avait comparé Luc Petit à un « âne », a annoncé un porte-parole.",),
            "âne",
        ),
        (
            ("Anne Morel a dit non, tandis que d'autres criaient : « Il faut partir tout de suite ».",),
            "Il faut partir tout de suite",
        ),
        (("« Tout va très mal au pays », selon Reporters sans frontières.",), "Tout va très mal au pays"),
        (("« Tout va très mal au pays », selon Générations futures.",), "Tout va très mal au pays"),
        (("L'héritière du sortant Luc Petit a jugé la mesure « absurde ».",), "absurde"),
        (("L'agence basée à Lyon, qui a jugé la mesure « absurde », attend.",), "absurde"),
        (("Au cinéma Grand Palais de Lyon, la première est là : « Le Fils ».",), "Le Fils"),
        (
            (
                "Le parquet a dit non.",
                "Cet ancien cadre est mort.",
                "« Je pars pour toujours », écrit-il hier.",
            ),
            "Je pars pour toujours",
        ),
        (
            ("Le magazine a dit non.", "En 2013, il a répliqué : « Je pars pour toujours »."),
            "Je pars pour toujours",
        ),
    ],
)
def test_nobody_speaks_where_another_may(sentences: tuple[str, ...], quotation: str) -> None:
    assert said(*sentences).get(quotation, "") == ""


def test_articles_that_are_read_together_have_the_quotations_of_each_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    articles = [
        article("Le maire de Brest, Luc Petit, a jugé la mesure « absurde »."),
        article("“We will stay here,” said John Hill.", lang="en"),
        article("Ha detto « restiamo qui tutti insieme oggi ».", lang="it"),
        article(
            "Anne Morel, qui a dénoncé un port « au bord du gouffre », est partie.",
            "Luc Petit est le maire de Brest.",
            "« Oui », dit-il.",
        ),
        article(),
    ]
    alone = [quotes(one) for one in articles]
    read: list[list[str]] = []

    def spied(passages: Iterable[Passage], lang: str) -> None:
        read.append([lang, *(one.text for one in passages)])

    monkeypatch.setattr(hearing, "parsed_ahead", spied)
    assert list(quotes_of(articles)) == alone
    texts = [one.text for each in (articles[0], articles[3]) for one in each.units if one.text[0] != "«"]
    assert [set(one) for one in read if one[0] == "fr"] == [{"fr", *texts}]
    assert [len(one) for one in alone] == [1, 1, 1, 2, 0]
