"""Keywords of a finding: the words of jieba's idf table that stand in it, weighed by tf-idf.

jieba itself takes over a second to load its tokenizer and its analyser; what is needed of it here is the
table of words with their inverse document frequencies (``jieba/analyse/idf.txt``, 270 000 words). It is read
once, and of it only the words that can occur in the findings at hand are kept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from kg.errors import InternalError
from kg.relate.topics import topic_words
from kg.resources import lexicon

__all__ = ["TOP", "idf_of", "keywords"]

TOP = 24
"""How many keywords a finding keeps: enough for its few sentences, few enough for the index to stay small."""

_LONGEST = 7
_TOPIC_IDF = 12.0
"""Weight of a topic's own word that jieba does not know (三重一大): jieba's median (11.95), rounded."""

_SHORT, _SHORT_IDF = 3, 7.0
"""A topic's word this short that jieba does not know is an everyday short form (文旅): a common weight."""

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")


@cache
def _common() -> frozenset[str]:
    return frozenset(lexicon("issue_topics")["common"])


@cache
def _table() -> str:
    """The table of jieba as one text, found without importing jieba, which takes a quarter of a second."""
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise InternalError("jieba is not installed", remedy="pip install jieba")
    path = Path(next(iter(spec.submodule_search_locations))) / "analyse" / "idf.txt"
    return path.read_text(encoding="utf-8")


def idf_of(texts: Iterable[str]) -> dict[str, float]:
    """Inverse document frequencies of the words that these texts can hold, the topics' words among them."""
    grams = {
        run[at : at + size]
        for text in texts
        for run in _HAN.findall(text)
        for size in range(2, _LONGEST + 1)
        for at in range(len(run) - size + 1)
    }
    # Of 270 000 lines all but a few begin with two characters that no text holds.
    near = [line for line in _table().split("\n") if line[:2] in grams]
    entries = (line.partition(" ") for line in near)
    found = {word: float(value) for word, _, value in entries if word in grams}
    for term, topics in topic_words().items():
        if term in grams and any(says for _, says in topics):
            found.setdefault(term, _TOPIC_IDF if len(term) > _SHORT else _SHORT_IDF)
    return found


def _words(text: str, idf: dict[str, float]) -> list[str]:
    """The known words of a text, the longest at each place, from the left."""
    words = []
    for run in _HAN.findall(text):
        at = 0
        while at < len(run) - 1:
            for end in range(min(len(run), at + _LONGEST), at + 1, -1):
                if run[at:end] in idf:
                    words.append(run[at:end])
                    at = end
                    break
            else:
                at += 1
    return words


def keywords(text: str, idf: dict[str, float], ignored: frozenset[str] = frozenset()) -> dict[str, float]:
    """The heaviest words of a text with weights whose squares sum to 1.

    Args:
        text: a finding.
        idf: from `idf_of`, of this text among others.
        ignored: words not to count, such as names of the report's own body and place.
    """
    counts = Counter(w for w in _words(text, idf) if w not in _common() and w not in ignored)
    weighed = {word: (1 + (count > 1)) * idf[word] for word, count in counts.items()}
    top = sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:TOP]
    length = sum(weight * weight for _, weight in top) ** 0.5
    return {word: weight / length for word, weight in top} if length else {}
