"""Money of the state and of banks that is known by a name of its own: lottery money, bonds, reserves, loans.

Each kind is a closed grammar, since the state fixes what such money is called; whose it is (省级) and of
which year belongs to the name. Sources: 财政部 全国政府性基金目录清单 and 政府收支分类科目, the
pairs of 东西部协作 as the state names them, and the products by which banks lend to poor households.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["dues", "programmes"]

_OF = r"(?:国家|中央|自治区本?级?|[省市县区]本?级)?"
_YEAR = r"(?:(?:19|20)\d\d年度?)?"
_PAIRS = "闽宁|苏陕|苏青|浙川|粤黔|粤桂|沪滇|津甘|京蒙|鲁渝|鲁甘"

# What such money ends with, and what may stand before that; the whole name lies in front of the end.
_PROGRAMMES: tuple[tuple[str, str], ...] = (
    # 闽宁协作资金, 粤黔东西部协作资金; 2023年度衔接资金, 中央财政衔接资金
    ("协作资金", rf"{_YEAR}(?:(?:{_PAIRS})(?:东西部)?|东西部)(?:扶贫)?\Z"),
    ("衔接资金", rf"{_YEAR}{_OF}(?:财政)?\Z"),
    # 超长期特别国债, 2023年|增发国债; 地方政府专项债券, 专项|债券|资金 (no 专项债券 alone, of any kind)
    ("国债", rf"{_YEAR}(?:超长期特别|特别|抗疫特别|增发)\Z"),
    ("债券", rf"{_YEAR}(?:地方政府(?:新增|再融资)?(?:专项|一般)?|专项)\Z"),
    # 2025年第一期|中期票据, “24甲01”|公司债券
    ("票据", rf"(?:{_YEAR}第[一二三四五六七八九十\d]{{1,2}}期|(?:19|20)\d\d年度?)中期\Z"),
    # 县级风险补偿金, 小微企业信贷风险补偿金, 偿债准备金
    ("补偿金", rf"{_OF}(?:[\u4e00-\u9fff]{{2}}企业)?(?:贷款|信贷|担保|融资)?风险\Z"),
    ("公司债券", r"“[^“”\n]{2,10}”\Z"),
)
_DUES: tuple[tuple[str, str], ...] = (
    # 省级福彩公益金, 体育彩票公益金
    ("公益金", rf"{_OF}(?:福利彩票|福彩|体育彩票|体彩|彩票)\Z"),
    # 偿债准备金, 应急周转金
    ("准备金", rf"{_OF}(?:偿债|风险|担保赔偿|代偿)\Z"),
    ("周转金", rf"{_OF}(?:应急|转贷|还贷|倒贷|应急转贷|应急还贷)\Z"),
    # 脱贫人口小额信贷, 创业担保贷款, 生源地助学贷款
    ("信贷", r"(?:脱贫人口|扶贫|农户|精准扶贫)小额\Z"),
    ("贷款", r"(?:创业担保|(?:脱贫人口|扶贫)小额|(?:生源地|校园地|国家)(?:信用)?助学)\Z"),
    # dues that the state fixes by name
    ("恢复费", r"森林植被\Z"),
    ("补偿费", r"水土保持\Z"),
    ("恢复基金", r"矿山地质环境治理\Z"),
    ("开垦费", r"耕地\Z"),
    ("保障金", r"残疾人就业\Z"),
)
_Kinds = tuple[re.Pattern[str], dict[str, re.Pattern[str]]]


def _ready(kinds: tuple[tuple[str, str], ...]) -> _Kinds:
    heads = sorted((head for head, _ in kinds), key=len, reverse=True)
    return re.compile("|".join(heads)), {head: re.compile(before) for head, before in kinds}


_OF_PROGRAMMES, _OF_DUES = _ready(_PROGRAMMES), _ready(_DUES)
# 增发国债|资金, 专项债券|资金; 地方政府专项债券 is called so without
_MONEY = re.compile("资金")
_STATE = "地方政府"
_REACH = 20
# “甲贷”, “甲基金”, “乙奖学金”: a name in quotation marks
_QUOTED = re.compile(r"“(?P<name>[^“”，。；、\n]{1,8}(?:(?<!借)贷|基金|奖学金|助学金))”")


def programmes(text: str) -> Iterator[tuple[int, int]]:
    """Money that pays for undertakings: bonds, money of partner provinces, what a bank or donor calls so."""
    for start, end in _named(text, _OF_PROGRAMMES):
        tail = _MONEY.match(text, end)
        if _STATE in text[start:end]:
            tail = None
        elif text.endswith("专项债券", start, end) and tail is None:
            continue
        yield start, tail.end() if tail else end
    for quoted in _QUOTED.finditer(text):
        yield quoted.span("name")


def dues(text: str) -> Iterator[tuple[int, int]]:
    """Money that is kept, collected or lent by rule: lottery money, reserves, dues, loans to households."""
    yield from _named(text, _OF_DUES)


def _named(text: str, kinds: _Kinds) -> Iterator[tuple[int, int]]:
    heads, before = kinds
    for head in heads.finditer(text):
        front = before[head.group()].search(text, max(0, head.start() - _REACH), head.start())
        if front is not None:
            yield front.start(), head.end()
