"""A fetch that is killed leaves a store that works, and the next one goes on."""

import signal
import subprocess
import sys
from pathlib import Path

from tests.feeds.conftest import Articles, Fetched
from tests.feeds.making import item, rss
from tests.feeds.serving import Handler, Served
from tests.interrupts import hear_interrupts

_CODE = """
import sys
from pathlib import Path
from digest.feeds import fetch, opened
from digest.models import FeedSettings

with opened(Path(sys.argv[1])) as store:
    for report in fetch(store, FeedSettings(pause=0, seconds=60), allow_private=True):
        print(report.outcome, flush=True)
"""


def test_killed_while_feeds_are_fetched(
    served: Served, fetched: Fetched, articles: Articles, place: Path
) -> None:
    """The first feed is kept, the second still drips when the process is killed."""
    first, second = (served.put(path, rss()) for path in ("/first", "/second"))
    fetched(first, second)
    served.put("/first", rss(*(item(f"{number}", f"T{number}") for number in range(20))))

    def drip(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.drip()

    served.do("/second", drip)
    with subprocess.Popen([sys.executable, "-c", _CODE, str(place)], stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"new\n"
        process.send_signal(signal.SIGKILL)
    assert len(articles()) == 20
    served.put("/second", rss(item("b")))
    assert [(one.outcome, one.new) for one in fetched()] == [("unchanged", 0), ("new", 1)]


def test_interrupted_by_the_keyboard(
    served: Served, fetched: Fetched, articles: Articles, place: Path
) -> None:
    fetched(served.put("/rss", rss(item("a"))))
    served.do("/rss", lambda handler: handler.drip(b"H"))
    hear_interrupts()
    with subprocess.Popen(
        [sys.executable, "-c", _CODE, str(place)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        while len(served.asked) < 2 and process.poll() is None:
            served.closing.wait(0.01)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=50)  # the feed would have had 60 seconds
    assert b"KeyboardInterrupt" in said
    assert [one.id for one in articles()] == ["a"]
