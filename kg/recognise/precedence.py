"""Which types and rules go before others, and which stand beside their rivals: the tables of `overlap`."""

from __future__ import annotations

from kg.model import EntityType

__all__ = ["BESIDE", "FREE_INSIDE", "ORDER", "WITHIN"]

ORDER: tuple[EntityType, ...] = (
    EntityType.POLICY,
    EntityType.WORK,
    EntityType.AWARD,
    EntityType.EVENT,
    EntityType.PROJECT,
    EntityType.INSPECTION_TEAM,
    EntityType.ORGANIZATION,
    EntityType.MECHANISM,
    EntityType.PERSON,
    EntityType.PLACE,
    EntityType.ROLE,
    EntityType.DOCUMENT_NUMBER,
    EntityType.AMOUNT,
    EntityType.PERIOD,
    EntityType.QUANTITY,
)
"""Of two candidates over the same characters the type that stands first here wins: the narrower reading (a
policy, an award) before the wider one (a place)."""

BESIDE: dict[frozenset[EntityType], str] = {
    frozenset(
        {EntityType.ORGANIZATION, EntityType.PLACE}
    ): "a scenic area acts and is visited: 清明上河园荣获…, 依托清明上河园",
    frozenset(
        {EntityType.ORGANIZATION, EntityType.PROJECT}
    ): "a museum or school that is being built is both",
    frozenset({EntityType.PLACE, EntityType.PROJECT}): "a park or site that is being built is both",
}
"""Pairs of types that may name the same characters, with the reason."""

WITHIN: dict[tuple[EntityType, EntityType], str] = {
    (
        EntityType.WORK,
        EntityType.EVENT,
    ): "an exhibition or première names the work: 《清明上河图3.0》数码艺术香港展",
    (EntityType.WORK, EntityType.PROJECT): "the making of a work names it: 《…》创排项目",
    (EntityType.WORK, EntityType.AWARD): "an honour names the work that it went to",
    (EntityType.POLICY, EntityType.PROJECT): "the writing of a plan names it: 《…规划》编制项目",
    (EntityType.POLICY, EntityType.EVENT): "a meeting or contest about a rule names it: 《民法典》知识竞赛",
    (EntityType.POLICY, EntityType.MECHANISM): "a system set up by a rule names it",
}
"""(inner, outer): a title of the inner type is free although a longer name of the outer type holds it."""

