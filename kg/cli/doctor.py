"""`kg doctor`: how much of a file was understood, and which lines were not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.gather import AllowNetwork, Ocr, gather, kept_in
from kg.cli.messages import say
from kg.cli.output import data, note, show, text
from kg.errors import NotAReport

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Diagnostic, Entity, Outline, Passage, Source

__all__ = ["command"]

PARTS = ("frame", "chapters", "issues", "findings", "responses", "measures", "left", "mentions")
"""What becomes of the characters of a text, as the table lists it; findings, responses and measures are parts
of issues, mentions of anything."""


def command(
    file: Annotated[str, typer.Argument(help="A report: file, folder, address. 报告文件、文件夹或网址。")],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON. 以 JSON 输出。")] = False,
    allow_network: AllowNetwork = False,
    ocr: Ocr = False,
) -> None:
    """Show how much of a report was parsed, and which lines were not (检查报告的解析覆盖情况).

    Below the shares stand gaps in the numbering, labels never seen before and findings without an answer. The
    exit code is 1 where more than a tenth of the text outside page furniture was not parsed, where the stages
    had something to remark, or where no issue was found.

    Example: [bold]kg doctor report.txt[/bold]
    """
    findings = False
    for source in gather([file], kept_in(), allow_network, ocr):
        outline, entities, remarks = _understood(source)
        coverage = _coverage(outline, entities, remarks)
        findings |= bool(remarks) or coverage["left"] > 0.1 * max(coverage["text"], 1) or not outline.issues
        if as_json:
            data(coverage)
        else:
            _show(outline, coverage)
    if findings:
        raise typer.Exit(1)


def _understood(source: Source) -> tuple[Outline, tuple[Entity, ...], tuple[Diagnostic, ...]]:
    """Outline, entities and remarks of a file; of one without issues, what structuring made of it."""
    from kg.pipeline import report_of
    from kg.read import read
    from kg.structure import structure

    document = read(source)
    try:
        report = report_of(document)
    except NotAReport as error:
        note(f"kg: {error}")
        outline = structure(document)
        return outline, (), outline.diagnostics
    return report.outline, report.entities, report.diagnostics


def _painted(length: int, passages: Iterable[Passage | None], within: bytearray | None = None) -> bytearray:
    """A mark for each character that one of the passages covers."""
    marks = within if within is not None else bytearray(length)
    for passage in passages:
        if passage is not None:
            marks[passage.start : passage.end] = b"\1" * (passage.end - passage.start)
    return marks


def _coverage(
    outline: Outline, entities: tuple[Entity, ...], remarks: tuple[Diagnostic, ...]
) -> dict[str, Any]:
    """Characters by what became of them (white space not counted), and the lines left over."""
    document, facts = outline.document, outline.facts
    length = len(document.text)
    measures = [measure for issue in outline.issues for measure in issue.all_measures()]
    own = [facts.title, facts.opening, facts.issuer, facts.signed, facts.phone, facts.email, facts.address]
    ending = _painted(length, own)
    _painted(length, (section.heading for section in outline.sections), ending)
    _painted(length, _endings(outline), ending)
    painted = {
        "noise": _painted(length, document.noise),
        "issues": _painted(length, (issue.extent for issue in outline.issues)),
        "findings": _painted(length, (issue.passage for issue in outline.issues)),
        "responses": _painted(length, (issue.response for issue in outline.issues)),
        "measures": _painted(length, (measure.passage for measure in measures)),
        "frame": ending,
        # A chapter without issues (opening, closing) is understood as a section, not left over.
        "chapters": _painted(length, (section.passage for section in outline.sections)),
        "mentions": _painted(length, (m.passage for entity in entities for m in entity.mentions)),
    }
    counts = dict.fromkeys((*painted, "left", "text"), 0)
    left, at = [], 0
    for number, line in enumerate(document.text.split("\n"), 1):
        parsed = False
        for place, character in enumerate(line, at):
            if character.isspace():
                continue
            kind = next((k for k in ("noise", "issues", "frame", "chapters") if painted[k][place]), "left")
            parsed |= kind != "left"
            counts[kind] += 1
            counts["text"] += kind != "noise"
            for inner in ("findings", "responses", "measures", "mentions"):
                counts[inner] += painted[inner][place]
        if line.strip() and not parsed:
            left.append({"line": number, "text": line.strip()})
        at += len(line) + 1
    return {
        "source": document.source,
        **counts,
        "lines": left,
        "diagnostics": [
            {"line": one.line, "stage": one.stage, "code": one.code, "message": one.message}
            for one in remarks
        ],
    }


def _endings(outline: Outline) -> list[Passage]:
    """The lines below the last chapter: contacts, signature, enclosures."""
    from kg.structure.ending import without_ending
    from kg.structure.paragraphs import paragraphs

    lines = paragraphs(outline.document)
    kept = len(without_ending(outline.document, lines))
    return [outline.document.passage(line.start, line.end) for line in lines[kept:]]


def _show(outline: Outline, coverage: dict[str, Any]) -> None:
    whole = max(coverage["text"], 1)
    rows = [
        [say(f"doctor.{part}"), str(coverage[part]), f"{100 * coverage[part] / whole:.1f} %"]
        for part in PARTS
    ]
    rows.append([say("doctor.noise"), str(coverage["noise"]), ""])
    measures = sum(len(issue.all_measures()) for issue in outline.issues)
    counts = f"{len(outline.sections)} / {len(outline.issues)} / {measures}"
    show(
        [say("doctor.part"), say("doctor.characters"), say("doctor.share")],
        rows,
        f"{coverage['source']}  {outline.document.format}, {outline.document.encoding}  § {counts}",
    )
    if coverage["lines"]:
        text(say("doctor.lines"))
        for one in coverage["lines"]:
            text(f"{one['line']:5d}  {one['text'][:100]}")
    else:
        text(say("doctor.nothing"))
    for one in coverage["diagnostics"]:
        text(f"{coverage['source']}:{one['line']}: {one['stage']}: {one['code']}: {one['message']}")
