"""The text of a report as sentences and clauses, which relations read one at a time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from kg.model import Outline, Passage
from kg.recognise.long_lines import within_reach
from kg.recognise.punctuation import punctuated

__all__ = ["REACH", "SENTENCE", "Clauses"]

SENTENCE = 600
"""How far a sentence may reach on either side of what is looked at, in characters: a text without any full
stop would otherwise make the work grow with the square of its length."""

REACH = 200
"""How far a clause may reach on either side of what is looked at, in characters; keeps the work linear."""

_OPEN, _CLOSE, _STOPS = "《〈（(“", "》〉）)”", "。！？；;\n"
# a run of line ends is one end: page furniture and lines without end stand as nothing but line ends
_STOP = re.compile(f"\n+|[{_STOPS}]")
_SIGNS = re.compile(rf"\n+|[，,{re.escape(_OPEN + _CLOSE)}{_STOPS}]")


@dataclass(frozen=True)
class Clauses:
    """Where sentences and clauses begin and end; computed once.

    Not slotted, because indexes are kept.

    Attributes:
        outline: the structured report.
    """

    outline: Outline

    @cached_property
    def text(self) -> str:
        """The canonical text, Chinese punctuation for half-width, offsets as they are."""
        return punctuated(within_reach(self.outline.document.text))

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """All sentences of the text, in order, without page furniture."""
        document, size = self.outline.document, len(self.text)
        found, at = [], 0
        for stop in _STOP.finditer(self.text + "\n"):
            passage = document.trimmed(at, min(stop.end(), size))
            at = stop.end()
            if passage is not None and not document.is_noise(passage.start):
                found.append(passage)
        return tuple(found)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence(self, offset: int) -> Passage:
        """The sentence around an offset, at most `SENTENCE` characters to either side."""
        at = bisect_right(self._sentence_starts, offset) - 1
        whole = self.sentences[at] if at >= 0 else None
        if whole is None or offset >= whole.end:
            return self.outline.document.passage(offset, offset + 1)
        if whole.end - whole.start <= SENTENCE:
            return whole
        first, last = max(whole.start, offset - SENTENCE), min(whole.end, offset + SENTENCE)
        return self.outline.document.passage(first, last)

    @cached_property
    def _breaks(self) -> list[int]:
        """Where commas stand that are in no bracket, title or quotation of their sentence."""
        found, depth = [], 0
        text = self.text
        for sign in _SIGNS.finditer(text):
            c = text[sign.start()]
            if c in "，,":
                if not depth:
                    found.append(sign.start())
            elif c in _STOPS:
                depth = 0
            elif c in _OPEN:
                depth += 1
            elif depth:
                depth -= 1
        return found

    @cached_property
    def _clauses(self) -> dict[tuple[int, int], Passage]:
        """The clauses that were asked for: most families of relations ask for those of the same mentions."""
        return {}

    def clause(self, start: int, end: int) -> Passage:
        """The clause around a stretch: from the last to the next ，；。 that stands in no bracket or title.

        It reaches at most `REACH` characters to either side.
        """
        found = self._clauses.get((start, end))
        if found is None:
            found = self._clauses[start, end] = self._clause(start, end)
        return found

    def _clause(self, start: int, end: int) -> Passage:
        breaks = self._breaks
        sentence = self.sentence(start)
        first, last = max(sentence.start, start - REACH), min(max(sentence.end, end), end + REACH)
        left, right = bisect_left(breaks, start) - 1, bisect_left(breaks, end)
        if left >= 0:
            first = max(first, breaks[left] + 1)
        if right < len(breaks):
            last = min(last, breaks[right])
        return self.outline.document.trimmed(first, last) or sentence

    def evidence(self, start: int, end: int) -> Passage:
        """The passage from start to end, white space trimmed."""
        return self.outline.document.trimmed(start, end) or self.outline.document.passage(start, end)
