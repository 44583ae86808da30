"""What a sentence says of who does what, as its tests ask for it."""

from digest.annotating.frames.scenes import scene


def seats(text: str, name: str) -> set[tuple[str, str]]:
    """What the figure that ends in a name (a lemma) is to each verb or noun of a deed around it."""
    read = scene(text, "fr")
    assert read is not None
    figure = next(one for one in read.figures if one.words[-1] == name)
    return {(read.words[seat.governor].lemma, seat.slot) for seat in read.seats(figure)}
