from digest.composing.clauses import early_ends, shortened
from digest.composing.edits import apply_edits

LEAD = "Les présidents ont eu une conversation « profonde, productive » sur l'Ukraine, convenant de négocier."
WIRE = (
    "Le Kremlin a repris les discussions « dans tous les domaines », dans le cadre d'un accord, selon l'AFP."
)


def test_a_sentence_ends_before_its_participle() -> None:
    assert [LEAD[:end] for end in early_ends(LEAD, "fr")] == [
        "Les présidents ont eu une conversation « profonde, productive » sur l'Ukraine"
    ]


def test_what_says_who_says_so_is_never_left_out() -> None:
    assert not list(early_ends("Trois personnes sont mortes dans la nuit, selon la police.", "fr"))
    assert [apply_edits(WIRE, [edit]) for edit in shortened(WIRE, "fr")] == [
        "Le Kremlin a repris les discussions « dans tous les domaines » […], selon l'AFP."
    ]


def test_no_end_where_the_sentence_goes_on() -> None:
    text = "Le juge a estimé que l'accusé, après avoir bu, devait être condamné."
    assert not list(early_ends(text, "fr"))
    assert not list(shortened(text, "fr"))


def test_the_part_needs_a_verb() -> None:
    assert not list(
        early_ends("Une longue et belle journée de printemps à Paris, marquant la reprise.", "fr")
    )


def test_a_second_predicate_may_go() -> None:
    text = (
        "Moscou a souligné que la paix était proche et a déclaré que tout commentaire était digne d'intérêt."
    )
    assert [apply_edits(text, [edit]) for edit in shortened(text, "fr")] == [
        "Moscou a souligné que la paix était proche […]."
    ]
    comma = "La police a annoncé une enquête sur un suspect, et a lancé un appel à témoins dans la région."
    assert apply_edits(comma, [next(shortened(comma, "fr"))]) == (
        "La police a annoncé une enquête sur un suspect […]."
    )
    claimed = "La police a trouvé une arme et a arrêté un homme, selon le parquet."
    assert not list(shortened(claimed, "fr"))
