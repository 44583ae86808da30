import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st

from digest.composing.deictics import bare_days, date_words, without_days, written_on
from digest.composing.edits import apply_edits, undo_edits
from digest.models import Dating, Days, Edit, Evidence

WEDNESDAY = date(2025, 2, 12)
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def dated(text: str, day: date = WEDNESDAY, lang: str = "fr") -> str | None:
    edits = date_words(text, [day], lang)
    return None if edits is None else apply_edits(text, edits)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Il a déclaré lundi que tout va bien.", "Il a déclaré lundi [10 février] que tout va bien."),
        ("Il a déclaré ce mercredi que oui.", "Il a déclaré ce mercredi [12 février] que oui."),
        ("Il l’a également annoncé mardi soir.", "Il l’a également annoncé mardi [11 février] soir."),
        ("Elle s'est rendue lundi à Kiev.", "Elle s'est rendue lundi [10 février] à Kiev."),
        ("Il est mort dimanche.", "Il est mort dimanche [9 février]."),
        ("Il se rendra vendredi à Berlin.", "Il se rendra vendredi [14 février] à Berlin."),
        (
            "Elle doit rencontrer jeudi son homologue.",
            "Elle doit rencontrer jeudi [13 février] son homologue.",
        ),
        (
            "Le ministre a lundi annoncé sa démission.",
            "Le ministre a lundi [10 février] annoncé sa démission.",
        ),
        ("Depuis lundi, il pleut.", "Depuis lundi [10 février], il pleut."),
        ("Lundi, le ministre a démissionné.", "Lundi [10 février], le ministre a démissionné."),
        ("« Oui », a estimé Donald Trump mardi.", "« Oui », a estimé Donald Trump mardi [11 février]."),
        ("Il a annoncé aujourd’hui (mercredi) un accord.", "Il a annoncé [mercredi 12 février] un accord."),
        (
            "C'est aujourd'hui, à 18h15, que part la fusée.",
            "C'est [mercredi 12 février], à 18h15, que part la fusée.",
        ),
        ("Il doit rencontrer aujourd'hui l'envoyé.", "Il doit rencontrer [mercredi 12 février] l'envoyé."),
        ("Hier, il a signé.", "[Mardi 11 février], il a signé."),
        ("Il a parlé hier à la presse.", "Il a parlé [mardi 11 février] à la presse."),
        ("Il partira demain pour Kiev.", "Il partira [jeudi 13 février] pour Kiev."),
        ("Mercredi 12 février, il a parlé.", "Mercredi 12 février, il a parlé."),
        ("Il viendra lundi 17 et mardi 18 février.", "Il viendra lundi 17 et mardi 18 février."),
        (
            "« Je viens vendredi », a-t-il promis lundi.",
            "« Je viens vendredi », a-t-il promis lundi [10 février].",
        ),
        (
            "La SNCF fera rouler un train sur six jeudi, a-t-elle indiqué mardi.",
            "La SNCF fera rouler un train sur six jeudi [13 février], a-t-elle indiqué mardi [11 février].",
        ),
        (
            "Le Sénat votera une loi sur le climat jeudi soir.",
            "Le Sénat votera une loi sur le climat jeudi [13 février] soir.",
        ),
        ('Il a dit "à demain" à la foule.', 'Il a dit "à demain" à la foule.'),
        # what those who say it have ahead of them
        (
            "La Poste a annoncé mardi que 180 bureaux fermeraient vendredi.",
            "La Poste a annoncé mardi [11 février] que 180 bureaux fermeraient vendredi [14 février].",
        ),
        (
            "La SNCF a annoncé mercredi qu'un TGV sur trois circulerait vendredi.",
            "La SNCF a annoncé mercredi [12 février] qu'un TGV sur trois circulerait vendredi [14 février].",
        ),
        (
            "Un TGV sur trois circulerait vendredi, a indiqué mardi la SNCF.",
            "Un TGV sur trois circulerait vendredi [14 février], a indiqué mardi [11 février] la SNCF.",
        ),
        (
            "Il a annoncé que la ligne rouvrirait vendredi.",
            "Il a annoncé que la ligne rouvrirait vendredi [14 février].",
        ),
        (
            "Le musée a promis que l'exposition aurait lieu vendredi.",
            "Le musée a promis que l'exposition aurait lieu vendredi [14 février].",
        ),
        ("Le texte devrait être voté lundi.", "Le texte devrait être voté lundi [17 février]."),
        (
            "Selon la mairie, le pont fermerait lundi.",
            "Selon la mairie, le pont fermerait lundi [17 février].",
        ),
        ("Le vote aura lieu vendredi.", "Le vote aura lieu vendredi [14 février]."),
        ("Le vote a eu lieu mardi.", "Le vote a eu lieu mardi [11 février]."),
        (
            "L'État assure que la loi entrera en vigueur lundi.",
            "L'État assure que la loi entrera en vigueur lundi [17 février].",
        ),
        # a weekday that something begins or ends on
        (
            "La rocade sera fermée six nuits de suite à partir de lundi, dès 21 heures.",
            "La rocade sera fermée six nuits de suite à partir de lundi [17 février], dès 21 heures.",
        ),
        ("L'épisode durera jusqu'à vendredi soir.", "L'épisode durera jusqu'à vendredi [14 février] soir."),
        (
            "Dès vendredi, les écoles seront fermées.",
            "Dès vendredi [14 février], les écoles seront fermées.",
        ),
        (
            "Il a annoncé mardi qu'il reprendrait à compter de lundi.",
            "Il a annoncé mardi [11 février] qu'il reprendrait à compter de lundi [17 février].",
        ),
        # what nobody plans
        ("Le bilan du séisme de mardi s'alourdit.", "Le bilan du séisme de mardi [11 février] s'alourdit."),
        (
            "L'attaque meurtrière de lundi a été revendiquée.",
            "L'attaque meurtrière de lundi [10 février] a été revendiquée.",
        ),
        (
            "Interrogé lundi par un juge, Jean Petit a nié.",
            "Interrogé lundi [10 février] par un juge, Jean Petit a nié.",
        ),
        (
            "Le corps retrouvé mardi est celui d'un randonneur.",
            "Le corps retrouvé mardi [11 février] est celui d'un randonneur.",
        ),
        # a night between two weekdays has the date of the second
        (
            "Trois hommes sont morts dans la nuit de mardi à mercredi.",
            "Trois hommes sont morts dans la nuit de mardi à mercredi [12 février].",
        ),
        (
            "Trois hommes ont trouvé la mort dans la nuit de lundi à mardi dans une crue.",
            "Trois hommes ont trouvé la mort dans la nuit de lundi à mardi [11 février] dans une crue.",
        ),
        (
            "Trois hommes ont trouvé la mort dans la nuit de mardi à mercredi dans une crue.",
            "Trois hommes ont trouvé la mort dans la nuit de mardi à mercredi [12 février] dans une crue.",
        ),
        (
            "Dans la nuit du dimanche au lundi, un feu a ravagé un entrepôt.",
            "Dans la nuit du dimanche au lundi [10 février], un feu a ravagé un entrepôt.",
        ),
        (
            "Les pompiers ont lutté contre les flammes dans la nuit de mardi à mercredi.",
            "Les pompiers ont lutté contre les flammes dans la nuit de mardi à mercredi [12 février].",
        ),
        (
            "Il est mort dans la nuit de lundi à mardi 4 février.",
            "Il est mort dans la nuit de lundi à mardi 4 février.",
        ),
        # the weekday of what is done at once, after its object
        ("Lens a battu Rennes 3-2 samedi soir.", "Lens a battu Rennes 3-2 samedi [8 février] soir."),
        (
            "Un séisme a fait trois morts lundi près de Lima.",
            "Un séisme a fait trois morts lundi [10 février] près de Lima.",
        ),
        (
            "Il a été mis en examen lundi pour meurtre.",
            "Il a été mis en examen lundi [10 février] pour meurtre.",
        ),
        (
            "Le conseil a adopté la mesure lundi par 62 voix.",
            "Le conseil a adopté la mesure lundi [10 février] par 62 voix.",
        ),
        ("Ils se sont dit oui hier, samedi 8 février, à Lens.",) * 2,
        ("Le pont rouvre aujourd'hui (lundi 10 février).",) * 2,
        ("Les bus seront gratuits chaque vendredi.", "Les bus seront gratuits chaque vendredi."),
        ("L'élu mis en examen lundi nie.", "L'élu mis en examen lundi [10 février] nie."),
    ],
)
def test_days_with_proof(text: str, printed: str) -> None:
    assert dated(text) == printed


