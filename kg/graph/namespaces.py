"""The terms that the graph is made of: closed namespaces, so that a mistyped term raises at once.

A term is its IRI as a plain string: ``ZG.Issue == "https://w3id.org/zhenggai/ontology#Issue"``. What stands
here for ``zg:`` is what `ontology/core.ttl` declares; a test holds the two together.
"""

from __future__ import annotations

from kg.errors import InternalError

__all__ = [
    "BASE",
    "DCTERMS",
    "DOCO",
    "EARL",
    "FOAF",
    "KIND_SCHEMES",
    "OA",
    "ONTOLOGY",
    "ORG",
    "OWL",
    "PLAIN_PROPERTIES",
    "PROPERTY_TYPES",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SKOS",
    "THINGS",
    "VOCABULARIES",
    "XSD",
    "ZG",
    "Vocabulary",
    "kind_term",
    "prefixes",
    "property_term",
]

ONTOLOGY = "https://w3id.org/zhenggai/ontology"
"""The IRI of the ontology itself; its terms follow behind ``#``."""

BASE = "https://w3id.org/zhenggai/id/"
"""Where things are named, unless the setting ``base`` says otherwise."""


class Vocabulary:
    """A closed namespace: exactly the names it was made with.

    Attributes:
        prefix: how Turtle and SPARQL shorten it.
        iri: what its terms begin with.
        names: the local names it has.
    """

    def __init__(self, prefix: str, iri: str, names: str) -> None:
        self.prefix = prefix
        self.iri = iri
        self.names = frozenset(names.split())
        self._terms = {name: iri + name for name in sorted(self.names)}
        vars(self).update(self._terms)

    def __getattr__(self, name: str) -> str:
        """A term that is not there: those that are were found before this is called."""
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name: str) -> str:
        """The IRI of a term.

        Raises:
            InternalError: the vocabulary has no such term.
        """
        try:
            return self._terms[name]
        except KeyError:
            raise InternalError(f"there is no term {self.prefix}:{name}") from None

    def __contains__(self, name: str) -> bool:
        return name in self.names


ZG = Vocabulary(
    "zg",
    f"{ONTOLOGY}#",
    """
    Report Inspection Passage Section Issue Measure OpenItem CountClaim Mention
    Entity Organization InspectionTeam Person Membership Place Policy Project Event Work Award Mechanism
    Amount Quantity Period Assertion CheckResult

    text textSha256 inReport respondsTo hasSection hasIssue hasMeasure hasOpenItem hasClaim
    inspected team sentBy feedbackDate round divisionCode phone email address
    level marker number status statusPassage response recurs progress counts claimedCount remark
    refersTo mentionedIn rule evidence score roleTitle documentNumber
    organizationKind policyKind amountRole precision datePrecision

    responsibleFor issued enacts compliesWith funds amountOf builds locatedIn partOf memberOf cooperatesWith
    concerns involves doneIn plannedFor similarTo likelySame

    statuses rectified partlyRectified inProgress unstated
    progresses done ongoing planned
    precisions exact about atLeast atMost
    datePrecisions day month year
    countedThings aspects problems manifestations measures rectifiedIssues partlyRectifiedIssues
    inProgressIssues newRules moneyRecovered peopleDealtWith suggestions
    organizationKinds party government institution enterprise association school troupe museum court
    teamKind other
    policyKinds law regulation partyRegulation rules plan notice opinion standard proposal report workPoints
    amountRoles investment subsidy budget reward fine debt asset fee limit
    topics theory strategy ideology collectiveLeadership partyBuilding personnel strictGovernance conduct
    finance stateAssets procurement construction lawEnforcement socialOrder governmentService
    publicService welfare healthcare education heritage cultureTourism ecology waterAffairs
    ruralRevitalization land transport economy safety internalManagement rectification
    """,
)
RDF = Vocabulary(
    "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type subject predicate object Statement Property"
)
RDFS = Vocabulary(
    "rdfs",
    "http://www.w3.org/2000/01/rdf-schema#",
    "label comment isDefinedBy subClassOf subPropertyOf domain range seeAlso Class",
)
OWL = Vocabulary(
    "owl",
    "http://www.w3.org/2002/07/owl#",
    "Ontology Class ObjectProperty DatatypeProperty AnnotationProperty NamedIndividual SymmetricProperty "
    "TransitiveProperty FunctionalProperty versionInfo versionIRI inverseOf disjointWith priorVersion",
)
XSD = Vocabulary(
    "xsd", "http://www.w3.org/2001/XMLSchema#", "string integer decimal boolean date nonNegativeInteger"
)
SKOS = Vocabulary(
    "skos",
    "http://www.w3.org/2004/02/skos/core#",
    "Concept ConceptScheme inScheme topConceptOf hasTopConcept prefLabel altLabel definition notation "
    "closeMatch exactMatch relatedMatch broadMatch narrowMatch",
)
DCTERMS = Vocabulary(
    "dcterms",
    "http://purl.org/dc/terms/",
    "title description publisher issued source isPartOf hasPart references conformsTo license creator "
    "created modified identifier subject",
)
SCHEMA = Vocabulary(
    "schema",
    "https://schema.org/",
    "Report Claim Action Place CreativeWork Event MonetaryAmount QuantitativeValue "
    "startDate endDate value minValue maxValue currency unitText containedInPlace",
)
PROV = Vocabulary(
    "prov", "http://www.w3.org/ns/prov#", "Entity Activity wasDerivedFrom wasAssociatedWith generated Plan"
)
ORG = Vocabulary(
    "org",
    "http://www.w3.org/ns/org#",
    "Organization OrganizationalUnit Membership member organization memberOf subOrganizationOf",
)
FOAF = Vocabulary("foaf", "http://xmlns.com/foaf/0.1/", "Person Project name")
OA = Vocabulary("oa", "http://www.w3.org/ns/oa#", "TextPositionSelector TextQuoteSelector start end exact")
DOCO = Vocabulary("doco", "http://purl.org/spar/doco/", "Section")
EARL = Vocabulary(
    "earl", "http://www.w3.org/ns/earl#", "Assertion test subject outcome passed failed cantTell"
)

