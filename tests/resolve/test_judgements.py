"""The ledger of who is who: its form, what beats what, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import UnreadableFile
from kg.resolve.judgements import LEDGER, Judgement, Verdict, judged, ledgers, load, parse


def ledger(*lines: str) -> bytes:
    return "\n".join(["judgements:", *lines]).encode()


def test_a_pair_and_a_split() -> None:
    content = ledger(
        "- {pair: [event/甲节, event/乙节], verdict: same, why: 改名}",
        "- {split: event/丙节, reports: [甲局-2031-01-01]}",
    )
    assert parse(content, "l.yml") == (
        Judgement(("event/甲节", "event/乙节"), Verdict.SAME, (), "改名", "l.yml: entry 1"),
        Judgement(("event/丙节",), None, ("甲局-2031-01-01",), "", "l.yml: entry 2"),
    )
    found = judged(parse(content, "l.yml"))
    assert found.of("event/甲节", "event/乙节") is Verdict.SAME
    assert found.identifier("event/乙节", "甲局-2031-01-01") == "event/甲节"
    assert found.identifier("event/丙节", "甲局-2031-01-01") == "event/丙节@甲局-2031-01-01"
    assert found.identifier("event/丙节", "乙局-2031-01-01") == "event/丙节"


def test_what_is_not_filled_in_decides_nothing() -> None:
    content = ledger("- {pair: [event/甲节, event/乙节], verdict: }", "- {split: event/丙节, reports: []}")
    assert parse(content, "l.yml") == ()
    assert parse(b"judgements: []", "l.yml") == ()


@pytest.mark.parametrize(
    "content",
    [
        b"judgements: [",
        b"\xff\xfe\x00",
        b"- 1",
        b"other: []",
        b"",
        ledger("- 7"),
        ledger("- {pair: [event/a], verdict: same}"),
        ledger("- {pair: [event/a, event/a], verdict: same}"),
        ledger("- {pair: [event/a, work/a], verdict: same}"),
        ledger("- {pair: [event/a, b], verdict: same}"),
        ledger("- {pair: [event/a, event/b], verdict: perhaps}"),
        ledger("- {split: 7, reports: [甲]}"),
        ledger("- {split: event/a, reports: 甲}"),
    ],
)
def test_a_malformed_ledger_says_where(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"l\.yml"):
        parse(content, "l.yml")


@pytest.mark.parametrize(
    "lines",
    [
        ("- {pair: [event/a, event/b], verdict: same}", "- {pair: [event/c, event/b], verdict: same}"),
        ("- {pair: [event/a, event/b], verdict: same}", "- {pair: [event/b, event/c], verdict: same}",
         "- {pair: [event/c, event/a], verdict: same}"),
        ("- {pair: [event/a, event/b], verdict: same}", "- {pair: [event/b, event/c], verdict: same}",
         "- {pair: [event/a, event/c], verdict: different}"),
    ],
)  # fmt: skip
def test_decisions_that_contradict_each_other(lines: tuple[str, ...]) -> None:
    with pytest.raises(UnreadableFile, match="entry"):
        judged(parse(ledger(*lines), "l.yml"))


def test_merges_follow_one_another() -> None:
    found = judged(
        parse(
            ledger(
                "- {pair: [event/a, event/b], verdict: same}",
                "- {pair: [event/b, event/c], verdict: same}",
                "- {pair: [event/c, event/d], verdict: different}",
            ),
            "l.yml",
        )
    )
    assert found.canonical == {"event/b": "event/a", "event/c": "event/a"}
    assert found.of("event/a", "event/d") is Verdict.DIFFERENT
    assert found.of("event/a", "event/e") is None


def test_a_later_ledger_beats_an_earlier_one(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yml", tmp_path / "b.yml"
    first.write_bytes(ledger("- {pair: [event/a, event/b], verdict: same}"))
    second.write_bytes(ledger("- {pair: [event/b, event/a], verdict: different}"))
    assert load([first]).of("event/a", "event/b") is Verdict.SAME
    assert load([first, second, tmp_path / "missing.yml"]).of("event/a", "event/b") is Verdict.DIFFERENT
    assert load([second, first]).of("event/a", "event/b") is Verdict.SAME


def test_where_ledgers_are(tmp_path: Path) -> None:
    own = tmp_path / "own.yml"
    own.write_bytes(b"judgements: []")
    assert ledgers(tmp_path, "") == (tmp_path / LEDGER,)
    assert ledgers(tmp_path, str(own)) == (tmp_path / LEDGER, own)
    with pytest.raises(UnreadableFile, match=r"none\.yml"):
        ledgers(tmp_path, str(tmp_path / "none.yml"))
