"""A good graph has no violation; one planted violation of each shape is reported."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from rdflib import RDF, SH

from kg.graph import Graphs, to_rdf
from kg.graph.checks import CheckResult, Outcome, check_lines
from kg.graph.files import write_files
from kg.graph.namespaces import BASE, OA, RDFS, SCHEMA, ZG
from kg.model import Knowledge
from kg.validate import Violation, validate
from kg.validate.passages import check_passages
from kg.validate.shacl import SHAPES, check_shapes, context, described, shapes
from tests.graph.miniature import KEY, OTHER, knowledge, miniature

BAD = '"[no such value]"@xx'
BOUNDS = (SH["class"], SH.datatype, SH.pattern, SH["in"], SH.nodeKind, SH.maxCount, SH["or"], SH.equals,
          SH.lessThan, SH.lessThanOrEquals, SH.hasValue)  # fmt: skip
ISSUE = f"{BASE}issue/{KEY}.1"


@pytest.fixture(scope="module")
def lines() -> tuple[str, ...]:
    """A graph with every kind of thing in it."""
    graphs = to_rdf(Knowledge((miniature(),)))
    checks = check_lines((CheckResult("open", ISSUE, Outcome.FAILED, "open", (ISSUE,)),))
    return (*graphs.reports[0][1], *graphs.shared, *checks)


def local(shape: rdflib.term.Node) -> str:
    return str(shape).removeprefix(SHAPES)


def all_shapes() -> set[str]:
    """The shapes that judge: property shapes, and node shapes with a bound of their own."""
    found = {shape for shape in shapes().objects(None, SH.property) if isinstance(shape, rdflib.URIRef)}
    found |= {shape for shape in shapes().subjects(SH.targetClass) if (shape, SH["or"], None) in shapes()}
    return {local(shape) for shape in found}


def planted(lines: tuple[str, ...]) -> tuple[list[str], set[str]]:
    """The graph with an impossible value wherever a shape bounds values, and the shapes that must say so."""
    found, expected = [*lines], set()
    for node_shape, target in shapes().subject_objects(SH.targetClass):
        member = next(line for line in lines if line.endswith(f"<{RDF.type}> <{target}> .")).partition(" ")[0]
        for shape in shapes().objects(node_shape, SH.property):
            path = shapes().value(shape, SH.path)
            if isinstance(path, rdflib.URIRef) and any((shape, bound, None) in shapes() for bound in BOUNDS):
                found.append(f"{member} <{path}> {BAD} .")
                expected.add(local(shape))
    return found, expected


def without(lines: tuple[str, ...], pattern: str) -> list[str]:
    kept = [line for line in lines if not re.search(pattern, line)]
    assert len(kept) < len(lines)
    return kept


# What values alone cannot show: what is missing, what is held by too many, what stands in the wrong order.
MISSING = {
    "Report-publisher": rf"report/{KEY}> <http://purl.org/dc/terms/publisher>",
    "Report-issued": rf"report/{KEY}> <http://purl.org/dc/terms/issued>",
    "Inspection-inspected": f"<{ZG.inspected}> <",
    "Issue-measure": rf"issue/{KEY}.1> <{ZG.hasMeasure}>",
    "OpenItem-holder": rf"<{ZG.hasOpenItem}>",
    "OpenItem-rule": rf"^<{BASE}openitem/.*<{ZG.rule}>",
    "CheckResult-description": "<http://purl.org/dc/terms/description>",
    "Assertion-evidence": rf"^<{BASE}assertion/.*<{ZG.evidence}>",
    "Figure": rf"^<{BASE}amount/.*<{SCHEMA.iri}(value|maxValue)>",
    "Period": rf"^<{BASE}period/.*Date>",
    "Measure-holder": rf"<{ZG.hasMeasure}>",
    "Amount-mention": rf"<{ZG.refersTo}> <{BASE}amount/",
    "Entity-label": rf"organization/甲市风车局> <{RDFS.label}>",
}
ADDED = {
    "Issue-stated": f"<{ISSUE}> <{ZG.status}> <{ZG.unstated}> .",
    "Measure-holder": f"<{ISSUE}> <{ZG.hasMeasure}> <{BASE}measure/{KEY}.1.2.1> .",
    "Assertion-subject": f"<{BASE}assertion/x> <{RDF.type}> <{ZG.Assertion}> .",
    "Mention-place": f"<{BASE}mention/{KEY}.217-220.Person> <{ZG.mentionedIn}> <{BASE}place/乙县> .",
    "Mention-entity": f"<{BASE}mention/{KEY}.217-220.Person> <{ZG.refersTo}> <{BASE}person/nobody> .",
}


def test_a_good_graph_has_no_violation_and_no_warning(lines: tuple[str, ...]) -> None:
    assert check_shapes(lines) == ()


def test_what_a_report_leaves_out_is_a_warning() -> None:
    found = validate(to_rdf(knowledge()))
    assert {(v.severity, v.graph, v.shape.removeprefix(SHAPES)) for v in found} == {
        ("Warning", OTHER, name)
        for name in ("Issue-stated", "Report-issued", "Report-publisher", "Report-title")
    }


def test_a_planted_violation_of_each_shape_is_reported(lines: tuple[str, ...]) -> None:
    graph, expected = planted(lines)
    reported = {violation.shape.removeprefix(SHAPES) for violation in check_shapes(graph)}
    assert expected - reported == set()
    assert all_shapes() - expected == (set(MISSING) | set(ADDED)) - expected


@pytest.mark.parametrize("shape", MISSING)
def test_what_is_missing_is_reported(lines: tuple[str, ...], shape: str) -> None:
    found = check_shapes(without(lines, MISSING[shape]))
    assert f"{SHAPES}{shape}" in {violation.shape for violation in found}


@pytest.mark.parametrize("shape", ADDED)
def test_what_is_too_much_is_reported(lines: tuple[str, ...], shape: str) -> None:
    found = check_shapes((*lines, ADDED[shape]))
    assert f"{SHAPES}{shape}" in {violation.shape for violation in found}


def test_a_day_that_does_not_exist_is_reported(lines: tuple[str, ...]) -> None:
    wrong = [line.replace('"2031-02-06"', '"2031-02-30"') for line in lines]
    assert f"{SHAPES}Period-end" in {violation.shape for violation in check_shapes(wrong)}


def test_a_result_names_node_shape_path_value_and_says_it_in_two_languages(lines: tuple[str, ...]) -> None:
    wrong = [line.replace(ZG.rectified, ZG.done) for line in lines]
    (found,) = check_shapes(wrong, name=KEY)
    value = ZG.done
    assert found == Violation(
        "Violation", KEY, ISSUE, f"{SHAPES}Issue-status", ZG.status, value,
        "an issue has one status of the list", "问题须有一个列表中的整改状态",
    )  # fmt: skip


def test_every_shape_has_a_message_in_two_languages() -> None:
    for name in all_shapes():
        messages = shapes().objects(rdflib.URIRef(f"{SHAPES}{name}"), SH.message)
        assert sorted(str(message.language) for message in messages) == ["en", "zh"], name  # type: ignore[attr-defined]


def test_the_words_of_a_passage_must_stand_in_the_text(lines: tuple[str, ...]) -> None:
    assert check_passages(lines) == ()
    assert len(check_passages([line.replace('"局党组"', '"局党委"') for line in lines], KEY)) > 0
    begin = f"mention/{KEY}.217-220.Person> <{OA.start}> "
    moved = [line.replace(f'{begin}"217"', f'{begin}"216"') for line in lines]
    (found,) = check_passages(moved, KEY)
    assert (found.focus, found.value) == (f"{BASE}mention/{KEY}.217-220.Person", "张无名")


def test_a_passage_of_a_text_that_is_not_there_is_reported(lines: tuple[str, ...]) -> None:
    assert len(check_passages(without(lines, f"<{ZG.text}>"))) > 40


def test_a_folder_or_some_reports_of_it(tmp_path: Path) -> None:
    graphs = to_rdf(knowledge())
    write_files(tmp_path, graphs)
    assert validate(tmp_path) == validate(graphs)
    assert validate(graphs, (KEY,)) == ()
    assert {violation.graph for violation in validate(graphs, (OTHER,))} == {OTHER}


def test_a_relation_to_something_that_nobody_describes_is_reported() -> None:
    graphs = to_rdf(knowledge())
    shared = tuple(line for line in graphs.shared if not line.startswith(f"<{BASE}place/甲市>"))
    found = validate(Graphs(graphs.reports, shared))
    faults = {(v.graph, v.shape.removeprefix(SHAPES)) for v in found if v.severity == "Violation"}
    assert faults == {
        (KEY, "Reference"),
        ("shared", "Reference"),
        ("shared", "Place-part"),
        ("shared", "Place-contained"),
    }


def test_context_is_classes_and_labels_of_what_is_named() -> None:
    named = (f"<{BASE}a> <{ZG.partOf}> <{BASE}b> .",)
    other = (
        f'<{BASE}b> <{RDFS.label}> "b" .',
        f'<{BASE}b> <{ZG.rule}> "r" .',
        f"<{BASE}b> <{RDF.type}> <{ZG.Place}> .",
        f"<{BASE}c> <{RDF.type}> <{ZG.Place}> .",
    )
    assert context(named, described(other)) == (other[0], other[2])