@pytest.mark.parametrize(
    "text",
    [
        "La réunion de vendredi a été annulée.",
        "Le séisme de mercredi a fait deux blessés.",  # this one, or that of last week
        "Les victimes de l'accident se réunissent au stade de vendredi à samedi.",
        "Il a convoqué une réunion lundi.",
        "Le vote est prévu avant vendredi.",
        "Il viendra lundi prochain.",
        "Il a annoncé sa venue la semaine dernière.",
        "La France compte aujourd'hui 68 millions d'habitants.",
        "Il a annoncé aujourd'hui (jeudi) un accord.",
        "La libération d'hier a réjoui sa famille.",
        "Le Journal du Dimanche a publié un sondage.",
        "Lundi, le ministre présente un plan, a annoncé son cabinet.",
        "Le musée ferme le lundi.",
        "Il a affirmé vouloir se rendre vendredi à Kiev.",
        "La séance a été fixée lundi.",
        "Le président a lieu lundi de parler.",
        "Il a annoncé jeudi une réforme.",
        # the weekday may belong to what stands between it and the verb in the future
        "Le conseil examinera un texte adopté à Lyon vendredi.",
        "Le ministre commentera le plan présenté à Lyon vendredi.",
        "Il reprendra le travail après son malaise vendredi.",
        "Le juge entendra les témoins de l'accident à Lyon vendredi.",
        "Le ministre recevra la ville qui a perdu son stade vendredi.",
        "Le club qui jouera à Nice vendredi, recrute.",
        "Laura reçoit la presse vendredi.",
        "Le comité examinera les causes de la panne vendredi avec soin.",
        # what was announced may be over, or never have been
        "La SNCF avait annoncé qu'un TGV sur trois circulerait vendredi.",
        "La SNCF a annoncé dimanche qu'un TGV sur trois circulerait lundi.",
        "La SNCF a annoncé lundi 3 février qu'un TGV sur trois circulerait vendredi.",
        "Le pont fermerait vendredi.",
        "La SNCF a annoncé qu'un TGV sur trois circulerait dimanche.",
        "Le suspect serait mort lundi.",
        "Le suspect aurait quitté la France lundi.",
        "Le texte devrait avoir été signé lundi.",
        "Il ouvrait vendredi une exposition.",
        "La rocade est fermée à partir de lundi.",
        "La rocade a fermé à partir de lundi.",
        "La rocade sera fermée à partir de mercredi.",
        "Le juge entendra un homme accusé de faits commis à partir de lundi.",
        # a participle of what may be planned
        "Convoquée jeudi par la fédération, elle a nié tout dopage.",
        "Le film diffusé vendredi sur TF1 raconte sa vie.",
        "Le suspect sera interrogé par un juge puis, arrêté ou non, jugé vendredi.",
        "Il doit être entendu après avoir été arrêté ou interrogé vendredi.",
        # a night to come, of another event, or between days that do not follow each other
        "Le tunnel sera fermé dans la nuit de jeudi à vendredi.",
        "Le tunnel sera fermé dans la nuit de mardi à mercredi.",
        "Les gardiens de Jean Petit dans la nuit de mardi à mercredi ont été suspendus.",
        "Il a annoncé une opération dans la nuit de lundi à mardi.",
        "Il est mort dans la nuit de mardi à jeudi.",
        "Il est mort dans la nuit de mercredi à jeudi.",
        "Il est mort dans la nuit de lundi à mardi dernier.",
        # what is done at once may lead to another day
        "Lens a battu Rennes et reçoit Nice samedi.",
        "Lens a battu le club sacré samedi.",
        "Lens a battu Rennes, qu'il reçoit de nouveau samedi.",
        "Il a été condamné à comparaître lundi.",
        "Il sera mis en examen lundi pour meurtre.",
    ],
)
def test_days_without_proof_are_never_guessed(text: str) -> None:
    assert dated(text) is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Le pont a rouvert mardi 10 février, selon la mairie.", None),
        ("Le pont a rouvert lundi 10 février, selon la mairie.", True),
        ("Le pont rouvrira jeudi 12 février 2026, selon la mairie.", True),
        ("Le pont rouvrira jeudi 12 février 2025, selon la mairie.", None),
        ("Le pont a fermé mardi 31 décembre, selon la mairie.", True),
        ("« Rendez-vous mardi 10 février », a dit la mairie.", True),
        ("On attend le mardi 30 février.", True),
    ],
)
def test_a_weekday_that_is_not_that_of_its_date_proves_nothing(text: str, printed: bool | None) -> None:  # noqa: FBT001
    assert dated(text) == (text if printed else None)


