"""A sentence leans on an earlier one by its first clause too."""

import pytest

from digest.composing.antecedents import repair
from digest.composing.leaning import leaning
from tests.composing.builders import article, brief_of, story

LEANING = [
    (
        "fr",
        "L'Ukraine a cependant rejeté ces conditions, affirmant qu'elles équivalaient à une capitulation.",
        "cependant",
    ),
    ("fr", "Le ministre s'est toutefois dit prêt à recevoir les syndicats.", "toutefois"),
    ("fr", "Les avocats, eux, réclament un nouveau procès.", "eux"),
    ("fr", "Le réseau social a fait de même vendredi avec le tweet de la Maison Blanche.", "a fait de même"),
    ("fr", "Le groupe chinois a lui acquis la marque en novembre.", "a lui"),
    ("fr", "Les gendarmes l'ont fait souffler dans l'éthylotest.", "l'ont fait"),
    ("fr", "Brooks l’a remercié pour son courage.", "l’a remercié"),
    ("fr", "Le ministère leur avait donné rendez-vous.", "leur avait donné"),
    ("fr", "Les syndicats en annoncent 800.", "en annoncent 800"),
    ("fr", "La police en a compté près de 1 200.", "en a compté près de 1 200"),
    ("fr", "Le groupe a annoncé dans la foulée un plan social.", "dans la foulée"),
    ("fr", "La police est arrivée, sept minutes plus tard, au musée.", "sept minutes plus tard"),
    ("fr", "Le maire le demande.", "le demande"),
    ("fr", "Les riverains le réclament depuis des années.", "le réclament"),
    ("fr", "Le gouvernement s'y refuse.", "s'y refuse"),
    (
        "fr",
        "Deux groupes lui ont présenté mardi des offres : l'une a le soutien du maire.",
        "lui ont présenté",
    ),
    ("fr", "Le président a plus tard salué le courage des pompiers.", "a plus tard"),
    ("fr", "Plusieurs vidéos de son arrestation ont été vues.", "Plusieurs vidéos de son arrestation "),
    ("fr", "L'une de ses filles n'est pas venue.", "L'une de ses filles "),
    ("fr", "De retour en France, elle affirme l'avoir confié à une amie.", "De retour en France, elle "),
    ("fr", "À Lyon, ils ont distribué des tracts.", "À Lyon, ils "),
    ("fr", "Publiée dans The Lancet, elle se fonde sur 96 000 patients.", "Publiée dans The Lancet, elle "),
    ("fr", "Une semaine plus tard, le compte a été fermé.", "Une semaine plus tard,"),
    ("fr", "Le lendemain matin, le maire a démissionné.", "Le lendemain matin,"),
    ("en", "Two days later, the mayor resigned.", "Two days later,"),
    ("fr", "La Cour européenne a validé cette décision.", "cette décision"),
    ("fr", "Face à ces critiques, l'UMP a développé une réponse.", "ces critiques"),
    ("en", "Ukraine has however rejected these terms, calling them a surrender.", "however"),
    ("en", "CNN, however, reported on a distress call.", "however"),
    ("en", "The city council rejected these terms on Monday.", "these terms"),
]
STANDING = [
    ("fr", "Le ministre a reçu ce mercredi les syndicats de la police."),
    ("fr", "Le déficit atteindra cette année 11 % du produit intérieur brut."),
    ("fr", "Le maire a annoncé à cette occasion la réouverture du musée."),
    ("fr", "Le taux a baissé ces deux dernières semaines dans toute la région."),
    ("fr", "La région a commandé des masques et ces masques seront distribués lundi."),
    ("fr", "Les masques seront chers : ces masques viennent de loin."),
    ("fr", "L'Italie est la première à rouvrir dans ce pays les frontières."),
    ("fr", "Le maire soutient ces habitants qui refusent le projet."),
    ("fr", "Le président a promis de voter au plus tard en juin."),
    ("fr", "Le maire et les élus de son équipe ont voté."),
    ("fr", "Le prix de son propre pain a doublé à Lyon."),
    ("fr", "Au lendemain de son élection, le maire a reçu les élus."),
    ("fr", "En France, il est interdit de fumer dans les gares."),
    ("fr", "Le maire de Lyon, il l'a redit mardi, ne veut pas du stade."),
    ("fr", "Publiée mardi, l'étude se fonde sur 96 000 patients."),
    ("fr", "Une semaine après la fusillade, la ville se recueille."),
    ("fr", "Si les écoles rouvrent, les lycées resteront cependant fermés."),
    ("fr", "Sur 300 manifestants, la police en a compté 20 masqués."),
    ("fr", "Joe Biden l'a emporté dans l'Ohio."),
    ("fr", "Partout la demande de masques augmente."),
    ("fr", "Le bénéfice a doublé à 12 millions, contre 6 millions un an plus tôt."),
    ("fr", "Le maire l'a dit : le pont fermera."),
    ("fr", "Les parents de la fillette l'ont retrouvée."),
    ("fr", "Blessé au bras, Paul Morin l'a perdu."),
    ("fr", "La hausse a atteint 3 % en septembre 2024."),
    ("fr", "Malgré la pluie le match a toutefois eu lieu."),
    ("fr", "La police a évacué le camp, pourtant autorisé par la mairie, au point du jour."),
    ("fr", "Tout ce qu'elle fait est utile aux malades."),
    ("fr", "Le ministre a dit : « Nous rejetons ces conditions »."),
    ("en", "The minister will visit Rome this week with his wife."),
    ("en", "The council praised these doctors who came from Cuba."),
    ("en", "Although it rained, the match was however played."),
    ("de", "Die Ukraine hat jedoch abgelehnt."),
]


@pytest.mark.parametrize(("lang", "text", "words"), LEANING)
def test_it_leans_within(lang: str, text: str, words: str) -> None:
    found = leaning(text, lang)
    assert found is not None
    assert found.kind == "within"
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(("lang", "text"), STANDING)
def test_it_stands_alone(lang: str, text: str) -> None:
    assert leaning(text, lang) is None


def test_a_name_alone_does_not_repair_it() -> None:
    first = "Le porte-parole du Kremlin, Dmitri Peskov, a parlé à la presse."
    for told, edits in (
        ("Il a ajouté que la paix viendra.", 1),
        ("Il a cependant ajouté que la paix viendra.", 0),
    ):
        assert len(repair(article("a", first, told), 1, "fr") or ()) == edits


def test_words_of_nobody_are_never_told() -> None:
    letter = article("a", "« Le tramway gratuit, on en rêvait. »", title="Courrier des lecteurs")
    assert brief_of(story(letter)).told == ()
    signed = article("a", "« Le tramway gratuit, on en rêvait », écrit Martine Lucas.", title="Courrier")
    assert len(brief_of(story(signed)).told) == 1
