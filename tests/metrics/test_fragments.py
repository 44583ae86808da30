from hypothesis import given
from hypothesis import strategies as st

from digest.metrics.fragments import Fragment, Passages

SPOKEN = st.lists(st.sampled_from(["le", "chat", "dort", "mange"]), max_size=14)


def longest(sources: list[list[str]], spoken: list[str], at: int) -> int:
    """The longest run from a place on, by looking at every place of every source."""
    best = 0
    for source in sources:
        for place in range(len(source)):
            length = 0
            while (
                at + length < len(spoken)
                and place + length < len(source)
                and spoken[at + length] == source[place + length]
            ):
                length += 1
            best = max(best, length)
    return best


@given(st.lists(SPOKEN, max_size=3), SPOKEN)
def test_fragments_are_those_of_the_greedy_algorithm(sources: list[list[str]], spoken: list[str]) -> None:
    found = Passages(sources).fragments(spoken)
    at, wanted = 0, []
    while at < len(spoken):
        length = longest(sources, spoken, at)
        if length:
            wanted.append((at, length))
        at += length or 1
    assert [(one.start, one.length) for one in found] == wanted
    for one in found:
        source = sources[one.source][one.place : one.place + one.length]
        assert source == spoken[one.start : one.start + one.length]


@given(st.lists(SPOKEN, max_size=3), SPOKEN)
def test_holds_what_stands_in_one_source(sources: list[list[str]], spoken: list[str]) -> None:
    runs = [source[at : at + len(spoken)] for source in sources for at in range(len(source) + 1)]
    assert Passages(sources).hold(spoken) == (not spoken or spoken in runs)


def test_a_run_is_placed_where_it_stands_first() -> None:
    passages = Passages([["a", "b", "c", "b", "c"], ["d", "b", "c"]])
    assert passages.fragments(["b", "c"]) == [Fragment(0, 2, 0, 1)]
    assert passages.fragments(["d", "b"]) == [Fragment(0, 2, 1, 0)]


def test_no_run_reaches_over_the_end_of_a_source() -> None:
    assert not Passages([["a", "b"], ["c"]]).hold(["b", "c"])