def test_one_answer_for_every_possible_day_or_none() -> None:
    text = "Il a déclaré lundi que tout va bien."
    week = [date(2025, 2, 11), date(2025, 2, 12)]
    assert date_words(text, week, "fr") == date_words(text, week[:1], "fr")
    assert date_words(text, [*week, date(2025, 2, 18)], "fr") is None
    assert date_words(text, [], "fr") is None


def test_the_first_of_a_month_and_another_year() -> None:
    assert dated("Il a dit mardi que oui.", date(2025, 7, 2)) == "Il a dit mardi [1er juillet] que oui."
    assert dated("Il a dit mardi que oui.", date(2025, 1, 1)) == "Il a dit mardi [31 décembre 2024] que oui."


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("He said on Monday that talks go on.", "He said on Monday [10 February] that talks go on."),
        (
            "She announced today that she resigned.",
            "She announced [Wednesday 12 February] that she resigned.",
        ),
        ("He will meet on Friday the envoy.", "He will meet on Friday [14 February] the envoy."),
        (
            "Amtrak will run one train in two on Friday, it said on Monday.",
            "Amtrak will run one train in two on Friday [14 February], it said on Monday [10 February].",
        ),
        ("The panel will review the deal after talks on Friday.", None),
        (
            "Amtrak said on Tuesday that 180 stations would close on Friday.",
            "Amtrak said on Tuesday [11 February] that 180 stations would close on Friday [14 February].",
        ),
        ("Amtrak had said that 180 stations would close on Friday.", None),
        (
            "Amtrak will run fewer trains from Monday.",
            "Amtrak will run fewer trains from Monday [17 February].",
        ),
        ("On Monday, the minister resigned.", "On Monday [10 February], the minister resigned."),
        ("He spoke on Friday, Jan. 10, in Kyiv.", "He spoke on Friday, Jan. 10, in Kyiv."),
        ("Monday's vote was close.", None),
        ("The vote by Friday is open.", None),
    ],
)
def test_english(text: str, printed: str | None) -> None:
    assert dated(text, lang="en") == printed


