"""What any body has one of and calls by a plain word: 局机关, 中心组, 县财政; its team."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.recognise.matching import near
from kg.recognise.organization_names import Name

__all__ = ["standing_in"]

# |局机关|超标准…, 对|局机关|及分局, |集团机关|; but no 局机关党委, 局机关食堂, 公安局机关…
_SEAT = re.compile(
    r"(?<![安政法察财审商税育生市县区省州务利业游理源障输])(?P<head>局|委|厅|集团)机关"
    r"(?!党|纪委|工会|团|妇|干|工作|事务|工委|内|报|作风|效能|食堂|车|大院|大楼|办公|院|各|科|股|处|室|职工|人员|[、，]?群|服务|后勤|幼)"
)
# |理论学习中心组|专题研讨, 开展|中心组|学习; but no 发展中心|组织
_CIRCLE = re.compile(
    r"(?<!发展)(?<!（党组）)(?<!评估)(?<!服务)(?<!管理)(?<!事业)(?:党委|党组|党工委)?(?:理论学习|学习|理论)?中心组"
    r"(?!织|成|建|件|团|长|学习(?:制度|规则|办法|方案|细则))"
)
# 上缴|县财政|, |县财政|拨付; but no 县财政局, 县财政预算, 县财政专户
_TREASURY = re.compile(
    r"(?<![\u4e00-\u9fff]各)[省市县区]财政(?![局厅所部和与及性系供预监评投决困紧状收支工事体]|专户|非税|国库|廉政)"
)
# 由|办公室|提前拟定学习议题, 时任|办公室|主任; the office of a group stands behind the group
_OFFICE = re.compile(
    r"(?:(?<=由)|(?<=明确)|(?<=[，。；、：]))办公室(?=督办|提前|专人|负责|牵头|统一|记录|具体|汇总|定期|指定|安排专|会同|统筹|归口)"
    r"|(?<=[。；①②③④⑤⑥⑦⑧⑨⑩])(?:信息|网络|后勤|采购|就业|心理|资产|核算|结算|调度|教学|实训)中心(?=对|负责|牵头|会同)"
    r"|(?:(?<=时任)|(?<=责任的)|(?<=对))办公室(?=原?负责人|原?主任)"
)
_AN_OFFICE, _ORGANS, _A_CIRCLE, _MONEY = (
    re.compile(word) for word in ("办公室|中心", "机关", "中心组", "财政")
)
_PARTY = ("党组", "党委", "党工委", "党总支")
_TEAM = "代表队"


def standing_in(text: str, names: Iterable[Name]) -> Iterator[tuple[int, int]]:
    """Where such plain words stand, with the name of the body before them if there is one.

    Args:
        text: the text, titles in 《》 blanked out.
        names: what the grammar found.
    """
    found = list(names)
    starts = {name.end: name.start for name in found}
    for seat in near(text, _SEAT, _ORGANS, 6):
        yield seat.span()
    for name in found:
        # 县市场监管局|机关|选派, 县甲局|代表队|获奖
        if text.startswith(_TEAM, name.end):
            yield name.start, name.end + len(_TEAM)
    if "中心组" in text:
        for circle in near(text, _CIRCLE, _A_CIRCLE, 16):
            start = circle.start()
            inner = next((start + len(word) for word in _PARTY if text.startswith(word, start)), start)
            yield starts.get(inner, starts.get(start, start)), circle.end()
    for treasury in near(text, _TREASURY, _MONEY, 4):
        yield treasury.span()
    for office in near(text, _OFFICE, _AN_OFFICE, 8):
        yield office.span()
