"""Which posts are of the body itself where nobody else is named: 局长 of a 局, 主席 of a 总工会, any rank."""

from __future__ import annotations

import re

from kg.model import Entity
from kg.relate.base import Case

__all__ = ["KIND", "PARTY_POST", "headed_own", "is_rank", "is_staff", "own_body", "shared_by_row"]

PARTY_POST = re.compile(r"党|书记|纪检")
"""Posts of the Party, which are of the body's Party group."""

KIND = re.compile(r"([局厅院校馆所站台社团行庭厂矿园队镇乡处科股部])长$")
"""局长, 副院长, 支队长: the kind of body that the post is of."""

# 市长, 副省长, 常务副县长
_GOVERNMENT_POST = re.compile(r"^(?:常务)?副?(?P<kind>[省市县区旗镇乡])长$")
# 政委 of a police bureau, 总工程师: posts that name no kind of body
_BUREAU_POST = re.compile(r"^(?:副|原)?(?:政委|总工程师|总会计师|总经济师|教导员)$")
# 二级调研员, 一级主任科员: ranks of the civil service, whatever the body
_RANK = re.compile(r"(?:调研员|主任科员|巡视员)$")
_SCHOOL = re.compile(r"(?:大学|学院|学校|中学|小学|党校|职业教育中心|职教中心)$")
# 组织委员, 政法委员: of the committee of a town
_OF_COMMITTEE = re.compile(r"委员$")
_TOWN = re.compile(r"(?:镇|乡|街道|委员会)$")
# 第一书记: of a village, sent by whoever is named
_OTHERS = re.compile(r"总书记|第一书记|[市县区州省]委")
# By the last of the post, what the name of such a body ends with
_BY_TITLE = (
    (re.compile(r"主任$"), re.compile(r"(?:委|办|中心|委员会|办公室|联合社|联社|供销社)$")),
    (
        re.compile(r"(?:经理|董事长|董事|监事|监事长|总裁|总监|总会计师|总工程师|总经济师)$"),
        re.compile(r"(?:公司|集团)$"),
    ),
    (
        re.compile(r"(?:教导|后勤|总务|教务|政教|德育|年级|教研室)主任$"),
        re.compile(r"(?:学院|学校|中学|小学|职业教育中心|职教中心)$"),
    ),
    (
        re.compile(r"主席$"),
        re.compile(
            r"(?:工会|联合会|文联|妇联|侨联|残联|科协|社科联|工商联|科学技术协会|作家协会|记者协会|政协)$"
        ),
    ),
    (
        re.compile(r"[理监]事长$"),
        re.compile(r"(?:联合会|残联|协会|基金会|联社|联合社|合作社|学会|银行(?:股份有限公司)?)$"),
    ),
    (re.compile(r"护士长$"), re.compile(r"(?:医院|卫生院|保健院)$")),
    (re.compile(r"行长$"), re.compile(r"银行(?:股份有限公司)?$")),
    (re.compile(r"检察长$"), re.compile(r"检察院$")),
    (re.compile(r"审判委员会(?:专职)?委员$"), re.compile(r"法院$")),
    (re.compile(r"监狱长$"), re.compile(r"监狱$")),
    (re.compile(r"关长$"), re.compile(r"海关$")),
    (re.compile(r"场长$"), re.compile(r"(?:林场|农场|牧场|总场)$")),
    (re.compile(r"总编辑?$"), re.compile(r"(?:报社|电视台|广播电视台|融媒体中心|杂志社)$")),
    (re.compile(r"秘书长$"), re.compile(r"(?:联合会|协会|学会|商会|促进会|红十字会|总会|基金会|文联)$")),
    (re.compile(r"政治委员$"), re.compile(r"(?:公安局|支队|大队|监狱)$")),
    (re.compile(r"会长$"), re.compile(r"(?:协会|商会|学会|红十字会|贸促会|工商联|联合会)$")),
)
# By the calling of one of its staff, what the name of such a body ends with: 数学教师 of a school, 民警
_STAFF = (
    (
        re.compile(r"(?:教师|班主任|辅导员|讲师|教授|教研员)$"),
        re.compile(r"(?:大学|学院|学校|中学|小学|幼儿园|党校)$"),
    ),
    (re.compile(r"(?:医生|医师|护士|护士长|药师|检验师)$"), re.compile(r"(?:医院|卫生院|保健院)$")),
    (re.compile(r"(?:法官|书记员|审判员|法官助理|法警)$"), re.compile(r"法院$")),
    (re.compile(r"(?:检察官|检察官助理|书记员)$"), re.compile(r"检察院$")),
    (re.compile(r"(?:民警|辅警)$"), re.compile(r"(?:公安局|分局|派出所|交通警察支队)$")),
    (re.compile(r"(?:狱警|民警)$"), re.compile(r"监狱$")),
    (re.compile(r"(?:记者|编辑)$"), re.compile(r"(?:报社|电视台|融媒体中心)$")),
    (re.compile(r"(?:客户经理|柜员|信贷员)$"), re.compile(r"(?:银行(?:股份有限公司)?|联社)$")),
    (re.compile(r"(?:研究员|馆员|讲解员|保管员)$"), re.compile(r"(?:馆|博物院|研究院|研究所)$")),
    (
        re.compile(r"(?:驾驶员|调度员|乘务员)$"),
        re.compile(r"(?:公交|公共交通|客运|运输)[\u4e00-\u9fff]*(?:公司|集团)$"),
    ),
    (re.compile(r"(?:护林员|瞭望员)$"), re.compile(r"(?:林场|林业局|保护区管理局)$")),
)


