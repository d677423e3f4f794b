"""What a check is, and what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.check.corpus import Corpus, Report, Span
from kg.graph.checks import Outcome

__all__ = ["Check", "Evidence", "Finding", "Options", "listed", "short"]


@dataclass(frozen=True, slots=True)
class Options:
    """What the person who runs the checks can choose.

    Attributes:
        as_of: a day that promises are held against, beside the day of publication.
    """

    as_of: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stretch of one report that a finding rests on."""

    report: Report
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says about one thing.

    Attributes:
        report: the report that it is filed under.
        subject: IRI of what was checked.
        outcome: passed, failed or cannot tell.
        zh, en: what was found, one sentence in each language. Counts and words are those of the text.
        evidence: what it rests on, in the order in which the sentence names it.
        each_zh, each_en: of a finding about several things at once, what it says of each of them, or ``""``.
        alike: whether its two pieces of evidence are to be read beside each other, since they are alike.
    """

    report: Report
    subject: str
    outcome: Outcome
    zh: str
    en: str
    evidence: tuple[Evidence, ...] = ()
    each_zh: str = ""
    each_en: str = ""
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its stable name, what it asks in both languages, and how it is run."""

    name: str
    title: str
    title_zh: str
    run: Callable[[Corpus, Options], Iterator[Finding]]


def listed(numbers: list[int]) -> str:
    """``5, 7, 10``."""
    return ", ".join(map(str, numbers))


def short(words: str, most: int = 40) -> str:
    """The first characters of a text on one line, with … where some are left out."""
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[:most]}…"
