"""What a page or a letter says of itself: below an article of a feed, around a newsletter, to its readers."""

import pytest

from tests.cleaning.cleaned import BODY, cleaned, reasons

UNITS = ["Le conseil municipal a voté le budget lundi soir.", "Il augmente de 3 % en un an."]


def kept(text: str) -> list[str]:
    return [unit.text for unit in cleaned(text).units]


@pytest.mark.parametrize(
    "line",
    [
        "L’article Budget : la hausse votée est apparu en premier sur Vallée Infos.",
        "L'article Budget : « Une année difficile », dit-on. Le point est apparu en premier sur Vallée Infos",
        "Cet article est paru en premier sur Vallée Infos.",
        "Cet article a d'abord été publié dans La Revue des cimes.",
        "The post Budget: taxes rise again? appeared first on Valley News.",
        'This article, "Taxes rise", was originally published by Valley News.',
    ],
)
def test_the_footer_of_a_feed_is_no_text(line: str) -> None:
    assert kept(f"{BODY}\n\n{line}") == UNITS
    assert "related" in reasons(cleaned(f"{BODY}\n\n{line}")).values()


@pytest.mark.parametrize(
    "sentence",
    [
        "L'article a été initialement publié dans Nature.",
        "L'article 49.3 est apparu en 1958, en premier sur une liste de dix.",
        "Le virus est apparu en premier sur l'île de Sein.",
        "La jeune femme est apparue en premier sur scène.",
        "Le post a été supprimé mardi par la plateforme, selon la police.",
        "The post of treasurer was first held by her mother.",
        "Vous recevez une convocation et vous avez dix jours pour répondre.",
        "Se désabonner reste difficile, regrette l'association de consommateurs.",
        "La newsletter du ministère a été envoyée à 12 000 personnes.",
        "Newsletter writers earned 12 million dollars last year.",
        "Envoyez vos enfants à l'école à pied, conseille la mairie.",
    ],
)
def test_what_a_newspaper_tells_stays(sentence: str) -> None:
    assert kept(f"{BODY}\n\n{sentence}\n\n{BODY} Le maire attend.")[2] == sentence


@pytest.mark.parametrize(
    "line",
    [
        "Vous recevez ce message car vous êtes abonné à la lettre de Vallée Infos.",
        "Se désabonner : https://vallee.example/u/1",
        "Si vous ne souhaitez plus recevoir nos messages, cliquez ici.",
        "Envoyez vos témoignages au 06 00 00 00 00.",
        "Posez vos questions à la rédaction par message.",
        "Votre newsletter économique. Chaque mardi, le regard de nos plumes.",
        "Newsletter Le Matin de la vallée. Les nouvelles du jour à 7 heures.",
        "Suivez l'actualité de vos villes préférées en vous inscrivant à Mon Fil.",
        "Vous souhaitez réagir ? Connectez-vous.",
        "You are receiving this email because you subscribed to Valley News.",
    ],
)
def test_what_speaks_to_the_reader_is_no_text(line: str) -> None:
    last = "Le maire attend la réponse de l'État."
    assert kept(f"{BODY}\n\n{line}\n\n{last}") == [*UNITS, last]
