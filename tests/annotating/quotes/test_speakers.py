"""Who says what: each form of attribution."""

import pytest

from digest.annotating.quotes import quotes
from tests.annotating.quotes.saying import article, said

_MOORE = "Ann Moore"
LEAD = "Anne Morel, la maire de Brest, a dit : « Je reste »."


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
        ("« Je pars », a dit la ministre de la Mer à l'issue du vote.", "Je pars", "la ministre de la Mer"),
        ("« Je pars », insiste le maire au micro de France Bleu.", "Je pars", "le maire"),
        ("« Je pars », a dit la préfète du Gard au terme du vote.", "Je pars", "la préfète du Gard"),
        ("« Oui », a dit l'adjointe à la culture de Brest.", "Oui", "l'adjointe à la culture de Brest"),
        ("« Notre « bon sens » a gagné », a dit Luc Petit.", "Notre « bon sens » a gagné", "Luc Petit"),
    ],
)
def test_the_speaker_beside_a_quotation(sentence: str, quotation: str, speaker: str) -> None:
    assert said(sentence)[quotation] == speaker


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
    ("before", "role", "speaker"),
    [
        (
            "Le ministre de la Mer Luc Petit est là.",
            "le ministre de l'Intérieur",
            "le ministre de l'Intérieur",
        ),
        ("Le ministre de la Mer Luc Petit est là.", "le ministre de la Mer", "Luc Petit"),
        ("Le ministre de la Mer Luc Petit est là.", "le ministre", "Luc Petit"),
        ("Le président français Luc Petit est là.", "le président tunisien", "le président tunisien"),
        ("Le président français Luc Petit est là.", "le président de la République", "Luc Petit"),
        (
            "Le président du Sénat Luc Petit est là.",
            "le président de la République",
            "le président de la République",
        ),
        ("Luc Petit, le maire de Lyon, est là.", "le maire de Lens", "le maire de Lens"),
        ("Luc Petit, le maire de Lyon, est là.", "le maire lyonnais", "Luc Petit"),
        ("L'entraîneur lensois Luc Petit est là.", "l'entraîneur rennais", "l'entraîneur rennais"),
        ("Luc Petit, le patron de Renault, est là.", "le patron du groupe", "Luc Petit"),
        ("Luc Petit, le directeur de l'usine, est là.", "le directeur de l'école", "le directeur de l'école"),
        ("Le député RN Luc Petit est là.", "le député LFI", "le député LFI"),
        ("Le député RN Luc Petit est là.", "le député insoumis", "le député insoumis"),
        ("Luc Petit, père de la victime, est là.", "le père du suspect", "le père du suspect"),
        ("Luc Petit, père de la victime, est là.", "le frère de la victime", "le frère de la victime"),
        ("Le président français a reçu son homologue grec Luc Petit.", "le président grec", "Luc Petit"),
        ("Le président Luc Petit est là.", "le président ukrainien", "le président ukrainien"),
        ("Le président Luc Petit est là.", "le président", "Luc Petit"),
        ("« Oui », a dit le golfeur Luc Petit.", "le golfeur américain", "Luc Petit"),
        ("Le président sud-coréen Luc Petit est là.", "le dirigeant nord-coréen", "le dirigeant nord-coréen"),
        ("« Oui », a dit l'archevêque Luc Petit.", "le recteur", ""),
        ("« Oui », a dit l'archevêque Luc Petit.", "le contrôleur", ""),
    ],
)
def test_an_office_of_another_place_is_anothers(before: str, role: str, speaker: str) -> None:
    assert said(before, f"« Je pars demain », a dit {role}.")["Je pars demain"] == speaker


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("le parti du président Luc Petit", "le parti du président Luc Petit"),
        ("le gouvernement du Premier ministre Luc Petit", "le gouvernement du Premier ministre Luc Petit"),
        ("le Fatah du président palestinien Luc Petit", "Fatah du président palestinien Luc Petit"),
        ("le porte-parole du parti Luc Petit", "Luc Petit"),
        ("le numéro 2 du parti Luc Petit", "Luc Petit"),
        ("le porte-parole des Brigades Marc Roux, Luc Petit", "Luc Petit"),
        ("le porte-parole des Brigades Marc Roux", "le porte-parole des Brigades Marc Roux"),
        ("la directrice du Lycée Marc Roux, Anne Petit", "Anne Petit"),
        ("le président de la Région Luc Petit", "Luc Petit"),
        ("le chef de l'Etat à l'ancien résistant", "le chef de l'Etat"),
        ("les avocats du ministre, Luc Petit et Anne Morel", "les avocats du ministre"),
        ("le locataire de Bercy aux journalistes", "le locataire de Bercy"),
        ("l'ambassadeur d'Algérie à Paris", "l'ambassadeur d'Algérie à Paris"),
        ("le Premier ministre du Québec Luc Petit", "Luc Petit"),
    ],
)
def test_a_body_is_not_whose_it_is(who: str, speaker: str) -> None:
    assert said(f"« Je pars demain », a indiqué {who}.") == {"Je pars demain": speaker}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Selon le journal régional, Luc Petit roulait « trop vite ».", "le journal régional"),
        ("Selon sa mère, Luc Petit était « déçu par tout ».", ""),
        ("Selon le maire, Luc Petit roulait « trop vite ».", ""),
        ("Selon le maire, Luc Petit, il roulait « trop vite ».", "Luc Petit"),
        ("Il roulait « trop vite », selon le maire, Luc Petit.", "Luc Petit"),
        ("Il roulait « trop vite », selon un communiqué du procureur, Luc Petit.", "Luc Petit"),
        ("« Cela va trop vite », déplore dans un entretien au Monde Luc Petit, élu de Brest.", "Luc Petit"),
    ],
)
def test_a_name_behind_who_is_asked(sentence: str, speaker: str) -> None:
    assert set(said(sentence).values()) == {speaker}


