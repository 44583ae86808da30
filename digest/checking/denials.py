"""Denials: words that negate by what they mean the verb that they lead: refuser de, incapable de."""

from collections.abc import Iterator

from digest.checking.grammar import Grammar
from digest.checking.reach import until_stop
from digest.checking.reading import Reading

__all__ = ["denials"]

_REACH = 6  # tokens to the verb


def denials(reading: Reading, rules: Grammar) -> Iterator[tuple[int, int]]:
    """Each word that denies by its meaning, and the verb that it leads."""
    links, nouns = rules.words["links"], rules.words["nouns_of_negation"]
    for at, token in enumerate(reading.tokens):
        if not (token.plain in nouns or rules.denier.fullmatch(token.plain)):
            continue
        linked = False
        for there in until_stop(reading, at, _REACH):
            word = reading.tokens[there]
            if word.plain in links or word.plain in rules.words["auxiliaries"] | rules.words["clitics"]:
                linked = True
                continue
            if linked and (_is_led(reading, there, rules) or token.plain in nouns):
                yield at, there
            break


def _is_led(reading: Reading, at: int, rules: Grammar) -> bool:
    word, before = reading.tokens[at].word, reading.tokens[at - 1].plain
    if before in rules.words["auxiliaries"]:
        return True
    links = {"de", "d", "à", "a", "to", "from", "of"} | rules.words["clitics"]
    if reading.lang == "en":
        return before in links and (before == "to" or word.endswith("ing"))
    return bool(rules.infinitive.fullmatch(word)) and before in links
