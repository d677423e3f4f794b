"""A made-up report, small but with every kind of thing in it, and a second that shares entities with it."""

from __future__ import annotations

import datetime as dt
import hashlib
from decimal import Decimal

from kg.model import (
    Assertion,
    CountClaim,
    Diagnostic,
    Document,
    Entity,
    EntityType,
    FactPassages,
    Issue,
    Knowledge,
    Measure,
    Mention,
    Money,
    OpenItem,
    Outline,
    Passage,
    Period,
    Precision,
    Progress,
    Quantity,
    Report,
    ReportFacts,
    Section,
    Status,
    Value,
)

__all__ = ["BUREAU", "KEY", "OTHER", "knowledge", "miniature", "other"]

KEY = "甲市风车局-2031-04-05"
OTHER = "甲市水磨局-2032-01-02"
BUREAU = "organization/甲市风车局"
PARTY = "organization/中共甲市风车局党组"
UNIT = "organization/甲市风车局丙丁戊科"
POLICY = "policy/风车巡检办法"
PROJECT = "project/风车长廊项目"

TEXT = """中共甲市风车局党组关于巡察整改情况的通报
2031年1月5日至2月6日，市委第九巡察组对甲市风车局进行了巡察。3月1日，反馈了三个方面1个问题。
一、整改情况
（一）风车管理不严
1.风车巡检走过场，“双随机”流于形式。
整改情况：①局党组印发《风车巡检办法》（甲风发〔2031〕7号），由丙丁戊科负责。②投入约350.5万元、余款不到20万元，
在乙县修缮风车12座，拟于年底前报批风车长廊项目。
整改状态：已整改。
党组书记、局长张无名\t"落实"到位，获评全国风车奖，举办风车节，演出《风车谣》，坚持日例会制度。
"""


def at(words: str, *, after: str = "", text: str = TEXT) -> Passage:
    start = text.index(words, text.index(after) if after else 0)
    return Passage(start, start + len(words), words)


def between(first: str, last: str, text: str = TEXT) -> Passage:
    start = text.index(first)
    end = text.index(last, start) + len(last)
    return Passage(start, end, text[start:end])


def mention(words: str, kind: EntityType, after: str = "", value: Value | None = None) -> Mention:
    return Mention(at(words, after=after), kind, f"{kind.value.lower()}.example", value)


def entity(
    identifier: str,
    type_: EntityType,
    label: str,
    *mentions: Mention,
    code: str = "",
    number: str = "",
    kind: str = "",
) -> Entity:
    names = tuple(sorted({m.passage.exact for m in mentions} - {label}))
    value = mentions[0].value if mentions else None
    rules = ("organization.short-form",) if type_ is EntityType.ORGANIZATION else ()
    return Entity(identifier, type_, label, names, mentions, kind, number, code, value, rules)


def entities() -> tuple[Entity, ...]:
    return tuple(sorted((*bodies(), *others(), *values()), key=lambda e: e.id))


def bodies() -> tuple[Entity, ...]:
    body, team = EntityType.ORGANIZATION, EntityType.INSPECTION_TEAM
    party, unit = "中共甲市风车局党组", "甲市风车局丙丁戊科"
    in_party = (mention(party, body), mention("局党组", body, "整改情况：①"))
    in_team = mention("市委第九巡察组", team)
    return (
        entity(BUREAU, body, "甲市风车局", mention("甲市风车局", body, "巡察组对"), kind="government"),
        entity(PARTY, body, party, *in_party, kind="party"),
        entity(UNIT, body, unit, mention("丙丁戊科", body), kind="government"),
        entity("organization/甲市市委第九巡察组", team, "中共甲市市委第九巡察组", in_team, kind="team"),
        entity("organization/中共甲市委员会", body, "中共甲市委员会", kind="party"),
    )


