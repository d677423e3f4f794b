"""`kg doctor`: how much of a file was understood, and which lines were not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.gather import AllowNetwork, Ocr, gather, kept_in
from kg.cli.messages import say
from kg.cli.output import data, show, text

if TYPE_CHECKING:
    from kg.model import Passage, Report

__all__ = ["command"]


def command(
    file: Annotated[str, typer.Argument(help="A report: file, folder, address. 报告文件、文件夹或网址。")],
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON. 以 JSON 输出。")] = False,
    allow_network: AllowNetwork = False,
    ocr: Ocr = False,
) -> None:
    """Show how much of a report was parsed, and which lines were not (检查报告的解析覆盖情况).

    The exit code is 1 where more than a tenth of the text outside page furniture was not parsed, or where
    the stages had something to remark.

    Example: [bold]kg doctor report.txt[/bold]
    """
    from kg.pipeline import build_report

    findings = False
    for source in gather([file], kept_in(), allow_network, ocr):
        report = build_report(source)
        coverage = _coverage(report)
        findings |= bool(report.diagnostics) or coverage["left"] > 0.1 * max(coverage["text"], 1)
        if as_json:
            data(coverage)
        else:
            _show(report, coverage)
    if findings:
        raise typer.Exit(1)


def _coverage(report: Report) -> dict[str, Any]:
    """Characters by what became of them (white space not counted), and the lines left over."""
    document, outline = report.document, report.outline
    marks = bytearray(len(document.text))

    def paint(passages: list[Passage | None], mark: int) -> None:
        for passage in passages:
            if passage is not None:
                marks[passage.start : passage.end] = bytes([mark]) * (passage.end - passage.start)

    facts = outline.facts
    # A chapter without issues (opening, closing) is understood as a section, not left over.
    paint([section.passage for section in outline.sections], 1)
    paint([section.heading for section in outline.sections], 1)
    paint(
        [facts.title, facts.opening, facts.issuer, facts.signed, facts.phone, facts.email, facts.address], 1
    )
    paint([claim.passage for claim in outline.claims], 1)
    paint([issue.extent for issue in outline.issues], 2)
    paint(list(document.noise), 3)
    solid = [mark for mark, character in zip(marks, document.text, strict=True) if not character.isspace()]
    named = bytearray(len(marks))
    for entity in report.entities:
        for mention in entity.mentions:
            named[mention.passage.start : mention.passage.end] = b"\1" * len(mention.passage.exact)
    left, at = [], 0
    for number, line in enumerate(document.text.split("\n"), 1):
        stretch = marks[at : at + len(line)]
        if line.strip() and not any(stretch):
            left.append({"line": number, "text": line.strip()})
        at += len(line) + 1
    return {
        "source": document.source,
        "text": len(solid) - solid.count(3),
        "frame": solid.count(1),
        "issues": solid.count(2),
        "noise": solid.count(3),
        "left": solid.count(0),
        "mentions": sum(named),
        "lines": left,
        "diagnostics": [
            {"line": one.line, "stage": one.stage, "code": one.code, "message": one.message}
            for one in report.diagnostics
        ],
    }


def _show(report: Report, coverage: dict[str, Any]) -> None:
    whole = max(coverage["text"], 1)
    rows = [
        [say(f"doctor.{part}"), str(coverage[part]), f"{100 * coverage[part] / whole:.1f} %"]
        for part in ("frame", "issues", "left", "mentions")
    ]
    rows.append([say("doctor.noise"), str(coverage["noise"]), ""])
    outline = report.outline
    measures = sum(len(issue.all_measures()) for issue in outline.issues)
    counts = f"{len(outline.sections)} / {len(outline.issues)} / {measures}"
    show(
        [say("doctor.part"), say("doctor.characters"), say("doctor.share")],
        rows,
        f"{coverage['source']}  {report.document.format}, {report.document.encoding}  § {counts}",
    )
    if coverage["lines"]:
        text(say("doctor.lines"))
        for one in coverage["lines"]:
            text(f"{one['line']:5d}  {one['text'][:100]}")
    else:
        text(say("doctor.nothing"))
    for one in coverage["diagnostics"]:
        text(f"{coverage['source']}:{one['line']}: {one['stage']}: {one['code']}: {one['message']}")
