"""Bodies whose field no lexicon holds: a level or a region before it and a sure word behind it.

县粮食收储公司, 县个私协会, 市根治拖欠农民工工资工作领导小组办公室, 甲湖风景区管理委员会. The grammar of
names needs words that it knows between place and suffix; where the name begins where one may, and ends
with a word that ends nothing else, what stands between may be any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.home import Home
from kg.recognise.matching import near
from kg.recognise.place_chain import may_begin

__all__ = ["levels_in"]

# 市|场, 县|域, 区|位, 县|城, 市|民: words, no levels; 县|组织…, 市|财政投资…: what is done or managed there
_NO_LEVEL = (
    r"(?![级域场容直内外里下上长城情属办管两各全在是有和与等及辖本间际政民委块位别重有相年度])"
    r"(?!财政|组织|公司|召开|镇|乡|街道|社会保险经办)"
)
# characters at which no name goes on: particles, prepositions, numbers, marks
_ANY = r"(?![的了在对为是及并将把被向由从到于不未以全我其该至均已或各等名次])[\u4e00-\u9fff]"
_SURE = (
    r"公司|协会|学会|商会|联合会|基金会|促进会|总会|中心|办|委|总站|支行|银行|林场|陵园|联社|指挥部|促进中心"
)
# 组织|县个私协会|走访; but 县气象局|会商, 市甲中心|组织
_CORE = (
    rf"{_NO_LEVEL}(?:(?![局院厅部会])(?!组织|中心|公司|领导|共建|联合|打造|推进|加快|争创|启动|实施|建[成立设]|召开|印发|开展|报请|报送|提请|呈报|换届|[馆台校]举|和[省市县区]){_ANY}){{2,11}}?(?:{_SURE})"
    r"(?<!常委)(?<![举主承协开筹兴督交查经申代委联补续]办)(?![事法公理员学托用案任]|会(?![同商]))(?!(?<=中心)(?:项目|工程|建设|改造))"
)
# |县商会|, |市医学会|, |县个私协会|
_CLUB = (
    rf"{_NO_LEVEL}(?:(?![局院厅部会])(?!组织){_ANY}){{1,6}}?"
    r"(?:协会|学会|商会|女企协|青企协|红十字会|促进会)(?![员长])"
)
# |县委外办|, |市委社会工作部|: offices of a committee
_OFFICE = re.compile(
    r"[省市县区]委(?:外|农|台|台港澳|改革|深改|依法治[省市县区]|全面依法治[省市县区]|社工|社会工作|老干部|保密|机要|军民融合|财经|审计|教育|人才|两新|国安|维稳|党建|史志|党史)"
    r"(?:办公室|办|工委|部|局)(?![公事学理])"
)
# |县工行|, |市农发行|: banks by their short names
_BANK = re.compile(r"[省市县区](?:农发|邮储|农商|[工农中建人交])行(?![业为政动使会道走])")
# |市根治拖欠农民工工资工作领导小组办公室|牵头, |县创建文明城市工作指挥部|
_GROUP = (
    rf"{_NO_LEVEL}(?:(?!成立|组建|召开|开展|负责){_ANY}){{2,18}}?"
    r"(?:工作领导小组|工作指挥部|工作委员会|建设指挥部|工作协调小组|工作联席会议|联席会议办公室)(?:办公室)?(?![长成])"
)
# |甲湖风景区管理委员会|, |乙工业园区管委会|
_ZONE = re.compile(
    r"(?!另据|联合|会同|协调|对接|推动|支持|指导|督促|依托|组织|配合|协助|邀请|委托|加强|推进|通过|位于|成立|设立|原)"
    rf"(?:(?![省市县区镇乡村、和与]){_ANY}){{2,6}}?(?:风景名胜区|风景区|旅游区|景区|度假区|开发区|保护区|工业园区?|产业园区?|经开区|高新区|新区|新城)"
    r"(?:管理委员会|管委会|管理处|管理局|管理办公室)(?!主任)"
)
_REGIONS = (
    "北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃"
    "|青海|广西|内蒙古|西藏|宁夏|新疆|深圳|广州|杭州|南京|武汉|成都|西安|郑州|济南|长沙|合肥|青岛|苏州|宁波"
)
# 引入|山东甲乙居家养老服务公司|运营
_FIRM = re.compile(
    rf"(?:{_REGIONS})(?![省市县区某]|[一两三几多]家)(?:(?![省市县区局和与、]|有限|下属|上述|一家){_ANY}){{4,14}}?公司(?!法|章|制)"
)
# 县粮食收储公司|党支部|
_ORGAN = re.compile("(?:机关)?(?:党支部|党总支|党委|党组|董事会|理事会|工会|纪委)")
_Form = tuple[re.Pattern[str], re.Pattern[str], int]
"""A pattern, a word that is in every match, and how far from that word a match may begin."""
_FORMS: tuple[_Form, ...] = (
    (re.compile(f"[省市县区]{_CORE}"), re.compile(_SURE), 16),
    (re.compile(f"[省市县区]{_CLUB}"), re.compile("协会|学会|商会|业会|进会|企协"), 12),
    (
        re.compile(f"[省市县区镇乡]{_GROUP}"),
        re.compile("领导小组|指挥部|工作委员会|协调小组|联席会议"),
        30,
    ),
    (_OFFICE, re.compile("[省市县区]委"), 12),
    (_BANK, re.compile("行"), 6),
    (_ZONE, re.compile("管理?委|管理处|管理局|管理办"), 20),
    (_FIRM, re.compile("公司"), 20),
)
# what stands behind the report's own place as behind a level; one pattern for any place, compiled once
_BEHIND = re.compile(f"{_CORE}|{_CLUB}|{_GROUP}")


_GOVERNS = "经由向与及将被受至到请"
"""What may stand right before a name, though words end with it (已经, 自由)."""


def levels_in(text: str, home: Home | None = None) -> Iterator[tuple[int, int]]:
    """Where such names stand, titles in 《》 blanked out.

    Args:
        text: the text.
        home: the report's own place, with which a name may begin.
    """
    for start, end in (*_by_form(text), *_behind_places(text, home)):
        organ = _ORGAN.match(text, end)
        yield start, organ.end() if organ else end


def _by_form(text: str) -> Iterator[tuple[int, int]]:
    for pattern, proof, reach in _FORMS:
        for found in near(text, pattern, proof, reach):
            name: re.Match[str] | None = found
            while name and not _begins(text, name.start()):
                name = pattern.search(text, name.start() + 1, found.end())
            if name:
                yield name.span()


def _behind_places(text: str, home: Home | None) -> Iterator[tuple[int, int]]:
    for place in (home.county, home.city, home.province) if home else ():
        at = text.find(place) if place else -1
        while at >= 0:
            name = _BEHIND.match(text, at + len(place or ""))
            if name and _begins(text, at):
                yield at, name.end()
            at = text.find(place or "", at + 1)


def _begins(text: str, at: int) -> bool:
    return may_begin(text, at) or text[at - 1] in _GOVERNS
