"""What reading gives: a file, its canonical text, and passages of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

from kg.errors import InternalError

__all__ = ["Diagnostic", "Document", "Passage", "Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was found.

    Attributes:
        name: what messages and ``dcterms:source`` call it: the file's name, without its folder.
        content: its bytes, untouched.
    """

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Passage:
    """Something that stands in a report's text: ``text[start:end] == exact``, code points, half-open.

    Made by `Document.passage`, which guarantees the equation.
    """

    start: int
    end: int
    exact: str

    def covers(self, other: Passage) -> bool:
        """Whether the other passage lies inside this one (or is the same)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Passage) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Document:
    r"""The canonical text of one report, in which all offsets count.

    Attributes:
        source: name of the file it came from.
        text: the canonical text; line ends are ``\n``. Never changed after reading.
        sha256: hexadecimal digest of the text in UTF-8.
        format: name of the reader that made it (``text``, ``html`` …).
        encoding: encoding the bytes were decoded with.
        noise: stretches that are page furniture (navigation, 来源, 发布时间 …), sorted, not overlapping;
            they keep their place in the text and are not analysed.
        published: date of publication that the page furniture gives (发布时间), if any.
    """

    source: str
    text: str
    sha256: str
    format: str
    encoding: str
    noise: tuple[Passage, ...] = ()
    published: Passage | None = None

    def passage(self, start: int, end: int) -> Passage:
        """The passage from start (included) to end (excluded).

        Raises:
            InternalError: the stretch is empty or leaves the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise InternalError(
                f"no passage {start}-{end} in a text of {len(self.text)} characters", where=self.source
            )
        return Passage(start, end, self.text[start:end])

    def trimmed(self, start: int, end: int) -> Passage | None:
        """The passage without white space at its ends, or None where nothing is left."""
        exact = self.text[start:end]
        bare = exact.strip()
        if len(bare) < len(exact):
            start += len(exact) - len(exact.lstrip())
            end = start + len(bare)
        if bare and start >= 0 and end <= len(self.text):
            return Passage(start, end, bare)
        return self.passage(start, end) if bare else None

    def line_of(self, offset: int) -> int:
        """The line (from 1) in which the character at this offset stands."""
        return self.text.count("\n", 0, offset) + 1

    def is_noise(self, offset: int) -> bool:
        """Whether the character at this offset is page furniture."""
        at = bisect_right(self.noise, offset, key=_start) - 1
        return at >= 0 and offset < self.noise[at].end


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something that a stage noticed and did not hide.

    Attributes:
        stage: ``read``, ``structure`` …
        code: short stable name (``label-unknown``, ``numbering-gap`` …).
        message: one sentence for the person who runs the build.
        line: line of the text (from 1), or 0 where it is about the whole report.
    """

    stage: str
    code: str
    message: str
    line: int = 0
