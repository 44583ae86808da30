"""An error is one line: what, where, what to do."""

from digest.errors import ConfigError, DigestError, ReadError, suggestion


def test_an_error_is_one_line() -> None:
    error = ConfigError("no setting is called\n'titel'", where="digest.toml", advice="Did you mean title?")
    assert str(error) == "digest.toml: no setting is called 'titel'. Did you mean title?"


def test_an_error_without_place_or_advice_is_what_it_says() -> None:
    assert str(DigestError("the disk is full")) == "the disk is full"


def test_a_read_error_keeps_its_reason_for_the_catalogue() -> None:
    error = ReadError("bad_json", where="a.jsonl:3", detail="Expecting value")
    assert error.reason == "bad_json"
    assert str(error) == "a.jsonl:3: bad_json (Expecting value)"


def test_a_suggestion_names_the_nearest_then_all() -> None:
    assert suggestion("leed", ["lead", "centroid"]) == "Did you mean lead? Available: lead, centroid"
    assert suggestion("xyz", ["lead"]) == "Available: lead"
