"""Topics of findings: every sentence is invented; each is found, and what only sounds like it is not."""

from __future__ import annotations

import pytest

from kg.graph.namespaces import ZG
from kg.model import (
    Assertion,
    EntityType,
    FactPassages,
    Issue,
    Outline,
    ReportFacts,
    Section,
    Status,
)
from kg.relate.base import Case
from kg.relate.topics import MOST, RELATION, topic_words, words_in
from kg.resources import lexicon
from tests.relate.conftest import document_of, entities_of


def assertions(finding: str, *headings: str, **names: EntityType) -> list[Assertion]:
    """What is said of a finding under these headings, the outermost first."""
    text = "\n".join([*headings, finding])
    document = document_of(text)
    sections, at = [], 0
    for number, heading in enumerate(headings, 1):
        passage = document.passage(at, at + len(heading))
        sections.append(Section(number, number, "", passage, passage, number - 1 or None))
        at += len(heading) + 1
    passage = document.passage(at, at + len(finding))
    section = len(headings) or None
    issue = Issue(1, "", passage, finding, section, passage, None, Status.UNSTATED, None, False)
    outline = Outline(document, FactPassages(), tuple(sections), (issue,), ())
    return list(RELATION.find(Case(outline, ReportFacts("case"), entities_of(document, names))))


def topics(finding: str, *headings: str, **names: EntityType) -> set[str]:
    return {a.object.removeprefix("zg:") for a in assertions(finding, *headings, **names)}


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        ("“第一议题”学习走形式。", "theory"),
        ("对新的决策部署研究不透。", "strategy"),
        ("舆情处置迟缓，微信公众号无人审核。", "ideology"),
        ("有的大事未经集体研究就定了。", "collectiveLeadership"),
        ("两个支部的主题党日没有记录。", "partyBuilding"),
        ("科级职数超配，借调人员长期不归队。", "personnel"),
        ("“一岗双责”没有压实。", "strictGovernance"),
        ("公务接待超标准。", "conduct"),
        ("项目资金被挤占挪用。", "finance"),
        ("门面房出租出借未登记。", "stateAssets"),
        ("拆分项目规避招标。", "procurement"),
        ("超概算严重，竣工验收拖了两年。", "construction"),
        ("行政处罚自由裁量随意。", "lawEnforcement"),
        ("信访积案化解慢。", "socialOrder"),
        ("企业反映营商环境差。", "governmentService"),
        ("图书馆免费开放时间短。", "publicService"),
        ("低保核查不细。", "welfare"),
        ("串换诊疗项目套医保。", "healthcare"),
        ("大班额没有消除，师德失范。", "education"),
        ("馆藏文物无防震措施。", "heritage"),
        ("景区门票乱。", "cultureTourism"),
        ("扬尘治理不严。", "ecology"),
        ("灌区渠系年久失修。", "waterAffairs"),
        ("防返贫监测不实。", "ruralRevitalization"),
        ("批而未供土地多。", "land"),
        ("公路养护欠账。", "transport"),
        ("招商引资落地率低。", "economy"),
        ("消防通道堵塞。", "safety"),
        ("印章使用无登记。", "internalManagement"),
        ("上轮巡察指出的问题边改边犯。", "rectification"),
    ],
)
def test_every_topic_is_found_by_its_words(finding: str, expected: str) -> None:
    assert expected in topics(finding)