VOCABULARIES: tuple[Vocabulary, ...] = (
    ZG, RDF, RDFS, OWL, XSD, SKOS, DCTERMS, SCHEMA, PROV, ORG, FOAF, OA, DOCO, EARL,
)  # fmt: skip

THINGS: tuple[str, ...] = (
    "report", "inspection", "section", "issue", "measure", "openitem", "claim", "passage", "mention",
    "assertion", "membership", "organization", "person", "place", "policy", "project", "event", "work",
    "award", "mechanism", "amount", "quantity", "period", "check", "graph",
)  # fmt: skip
"""The kinds of things that have identifiers: first part of the path below the base, and prefix in Turtle."""

KIND_SCHEMES: dict[str, tuple[str, ...]] = {
    "organizationKind": (
        "party", "government", "institution", "enterprise", "association", "school", "troupe", "museum",
        "court", "team", "other",
    ),
    "policyKind": (
        "law", "regulation", "partyRegulation", "rules", "plan", "notice", "opinion", "standard", "proposal",
        "report", "workPoints", "other",
    ),
    "amountRole": (
        "investment", "subsidy", "budget", "reward", "fine", "debt", "asset", "fee", "limit", "other",
    ),
}  # fmt: skip
"""The values that `kg.model.Entity.kind` can take, by the property that carries it."""

# A kind that bears the name of a property (zg:team) has a concept of another name.
_RENAMED_KINDS = {"team": "teamKind"}


def kind_term(scheme: str, kind: str) -> str:
    """The concept of a kind: ``kind_term("organizationKind", "party") == ZG.party``.

    Raises:
        InternalError: the scheme does not list that kind.
    """
    if kind not in KIND_SCHEMES[scheme]:
        raise InternalError(f"{kind!r} is no zg:{scheme}")
    return ZG[_RENAMED_KINDS.get(kind, kind)]


def property_term(name: str) -> str:
    """The property that an assertion names: ours, or dcterms:subject, which gives an issue its topics.

    Raises:
        InternalError: there is no such property.
    """
    return DCTERMS.subject if name == "subject" else ZG[name]


_LINKS = (
    "inReport respondsTo hasSection hasIssue hasClaim hasMeasure hasOpenItem inspected team sentBy status "
    "statusPassage response progress counts refersTo mentionedIn evidence organizationKind policyKind "
    "amountRole precision datePrecision responsibleFor issued enacts compliesWith funds amountOf builds "
    "locatedIn partOf memberOf cooperatesWith concerns involves doneIn plannedFor similarTo likelySame"
)
PROPERTY_TYPES: dict[str, str] = {
    **{ZG[name]: "@id" for name in _LINKS.split()},
    **{ZG[name]: XSD.integer for name in ("level", "claimedCount")},
    **{OA[name]: XSD.integer for name in ("start", "end")},
    **{SCHEMA[name]: XSD.decimal for name in ("value", "minValue", "maxValue")},
    **{SCHEMA[name]: XSD.date for name in ("startDate", "endDate")},
    ZG.recurs: XSD.boolean,
    ZG.score: XSD.decimal,
    ZG.feedbackDate: XSD.date,
    DCTERMS.issued: XSD.date,
    DCTERMS.publisher: "@id",
    DCTERMS.isPartOf: "@id",
    DCTERMS.subject: "@id",
    SCHEMA.containedInPlace: "@id",
    RDF.subject: "@id",
    RDF.predicate: "@id",
    ORG.member: "@id",
    ORG.organization: "@id",
    EARL.test: "@id",
    EARL.subject: "@id",
    EARL.outcome: "@id",
}
"""What the values of a property are: ``@id`` for things, else the datatype; plain strings are not listed."""


PLAIN_PROPERTIES: tuple[str, ...] = tuple(
    ZG[name]
    for name in (
        "text", "textSha256", "round", "divisionCode", "phone", "email", "address", "marker", "number",
        "rule", "roleTitle", "documentNumber", "remark",
    )
)  # fmt: skip
"""Our properties whose values are plain strings (and, of ``number``, integers)."""


def prefixes(base: str = BASE) -> dict[str, str]:
    """Prefix → namespace: every vocabulary, and one prefix per kind of thing below the base."""
    found = {vocabulary.prefix: vocabulary.iri for vocabulary in VOCABULARIES}
    return found | {thing: f"{base}{thing}/" for thing in THINGS}
