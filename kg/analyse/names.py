"""What a name means: a thing of the graph, or a report, by label, surface or reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.analyse.material import Material
from kg.check.corpus import Report
from kg.errors import UnknownName
from kg.query.diagnose import nearest

__all__ = ["reports_called", "things_called"]

Finder = Callable[[str], Sequence[str]]
"""From a name to IRIs, best first; raises UnknownName where nothing bears it."""


def things_called(material: Material, name: str, find: Finder) -> tuple[str, ...]:
    """The things that a name means, those that the reports name most first.

    Args:
        material: of the graph.
        name: IRI, prefixed name, label, other surface, reading (kaifeng) or initials; or a report's key.
        find: how the graph is asked for a name.

    Raises:
        UnknownName: nothing bears it; the message names the nearest.
    """
    whole = [report.iri for report in material.corpus.reports if report.key == name]
    found = tuple(whole) or tuple(find(name))
    counts = dict.fromkeys(found, 0)
    if len(found) > 1:
        for report in material.corpus.reports:
            for mention in report.mentions:
                if mention.thing.iri in counts:
                    counts[mention.thing.iri] += 1
    return tuple(sorted(found, key=lambda iri: (-counts[iri], found.index(iri))))


def reports_called(material: Material, name: str, find: Finder) -> tuple[Report, ...]:
    """The reports that a name means, by key: all of a body where the name is the body's.

    Args:
        material: of the graph.
        name: a report's key or words of it, words of its title, its IRI, or a name of the body inspected.
        find: how the graph is asked for a name.

    Raises:
        UnknownName: no report is meant; the message names the nearest.
    """
    reports = material.corpus.reports
    exact = tuple(report for report in reports if name in {report.key, report.iri})
    if exact:
        return exact
    within = tuple(report for report in reports if name in report.key or name in report.title)
    if within:
        return within
    try:
        things = set(find(name))
    except UnknownName:
        things = set()
    own = tuple(report for report in reports if things & report.own)
    if own:
        return own
    near = nearest(name, [report.key for report in reports], 5)
    raise UnknownName(
        f"no report is called {name!r}, nor that of a body of this name",
        remedy=f"nearest: {', '.join(near)}" if near else "kg compare --list shows the reports",
    )
