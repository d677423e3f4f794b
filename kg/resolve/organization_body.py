"""The report's own body: whom 我局, 局党组 and 机关党委 mean when nothing nearer does."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.recognise.organization_shortened import is_shortened, stem_of, taken_apart
from kg.resolve.base import Case
from kg.resolve.organization_forms import dropped, is_short_form

__all__ = ["Body", "body_of", "is_body", "party_of_body", "split_party"]

# 中共|甲市乙丙局|党组: the body between the Party and its organ in the name of an issuer
_PARTY_NAME = re.compile(
    r"^(?:中国共产党|中共)?(?P<body>.{2,40}?)(?P<organ>(?:理事会)?党组|分党组|机关党组|机关党支部|机关党总支|部务会|校委会|院委会|室务会|党委|党工委|工作委员会|委员会|总支部委员会|支部委员会|党总支|党支部|支部|(?<=[省市县区旗州盟])委)$"
)
# 甲市卫生健康|委员会, 甲市发展和改革|委员会: commissions of the state, while 甲镇|委员会 is the Party's
_COMMISSION = re.compile(
    r"^(?!中共|中国共产党).*[^省市县区旗州盟镇乡村局厅院校所站馆社台行司团部处道会学心队厂场园库报署组作]委员会$"
)
# 甲县直属机关|工作委员会: a body of its own, while 乙街道|工作委员会 leads the street
_WORKING = re.compile(r"(?:机关|下一代|儿童|老龄)工作委员会$")
# 中共甲市委|乙开发区工作委员会: the committee that sends a working committee
_SENT_BY = re.compile(r"^.{2,8}?[省市县区旗州盟]委(?=.{3,}$)")
# 学校|党委, 我局: what names no body by itself
_GENERIC = re.compile(
    r"^(?:[我本该]们?.{0,4}|学校|集团(?:公司)?|公司|企业|医院|单位|分?局|[院校厅委办馆所站部]|中心|支队|学院|街道|[镇乡村社区县市]|社会)$"
)
# 己山镇|庚坝村: what stands before the rest of the body's name is a place, whether a table knows it or not
_ENDS_IN_PLACE = re.compile(r"^[^局厅院校司]{2,12}[省市县区旗镇乡]$")
# 甲有限公司|（以下简称“甲集团”）
_ASIDE = re.compile(r"[（(][^（）()]{0,80}[）)]")
# 中共…局党组 | …委员会 at the start of a report without known facts: its masthead
_MASTHEAD = re.compile(
    r"^[\s　]*(?P<name>(?:中国共产党|中共)[\u4e00-\u9fff]{2,40}?"
    r"(?:党组|党委|党工委|委员会|党总支|党支部))(?=\s|关于)"
)
_OPENING = 400  # characters in which the masthead and the opening sentence stand


@dataclass(frozen=True, slots=True)
class Body:
    """The report's own body.

    Attributes:
        name: without 中共 and without the Party organ: 甲市乙丙局; ``""`` where it could not be found.
        party: its leading Party organ as the report names it in full (中共甲市乙丙局党组, 甲市乙丙局党委);
            ``""`` where it could not be found.
        organ: that organ alone: 党组.
    """

    name: str = ""
    party: str = ""
    organ: str = ""


def body_of(case: Case) -> Body:
    """The report's own body, from the issuer, the title, the masthead, the inspected body."""
    facts, text = case.outline.facts, case.outline.document.text
    masthead = _MASTHEAD.match(text[:_OPENING])
    printed = [passage.exact for passage in (facts.issuer, facts.inspected) if passage]
    if masthead:
        printed.insert(1 if facts.issuer else 0, masthead["name"])
    for name in printed:
        found = split_party(_ASIDE.sub("", "".join(name.split())).partition("、")[0])
        if found.name and not _GENERIC.match(found.name):
            return found
    return Body()


_PARTY = re.compile("^(?:中国共产党|中共)")


def split_party(name: str) -> Body:
    """A name taken apart into body and Party organ; the whole name is the body where it has no organ."""
    found = _PARTY_NAME.match(name)
    if found is None or _COMMISSION.search(name) or _WORKING.search(name):
        return Body(_PARTY.sub("", name))
    body, organ = found["body"], found["organ"]
    if organ in ("工作委员会", "党工委"):
        body = _SENT_BY.sub("", body)
    return Body(body, name.replace("中国共产党", "中共", 1), organ)


