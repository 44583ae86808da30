"""Names: the words of an article that it writes with a capital inside its sentences."""

import re
from collections import Counter

from digest.models import Article
from digest.text.stems import content_stems
from digest.text.tokens import words

__all__ = ["name_stems"]

# What may be a capital stands first, for a search for one set of characters is fast.
_CAPITAL = re.compile(r"[A-ZÀ-\U0010ffff](?<=\w[\s,’'][^\W\d_a-zß-öø-ÿœ])\w+")
_BETWEEN = "\0"  # units; a word at the head of one stands after nothing


def name_stems(article: Article) -> Counter[str]:
    """How often each stem stands with a capital inside a sentence, where that says something."""
    text = _BETWEEN.join([unit.text for unit in article.units])
    found = [word for word in _CAPITAL.findall(text) if word[0].isupper()]
    return Counter(content_stems(words(" ".join(found)), article.lang))
