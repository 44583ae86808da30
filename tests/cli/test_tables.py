"""Tables for people: a line does not break where a space holds words together."""

import pytest

from digest.cli.tables import print_table


@pytest.mark.parametrize("err", [False, True])
def test_a_line_does_not_break_inside_guillemets(capsys: pytest.CaptureFixture[str], *, err: bool) -> None:
    quoted = "«\u00a0aujourd’hui (jeudi)\u00a0»"
    rows = [(f"{'mot ' * count}{quoted} 12\u202f300\u00a0%",) for count in range(30)]
    print_table(["Indices"], rows, err=err)
    told = capsys.readouterr()
    lines = (told.err if err else told.out).splitlines()
    assert len(lines) > 31
    assert max(map(len, lines)) <= 110
    assert all(line.count("«\u00a0aujourd") == line.count("«") for line in lines)
    assert all(line.count("(jeudi)\u00a0»") == line.count("»") for line in lines)
    assert sum("12\u202f300\u00a0%" in line for line in lines) == 30
