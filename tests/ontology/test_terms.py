"""Code, ontology and shapes say the same: nothing is used undeclared, nothing declared is useless."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SH, SKOS

from kg import resources
from kg.graph import Graphs, to_rdf
from kg.graph.checks import CheckResult, Outcome, check_lines
from kg.graph.namespaces import (
    BASE,
    KIND_SCHEMES,
    ONTOLOGY,
    PLAIN_PROPERTIES,
    PROPERTY_TYPES,
    VOCABULARIES,
    ZG,
    Vocabulary,
    kind_term,
)
from kg.model import EntityType, Precision, Progress, Status
from tests.graph.miniature import KEY, knowledge

ROOT = Path(__file__).parents[2]
TERM = re.compile(r"<https://w3id\.org/zhenggai/ontology#([A-Za-z0-9]+)>")
SOURCES = sorted(path for suffix in ("py", "rq") for path in (ROOT / "kg").rglob(f"*.{suffix}"))
CODE = re.compile(r"\bzg:([A-Za-z0-9]+)|\bZG\.([A-Za-z0-9]+)")


def parsed(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=resources.ontology(name).read_bytes(), format="turtle")


@pytest.fixture(scope="module")
def core() -> rdflib.Graph:
    return parsed("core.ttl")


@pytest.fixture(scope="module")
def used() -> set[str]:
    """The terms that a graph with every kind of thing in it uses."""
    issue = f"{BASE}issue/{KEY}.1"
    checks = check_lines((CheckResult("open", issue, Outcome.FAILED, "open", (issue,)),))
    graphs = to_rdf(knowledge())
    graphs = Graphs(graphs.reports, graphs.shared, checks)
    lines = [line for _, own in graphs.reports for line in own] + [*graphs.shared, *checks]
    return {name for line in lines for name in TERM.findall(line)}


def declared(core: rdflib.Graph) -> dict[str, rdflib.URIRef]:
    return {
        str(s).removeprefix(f"{ONTOLOGY}#"): s
        for s in set(core.subjects(RDF.type))
        if f"{ONTOLOGY}#" in str(s)
    }


def test_the_closed_namespace_is_what_the_ontology_declares(core: rdflib.Graph) -> None:
    assert set(declared(core)) == ZG.names


def test_every_term_of_a_class_or_property_is_used_by_a_graph(core: rdflib.Graph, used: set[str]) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    names = {name for name, term in declared(core).items() if any((term, RDF.type, k) in core for k in kinds)}
    assert names - used == set()
    assert used <= set(declared(core))


def test_every_listed_value_can_be_given_by_the_code(core: rdflib.Graph) -> None:
    listed: dict[str, set[str]] = {}
    for concept, scheme in core.subject_objects(SKOS.inScheme):
        listed.setdefault(str(scheme).rpartition("#")[2], set()).add(str(concept).rpartition("#")[2])
    assert listed["statuses"] == {status.value for status in Status}
    assert listed["progresses"] == {progress.value for progress in Progress}
    assert listed["precisions"] == {precision.value for precision in Precision}
    assert listed["datePrecisions"] == {"day", "month", "year"}
    for prop, kinds in KIND_SCHEMES.items():
        assert listed[f"{prop}s"] == {kind_term(prop, kind).rpartition("#")[2] for kind in kinds}
    assert set(core.subjects(RDF.type, SKOS.ConceptScheme)) == set(core.objects(None, SKOS.inScheme))


def test_every_class_of_the_model_is_declared(core: rdflib.Graph) -> None:
    classes = {str(term).rpartition("#")[2] for term in core.subjects(RDF.type, OWL.Class)}
    assert {kind.value for kind in EntityType if kind.value[0].isupper()} <= classes


def test_every_term_is_labelled_and_explained_in_two_languages(core: rdflib.Graph) -> None:
    for name, term in declared(core).items():
        for prop in (RDFS.label, RDFS.comment):
            languages = sorted(str(value.language) for value in core.objects(term, prop))  # type: ignore[union-attr]
            assert languages == ["en", "zh"], f"zg:{name} {prop}"
        assert core.value(term, RDFS.isDefinedBy) == rdflib.URIRef(ONTOLOGY), name


def test_the_ontology_describes_itself(core: rdflib.Graph) -> None:
    ontology = rdflib.URIRef(ONTOLOGY)
    about = {str(prop).replace("#", "/").rpartition("/")[2] for prop in core.predicates(ontology)}
    assert {
        "title",
        "description",
        "license",
        "versionInfo",
        "versionIRI",
        "preferredNamespacePrefix",
    } <= about
    assert not list(core.objects(None, OWL.imports))


@pytest.mark.parametrize(
    ("term", "parents"),
    [
        ("Report", {"https://schema.org/Report", "http://www.w3.org/ns/prov#Entity"}),
        ("Issue", {ZG.Passage}),
        ("Measure", {ZG.Passage, "https://schema.org/Action"}),
        ("InspectionTeam", {ZG.Organization}),
        ("Project", {ZG.Entity, "http://xmlns.com/foaf/0.1/Project"}),
        (
            "Assertion",
            {"http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement", "http://www.w3.org/ns/prov#Entity"},
        ),
    ],
)
def test_superclasses(core: rdflib.Graph, term: str, parents: set[str]) -> None:
    assert {str(c) for c in core.objects(rdflib.URIRef(ZG[term]), RDFS.subClassOf)} == parents


def test_own_superclasses_and_ranges_exist(core: rdflib.Graph) -> None:
    for prop in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, SKOS.inScheme):
        for target in core.objects(None, prop):
            if str(target).startswith(f"{ONTOLOGY}#"):
                assert str(target).rpartition("#")[2] in ZG


def test_shapes_and_alignments_speak_of_declared_terms_alone() -> None:
    for name in ("shapes.ttl", "alignments.ttl"):
        text = resources.ontology(name).read_text(encoding="utf-8")
        mentioned = set(re.findall(r"\bzg:([A-Za-z0-9]+)", text))
        assert mentioned
        assert mentioned <= ZG.names


def test_every_class_has_a_shape(core: rdflib.Graph) -> None:
    classes = set(core.subjects(RDF.type, OWL.Class))
    shaped = set(parsed("shapes.ttl").objects(None, SH.targetClass))
    # These are entities and passages and no more.
    plain = {
        rdflib.URIRef(ZG[n]) for n in ("InspectionTeam", "Project", "Event", "Work", "Award", "Mechanism")
    }
    assert classes - shaped == plain


def test_the_lists_in_shapes_are_those_of_the_ontology(core: rdflib.Graph) -> None:
    from rdflib.collection import Collection

    shapes = parsed("shapes.ttl")
    schemes = {
        scheme: set(core.subjects(SKOS.inScheme, scheme)) for scheme in core.objects(None, SKOS.inScheme)
    }
    lists = [set(Collection(shapes, node)) for node in shapes.objects(None, SH["in"])]
    for scheme, concepts in schemes.items():
        assert concepts in lists, scheme


def test_properties_have_the_type_that_they_are_declared_with(core: rdflib.Graph) -> None:
    own = {iri: kind for iri, kind in PROPERTY_TYPES.items() if iri.startswith(ZG.iri)}
    objects = {str(p) for p in core.subjects(RDF.type, OWL.ObjectProperty)}
    literals = {str(p) for p in core.subjects(RDF.type, OWL.DatatypeProperty)}
    assert objects == {iri for iri, kind in own.items() if kind == "@id"}
    assert literals == {iri for iri, kind in own.items() if kind != "@id"} | set(PLAIN_PROPERTIES)
    for iri, kind in own.items():
        declared_range = core.value(rdflib.URIRef(iri), RDFS.range)
        if kind != "@id":
            assert str(declared_range) == kind


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_no_query_or_code_uses_a_term_that_is_not_declared(path: Path) -> None:
    names = {a or b for a, b in CODE.findall(path.read_text(encoding="utf-8"))}
    attributes = {"iri", "names", "prefix"}
    assert names - attributes - ZG.names == set()


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda v: v.prefix)
def test_a_vocabulary_is_closed(vocabulary: Vocabulary) -> None:
    from kg.errors import InternalError

    with pytest.raises(InternalError, match="nosuchterm"):
        _ = vocabulary.nosuchterm
    name = min(vocabulary.names)
    assert getattr(vocabulary, name) == vocabulary[name] == vocabulary.iri + name


def test_standard_vocabularies_have_the_terms_that_are_borrowed() -> None:
    from rdflib import namespace

    shipped = {"dcterms": namespace.DCTERMS, "skos": SKOS, "org": namespace.ORG, "prov": namespace.PROV,
               "foaf": namespace.FOAF, "rdf": RDF, "rdfs": RDFS, "owl": OWL, "xsd": namespace.XSD,
               "schema": namespace.SDO}  # fmt: skip
    for vocabulary in VOCABULARIES:
        if vocabulary.prefix in shipped:
            space = shipped[vocabulary.prefix]
            assert vocabulary.iri == str(space).replace("http://schema.org", "https://schema.org")
            assert not [name for name in sorted(vocabulary.names) if space[name] not in space]
