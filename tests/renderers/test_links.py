"""Only the address of a public page becomes a link."""

import pytest

from digest.renderers.links import local_page, safe_url

REFUSED = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    " javascript:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "//evil.example/x",
    "\\\\evil.example\\x",
    "http:\\\\evil.example",
    "http:evil.example",
    "http:///evil.example",
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://2130706433/",
    "http://127.1/",
    "http://localhost/",
    "http://localhost./",
    "http://printer.local/",
    "http://intranet/",
    "http://user:pw@evil.example@127.0.0.1/",
    "https://lemonde.fr@evil.example/",
    "http://example.org:22/",
    "http://example.org:99999/",
    "ftp://example.org/x",
    "gopher://127.0.0.1:25/_HELO",
    "mailto:a@example.org?subject=x%0d%0aBcc:v@example.org",
    'http://example.org/"onmouseover="alert(1)',
    "http://example.org/'><script>alert(1)</script>",
    "http://ex\u0430mple.org/",
    "https://example.org/\u202egnp.exe",
    "https://example.org/\u200bx",
    "https://example.org/a b",
    "https://example.org/\n",
    "https://exam%70le.org/",
    "https://-example.org/",
    "https://example..org/",
    "https://" + "a" * 2000 + ".org/",
    "http://[::1",
    "",
]


@pytest.mark.parametrize("url", REFUSED)
def test_refused(url: str) -> None:
    assert safe_url(url) == ""


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://www.lemonde.fr/a/b_1234.html?x=1&y=2#z", "https://www.lemonde.fr/a/b_1234.html?x=1&y=2#z"),
        ("http://example.org", "http://example.org"),
        ("https://example.org:443/", "https://example.org:443/"),
        ("https://xn--socit-esab.fr/", "https://xn--socit-esab.fr/"),
        (
            "https://fr.wikipedia.org/wiki/Été_(saison)",
            "https://fr.wikipedia.org/wiki/%C3%89t%C3%A9_%28saison%29",
        ),
        ("https://example.org/l'été%20[1]", "https://example.org/l%27%C3%A9t%C3%A9%20%5B1%5D"),
        ("https://my_blog.example.org/", "https://my_blog.example.org/"),
    ],
)
def test_kept(url: str, link: str) -> None:
    assert safe_url(url) == link


def test_pages_beside_this_one() -> None:
    assert local_page("2025-W02.md") == "2025-W02.md"
    assert local_page("a-dater.html#x") == "a-dater.html#x"
    assert local_page("#source-1") == "#source-1"
    for other in ("../x.md", "/x.md", ".x.md", "x.exe", "a/b.md", "javascript:x.md", "//e.md", "x.md\n"):
        assert local_page(other) == ""