def test_a_minister_is_not_a_woman() -> None:
    sentences = ("La ministre de la Mer Anne Morel est là.", "« Je pars », a dit Luc Petit.")
    assert said(*sentences, "« Je reste ici », a dit le ministre.")["Je reste ici"] == "le ministre"


@pytest.mark.parametrize(
    "between",
    [
        "Morand a été condamné en 2008. Il a tué deux voisins de Morand fils.",
        "« Le Boucher de Lens » a été condamné en 2008.",
    ],
)
def test_a_pronoun_behind_somebody_else_is_nobody_heard_before(between: str) -> None:
    sentences = (
        "« Je pars », a dit Luc Petit.",
        *between.split(". "),
        "« Je regrette tout », avait-il déclaré.",
    )
    told = said(*(f"{one.rstrip('.')}." for one in sentences))
    assert told["Je pars"] == "Luc Petit"
    assert told["Je regrette tout"] == ""


def test_the_subject_behind_its_verb_goes_on() -> None:
    told = said(
        "La ministre Anne Morel est là.",
        "Ce que nie formellement la maire du village de Lens.",
        "« C'est faux », a-t-elle dit.",
    )
    assert told["C'est faux"] != "Anne Morel"


def test_who_is_at_the_head_of_a_party_is_not_its_deputy() -> None:
    told = said("Le député Les Verts Luc Petit est mort.", "« Un ami », a écrit le patron des Verts.")
    assert told == {"Un ami": "le patron des Verts"}


@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        # a place or a body before a name whose first name nobody knows
        ("le président de Bretagne Loïg Kerbrat", "Loïg Kerbrat"),
        ("le patron de Fonvia Jaume Roures", "Jaume Roures"),
        ("la ministre des Sports Roxana Petre", "Roxana Petre"),
        ("le président du conseil d'administration du Hall of Fame Dwyer Colan", "Dwyer Colan"),
        ("le ministre de la Santé Ludo Henrik Mandet", "Ludo Henrik Mandet"),
        ("la présidente de Sea Fonvia France Lamya Essem", "la présidente de Sea Fonvia France Lamya Essem"),
        ("le président de Debout La France Luc Dupont-Petit", "Luc Dupont-Petit"),
        ("la directrice générale de Santé Publique France Anne Morel", "Anne Morel"),
        ("l'élu Europe Ecologie - Les Verts Luc Petit", "Luc Petit"),
        ("devant la foule place de la République Ramata Kane", "Ramata Kane"),
        # a medium, a title
        ("à Midi Libre Alexia Lebret", "Alexia Lebret"),
        ("à la télévision RAI le Dr Alberto Zanguil", "Alberto Zanguil"),
        # what stands behind a shop is its name
        ("la propriétaire de la boutique Space Shirts", "la propriétaire de la boutique Space Shirts"),
        # whose name has three words
        ("le frère de Recep Tayyip Kaya", "le frère de Recep Tayyip Kaya"),
        ("Recep Tayyip Kaya", "Recep Tayyip Kaya"),
    ],
)
def test_a_name_is_cut_from_what_stands_before_it(who: str, speaker: str) -> None:
    told = said(f"« Je reste ici », a déclaré {who}.", "« On verra bien », a-t-il dit.")
    assert told["Je reste ici"] == speaker


def test_a_pronoun_goes_on_with_the_name_alone() -> None:
    lead = "Le président de Bretagne Loïg Kerbrat a salué lundi l'accord « historique »."
    assert said(lead, "« On verra bien », a estimé M. Kerbrat.")["On verra bien"] == "Loïg Kerbrat"


def test_the_surname_of_two_words_keeps_its_first_name() -> None:
    lead = "Manuel Lopez Obrador a salué lundi l'accord « historique »."
    assert said("M. Lopez Obrador est là.", lead)["historique"] == "Manuel Lopez Obrador"


@pytest.mark.parametrize(
    ("where", "speaker"),
    [
        ("lors d'un briefing au centre spatial Kennedy, en Floride, Anne Morel", "Anne Morel"),
        ("lors d'un briefing au centre spatial Kennedy, en Floride Kathy Lueder", "Kathy Lueder"),
        ("à l'AFP par téléphone Franck, un membre du groupe", "Franck"),
    ],
)
def test_a_place_is_nobody(where: str, speaker: str) -> None:
    told = said(f"« Nous sommes prêts », a dit {where}, en charge des vols.")
    assert told["Nous sommes prêts"] == speaker
