"""Stories from few realistic words, so that units share some and scores differ."""

from collections.abc import Sequence

from hypothesis import strategies as st

from digest.models import Article, Story, Unit
from digest.text.tokens import words

_NOUNS = ["le maire", "la grève", "Lyon", "le juge", "l’usine", "la crue", "le vote", "12 300 civils"]
_VERBS = ["annonce", "a refusé", "dénonce", "retarde", "« soutient »", "n’explique pas"]
_OPENINGS = ["", "", "", "Il ajoute que ", "Cependant, ", "Selon l’AFP, ", "L’an dernier, ", "« "]
_CLOSINGS = [
    ".",
    ".",
    " ?",
    " vendredi.",
    ", a dit le préfet de la région.",
    ", malgré la pluie et le froid.",
]


def unit(text: str, start: int = 0, paragraph: int = 0) -> Unit:
    return Unit(text, start, start + len(text), paragraph, words(text))


def article(name: str, texts: Sequence[str], *, title: str = "", lang: str = "fr") -> Article:
    starts = [sum(len(t) + 1 for t in texts[:i]) for i in range(len(texts))]
    units = tuple(unit(t, start, i // 2) for i, (t, start) in enumerate(zip(texts, starts, strict=True)))
    return Article(id=name, path=f"{name}.txt", text="\n".join(texts), lang=lang, title=title, units=units)


def _sentence(opening: str, subject: str, verb: str, thing: str, closing: str) -> str:
    return f"{opening}{subject} {verb} {thing}{closing}"


sentences = st.builds(
    _sentence,
    st.sampled_from(_OPENINGS),
    st.sampled_from(_NOUNS),
    st.sampled_from(_VERBS),
    st.sampled_from(_NOUNS),
    st.sampled_from(_CLOSINGS),
)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    bodies = draw(st.lists(st.lists(sentences, max_size=7), min_size=1, max_size=3))
    titles = st.sampled_from(["", "La grève retarde le vote", "Crue à Lyon"])
    articles = tuple(article(f"a{n}", body, title=draw(titles)) for n, body in enumerate(bodies))
    together = draw(st.booleans()) and len(articles) > 1
    return Story("s", articles, origins=((articles[0].id, articles[1].id),) if together else ())
