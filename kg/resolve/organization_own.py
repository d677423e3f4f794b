"""The report's own body by its full name, and the institution behind the Party organ that was inspected."""

from __future__ import annotations

import re

from kg.resolve.base import Case
from kg.resolve.organization_body import Body, body_of, is_body, split_party
from kg.resolve.organization_full import full_name

__all__ = ["circle_of", "institution_of", "is_place", "own_body"]

# 丁镇, 丙县, 乙街道, 戊村: a place has a Party committee, but is no institution of its own
_PLACE = re.compile(r"(?:[省市县区旗州盟镇乡村]|街道|社区|苏木|开发区|高新区|经开区|园区|新区)$")
# 村党组织, 县委宣传部: no institution stands behind these names
_NO_INSTITUTION = re.compile(r"(?:党组织|[省市县区旗州盟]委.{0,8}|[委部]|、.*)$")

# 中共丙县委|宣传部, 中共甲市委|机构编制委员会办公室
_DEPARTMENT = re.compile(r"^中共.{2,12}委.+(?:部|办|办公室|局|室|校|委员会)$")


def own_body(case: Case) -> Body:
    """The report's own body: its place put before it where the report only says its level (市教育局)."""
    found = body_of(case)
    if not found.name:
        return found
    name = full_name(found.name, case.home, Body()).name
    if name == found.name:
        return found
    party = f"中共{name.removeprefix('中共')}{found.organ}" if found.organ else ""
    return Body(name, party, found.organ)


def is_place(name: str) -> bool:
    """Whether a body's name is that of a place, which acts through its committee: 丙县丁镇, 乙开发区."""
    return _PLACE.search(name) is not None


def institution_of(label: str, case: Case) -> str:
    """The institution that was inspected where its Party organ is named: 甲市教育局 of 中共甲市教育局党组.

    A place has no institution of its own name, and keeps its committee: 中共丙县丁镇委员会.
    """
    found = split_party(label)
    if not found.organ or is_place(found.name):
        return ""
    body = own_body(case)
    places = tuple(place for place in (case.home.province, case.home.city, case.home.county) if place)
    own = is_body(found.name, body, places)
    if _NO_INSTITUTION.search(found.name) and not found.name.startswith("共青团"):
        # 中共丙县委宣传部|党支部: a department of a committee is an institution, the committee is none
        return body.name if own and _DEPARTMENT.search(body.name) else ""
    return body.name if own else found.name


# |局党组|理论学习中心组, |中心组, |镇党委|中心组; but no 甲公司党委理论学习中心组
_CIRCLE = re.compile(
    r"^(?:[局委厅院校镇乡]|街道|集团|公司|学校|学院|医院|分局)?(?:党组|党委|党工委|党总支)?(?:理论学习|理论|学习)?中心组$"
)
_ORGAN = {"委员会": "党委", "工作委员会": "党工委", "总支部委员会": "党总支"}


def circle_of(surface: str, body: Body) -> str:
    """The circle of study of the body's own Party group, however much of its name is printed; else ``""``."""
    if not body.organ or not body.name or not surface.endswith("中心组") or not _CIRCLE.match(surface):
        return ""
    return f"{body.name}{_ORGAN.get(body.organ, body.organ)}理论学习中心组"