def others() -> tuple[Entity, ...]:
    kinds = EntityType
    title, number = "风车巡检办法", "甲风发〔2031〕7号"
    return (
        entity("person/张无名@甲市风车局", kinds.PERSON, "张无名", mention("张无名", kinds.PERSON)),
        entity("place/乙县", kinds.PLACE, "乙县", mention("乙县", kinds.PLACE), code="990001"),
        entity("place/甲市", kinds.PLACE, "甲市", code="990000"),
        entity(
            POLICY,
            kinds.POLICY,
            title,
            mention("《风车巡检办法》", kinds.POLICY),
            number=number,
            kind="rules",
        ),
        entity(PROJECT, kinds.PROJECT, "风车长廊项目", mention("风车长廊项目", kinds.PROJECT)),
        entity("event/风车节", kinds.EVENT, "风车节", mention("风车节", kinds.EVENT)),
        entity("work/风车谣", kinds.WORK, "风车谣", mention("《风车谣》", kinds.WORK)),
        entity("award/全国风车奖", kinds.AWARD, "全国风车奖", mention("全国风车奖", kinds.AWARD)),
        entity("mechanism/日例会制度", kinds.MECHANISM, "日例会制度", mention("日例会制度", kinds.MECHANISM)),
    )


def values() -> tuple[Entity, ...]:
    kinds = EntityType
    span = Period(dt.date(2031, 1, 5), dt.date(2031, 2, 6), "day")
    about = Money(Decimal("3505000.00"), None, None, Precision.ABOUT)
    less = Money(None, None, Decimal("2E+5"), Precision.AT_MOST)
    return (
        own(mention("约350.5万元", kinds.AMOUNT, value=about), "investment"),
        own(mention("不到20万元", kinds.AMOUNT, value=less), "other"),
        own(mention("12座", kinds.QUANTITY, value=Quantity(Decimal(12), "座"))),
        own(mention("2031年1月5日至2月6日", kinds.PERIOD, value=span)),
    )


def own(found: Mention, kind: str = "") -> Entity:
    where = f"{KEY}.{found.passage.start}-{found.passage.end}"
    return entity(f"{found.type.value.lower()}/{where}", found.type, found.passage.exact, found, kind=kind)


def outline() -> Outline:
    pending = OpenItem(at("拟于年底前报批风车长廊项目"), "open.planned")
    first = Measure("1.1", "①", between("局党组印发", "负责。"), Progress.DONE)
    inner = Measure("1.2.1", "", between("在乙县修缮", "项目。"), Progress.PLANNED, (), (pending,))
    second = Measure("1.2", "②", between("投入约350.5", "项目。"), Progress.ONGOING, (inner,))
    issue = Issue(
        number=1,
        marker="1.",
        passage=at("风车巡检走过场，“双随机”流于形式。"),
        label="风车巡检走过场",
        section=2,
        extent=between("1.风车巡检", "已整改。"),
        response=between("①局党组", "项目。"),
        status=Status.RECTIFIED,
        status_passage=at("已整改"),
        recurs=True,
        measures=(first, second),
        open_items=(OpenItem(at("余款不到20万元"), "open.rest"),),
    )
    sections = (
        Section(1, 1, "一、", at("整改情况"), between("一、整改情况", "例会制度。"), None),
        Section(2, 2, "（一）", at("风车管理不严"), between("（一）", "已整改。"), 1),
    )
    facts = FactPassages(
        title=at("中共甲市风车局党组关于巡察整改情况的通报"),
        team=at("市委第九巡察组"),
        inspected=at("甲市风车局", after="巡察组对"),
        period=at("2031年1月5日至2月6日"),
        feedback=at("3月1日"),
        issuer=at("中共甲市风车局党组"),
        signed=at("2031年1月5日"),
    )
    claims = (
        CountClaim("aspects", 3, at("三个方面1个问题")),
        CountClaim("problems", 1, at("三个方面1个问题")),
    )
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    document = Document("风车.txt", TEXT, digest, "text", "utf-8")
    remark = Diagnostic("structure", "numbering-gap", "number 3. follows 1 in a list of headings", 4)
    return Outline(document, facts, sections, (issue,), claims, (remark,))


