"""For all tests: errors are told in English, whatever the language of the machine."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def english_console() -> Iterator[None]:
    """The console of the C locale, which processes of their own inherit too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LC_ALL", "C.UTF-8")
        yield
