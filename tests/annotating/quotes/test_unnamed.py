"""What must stay without a speaker."""

import pytest

from tests.annotating.quotes.saying import said


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


def test_titles_and_words_in_marks_are_no_utterances() -> None:
    assert said("Le film « La Mer » est sorti.", "Ce « hotspot » est plein.") == {}


def test_a_quotation_about_somebody_is_not_his() -> None:
    found = said(
        "Le président ukrainien Volodymyr Zelensky a été sévèrement critiqué par Donald Trump.",
        "Ce dernier a qualifié Zelensky de « dictateur sans élections ».",
    )
    assert found["dictateur sans élections"] == "Donald Trump"


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