# 有限公司 and the like, which short forms of companies leave out
_COMPANY = re.compile(r"(?:股份|有限|责任|集团)*公司$|集团$")
# 甲县|供销合作社联合社, 甲县|供销合作联社: 甲县供销社 to everybody
_COOPERATIVE = re.compile(r"供销合作(?:社联合社|联合社|联社|总社|社)")
# 甲市公安局|乙江|分局, 乙江区|公安|分局
_BRANCH = re.compile(r"^(?P<city>.{2,7}?[市县])(?P<field>.{2,8}?)局(?P<name>.{1,6}?)(?:区|县)?分局$")


def is_body(name: str, body: Body, places: tuple[str, ...]) -> bool:
    """Whether a name without 中共 and organ is the report's own body's, place or tail left out.

    Args:
        name: 乙江区公安分局, 甲市水务集团, 丁镇.
        body: the report's own body (甲市公安局乙江分局, 甲州水务集团有限公司, 丙县丁镇).
        places: the report's own divisions by their full names.
    """
    if not body.name or len(name) < 2:
        return False
    if not any(place[:2] in body.name for place in places):
        places = (*places, *stem_of(body.name))
    (above, core), (own, own_core) = _taken_apart(name, places), _taken_apart(body.name, places)
    if above and own and above != own and not _BRANCH.match(body.name):
        return False  # 甲市财政局 is not 丙县财政局, though the report is of both places
    if core == own_core or is_shortened(taken_apart(name, places)[1], taken_apart(body.name, places)[1]):
        return True
    branch = _BRANCH.match(body.name)
    if branch and core in (
        f"{branch['name']}分局",
        f"{branch['name']}区分局",
        f"{branch['field']}局{branch['name']}分局",
    ):
        return True
    if _thinned(core, own_core, body.name) or (
        len(name) >= 3 and body.name.endswith(name) and _ENDS_IN_PLACE.search(body.name.removesuffix(name))
    ):
        return True
    return branch is not None and name.endswith(f"{branch['name']}区{branch['field']}分局")


def _thinned(short: str, full: str, whole: str) -> bool:
    """Whether a name leaves words of the body's out: 丙港发展集团 of 甲州丙港城市发展集团有限公司.

    Args:
        short: the core of the name.
        full: the core of the body's.
        whole: the body's name.
    """
    less = full.replace("城市", "")
    if len(short) >= 4 and (short == less or is_short_form(short, full) or is_short_form(short, less)):
        return True
    return _COMPANY.search(whole) is not None and (_initials(short, full) or _initials_alone(short, full))


def _initials_alone(short: str, full: str) -> bool:
    """Whether a company's core is the first characters of its words, all of two: 文旅投 of 文化旅游投资.

    The first and the last word are kept (城投 of 城市建设投资, 交投 of 交通投资).
    """
    first = full[::2]
    kept = iter(first)
    return (
        len(short) >= 2
        and len(full) % 2 == 0
        and (short[0], short[-1]) == (first[0], first[-1])
        and all(char in kept for char in short)
    )


def _initials(short: str, full: str) -> bool:
    """Whether a company's core gives the rest of another's by first characters: 丙港城发 of 丙港城市发展.

    The first two characters are kept, and the last stands for the last word of two: 交投 of 交通投资.
    """
    return (
        4 <= len(short) < len(full)
        and short[:2] == full[:2]
        and short[-1] == full[-2]
        and dropped(short, full)
    )


def _taken_apart(name: str, places: tuple[str, ...]) -> tuple[str, str]:
    """The last of the report's own places that a name begins with, or ``""``, and the name's core."""
    above, name = taken_apart(name, places)
    if name.endswith(("公司", "集团")):
        name = _COMPANY.sub("", name) or name
    return above, _COOPERATIVE.sub("供销社", name) if "供销合作" in name else name


def party_of_body(name: str, body: Body, places: tuple[str, ...]) -> str:
    """The body's leading Party organ where a name means it by another word for 委员会, else ``""``.

    中共甲市公安局党委 and 中共甲市公安局委员会 are one; a 党组 and a 党委 are not.
    """
    found = split_party(name)
    if not found.organ or not body.party or not is_body(found.name, body, places):
        return ""
    same = found.organ == body.organ or any({found.organ, body.organ} <= names for names in _ALIKE)
    return body.party if same else ""


_ALIKE = (
    frozenset({"党委", "委员会", "党工委", "工作委员会", "委"}),
    frozenset({"党组", "理事会党组", "机关党组"}),
    frozenset({"党总支", "总支部委员会"}),
    frozenset({"党支部", "支部委员会", "支部"}),
)
