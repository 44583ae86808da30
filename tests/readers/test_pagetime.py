import pytest

from digest.readers.blocks import parse
from digest.readers.pagedata import page_dates

BODY = f"<p>{'Le conseil a voté mardi la rénovation de la halle. ' * 3}</p>"
TIME = '<time datetime="2025-11-14T08:00">Il y a 3 h</time>'
OTHER = '<time datetime="2025-11-20">20 nov.</time>'


@pytest.mark.parametrize(
    ("page", "dates"),
    [
        (f"<h1>Un titre</h1>{TIME}{BODY}", ["2025-11-14T08:00"]),
        (f"<h1>Un titre</h1><p>Par L. Aubert, {TIME}</p>{TIME}{BODY}", ["2025-11-14T08:00"]),
        (f"<h1>Un titre</h1>{TIME}{OTHER}{BODY}", []),
        (f"<h1>Un titre</h1>{BODY}{TIME}", []),
        (f"{TIME}<h1>Un titre</h1>{BODY}", []),
        (f"<h1>Un titre</h1><aside>{TIME}</aside>{BODY}", []),
        (f'<h1>Un titre</h1><div class="event-box">{TIME}</div>{BODY}', []),
        (f"<h1>Un titre</h1><p>{'Le salon ouvre à Lyon, dit la mairie, ' * 3}{TIME}</p>{BODY}", []),
        (f'<meta name="date" content="2025-11-13"><h1>Un titre</h1>{TIME}{BODY}', ["2025-11-13"]),
        ('<h1>Un titre</h1><time datetime="bientôt">bientôt</time>', []),
    ],
)
def test_a_lone_time_under_the_headline_dates_the_page(page: str, dates: list[str]) -> None:
    tree = parse(f"<html><body>{page}</body></html>")
    assert tree is not None
    assert page_dates(tree) == dates
