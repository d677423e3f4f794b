"""What an amount is for: investment, subsidy, fine …, from the words around it."""

from __future__ import annotations

import re

__all__ = ["role"]

# Words of official Chinese for money, chosen by hand. Those of `_STRONG` say what the money is for; those of
# `_WEAK` (资金, 经费, 支出) go with any of them, so they count only where no strong one stands: 奖励资金 is a
# reward, 奖补 support.
_STRONG: tuple[tuple[str, str], ...] = (
    ("fine", r"罚款|罚金|罚没|处罚|没收|罚"),
    (
        "limit",
        r"限额|上限|封顶|不得超过|限价|起点|标准|单次缴费|单笔|以上的(?:费用|支出|采购|项目|合同)|的费用",
    ),
    ("debt", r"欠款|拖欠|债务|负债|借款|欠缴|欠费|未付|应收|欠|挪用|侵占|追缴|追回|清退|退缴|违规发放"),
    ("reward", r"奖励|奖金|嘉奖|奖(?!补)"),
    ("subsidy", r"补助|补贴|奖补|扶持|资助|救助|慰问|津贴|争取"),
    ("investment", r"投资|投入|注资|造价|总投|斥资|耗资|融资|贷款|工程款"),
    ("asset", r"资产|账面|入账|价值|估值|房产|少记|库存"),
    ("budget", r"预算|财政"),
    ("fee", r"收费|缴费|租金|押金|会费|党费|价款|单价|票价|报销|餐费|差旅"),
)
_WEAK: tuple[tuple[str, str], ...] = (
    ("budget", r"经费|专项|拨付|拨款|资金|列支|调剂"),
    ("fee", r"费|支出|采购|购置|合同|工资"),
    ("asset", r"登记|设备"),
)
_TIERS = tuple(tuple((name, re.compile(pattern)) for name, pattern in tier) for tier in (_STRONG, _WEAK))
_Tier = tuple[tuple[str, re.Pattern[str]], ...]


def role(before: str, after: str) -> str:
    """Role of an amount as a local name of the ontology; ``other`` where no word says.

    Args:
        before: the sentence up to the amount.
        after: what follows it up to the end of its clause.

    The word nearest before the amount in its own clause decides, then the nearest after it, then the nearest
    before it in the sentence; words that say what the money is for before those that any money goes with.
    """
    clause = re.split(r"[，,；;：:]", before)[-1]
    for tier in _TIERS:
        found = _last(clause, tier) or _first(after, tier)
        if found:
            return found
    return _last(before, _TIERS[0]) or _last(before, _TIERS[1]) or "other"


def _last(text: str, tier: _Tier) -> str:
    """The role whose word ends last in the text."""
    best, found = -1, ""
    for name, pattern in tier:
        for match in pattern.finditer(text):
            if match.end() > best:
                best, found = match.end(), name
    return found


def _first(text: str, tier: _Tier) -> str:
    """The role whose word begins first in the text."""
    best, found = len(text) + 1, ""
    for name, pattern in tier:
        match = pattern.search(text)
        if match and match.start() < best:
            best, found = match.start(), name
    return found