@pytest.mark.parametrize(
    ("finding", "wrong"),
    [
        ("审计整改拖延。", "finance"),  # the longer word counts
        ("意识形态工作主体责任缺位。", "partyBuilding"),
        ("整改主体责任不实。", "strictGovernance"),
        ("警示教育走过场。", "education"),
        ("“三会一课”制度不严。", "internalManagement"),
        ("医疗安全制度不严。", "safety"),
        ("履职情况不实。", "rectification"),
        ("安全生产责任不实。", "economy"),
        ("班子成员接访不够。", "healthcare"),
        ("文件传阅慢。", "cultureTourism"),
        ("领导干部带头不够。", "personnel"),  # a silent word
        ("审计局来函未回复。", "finance"),
        ("人员不健全。", "healthcare"),
        ("工作推进缓慢，办法不多。", "construction"),
        ("党员干部谈话中有顾虑。", "strictGovernance"),
        ("资料不全。另有一次会议没有记录，三名人员违反规定。", "strictGovernance"),
        ("养犬登记不全，小区绿地养殖家禽。", "socialOrder"),
        ("工作有差距。用了三个项目名称。", "construction"),  # one hint behind the heading is not enough
    ],
)
def test_what_only_sounds_like_a_topic(finding: str, wrong: str) -> None:
    assert wrong not in topics(finding)


def test_a_word_in_the_name_of_a_body_does_not_count() -> None:
    name = {"市财务会计学会": EntityType.ORGANIZATION}
    assert topics("市财务会计学会换届不及时。", **name) == {"partyBuilding"}
    assert "finance" in topics("市财务会计学会换届不及时。")


def test_heading_first_then_the_topics_with_most_words() -> None:
    finding = "公务用车管理乱。消防器材过期，隐患排查少，又有火灾；印章无登记；低保不实；招商慢。"
    found = assertions(finding)
    assert found[0].object == "zg:conduct"
    assert found[0].rule == "topic.heading"
    assert found[1].object == "zg:safety"
    assert found[1].rule == "topic.finding"
    assert len(found) == MOST


def test_evidence_lies_in_the_finding_and_holds_the_word() -> None:
    finding = "管理松散。有的票据不合规，项目经费与资金账户混用，印章无登记。"
    for assertion in assertions(finding):
        assert assertion.evidence.exact in finding
    said = {a.object: a.evidence.exact for a in assertions(finding)}
    assert said["zg:internalManagement"] == "印章无登记。"


def test_two_hints_of_one_sentence() -> None:
    said = assertions("工作有差距。项目由一家公司施工，没有人管。")
    assert [(a.object, a.rule, a.evidence.exact) for a in said] == [
        ("zg:construction", "topic.hints", "项目由一家公司施工")
    ]
    assert topics("工作有差距。项目不多。施工不多。") == set()


def test_the_nearest_heading_that_has_a_topic_stands_in() -> None:
    said = assertions("标准不高。", "意识形态责任制不实", "纪律松弛", "其他方面")
    assert [(a.object, a.rule, a.evidence.exact) for a in said] == [
        ("zg:strictGovernance", "topic.section", "纪律松弛")
    ]
    assert topics("公文错漏多。", "纪律松弛") == {"internalManagement"}


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("巡察整改情况", False),
        ("巡察反馈意见整改落实情况", False),
        ("对巡察整改重视不够", True),
        ("巡察整改有差距", True),
    ],
)
def test_a_chapter_on_rectification_is_no_finding_about_it(heading: str, found: bool) -> None:
    assert ("rectification" in topics("标准不高。", heading)) is found


def test_the_lexicon_is_of_the_concepts_and_says_where_it_comes_from() -> None:
    content = lexicon("issue_topics")
    assert set(content["topics"]) <= ZG.names
    assert content["source"]
    known = {word for words in content["topics"].values() for kind in words.values() for word in kind}
    assert not known & set(content["silent"])
    for topic, words in content["topics"].items():
        assert set(words) == {"says", "hints"}, topic
        both = [*words["says"], *words["hints"]]
        assert len(both) == len(set(both)), topic
        assert all(isinstance(word, str) and len(word) > 1 for word in both), topic


def test_words_do_not_overlap_and_stand_where_they_say() -> None:
    text = "财务管理和审计整改，河长制。"
    found = list(words_in(text, 0, len(text)))
    assert all(text[word.start : word.end] == word.word for word in found)
    assert {word.topic for word in found if word.word == "河长制"} == {"ecology", "waterAffairs"}
    assert len(topic_words()) > 500
    assert list(words_in(text, 0, 1)) == []