FREE_INSIDE: dict[tuple[str, str], str] = {
    (
        "place.site-kind",
        "project.works",
    ): "works on a site name the site: 甲遗址|考古发掘工作, 乙古城|保护与修缮",
    **{
        (f"place.{inner}", f"place.{outer}"): "a car park or market names its street: 甲路|地下停车场"
        for inner in ("site-street", "street")
        for outer in ("site-kind", "site-works", "stretch")
    },
    **{
        ("place.of-village", outer): "a market, square or farm names its village: 甲村|文化广场"
        for outer in (
            *(
                f"place.{rule}"
                for rule in ("site-kind", "site-single", "site-works", "venue", "venue-beside")
            ),
            *(f"project.{rule}" for rule in ("completed", "founded", "town", "works")),
        )
    },
    (
        "place.of-village",
        "organization.place-suffix",
    ): "what trades in a village names it: 甲镇乙村|丙专业合作社",
    **{
        (f"place.{rule}", "place.premises"): "what stands in a place names it: 甲村|山塘, 乙校区|学生公寓"
        for rule in (
            "division-village",
            "division-township",
            "division-township-form",
            "division-name",
            "division-stem",
            "form",
            "form-proven",
            "of-village",
            "town",
            "zone",
            "street",
            "site-kind",
            "site-single",
            "site-street",
            "site-bare",
            "site-tail",
            "list",
            "list-neighbour",
        )
    },
    ("place.road", "place.stretch"): "a stretch of a road names the road: 国道G12线|甲镇段",
    ("place.site-bare", "place.site-single"): "a street is called without its district, too: 乙区|甲北路",
    **{
        (f"place.{rule}", "place.route"): "a road names the places between which it runs"
        for rule in (
            "division-name",
            "division-stem",
            "division-village",
            "division-township",
            "form",
            "form-proven",
        )
    },
    **{
        (f"place.{rule}", "place.stretch"): "a stretch of a river names the river: 甲河|乙段"
        for rule in ("site-single", "nature")
    },
    ("project.quoted", "project.standing"): "an action goes by its quoted name, too: 甲服务“乙行动”",
    ("project.brand", "project.system"): "a system goes by its quoted name alone: “甲房”识别系统",
    ("project.brand", "project.scheme"): "a platform goes by its quoted name alone: “甲通”管理平台",
    ("project.brand", "project.quoted"): "a brand goes by its quoted name alone: “甲先锋”党建品牌",
    **{
        (
            "project.capacity",
            f"project.{rule}",
        ): "a project is called without its company, too: 甲公司|年产1万吨乙项目"
        for rule in ("capacity", "listed", "named")
    },
    ("project.scheme", "project.stage"): "the stage of a platform names the platform: 甲平台|一期",
    ("project.system", "project.stage"): "the stage of a system names the system: 甲系统|二期",
    **{
        (
            f"place.{inner}",
            f"project.{outer}",
        ): "works on a road, in a village or a zone name where they are: 甲大道|改造工程"
        for inner in (
            "road",
            "street",
            "site-single",
            "zone",
            "division-village",
            "division-township",
            "division-township-form",
            "site-street",
            "site-kind",
            "nature",
        )
        for outer in ("works", "named", "founded", "completed", "listed", "park", "placed", "town")
    },
    **{
        (f"project.{rule}", "project.bond"): "a bond names the projects that it is raised for"
        for rule in ("funded", "works", "named", "listed", "founded", "scheme")
    },
    **{
        (f"event.{kind}", "award.framed"): "a prize names the contest or show that it was won in"
        for kind in ("contests", "shows", "festivals", "fairs")
    },
    **{
        (f"person.{rule}", "event.case"): "a case names who did it: 赵某飞|销售侵权复制品案"
        for rule in (
            "masked",
            "case",
            "and-others",
            "after-post",
            "comrade",
            "list",
            "example",
            "again",
            "sanctioned",
            "called",
            "after-calling",
        )
    },
    **{
        (f"organization.{rule}", "event.case"): "a case names where who did it served: 甲所|副所长孙某违纪案"
        for rule in ("place-suffix", "parent-organ", "core-suffix", "own-organ", "company")
    },
    ("organization.place-suffix", "organization.standing"): "a window names the hall: 市政务服务中心|乙窗口",
    **{
        (f"place.{rule}", "place.stretch"): "a stretch names where it is, and what it is a stretch of"
        for rule in ("division-stem", "division-name")
    },
    **{
        (
            "mechanism.inner",
            f"mechanism.{rule}",
        ): "a system is called by its quoted name alone, too: “三审三校”制度"
        for rule in ("quoted", "standing", "form", "prefixed", "practised")
    },
    **{
        (
            "mechanism.levels",
            f"mechanism.{rule}",
        ): "what a system quotes is how its levels work: “甲查、乙查”三级监管机制"
        for rule in ("quoted", "prefixed")
    },
    (
        "mechanism.quoted",
        "mechanism.account",
    ): "a desk names the service that it is part of: “甲事通”乙县分厅",
    (
        "organization.company",
        "project.capacity",
    ): "a factory's project names its company: 甲公司|年产1万吨乙项目",
    ("mechanism.standing", "project.check"): "a check names the system that it is about: “三会一课”专项检查",
    (
        "mechanism.standing",
        "policy.free-letter",
    ): "a list or set of measures names the system that it is about: “三会一课”提升措施",
    ("mechanism.quoted", "mechanism.prefixed"): "a system is called without what it is for, too: 甲“乙”制度",
    ("policy.known", "mechanism.spirit"): "the spirit of a rule names the rule: 中央八项规定|精神",
    ("event.spell", "event.activity"): "an activity in a month or week names it: “甲月”宣传活动",
    (
        "mechanism.standing",
        "policy.free-by-number",
    ): "a list that is made under a system names it: “三重一大”事项清单",
    ("event.inner", "event.activity"): "an activity is called by its quoted name alone, too: “甲乙”活动",
    ("event.inner", "event.day"): "a day is called without its date, too: “6·25”全国土地日",
    ("award.inner", "award.framed"): "an honour is called by its quoted name alone, too: 甲市“最美护士”",
    ("place.site-kind", "event.accidents"): "an accident names where it was: 甲景区|火灾事故",
    ("place.division-stem", "event.accidents"): "an accident names where it was: 甲省|重大车辆事故",
    ("place.division-name", "event.accidents"): "an accident names where it was: 甲省|重大车辆事故",
}
"""(rule of the inner, rule of the outer) name: the inner one is free although the longer one holds it."""