def test_a_language_without_a_lexicon_is_left_alone() -> None:
    assert (
        dated("Er sagte am Montag, dass alles gut ist.", lang="de")
        == "Er sagte am Montag, dass alles gut ist."
    )


def test_bare_days_and_a_headline_without_them() -> None:
    assert bare_days("Grève : à quoi s'attendre ce vendredi", "fr")
    assert not bare_days("« À vendredi », lance le ministre", "fr")
    assert (
        without_days("Le Kremlin a annoncé aujourd'hui (jeudi) un accord", "fr")
        == "Le Kremlin a annoncé […] un accord"
    )


SUBJECTS = ("Le ministre", "La présidente", "Une avocate", "Le Kremlin", "L'Élysée", "Un témoin")
VERBS = ("a déclaré", "a annoncé", "doit présenter", "se rendra", "signe", "voulait", "s'est rendu", "compte")
ENDS = (
    "à Paris",
    "que la loi passera",
    "un accord, selon l'AFP",
    "« dès vendredi »",
    "le 3 mars",
    "une réunion",
)
MOMENTS = (
    *DAYS,
    *(f"ce {day}" for day in DAYS),
    "hier",
    "demain",
    "aujourd’hui",
    "ce matin",
    "lundi soir",
    "jeudi 6 mars",
)


@trying(deadline=None)
@given(
    subject=st.sampled_from(SUBJECTS),
    verb=st.sampled_from(VERBS),
    moment=st.sampled_from(MOMENTS),
    end=st.sampled_from(ENDS),
    day=st.dates(date(2019, 1, 1), date(2030, 12, 31)),
)
def test_every_edit_can_be_undone_and_names_a_day_of_that_name_nearby(
    subject: str, verb: str, moment: str, end: str, day: date
) -> None:
    text = f"{subject} {verb} {moment} {end}."
    edits = date_words(text, [day], "fr")
    if edits is None:
        return
    printed = apply_edits(text, edits)
    assert undo_edits(printed, text, edits) == text
    assert "« dès vendredi »" in printed or "« dès vendredi »" not in text
    named = next((name for name in DAYS if name in moment), None)
    near = [day + timedelta(days=n) for n in range(-6, 7)]
    for edit in edits:
        number = int(re.findall(r"\d+", edit.text)[0])
        assert any(one.day == number and (named is None or DAYS[one.weekday()] == named) for one in near)


def changed(until: date, text: str) -> tuple[Edit, ...] | None:
    """The edits of a text of Wednesday that was changed on another day."""
    update = Evidence("updated", "mis à jour", Days.only_on(until))
    own = Evidence("byline", "publié", Days.only_on(WEDNESDAY))
    return date_words(text, written_on(Dating(Days.only_on(WEDNESDAY), "exact", (own,), (update,))), "fr")


@pytest.mark.parametrize("text", ["Le maire l'a dit hier.", "Elle sera entendue demain."])
def test_a_text_changed_on_another_day_names_no_yesterday(text: str) -> None:
    assert changed(WEDNESDAY, text)
    assert changed(WEDNESDAY + timedelta(days=1), text) is None
    assert changed(WEDNESDAY + timedelta(days=30), text) is None


def test_a_weekday_that_every_day_of_the_writing_gives_stands() -> None:
    assert changed(WEDNESDAY + timedelta(days=1), "Le maire l'a dit mardi.")
    assert changed(WEDNESDAY + timedelta(days=1), "Le maire l'a dit.") == ()
