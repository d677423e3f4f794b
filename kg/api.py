"""The Python interface: build reports, open what a build left.

import kg
knowledge = kg.build(["data/reports"])
graph = kg.open("out")
for issue in graph.issues(status="in_progress"): ...
graph.query("SELECT ?name { ?o a zg:Organization ; rdfs:label ?name }").to_pandas()
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError, InternalError, KgError
from kg.model import Diagnostic, Knowledge, Report, Source

if TYPE_CHECKING:
    from kg.query.graph import Graph

__all__ = ["Built", "Failure", "build", "build_all", "collect", "open"]

_POOL_FROM = 9
"""From how many reports on a pool of processes pays: each costs as much to start as one report to build."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be built, and why."""

    source: str
    error: BaseException

    @property
    def exit_code(self) -> int:
        """The exit code that the error asks for."""
        return self.error.exit_code if isinstance(self.error, KgError) else InternalError.exit_code

    def __str__(self) -> str:
        if isinstance(self.error, KgError):
            return str(self.error)
        kind = type(self.error).__name__
        return str(InternalError(f"{kind} while building it: {self.error}", where=self.source))


@dataclass(frozen=True, slots=True)
class Built:
    """What a build gives.

    Attributes:
        knowledge: the reports that could be built, and what holds between them.
        failures: the files that could not, in the order given.
        seconds: wall time of each stage, summed over the reports.
    """

    knowledge: Knowledge
    failures: tuple[Failure, ...]
    seconds: dict[str, float]


def build(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> Knowledge:
    """Read, structure, recognise, resolve and relate the reports below these files and folders.

    Args:
        paths: a path, or several; folders are searched for reports.

    Raises:
        NoReports: there is none below these paths.
        UnreadableFile, EmptyReport, NotAReport: the first file that could not be built.
    """
    several = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    built = build_all(collect(several))
    for failure in built.failures:
        raise failure.error
    return built.knowledge


def open(out: str | os.PathLike[str] = "out") -> Graph:  # noqa: A001 - kg.open mirrors the built-in
    """The graph that `kg build` left in a folder, or that stands in an RDF file.

    Raises:
        UnreadableFile: there is no graph, or it cannot be read.
    """
    from kg.query.graph import open_graph

    return open_graph(Path(out))


def collect(
    paths: Sequence[str | os.PathLike[str]],
    failed: Callable[[InputError], None] | None = None,
    *,
    fetch: Callable[[str], bytes] | None = None,
    ocr: bool = False,
) -> list[Source]:
    """The sources below files, folders, patterns, archives and addresses, in the order given.

    Args:
        paths: what is named; ``-`` is standard input.
        failed: told of everything that cannot be read; without it the first such thing raises.
        fetch: gives what stands at an http(s) address (`kg.read.web.fetched`, say); without it addresses are
            refused, since nothing here uses the network by itself.
        ocr: whether scanned PDF is read through OCR, where that is installed.

    Raises:
        NoReports: there is nothing to read.
        UnreadableFile: a path does not exist or may not be read.
        UsageError: an address, and nothing to fetch it with.
    """
    from kg.read.sources import sources

    found: list[Source] = []
    for path in paths:
        try:
            for source in sources(os.fspath(path), failed, fetch):
                found += _with_text(source, failed) if ocr else [source]
        except InputError as error:
            if failed is None:
                raise
            failed(error)
    return found


def _with_text(source: Source, failed: Callable[[InputError], None] | None) -> list[Source]:
    """The source with its pages read by OCR, or none where that fails."""
    from kg.read.ocr import with_text

    try:
        return [with_text(source)]
    except InputError as error:
        if failed is None:
            raise
        failed(error)
        return []


def build_all(
    sources: Sequence[Source],
    *,
    processes: int = 0,
    progress: Callable[[str], None] | None = None,
    judgements: Sequence[Path] = (),
) -> Built:
    """Build every source; a file that fails does not stop the others.

    Args:
        sources: the files. The same bytes are built once, with a diagnostic.
        processes: how many processes build; 0 takes one per core from nine reports on, else none.
        progress: called with a file's name as it is done (for a progress bar).
        judgements: ledgers of who is who beside the packaged one, the later the stronger.

    Raises:
        UnreadableFile: a ledger is malformed.
    """
    from kg.pipeline import combine
    from kg.resolve.judgements import load

    decided = load(judgements)

    unique, repeats = _distinct(sources)
    failures: list[Failure] = []
    reports: list[Report] = []
    seconds: dict[str, float] = {}
    with _executor(len(unique), processes) as executor:
        jobs: list[tuple[Source, Future[tuple[Report, dict[str, float]]]]] = [
            (source, executor.submit(_build_one, source)) for source in unique
        ]
        for source, job in jobs:
            error = job.exception()
            if error is None:
                report, took = job.result()
                reports.append(report)
                for stage, value in took.items():
                    seconds[stage] = seconds.get(stage, 0.0) + value
            else:
                failures.append(Failure(source.name, error))
            if progress is not None:
                progress(source.name)
    kept, doubles = _one_per_key(reports)
    begun = time.perf_counter()
    knowledge = combine(kept, decided)
    seconds["compare"] = time.perf_counter() - begun
    diagnostics = (*knowledge.diagnostics, *repeats, *doubles)
    return Built(Knowledge(knowledge.reports, knowledge.assertions, diagnostics), tuple(failures), seconds)


def _build_one(source: Source) -> tuple[Report, dict[str, float]]:
    """A report and the seconds that each stage took."""
    from kg.pipeline import build_report

    seconds: dict[str, float] = {}
    begun = time.perf_counter()

    def done(stage: str) -> None:
        nonlocal begun
        now = time.perf_counter()
        seconds[stage] = now - begun
        begun = now

    return build_report(source, done), seconds


def _executor(count: int, processes: int) -> Executor:
    """Processes where there is much to do; else one thread, which keeps a failing report from the others."""
    if processes > 1 or (processes == 0 and count >= _POOL_FROM and (os.cpu_count() or 1) > 1):
        return ProcessPoolExecutor(min(processes or os.cpu_count() or 1, max(count, 1)))
    return ThreadPoolExecutor(1)


def _distinct(sources: Sequence[Source]) -> tuple[list[Source], list[Diagnostic]]:
    """The sources without those whose bytes were there before."""
    first: dict[bytes, str] = {}
    kept: list[Source] = []
    notes: list[Diagnostic] = []
    for source in sources:
        if source.content in first:
            message = f"{source.name}: the same text as {first[source.content]}; built once"
            notes.append(Diagnostic("build", "same-text", message))
        else:
            first[source.content] = source.name
            kept.append(source)
    return kept, notes


def _one_per_key(reports: Sequence[Report]) -> tuple[list[Report], list[Diagnostic]]:
    """One report per text and per key: two files may hold one report, saved twice."""
    ordered = sorted(reports, key=lambda report: (report.document.sha256, report.document.source))
    texts: dict[str, str] = {}
    keys: dict[str, str] = {}
    kept: list[Report] = []
    notes: list[Diagnostic] = []
    for report in ordered:
        name, digest = report.document.source, report.document.sha256
        if digest in texts:
            message = f"{name}: the same text as {texts[digest]}; built once"
            notes.append(Diagnostic("build", "same-text", message))
        elif report.key in keys:
            message = (
                f"{name}: another text of the report {report.key}, built from {keys[report.key]}; left out"
            )
            notes.append(Diagnostic("build", "same-report", message))
        else:
            texts[digest] = keys[report.key] = name
            kept.append(report)
    return kept, notes