# 中心|原|负责人, 我局|时任|主要负责人: who headed the body, by its kind alone
_HEADED = re.compile(
    r"(?:^|[对给予由与和向将，。、；])我?(?P<unit>[局委院校馆所站台]|中心|医院|学校|学院|支队|大队|联社)"
    r"(?:原|时任)(?:主要)?负责人$"
)


def headed_own(before: str, label: str) -> bool:
    """Whether what stands before a name says that its bearer once headed the body itself.

    Args:
        before: the text before the name.
        label: the body's name.
    """
    found = _HEADED.search(before)
    return found is not None and label.endswith((found["unit"], f"{found['unit']}合社"))


def is_staff(calling: str, label: str) -> bool:
    """Whether a calling is one that a body of this name has on its staff."""
    return any(word.search(calling) and ending.search(label) for word, ending in _STAFF)


# 副局长张三丰、|李四光: posts of which a body has several, so that a row of persons may share one
_SEVERAL = re.compile(r"副|成员|委员$|[调巡][研视]员$|主任科员$")


def shared_by_row(posts: list[str]) -> bool:
    """Whether posts named once may be those of a row of persons."""
    return bool(posts) and all(_SEVERAL.search(post) for post in posts)


def is_rank(post: str) -> bool:
    """Whether a post is a rank of the civil service, which is held wherever its holder serves."""
    return _RANK.search(post) is not None


def own_body(case: Case, post: str) -> tuple[Entity, ...]:
    """The body, its Party group or its government, if a post fits it."""
    body, party = case.body, case.party_body
    government = _GOVERNMENT_POST.search(post)
    if government is not None:
        # 市长, 副省长: of the one government that the report calls 市政府 or 省政府
        entity = case.by_name.get(f"{government['kind']}政府")
        return (entity,) if entity is not None else ()
    if body is None or party is None or _OTHERS.search(post):
        return ()
    if PARTY_POST.search(post) or (_OF_COMMITTEE.search(post) and _TOWN.search(body.label)):
        return (party,)
    if _BUREAU_POST.search(post) or _RANK.search(post):
        return (body,)
    return (body,) if _fits(post, body.label) else ()


def _fits(post: str, label: str) -> bool:
    """Whether a body of this name has such a post."""
    if any(title.search(post) and ending.search(label) for title, ending in _BY_TITLE):
        return True
    kind = KIND.search(post)
    if kind is not None and kind[1] == "校":
        return _SCHOOL.search(label) is not None
    return kind is not None and label.endswith((kind[1], f"{kind[1]}人民政府"))
