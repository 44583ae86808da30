"""Items with references: random texts of few words, so that subsequences tie and stems meet."""

import random

from digest.models import Article, Extract, Item, Output, Story, Unit
from digest.text.tokens import words

_FRENCH = """
le la les l’ d’ qu'il président présidente Présidents élu élue élections à où déjà Noël naïve cœur
n° 5 12 300 3,5 gouvernement gouvernements grève grévistes % « » , . ; … M. Mme J.-P. aujourd’hui
après-midi ! ? (AFP) — et de du annonce annoncé annonçait annonceront réforme réformes retraites
manifestation manifesté Orléans des que qui rassemblement œuvre garçon français française e-mail
20h30
"""
_ENGLISH = """
the a of and to in is are was were don't U.S. U.S.-led economy economies economic running runs ran
runner 7,500 national nationally nation nations flies flying dying died skies sky happily happy
hoping hopping hoped 3.5 $5m Mr. Obama president presidential presidency argued arguing argument
said says saying . , ; ? ! £20 agreed ponies generalization generalizations oscillators relational
conditional caress caresses feed plastered
"""
FRENCH, ENGLISH = _FRENCH.split(), _ENGLISH.split()


def text(chance: random.Random, vocabulary: list[str], lines: range) -> str:
    """Lines of words; now and then one is empty, or has no word at all."""
    few = chance.sample(vocabulary, chance.randint(3, len(vocabulary)))
    lengths = [chance.choice([0, 1, 2, 5, 9, 14, 20]) for _ in range(chance.choice(lines))]
    return "\n".join(" ".join(chance.choices(few, k=length)) for length in lengths)


def pairs(count: int, vocabulary: list[str], lines: range = range(2, 6)) -> list[tuple[str, str]]:
    """A reference and a summary, of the same few words."""
    chance = random.Random(13)
    made = []
    for _ in range(count):
        few = chance.sample(vocabulary, chance.randint(4, len(vocabulary)))
        made.append((text(chance, few, lines), text(chance, few, lines)))
    return made


def item(*references: str, lang: str = "fr", units: tuple[str, ...] = ()) -> Item:
    cut = tuple(Unit(unit, 0, len(unit), 0, words(unit)) for unit in units)
    article = Article("a", "a.txt", "\n".join(units), lang, units=cut)
    return Item("i", Story("i", (article,)), references)


def output(printed: str, *extracts: int) -> Output:
    return Output("ours", "i", printed, tuple(Extract("a", unit) for unit in extracts))
