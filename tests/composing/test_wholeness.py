import pytest

from digest.composing.wholeness import balanced, whole


@pytest.mark.parametrize(
    "text",
    [
        "Le président a signé la loi.",
        "« Nous avons signé la loi. »",
        "« Nous le voulons. Nous le ferons », a promis Dmitri Peskov.",
        "« Mon slogan « BON SENS » a plu », a-t-il dit…",
        "12 300 civils sont morts, selon l'ONU.",
        "Il l'a dit à la presse (à Paris).",
        "« Nous allons (...) verser ces fonds à d'autres », a dit le maire.",
        "« Nous le ferons (…). Aujourd'hui, nous partons », a dit le maire.",
        "Éric a-t-il signé la loi ?",
        'Elle a déclaré : "Nous avons signé."',
    ],
)
def test_whole(text: str) -> None:
    assert whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "le président a signé la loi.",
        "Le président a signé la loi",
        "Le président a signé « la loi.",
        "La loi » a été signée hier.",
        "Le président (de la Russie a signé.",
        'Il a dit "nous avons signé.',
        "Écrivez à redaction@journal.fr pour participer.",
        "Voir https://journal.fr pour la suite.",
        "Le texte \\ porte une barre oblique.",
        "Il intégrera à la rentrée une école à (...)",
        "Il intégrera à la rentrée une école à (…)",
        "Une première.",
        "Mot " * 100 + ".",
    ],
)
def test_not_whole(text: str) -> None:
    assert not whole(text)


def test_marks_close_in_order() -> None:
    assert balanced("« (oui) »")
    assert not balanced("« (oui » )")
