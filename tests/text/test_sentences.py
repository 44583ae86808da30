"""Sentence units: what ends one, what does not, and quotations kept whole."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.text.sentences import split_sentences

WORDS = [
    "Le",
    "président",
    "M.",
    "Mme",
    "a",
    "dit",
    "«",
    "»",
    '"',
    "“",
    "”",
    "Non.",
    "Oui !",
    "etc.",
    "J.-P.",
    "3.5",
    "n°",
    "5.",
    "12 300",
    "U.S.",
    "…",
    "...",
    "?",
    ".",
    "»,",
    ".»",
    "—",
    "-",
    "\\De",
    "20h.30",
    "www.a.fr",
    "A.",
    "l'",
    "(voir",
    "p.",
    "2)",
]


def cut(text: str, lang: str = "fr") -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, lang)]


def joined(sentences: list[str], lang: str = "fr") -> None:
    """Check that the sentences, put together with spaces, are cut where they were joined."""
    assert cut(" ".join(sentences), lang) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "M. Trump et MM. Macron et Scholz ont reçu Mme Meloni, le Dr. Roux et Mgr Dupont.",
        "J. Biden, J.-P. Raffarin, A. M. Dupont et George W. Bush sont là.",
        "Y. Le Drian a répondu à J.-M. Le Guen.",
        "Un débat sur J. Le Drian, selon X. La Fontaine et le groupe M. Dupont.",
        "L'A.F.P. a cité l'U.S. Navy et la S.N.C.F. française.",
        "Il coûte 3.5 euros, soit 12.300 francs, cf. Le Monde, p. 12 et art. 5.",
        "Le n° 5 du 3 janv. 2024 part à 20h.30 de l'av. Foch.",
        "Voir www.exemple.fr/page.html ou écrire à a.b@exemple.fr.",
        "Des pommes, des poires, etc., et même des noix.",
        "Il hésite... puis il part… sans un mot.",
        "Yahoo! a répondu à la question « Qui ? » sans attendre.",
        "La Maison (...) a confirmé [...] la date.",
        "St. Malo gagne.",
    ],
)
def test_a_mark_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    joined([sentence, "Le reste suit."])


@pytest.mark.parametrize(
    "sentences",
    [
        ["Il est né en 1958.", "30 personnes sont venues.", "C'est le n° 5.", "Fin."],
        ["Les pommes, les poires, etc.", "Les noix aussi."],
        ["Il part vers 700 av. J.-C.", "La ville brûle."],
        ["C'est une dépêche de l'A.F.P.", "Il est tard."],
        ["Est-ce possible ?", "Oui !", "Vraiment ?!", "Oui…", "Non..."],
        ["Le juge l'a dit à l'OPAC.", "Demandez à l'ESB.", "Fin de l'enquête.", "- avril : le procès."],
        ["Oui, a réagi le maire, Robert Ménard, sur X.", "La Ligue des droits de l'homme salue."],
        ["Le maire l'a écrit sur X.", "Marine Le Pen a répondu via X.", "Les élus se taisent."],
        ["Le trafic est coupé sur la ligne B.", "Les RER A.", "La RATP s'excuse auprès du groupe C."],
        ["La famille existait.", "à peu près au même moment, elle partait."],
    ],
)
def test_sentences_end(sentences: list[str]) -> None:
    joined(sentences)


@pytest.mark.parametrize(
    "sentences",
    [
        ["« A vient. B part. C reste », a rassuré Peskov.", "Il a souri."],
        ["Il a dit : « A vient. B part. »", "Elle sort."],
        ["« Mon slogan « BON SENS ». Nous y croyons », s'est réjoui M. Trump.", "« Non. »", "Il sort."],
        ['"A vient. B part", a dit M. Paul.', '"Un. Deux."', "Trois."],
        ["“A vient. B part”, a dit M. Paul.", "“Un. Deux.”", "Trois."],
        ['" A vient. B part ", a-t-il dit.', "Rien d'autre."],
        ['Il parle d\'une "affaire. Grave" et d\'un "complot".', "Rien d'autre."],
        ["Le pays des « contacts », a-t-il affirmé.", "\\De son côté, M. Poutine se tait."],
        ["Le pays se tait.", "\\« Je remercie M. Paul », a-t-il dit."],
        ["« Que faire ? » demande-t-il.", "« Rien ! »", "Il sort."],
    ],
)
def test_a_quotation_and_its_attribution_are_one_unit(sentences: list[str]) -> None:
    joined(sentences)


def test_an_unclosed_quotation_holds_nothing() -> None:
    joined(["Lire aussi : « La Russie est prête.", "Le reste suit.", "Elle a dit « oui. Non », puis rien."])
    joined(['Il a dit "non.', "Elle est partie.", "Puis rien."])


def test_a_quotation_without_end_does_not_swallow_a_long_text() -> None:
    text = "« " + "Le pays attend une réponse. " * 100 + "»"
    assert len(cut(text)) > 90


def test_sentences_that_meet_without_a_space() -> None:
    assert cut("Il a dit « non ».Pour le maire, tout est fini.") == [
        "Il a dit « non ».",
        "Pour le maire, tout est fini.",
    ]
    assert cut("Il craint la guerre.Le président se tait.") == [
        "Il craint la guerre.",
        "Le président se tait.",
    ]
    assert len(cut("Voir orange.fr ou Booking.com ou M.Macron ou ex.Dupont.")) == 1


def test_a_list_number_opens_a_sentence() -> None:
    joined(["1. Le plan compte.", "Il suffit."])


def test_english() -> None:
    joined(
        ["The U.S. President met Mr. J. Smith at 5 p.m. on No. 10.", "He left at 6 p.m.", "The end."], "en"
    )
    joined(['"We wait. We hope," said Ms. Roe of Acme Inc.', "The rest is news."], "en")


def test_a_text_without_capitals_is_cut_at_its_stops() -> None:
    joined(["scroll down for video .", "he left .", "why ?"], "en")


@pytest.mark.parametrize("text", ["", " \n\t ", "\u00a0"])
def test_nothing_gives_nothing(text: str) -> None:
    assert split_sentences(text, "fr") == []


@pytest.mark.parametrize("mark", ["«", '"', ".", " ", ". ", '" ', "« A. ", "M. A", "? »", "\\", "a."])
def test_thirty_thousand_marks_are_cut_like_any_text(mark: str) -> None:
    text = mark * 30_000
    spans = split_sentences(text, "fr")
    assert spans == sorted(spans)


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(["fr", "en", "de"]))
def test_every_character_is_in_one_unit(words: list[str], lang: str) -> None:
    text = " ".join(words)
    spans = split_sentences(text, lang)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(text[a:b] == text[a:b].strip() and a < b for a, b in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "attributed",
    ["« Je pars. » a dit M. Dupont jeudi.", '"Ces arbres sont méditerranéens." est-il précisé au mur.'],
)
def test_an_attribution_stays_with_its_quotation(attributed: str) -> None:
    assert cut(f"{attributed} Il a souri.") == [attributed, "Il a souri."]
