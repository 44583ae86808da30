"""The words by which a language says that somebody speaks, from `data/speech.<lang>.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["WORD", "Speech", "speech"]

WORD = r"[A-ZÀ-ÖØ-Þ][\w'.-]*\w"  # a word of a name
_PARTICLE = (
    r"(?:de |d'|de la |van |van der |der |den |von |al-|el-|al |el |ben |bin |da |du |di |le |dos |del )"
)
_MANY = 8  # forms of a list; few are tried as fast one by one
_LETTER = re.compile(r"[a-zà-ÿ](?![?*+{|])")  # of its own: nothing behind it makes it one of several


@dataclass(frozen=True, slots=True)
class Speech:
    """Patterns over a text with plain apostrophes and spaces, its quotations hidden.

    `finite` is a verb whose subject speaks, `gerund` one that goes on with the subject of another, `lemma`
    the infinitive of one that reports words within a sentence; `pronoun`
    is one after its verb (group m, f, p), `subject` one before it. `name` is a name, with its title.
    """

    lang: str
    finite: re.Pattern[str]
    gerund: re.Pattern[str]
    lemma: re.Pattern[str]
    weak: re.Pattern[str]
    naming: re.Pattern[str]
    inverted: re.Pattern[str]
    subject: re.Pattern[str]
    latter: re.Pattern[str]
    heard: re.Pattern[str]
    according: re.Pattern[str]
    that: re.Pattern[str]
    name: re.Pattern[str]
    title: re.Pattern[str]
    determiner: re.Pattern[str]
    adverb: re.Pattern[str]
    opening: re.Pattern[str]
    preposition: re.Pattern[str]
    among: re.Pattern[str]
    party: re.Pattern[str]
    going_on: re.Pattern[str]
    reply: re.Pattern[str]
    media: re.Pattern[str]
    stops: frozenset[str]
    words: dict[str, frozenset[str]]
    genders: dict[str, str]
    same_role: tuple[frozenset[str], ...]


@cache
def speech(lang: str) -> Speech | None:
    """The words of a language, or None where it has no data file."""
    found = resources.files("digest.annotating").joinpath(f"data/speech.{lang}.toml")
    if not lang.isalpha() or not found.is_file():
        return None
    table = tomllib.loads(found.read_text(encoding="utf-8"))
    adverbs, finite, gerund = _verbs(table)
    titles = [title for kind in table["titles"].values() for title in kind]
    particle = f"(?:{_PARTICLE}|{_any(table.get('name_particles', []))})"
    after, most = _any(table.get("postnominals", [])), 5 if table.get("titles_first") else 3
    name = rf"{WORD}(?: (?!(?:{after})(?!\w)){particle}?{WORD}){{0,{most}}}(?: [A-Z](?![\w.']))?"
    articles = [article for kind in table["articles"].values() for article in kind]
    media = "|".join(sorted(table["media"], key=lambda word: (-len(word), word)))
    return Speech(
        lang=lang,
        finite=_whole(finite),
        gerund=_whole(gerund),
        lemma=re.compile(_lemma(table)),
        weak=re.compile(_any([verb.removesuffix("er") for verb in table.get("weak", [])])),
        naming=re.compile(
            rf"(?<!\w)(?:(?:{_any(table['naming'])})(?: [\w'-]+)?|(?:{_any(table['named'])})"
            r"(?: (?:aussi|également|also))?)$",
            re.IGNORECASE,
        ),
        inverted=re.compile(_inverted(table), re.IGNORECASE),
        subject=_whole(_groups(table["pronouns"])),
        latter=_whole(_groups(table["latter"])),
        heard=_whole(_groups({key: [one] for key, one in table["heard"].items()})),
        according=_whole(
            rf"(?:(?P<by>{_any(table['according'])})|(?P<person>{_any(table['according_person'])}))"
        ),
        that=_whole(_any(table["that"])),
        name=re.compile(rf"(?<![\w-])(?:(?P<title>{_any(titles)}) )?(?P<name>{name})(?: (?:{after})(?!\w))?"),
        title=re.compile(rf"(?<![\w-])(?:{_any(titles)}) "),
        determiner=_whole(_any(articles)),
        adverb=_whole(adverbs),
        opening=_whole(_any(table["conjunctions"])),
        preposition=_whole(_any(table["prepositions"])),
        among=re.compile(rf"(?:{_any(table['among'])}), (?=[A-ZÀ-Þ])", re.IGNORECASE),
        going_on=re.compile(_any(table.get("going_on", []))),
        party=re.compile(rf"(?:{_any(table.get('parties', []))})(?=[ ,])"),
        reply=re.compile(rf"(?:{_any(table['replies'])}) ?[:.–-] ?[«“\"]"),
        media=re.compile(
            rf"(?<![\w-])(?P<by>{_any(table['via'])}) ?(?:{_any(table['media_articles'])})*"
            rf"(?P<medium>{media})(?![\w-])"
        ),
        stops=frozenset(table["stops"]),
        words={
            key: frozenset(value)
            for key, value in table.items()
            if isinstance(value, list) and key != "same_role"
        },
        genders=_genders(table),
        same_role=tuple(frozenset(roles) for roles in table["same_role"]),
    )


def _any(forms: list[str]) -> str:
    """One of the forms, the longest first; those that begin with one letter are tried where it stands."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    if len(forms) < _MANY or not all(_LETTER.match(form) for form in ordered):
        return "|".join(ordered) or "(?!)"
    by_letter: dict[str, list[str]] = {}
    for form in ordered:
        by_letter.setdefault(form[0], []).append(form[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{pattern})(?:(?<=')|(?![\w'-]))", re.IGNORECASE)


