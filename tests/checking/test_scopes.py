"""What each negation negates."""

import pytest

from digest.checking.reading import read
from digest.checking.scopes import odd


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Il n'a pas signé l'accord.", {"signé"}),
        ("Il n'a posé aucune condition.", {"posé", "condition"}),
        ("Aucun député n'a voté le texte.", {"député", "voté"}),
        ("Il part sans signer.", {"signer"}),
        ("Deux mois sans aucune contamination.", {"contamination"}),
        ("Il refuse de signer.", {"signer"}),
        ("Il n'exclut pas de signer.", {"exclut"}),
        ("Il n'a pu signer.", {"signer"}),
        ("Il n'a que deux enfants.", set()),
        ("Il n'a pas seulement signé.", set()),
        ("Il ne reste plus au mur qu'une photo.", set()),
        ("Il ne circule plus et on prévoit que des écoles ouvriront.", {"circule"}),
        ("Il a fait un pas vers lui.", set()),
        ("Ses premiers pas de chanteur.", set()),
        ("Des propos pas très sérieux.", {"sérieux"}),
        ("Il n'exclut pas un report.", {"exclut"}),
        ("Il part sans attendre.", set()),
        ("Il ne veut « pas ouvrir » le débat.", {"ouvrir"}),
    ],
)
def test_french(text: str, negated: set[str]) -> None:
    tokens = read(text, "fr").tokens
    assert {tokens[at].word for at in odd(text, "fr")} >= negated if negated else not odd(text, "fr")


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("He did not sign the deal.", {"sign"}),
        ("He didn't sign the deal.", {"sign"}),
        ("He left without signing.", {"signing"}),
        ("He refused to sign.", {"sign"}),
        ("He signed the deal.", set()),
        ("He serves no more than two terms.", set()),
    ],
)
def test_english(text: str, negated: set[str]) -> None:
    tokens = read(text, "en").tokens
    assert {tokens[at].word for at in odd(text, "en")} >= negated if negated else not odd(text, "en")
