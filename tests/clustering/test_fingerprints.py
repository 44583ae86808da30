"""Fingerprints hold an article's own runs of words, and the same ones in every process."""

from digest.clustering.fingerprints import fingerprint
from tests.clustering.making import FIRE, STRIKE, make

WORDS = "un deux trois quatre cinq six sept huit neuf dix onze douze treize"


def test_runs_do_not_cross_the_border_of_a_unit() -> None:
    apart = [len(fingerprint(make("a", line)).said) for line in FIRE]
    assert len(fingerprint(make("a", *FIRE)).said) == sum(apart)
    assert apart == [len(unit.words) - 7 for unit in make("a", *FIRE).units]


def test_words_in_quotation_marks_are_not_the_article_s_own() -> None:
    said = fingerprint(make("a", WORDS)).said
    assert len(said) == 6
    for marks in ("« {} »", '"{}"', "“{}”", "« {}"):
        quoted = fingerprint(make("a", f"{WORDS}, a dit le ministre : {marks.format(STRIKE[0])}"))
        assert set(said.tolist()) < set(quoted.said.tolist())
        assert len(quoted.said) == 6 + 4
        assert len(fingerprint(make("a", marks.format(WORDS))).said) == 0


def test_a_lead_is_long_and_mostly_the_newspaper_s_own() -> None:
    assert len(fingerprint(make("a", "En direct.", *FIRE)).leads) == 1
    assert len(fingerprint(make("a", *FIRE)).leads) == 2
    assert not fingerprint(make("a", f"« {FIRE[0]} »", "En direct.", FIRE[0])).leads


def test_hashes_are_the_same_in_every_process() -> None:
    known = fingerprint(make("a", WORDS))
    assert int(known.said[0]) == 13482444994067674653
    assert known.whole == 1865618606890968250
