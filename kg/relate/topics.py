"""dcterms:subject: the topics that a finding is of, each with the words that say so.

The topics are the concepts of ``zg:topics`` (`ontology/core.ttl`); the words by which they are told stand in
``data/lexicon/issue_topics.yml``: words that *say* a topic wherever they stand, and *hints*, which do so in a
heading or two together. Words inside the name of a body do not count (a bureau of finance is no finding about
money), and of overlapping words the longer counts (审计整改 is rectification, not 审计).

Rules, from the strongest:
    topic.heading   a word of the topic in the finding's heading, its first sentence
    topic.finding   a word that says the topic elsewhere in the finding
    topic.hints     two different hints in one sentence of the finding
    topic.section   no topic so far: a word in the nearest heading above that has one
A finding keeps what its heading says, and of the rest the topics with most words, `MOST` in all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg.model import Assertion, Issue, Passage
from kg.relate.base import ORGANIZATIONS, Case, Relation
from kg.resources import lexicon

__all__ = ["MOST", "RELATION", "SUBJECT", "Word", "topic_words", "words_in"]

SUBJECT = "subject"
"""The predicate: the local name of dcterms:subject."""

MOST = 3
"""How many topics a finding keeps, unless its heading says more."""

_HEADING = 60
"""How long a first sentence may be to be a heading, in characters: a longer one tells the whole finding."""

# What ends a heading: 财务管理混乱|。, 学习不够|：
_HEADING_END = re.compile(r"[。：:；;？！\n]")
# What says that a heading names a fault, not the chapter on rectification: 整改落实不到位, 巡察整改有差距
_FAULT = re.compile(r"[不未缺欠弱偏虚松浅短]|没有|差距|滞后|不足")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a topic at one place.

    Attributes:
        start, end: where it stands, code points of the text searched.
        topic: local name of the concept.
        word: as it stands in the lexicon.
        says: whether it says the topic alone; else it is a hint.
    """

    start: int
    end: int
    topic: str
    word: str
    says: bool


@cache
def topic_words() -> dict[str, tuple[tuple[str, bool], ...]]:
    """Every word of the lexicon with its topics, and whether it says them alone; silent words have none."""
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for topic, kinds in lexicon("issue_topics")["topics"].items():
        for kind in ("hints", "says"):
            for word in kinds[kind]:
                found[word][topic] = kind == "says"
    found.update({word: {} for word in lexicon("issue_topics")["silent"]})
    return {word: tuple(topics.items()) for word, topics in found.items()}


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """How long the words are that begin with two characters, longest first."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for word in topic_words():
        lengths[word[:2]].add(len(word))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}


def words_in(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of topics in a stretch of a text, the longest at each place, from the left."""
    known, lengths, at = topic_words(), _lengths(), start
    while at < end:
        for size in lengths.get(text[at : at + 2], ()):
            word = text[at : at + size]
            if at + size <= end and word in known:
                yield from (Word(at, at + size, topic, word, says) for topic, says in known[word])
                at += size
                break
        else:
            at += 1


def find(case: Case) -> Iterator[Assertion]:
    """The topics of every finding."""
    headings = {section.number: section for section in case.outline.sections}
    for issue in case.outline.issues:
        found = _of_finding(case, issue)
        number = issue.section
        while not found and number is not None:
            found = _of_heading(case, headings[number].heading)
            number = headings[number].parent
        for topic, evidence, rule in found:
            yield Assertion(f"issue-{issue.number}", SUBJECT, f"zg:{topic}", evidence, rule)


def _words(case: Case, start: int, end: int) -> list[Word]:
    """The words of a stretch that stand in no name of a body."""
    names = [(named.start, named.end) for named in case.within(start, end, *ORGANIZATIONS)]
    return [
        word
        for word in words_in(case.text, start, end)
        if not any(first <= word.start and word.end <= last for first, last in names)
    ]


def _of_finding(case: Case, issue: Issue) -> list[tuple[str, Passage, str]]:
    """Topic, evidence and rule for what the finding itself says."""
    start, end = issue.passage.start, issue.passage.end
    border = _heading_end(case.text, start, end)
    words = _words(case, start, end)
    found: dict[str, tuple[Passage, str]] = {}
    for word in words:
        if word.end <= border:
            found.setdefault(word.topic, (_clause(case, word, issue.passage), "topic.heading"))
    rest = _of_rest(
        case, issue.passage, [word for word in words if word.start >= border and word.topic not in found]
    )
    for topic, evidence, rule in rest[: max(0, MOST - len(found))]:
        found[topic] = (evidence, rule)
    return [(topic, *why) for topic, why in found.items()]


def _clause(case: Case, word: Word, within: Passage) -> Passage:
    """The clause around a word, as far as it belongs to the finding (the marker before it does not)."""
    clause = case.clause(word.start, word.end)
    return case.evidence(max(clause.start, within.start), min(clause.end, within.end))


def _of_rest(case: Case, finding: Passage, words: Iterable[Word]) -> list[tuple[str, Passage, str]]:
    """What the finding says behind its heading, the topic with most different words first."""
    by_topic: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        by_topic[word.topic].append(word)
    found = []
    for topic, own in by_topic.items():
        rank = (-len({word.word for word in own}), own[0].start, topic)
        if saying := next((word for word in own if word.says), None):
            found.append((rank, topic, _clause(case, saying, finding), "topic.finding"))
        elif pair := _two_hints(case, own):
            found.append((rank, topic, pair, "topic.hints"))
    return [(topic, evidence, rule) for _, topic, evidence, rule in sorted(found, key=lambda f: f[0])]


def _two_hints(case: Case, hints: list[Word]) -> Passage | None:
    """The stretch of one sentence from one hint to a different one behind it."""
    for one, other in pairwise(hints):
        if one.word != other.word and case.sentence(one.start).end >= other.end:
            return case.evidence(one.start, other.end)
    return None


def _of_heading(case: Case, heading: Passage) -> list[tuple[str, Passage, str]]:
    """The topics of a heading above a finding; one that speaks of rectification has to name a fault in it."""
    fault = _FAULT.search(heading.exact) is not None
    topics = {
        word.topic
        for word in _words(case, heading.start, heading.end)
        if word.topic != "rectification" or fault
    }
    return [(topic, heading, "topic.section") for topic in sorted(topics)[:MOST]]


def _heading_end(text: str, start: int, end: int) -> int:
    """Where the heading of a finding ends: its first sentence, if it is short enough to be one."""
    stop = _HEADING_END.search(text, start, end)
    first = stop.start() if stop else end
    return first if first - start <= _HEADING else start


RELATION = Relation(
    "topic", "gives every finding its topics by the words of a reviewed lexicon, its heading first", find
)
