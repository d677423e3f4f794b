"""What a person has decided about who is who: a ledger of merges and non-merges that beats the rules.

A ledger is a YAML file with a list ``judgements``, one entry a decision::

    judgements:
      - pair: [organization/甲市文化局, organization/甲市文化和旅游局]
        verdict: same            # same, different, unsure; an empty verdict decides nothing yet
        why: 2019年机构改革更名
      - split: event/桃花节      # one identifier that reports of different places share
        reports: [乙县文化局-2031-05-06]
        why: 甲市、乙县各办各的

Of a pair that is the same the first identifier stays: a merge says itself which name remains, whatever other
reports there are. ``split`` gives the thing in the reports named an identifier of its own
(``event/桃花节@乙县文化局-2031-05-06``). Later ledgers beat earlier ones, pair by pair.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from kg.errors import UnreadableFile
from kg.resources import data

__all__ = ["LEDGER", "Judgement", "Judgements", "Verdict", "judged", "ledgers", "load", "parse"]

LEDGER = "judgements.yml"
"""What a ledger is called in `data/`, and beside a store in the folder that a build wrote."""

_FORM = "an entry is {pair: [id, id], verdict: same | different | unsure} or {split: id, reports: [key]}"


class Verdict(StrEnum):
    """What is decided about a pair."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision.

    Attributes:
        pair: two identifiers below the base (``organization/甲市乙局``); for a split the identifier alone.
        verdict: what was decided; None for a split.
        reports: keys of the reports in which a split thing is another.
        why: the reason, free text.
        where: file and entry, for messages.
    """

    pair: tuple[str, ...]
    verdict: Verdict | None
    reports: tuple[str, ...] = ()
    why: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Judgements:
    """All decisions that hold.

    Attributes:
        entries: the decisions, of several about one pair the last.
        canonical: identifier → the one that stays, for those that are merged into another.
        splits: (identifier, report key) → the identifier that the thing has in that report.
    """

    entries: tuple[Judgement, ...] = ()
    canonical: dict[str, str] = field(default_factory=dict)
    splits: dict[tuple[str, str], str] = field(default_factory=dict)

    def of(self, one: str, other: str) -> Verdict | None:
        """What was decided about two identifiers, or None."""
        pair = frozenset((self.canonical.get(one, one), self.canonical.get(other, other)))
        if len(pair) == 1:
            return Verdict.SAME
        found = None
        for entry in self.entries:
            if entry.verdict and frozenset(self.canonical.get(i, i) for i in entry.pair) == pair:
                found = entry.verdict
        return found

    def identifier(self, thing: str, report: str) -> str:
        """The identifier of a thing in a report, once splits and then merges are applied."""
        own = self.splits.get((thing, report), thing)
        return self.canonical.get(own, own)


def ledgers(out: Path, named: str) -> tuple[Path, ...]:
    """The ledgers of a build: the one beside its store, and the one that the setting names.

    Args:
        out: the folder that is written and read.
        named: the setting ``judgements``; ``""`` for none.

    Raises:
        UnreadableFile: the file that is named does not exist.
    """
    if named and not Path(named).is_file():
        raise UnreadableFile("there is no such file of judgements", where=named, remedy="kg resolve --help")
    return (out / LEDGER, *([Path(named)] if named else ()))


def load(paths: Iterable[Path] = ()) -> Judgements:
    """The packaged ledger and those at the paths, the later the stronger; missing files are passed over.

    Raises:
        UnreadableFile: a ledger is no YAML, an entry is malformed, or entries contradict each other.
    """
    packaged = data(LEDGER)
    entries = list(parse(packaged.read_bytes(), f"data/{LEDGER}")) if packaged.is_file() else []
    for path in paths:
        if path.is_file():
            entries += parse(path.read_bytes(), str(path))
    return judged(entries)


def judged(entries: Iterable[Judgement]) -> Judgements:
    """Decisions brought together: of several about one pair the last holds.

    Raises:
        UnreadableFile: what is the same by some is different by another, or a merge leads in a circle.
    """
    last: dict[tuple[bool, frozenset[str]], Judgement] = {}
    for entry in entries:
        key = (entry.verdict is None, frozenset(entry.pair))
        last.pop(key, None)
        last[key] = entry
    kept = tuple(last.values())
    target: dict[str, Judgement] = {}
    for entry in kept:
        if entry.verdict is Verdict.SAME:
            stays, goes = entry.pair
            if goes in target and target[goes].pair[0] != stays:
                raise _unsound(entry, f"{goes} was merged into {target[goes].pair[0]} before")
            target[goes] = entry
    canonical = {goes: _end(goes, target) for goes in target}
    for entry in kept:
        if entry.verdict is Verdict.DIFFERENT and len({canonical.get(i, i) for i in entry.pair}) == 1:
            raise _unsound(entry, "other entries say that these two are the same")
    splits = {
        (entry.pair[0], report): f"{entry.pair[0]}@{report}"
        for entry in kept
        if entry.verdict is None
        for report in entry.reports
    }
    return Judgements(kept, canonical, splits)


def _end(start: str, target: dict[str, Judgement]) -> str:
    """Where a chain of merges ends."""
    seen, at = {start}, start
    while at in target:
        entry = target[at]
        at = entry.pair[0]
        if at in seen:
            raise _unsound(entry, "its merges lead in a circle")
        seen.add(at)
    return at


def parse(content: bytes, name: str) -> tuple[Judgement, ...]:
    """The decisions of one ledger; entries without a verdict are left out, since they decide nothing.

    Raises:
        UnreadableFile: it is no YAML, or an entry is malformed.
    """
    import yaml

    try:
        parsed = yaml.safe_load(content.decode("utf-8-sig"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        reason = str(error).replace("\n", " ")
        raise UnreadableFile(f"this is no YAML: {reason}", where=name, remedy=_FORM) from None
    entries = (parsed or {}).get("judgements") if isinstance(parsed or {}, dict) else None
    if not isinstance(entries, list):
        raise UnreadableFile("there is no list `judgements`", where=name, remedy=_FORM)
    found = (_entry(entry, f"{name}: entry {number}") for number, entry in enumerate(entries, 1))
    return tuple(entry for entry in found if entry is not None)


def _entry(entry: Any, where: str) -> Judgement | None:
    if not isinstance(entry, dict):
        raise UnreadableFile("this is no decision", where=where, remedy=_FORM)
    why = str(entry.get("why") or "")
    if "split" in entry:
        reports = entry.get("reports") or []
        if not _is_id(entry["split"]) or not isinstance(reports, list):
            raise UnreadableFile(
                "a split names one identifier and a list of reports", where=where, remedy=_FORM
            )
        return Judgement((entry["split"],), None, tuple(map(str, reports)), why, where) if reports else None
    pair, verdict = entry.get("pair"), entry.get("verdict")
    if not isinstance(pair, list) or len(pair) != 2 or not all(map(_is_id, pair)) or pair[0] == pair[1]:
        raise UnreadableFile("a pair is two different identifiers", where=where, remedy=_FORM)
    if not verdict:
        return None
    if verdict not in tuple(Verdict):
        raise UnreadableFile(f"{verdict!r} is no verdict", where=where, remedy=_FORM)
    if pair[0].partition("/")[0] != pair[1].partition("/")[0]:
        raise UnreadableFile("a pair is two things of one kind", where=where, remedy=_FORM)
    return Judgement(tuple(pair), Verdict(verdict), (), why, where)


def _is_id(value: object) -> bool:
    return isinstance(value, str) and all(part for part in value.partition("/"))


def _unsound(entry: Judgement, why: str) -> UnreadableFile:
    return UnreadableFile(
        f"this decision cannot hold: {why}", where=entry.where, remedy="take one of the entries out"
    )
