"""A type of thing is known to every stage, or the stage that does not know it is named.

It fails until a new entity type is complete; docs/guide/add-an-entity-type.md leads through it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import rdflib

from kg import resources
from kg.cli.messages import MESSAGES
from kg.graph import to_rdf
from kg.graph.namespaces import ZG
from kg.graph.store import Store
from kg.graph.to_networkx import NODE_TYPES, to_networkx
from kg.model import EntityType, Knowledge, Source
from kg.pipeline import build_report, combine
from kg.recognise import RECOGNISERS
from kg.recognise.precedence import ORDER
from kg.view.network import NODE_TYPES as DRAWN
from kg.view.network import read_sheet
from kg.view.styles import LINES, STYLES

ROOT = Path(__file__).parents[1]
# Invented. One thing of every type stands in it; a new type gets its sentence here.
REPORT = """中共甲市风车局党组关于市委巡察整改情况的通报

根据市委统一部署，2031年3月1日至4月20日，市委第九巡察组对甲市风车局党组开展了巡察。5月15日，巡察组反馈了巡察意见。现将整改情况予以公布。

一、落实上级决策部署方面

（一）风车维护不及时，经费使用不规范。
整改情况：已整改。
1.制定《甲市风车局维护管理办法》（甲风发〔2031〕7号），严格落实“三重一大”制度，由局办公室牵头负责。
2.投资200万元实施风车长廊改造项目，由甲市第一建筑公司承建，检修风车120台。
3.局党组书记、局长张三丰同志到风车广场现场督办，追回违规资金3.5万元。

（二）宣传工作力度不够。
整改情况：已整改。
1.举办“甲城文化周”活动，编排话剧《风从东方来》，获评“全国文明单位”荣誉称号。

中共甲市风车局党组
2031年10月20日
"""
# These help to resolve others and become no entities; their values are properties, in lower case.
HELPERS = {EntityType.DOCUMENT_NUMBER, EntityType.ROLE}
# Marked in the text of a report, not drawn in the network; teams are drawn as organizations.
NOT_DRAWN = {EntityType.QUANTITY, EntityType.PERIOD}
TEAM = EntityType.INSPECTION_TEAM
# Quantities and dates stand in a measure; the team is tied to the inspection.
NOT_LINKED = NOT_DRAWN | {TEAM}
TYPES = [kind for kind in EntityType if kind not in HELPERS]


@cache
def knowledge() -> Knowledge:
    return combine([build_report(Source("甲.txt", REPORT.encode()))])


@cache
def store() -> Store:
    return Store.of(to_rdf(knowledge()))


@cache
def classes() -> set[str]:
    core = rdflib.Graph().parse(data=resources.ontology("core.ttl").read_bytes(), format="turtle")
    return {str(term) for term in core.subjects(rdflib.RDF.type, rdflib.OWL.Class)}


@cache
def recognised() -> str:
    folder = ROOT / "kg" / "recognise"
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))


def unlisted(kind: EntityType) -> list[str]:
    """The lists that do not know the type, by file."""
    name = kind.value
    shown = "Organization" if kind is TEAM else name
    lists = {
        "kg/recognise: no recogniser makes mentions of it": f"EntityType.{kind.name}" in recognised(),
        "kg/recognise/precedence.py: not in ORDER": kind in ORDER,
        "ontology/core.ttl: no class": ZG.iri + name in classes(),
        "kg/graph/namespaces.py: not a term of ZG": name in ZG.names,
        "kg/graph/to_networkx.py: not in NODE_TYPES": name in NODE_TYPES,
        "kg/view/styles.py: no style in STYLES, or no line in LINES": shown in STYLES and shown in LINES,
        "kg/view/network.py: not in NODE_TYPES": kind in NOT_DRAWN or shown in DRAWN,
        "kg/cli/messages.py: no name for the summary of kg build": f"type.{name}" in MESSAGES,
    }
    return [said for said, done in lists.items() if not done]


def unseen(kind: EntityType) -> list[str]:
    """The stages that a thing of the type does not pass, of those that REPORT goes through."""
    name = kind.value
    reports = knowledge().reports
    entities = {entity.id: entity.type for report in reports for entity in report.entities}
    said = {end for report in reports for a in report.assertions for end in (a.subject, a.object)}
    linked = {of for name_of, of in entities.items() if name_of in said}
    network = {facts["type"] for _, facts in to_networkx(store()).nodes(data=True)}
    drawn = {node.type for node in read_sheet(store()).nodes}
    stages = {
        "kg/resolve: no resolver makes an entity of it (or no sentence in REPORT names one)": kind
        in entities.values(),
        "kg/relate/base.py: not in NAMED, so that no assertion is about it": kind in NOT_LINKED | linked,
        "kg/graph: no node": name in network,
        "kg/view: not on the page": kind in NOT_DRAWN | {TEAM} or name in drawn,
    }
    return [said for said, done in stages.items() if not done]


@pytest.mark.parametrize("kind", TYPES)
def test_a_type_is_in_every_list(kind: EntityType) -> None:
    left = unlisted(kind)
    assert not left, "\n  ".join([f"{kind.name} is not complete:", *left])


@pytest.mark.parametrize("kind", TYPES)
def test_a_thing_of_each_type_passes_every_stage(kind: EntityType) -> None:
    assert not [one for one in TYPES if unlisted(one)], "first complete the lists"
    left = unseen(kind)
    assert not left, "\n  ".join([f"{kind.name} is not complete:", *left])


def test_helpers_are_recognised_and_become_no_entities() -> None:
    for kind in HELPERS:
        assert f"EntityType.{kind.name}" in recognised()
        assert kind.value[0].islower()


def test_every_recogniser_is_a_file_of_its_own_name() -> None:
    names = [recogniser.name for recogniser in RECOGNISERS]
    assert len(set(names)) == len(names)
    assert [n for n in names if not (ROOT / "kg" / "recognise" / f"{n}.py").is_file()] == []