def assertions() -> tuple[Assertion, ...]:
    amounts = [e.id for e in entities() if e.type is EntityType.AMOUNT]
    (period,) = [e.id for e in entities() if e.type is EntityType.PERIOD]
    place, person, title = "place/乙县", "person/张无名@甲市风车局", "党组书记、局长"
    member = Assertion(person, "memberOf", BUREAU, at(f"{title}张无名"), "role.title", role=title)
    return (
        Assertion(UNIT, "responsibleFor", "measure-1.1", at("由丙丁戊科负责"), "responsibility.by"),
        Assertion(PARTY, "issued", POLICY, at("局党组印发《风车巡检办法》"), "policy.issued"),
        Assertion("measure-1.1", "enacts", POLICY, at("印发《风车巡检办法》"), "policy.enacts"),
        Assertion("measure-1.2", "compliesWith", POLICY, at("约350.5万元"), "policy.complies"),
        Assertion(BUREAU, "funds", PROJECT, at("投入约350.5万元"), "funds.verb"),
        Assertion(BUREAU, "builds", PROJECT, at("修缮风车12座"), "builds.verb"),
        Assertion(amounts[0], "amountOf", "measure-1.2", at("投入约350.5万元"), "amount.of"),
        Assertion(PROJECT, "locatedIn", place, at("在乙县修缮"), "located.in"),
        Assertion(UNIT, "partOf", BUREAU, at("丙丁戊科"), "part.prefix"),
        Assertion(place, "partOf", "place/甲市", at("乙县"), "part.gazetteer"),
        member,
        Assertion(BUREAU, "cooperatesWith", PARTY, at("局党组", after="①"), "cooperates.with"),
        Assertion("issue-1", "concerns", PROJECT, at("风车巡检走过场"), "concerns.named"),
        Assertion("measure-1.2.1", "involves", place, at("在乙县"), "involves.named"),
        Assertion("measure-1.2", "doneIn", period, at("约350.5万元"), "dates.heads-clause"),
        Assertion("measure-1.2.1", "plannedFor", period, at("拟于年底前报批"), "dates.promised"),
    )


def miniature() -> Report:
    facts = ReportFacts(
        key=KEY,
        title="中共甲市风车局党组关于巡察整改情况的通报",
        issuer="organization/中共甲市风车局党组",
        inspected="organization/甲市风车局",
        team="organization/甲市市委第九巡察组",
        team_sender="organization/中共甲市委员会",
        start=dt.date(2031, 1, 5),
        end=dt.date(2031, 2, 6),
        feedback=dt.date(2031, 3, 1),
        published=dt.date(2031, 4, 5),
        round="一届市委第一轮",
        home="990000",
        phone="0000-0000000",
        email="windmill@example.org",
        address="甲市风车路1号",
    )
    return Report(outline(), facts, entities(), assertions(), ())


OTHER_TEXT = "关于甲市水磨局巡察整改情况的通报\n（1）水磨巡检走过场。\n整改情况：甲市风车局协助水磨巡检。\n"


def other() -> Report:
    """A report without dates, sections and status, which names a body that the first one names too."""
    bureau = at("甲市风车局", text=OTHER_TEXT)
    found = Mention(bureau, EntityType.ORGANIZATION, "organization.example")
    helped = at("甲市风车局协助水磨巡检。", text=OTHER_TEXT)
    issue = Issue(
        number=1,
        marker="（1）",
        passage=at("水磨巡检走过场。", text=OTHER_TEXT),
        label="水磨巡检走过场",
        section=None,
        extent=between("（1）", "水磨巡检。", OTHER_TEXT),
        response=helped,
        status=Status.UNSTATED,
        status_passage=None,
        recurs=False,
        measures=(Measure("1.1", "", helped, Progress.DONE),),
    )
    names = ("organization/甲市风车局", EntityType.ORGANIZATION, "甲市风车局")
    shared = Entity(*names, ("风车局",), (found,), "government")
    digest = hashlib.sha256(OTHER_TEXT.encode()).hexdigest()
    document = Document("水磨.txt", OTHER_TEXT, digest, "text", "utf-8")
    whole = Outline(document, FactPassages(), (), (issue,), ())
    facts = ReportFacts(key=OTHER, inspected="organization/甲市风车局")
    part = Assertion(
        "organization/甲市风车局丙丁戊科", "partOf", "organization/甲市风车局", bureau, "part.prefix"
    )
    return Report(whole, facts, (shared,), (part,), ())


def knowledge() -> Knowledge:
    alike = Assertion(
        f"{KEY}#issue-1",
        "similarTo",
        f"{OTHER}#issue-1",
        at("风车巡检走过场"),
        "similar.keywords",
        Decimal("0.750"),
    )
    same = Assertion(
        f"{KEY}#{UNIT}",
        "likelySame",
        f"{OTHER}#{BUREAU}",
        at("丙丁戊科"),
        "across.short-form",
        Decimal("0.8"),
    )
    return Knowledge((other(), miniature()), (alike, same))
