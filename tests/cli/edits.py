"""What an editor may do to the page of the seeds' second week of 2025, and what breaks it."""

from collections.abc import Callable

__all__ = ["BROKEN", "HARMLESS", "Edit"]

Edit = Callable[[str], str]


def _swap(old: str, new: str) -> Edit:
    def edited(page: str) -> str:
        assert old in page, old
        return page.replace(old, new, 1)

    return edited


def _line(opening: str, change: Edit) -> Edit:
    def edited(page: str) -> str:
        found = next(line for line in page.splitlines() if line.startswith(opening))
        return page.replace(found, change(found), 1)

    return edited


def _spaced(edit: Edit) -> Edit:
    """The edit of a page whose spaces are plain: typography does not count."""
    return lambda page: edit(page.replace("\u00a0", " ").replace("\u202f", " "))


def _swapped(page: str) -> str:
    lines = page.split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith("Peskov a déclaré"))
    lines[first], lines[first + 2] = lines[first + 2], lines[first]
    return "\n".join(lines)


HARMLESS = {
    "plain spaces": _spaced(lambda page: page),
    "straight apostrophes": lambda page: page.replace("’", "'"),
    "another order": _swapped,
    "a cut": _spaced(_swap(" à une éventuelle rencontre avec Trump, soulignant", " […], soulignant")),
    "an outlet's name": _swap("source non précisée", "Le Courrier"),
    "a bold word": _swap("a déjà appelé", "a **déjà** appelé"),
    "another headline": _swap("### Vladimir Poutine ouvert à une", "### Trump prépare une"),
    "other words for the same": _swap("a déjà appelé à un cessez-le-feu", "a appelé à un cessez-le-feu"),
}

# by the kind of fault that names it
BROKEN: dict[str, tuple[str, Edit]] = {
    "number": ("number", _swap("Donald Trump a déjà appelé", "Avec 12 alliés, Donald Trump a déjà appelé")),
    "name": ("name", _swap("Peskov a déclaré que la Russie", "Lavrov a déclaré que la Russie")),
    "speaker": ("name", _swap("a rassuré Peskov", "a rassuré Trump")),
    "bracket lost": ("undated", _spaced(_swap(" [9 janvier]", ""))),
    "bracket changed": ("bracket", _spaced(_swap("[9 janvier]", "[8 janvier]"))),
    "bracket invented": ("bracket", _swap("Peskov a déclaré", "[Sergueï Lavrov] a déclaré")),
    "cut negation": (
        "negation",
        _swap("n’a posé aucune condition", "[…] a posé […] condition"),
    ),
    "cut before a relative": (
        "cut",
        _spaced(_swap("ouvert au contact avec Donald Trump, qui", "[…], qui")),
    ),
    "cut subject": ("cut", _swap("Peskov a déclaré que la Russie", "[…] a déclaré que la Russie")),
    "conditional": ("modality", _swap("a déjà appelé", "aurait déjà appelé")),
    "story's counts": (
        "count",
        _spaced(_swap("2 articles, 1 origine probable", "9 articles, 8 origines probables")),
    ),
    "week's count": ("count", _spaced(_swap("sujet · 2 articles", "sujet · neuf articles"))),
    "share reproduced": ("reproduction", _spaced(_swap("Reproduction : [1] ", "Reproduction : [1] 1"))),
    "thread's first day": ("thread", _spaced(_swap("** — 8 nov. 2024", "** — 9 nov. 2024"))),
    "thread's last day": ("thread", _spaced(_swap("**10 janv. 2025 :", "**11 janv. 2025 :"))),
    "thread's headline": ("thread", _spaced(_line("**Le fil**", lambda line: line.replace("prêt", "ravi")))),
    "day of what it continues": ("thread", _spaced(_swap(", 8 nov. 2024*", ", 9 nov. 2024*"))),
    "headline's word": ("content", _swap("### Vladimir Poutine ouvert", "### Vladimir Poutine fermé")),
    "invented": ("name", _swap("## Sources", "Trump a été arrêté à Paris. [1]\n\n## Sources")),
    "invented, uncited": ("uncited", _swap("## Sources", "Tout va bien à Moscou.\n\n## Sources")),
    "under the sources": ("uncited", lambda page: f"{page}\nTout va bien à Moscou.\n"),
    "page's link": ("broken_link", _swap("(2024-W45.md)", "(2024-W44.md)")),
    "foreign link": ("link", _swap("(2024-W45.md)", "(https://example.org/a)")),
    "citation gone": (
        "uncited",
        _spaced(_line("Donald Trump a déjà", lambda line: line.replace(" [2]", ""))),
    ),
    "other citation": (
        "elsewhere",
        _spaced(_line("Donald Trump a déjà", lambda line: line.replace("[2]", "[1]"))),
    ),
    "citation added": (
        "elsewhere",
        _spaced(_line("Donald Trump a déjà", lambda line: line.replace("[2]", "[1] [2]"))),
    ),
    "unknown citation": (
        "unknown_source",
        _spaced(_line("Donald Trump a déjà", lambda line: line.replace("[2]", "[7]"))),
    ),
    "quotation": ("quotation", _swap("prêts à nous rencontrer. App", "prêts à négocier. App")),
    "quotation opened": ("quotation", _spaced(_swap("« Nous partons du", "Nous partons du"))),
    "headline": ("name", _swap("### Vladimir Poutine ouvert", "### Emmanuel Macron ouvert")),
    "headline's number": (
        "number",
        _swap("### Vladimir Poutine ouvert à une", "### 47 présidents ouverts à une"),
    ),
    "title": ("name", _swap("# Revue de presse — Trump", "# Revue de presse — Macron")),
    "week": ("period", _swap("du 6 au 12", "du 7 au 13")),
    "bullet's date": ("label", _spaced(_swap("**10 janv.**", "**11 janv.**"))),
    "story's date": ("dateline", _spaced(_swap("*Vendredi 10 janvier", "*Jeudi 9 janvier"))),
    "source's date": (
        "source_line",
        _spaced(_swap("Vendredi 10 janvier 2025 — date", "Jeudi 9 janvier 2025 — date")),
    ),
    "source gone": ("source_missing", _line("2. ", lambda _: "")),
    "source added": ("source_added", _line("2. ", lambda line: f"{line}\n3. *Titre*, Le Monde. Vendredi.")),
    "ledger's speaker": (
        "attribution",
        _line("- **Donald Trump**", lambda line: line.replace("Donald Trump", "Joe Biden")),
    ),
    "ledger's words": (
        "quotation",
        _line("- **Donald Trump**", lambda line: line.replace("gâchis", "désastre")),
    ),
}