def _groups(kinds: dict[str, list[str]]) -> str:
    return "|".join(rf"(?P<{key}>{_any(forms)})" for key, forms in kinds.items())


def _verbs(table: dict[str, list[str]]) -> tuple[str, str, str]:
    """The adverbs, the finite forms and the gerunds, as patterns."""
    adverbs, soft = _any(table["adverbs"]), _any(table["stems"])  # « lanc » and « lanç » are both there
    endings = table.get("endings", [])
    regular = rf"(?:{soft})(?:{_any(endings)})" if endings else "(?!)"
    participles = rf"(?:{soft})(?:{_any(table['past_endings'])})|{_any(table['participles'])}"
    reflexive = rf"(?:{_any(table['reflexive'])})" if table["reflexive"] else "(?!)"
    between = rf"(?:(?:{adverbs}) ){{0,3}}"
    compound = rf"(?:{_any(table['auxiliaries'])}) {between}(?:{participles})"
    simple = rf"(?:{regular}|{_any(table['presents'])})"
    finite = rf"(?:{reflexive}){{0,2}}(?:{compound}|{simple})(?: (?:{adverbs})(?=[ ,:.]))?"
    gerund = rf"(?:{reflexive})?(?:{soft})(?:{_any(table['gerund_endings'])})|{_any(table['gerunds'])}"
    return adverbs, finite, gerund


def _lemma(table: dict[str, list[str]]) -> str:
    """The infinitives of the verbs that report words within a sentence."""
    weak = _any(table.get("weak", []))
    return rf"(?!(?:{weak})$)(?:(?:{_any(table['stems'])})er|{_any(table.get('lemmas', []))})"


def _inverted(table: dict[str, dict[str, str]]) -> str:
    """A verb with its pronoun after it: "a-t-il ajouté", "dit-elle", "s'est-il réjoui"."""
    return "|".join(rf"(?P<{key}>{form})" for key, form in table["inverted"].items()) or "(?!)"


def _genders(table: dict[str, dict[str, list[str]]]) -> dict[str, str]:
    """The gender that a title, an article or a first name shows."""
    shown: dict[str, str] = {}
    for kind in ("titles", "articles"):
        shown |= {
            form.replace("\\", "").replace("?", ""): key for key in "mf" for form in table[kind].get(key, [])
        }
    for key in "mf":
        for name in table[f"first_names_{key}"]:
            shown[f"first {name}"] = "b" if f"first {name}" in shown else key
    return shown
