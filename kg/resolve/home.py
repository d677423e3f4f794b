"""The report's own place where no table knows it: the body's own name says which place it is of.

A new district or a place whose name changed stands in no table, and 市委 or 县财政局 would then be any's.
What the name of the body begins with is its place all the same: 甲河市|教育局, 丁川县|石桥镇|委员会. A firm
or school is named by the stem alone (甲河|城市发展集团): it is of 甲河市 if its text names organs of that.
"""

from __future__ import annotations

import re

from kg.model import Outline
from kg.recognise import Home
from kg.recognise.gazetteer import gazetteer

__all__ = ["completed"]

# 城市, 社区, 开发区, 辖区: a level at the end of a word that is no division
_CITY = (
    r"[\u4e00-\u9fff]{1,5}?(?<![城都超门夜本全我该各])[市州盟](?![市场容级值]|民(?![政族宗])|政(?![府协法]))"
)
_COUNTY = r"[\u4e00-\u9fff]{1,5}?(?<![社园校景厂小片辖地街库灌战军发新港保各本全我该])[县区旗](?![域块级间])"
_TOWN = r"[\u4e00-\u9fff]{1,5}?(?<![乡城各本全我该])(?:镇|乡|街道)(?![域级村镇])"
# 甲河市|教育局, 甲河市|丙湖区|财政局, 丁川县|石桥镇|委员会: the divisions that a body's name begins with
_ABOVE = "(?:共青团|国家税务总局|国家统计局|国家金融监督管理总局|中国人民银行|国网|中国邮政集团有限公司)?"
_DIVISIONS = re.compile(
    rf"(?:中国共产党|中共)?{_ABOVE}(?P<city>{_CITY})?(?P<county>{_COUNTY})?(?P<town>{_TOWN})?"
    r"(?=.*(?:[局厅委院校馆所站社会部队行台园学场处室]|党组|支部|中心|公司|集团|政府|大学|办公室|办事处))"
)
# 甲市|公安局|乙江|分局, 甲市|生态环境局|丙县|分局
_BRANCH = re.compile(r"(?:中共)?(?P<city>.{2,7}?市).{2,8}?局(?P<name>.{2,6}?)分局")
_STEM = re.compile(r"(?:中国共产党|中共)?(?P<stem>[\u4e00-\u9fff]{2})")
# 甲河|市|人民政府, 甲河|市|国资委: a place that has organs
_ORGANS = (
    r"(?P<level>[市县区旗])"
    r"(?=委|人民|政府|国资|财政|公安|教育|审计|自然|住房|发展|民政|公共资源|人力|市场监督)"
)


def completed(home: Home, outline: Outline) -> Home:
    """The report's own place, from the names of its own body where no table gave it one.

    Args:
        home: what was located by the tables; where they knew a place, only the district of a branch is added.
        outline: the structured report.
    """
    facts = outline.facts
    names = [re.sub(r"\s", "", p.exact) for p in (facts.issuer, facts.inspected, facts.title) if p]
    if home.code or home.city or home.county:
        return next((own for name in names[:2] if (own := _of_branch(name, home))), home)
    for name in names:
        found = _DIVISIONS.match(name)
        if found and (found["city"] or found["county"]):
            town = found["town"] or home.township
            return Home(home.province, found["city"] or "", found["county"] or "", town)
    return next((own for name in names if (own := _by_stem(name, home, outline.document.text))), home)


def _of_branch(name: str, home: Home) -> Home | None:
    """The district whose name a branch of its city's bureau bears: 甲市公安局|乙江|分局 is of 乙江区."""
    found = _BRANCH.match(name)
    if found is None or not home.city or home.county or found["city"] != home.city:
        return None
    candidates = [
        one.division
        for level in ("", "区", "县", "市")
        for one in gazetteer().named(found["name"] + level)
        if one.division.city == home.city and one.division.level == "county"
    ]
    if len(candidates) != 1:
        return None
    county = candidates[0]
    return Home(home.province, home.city, county.county, "", county.code)


def _by_stem(name: str, home: Home, text: str) -> Home | None:
    """The one division with organs of its own whose stem a body's name begins with."""
    start = _STEM.match(name)
    levels = {found["level"] for found in re.finditer(start["stem"] + _ORGANS, text)} if start else set()
    if start is None or len(levels) != 1:
        return None
    level = levels.pop()
    place = start["stem"] + level
    city, county = (place, "") if level == "市" else ("", place)
    return Home(home.province, city, county, home.township)
