"""Recognise amounts of money in yuan.

A figure with 元 is money wherever it stands (1,234.56万元, 40余万元, 一百二十万元, 壹佰万元整,
3-5万元, 12元5角, ￥300). A figure with 万 or 亿 alone (26亿, 不到1个亿) is money only after a word of
money in the same clause. In a list whose unit is stated once (分别罚款3、1万元; 3万、1万元) every figure
is an amount.

Not money: 元旦, 多元, 单元, 二元结构 and other words with 元; other currencies (100万美元, 3万欧元, 港元),
since all values are in CNY; 万元户 and 百元店, where the figure is part of a word; 数十万元 and 几万元,
which give no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.figures import CAPITALS, DECIMAL, OPEN, RANGE
from kg.recognise.matching import near

__all__ = ["AFTER", "BEFORE", "RECOGNISER", "SCALE"]

BEFORE = (
    r"(?<![节合条公预契签相邀制])约为?|大约|大概|(?<![最附临邻靠])近|将近|接近"
    r"|不到|不足|不满|未超过?|不超过?|不高于|不多于|不低于|不少于|超过?|逾|突破|至少|最低|最多|至多|最高|上限为?|上"
)
"""约4.38亿元, 不超5000元: words before a figure that say how exact it is."""

AFTER = r"以上|以下|以内|之内|左右|上下|不等|封顶|起步"
"""5万元以上, 30万元左右: words after it that do."""

SCALE = r"万亿|千万|百万|十万|个亿|[万萬亿億千百十]"
"""What multiplies a figure: 千万 in 5千万元."""

_SP = r"[ \u00a0\u3000]{0,2}"
# a printed line may end between a figure and its unit: 60⏎万元
_TO_UNIT = r"(?:[ \u00a0\u3000]{1,2}|\n)?"
_HANZI = r"[〇零一二两三四五六七八九十百千万亿]{1,15}"  # 一百二十万
_DIGITS = rf"(?:{DECIMAL})(?: ?(?:{OPEN}))?"  # 40, 40余, 1,234.56, 1,200 余
_SCALED = rf"{_DIGITS}{_TO_UNIT}(?:(?:{SCALE})(?: ?(?:{OPEN}))?)?"  # 40余万, 198.8万余, 300
# 3万2千, 1亿2000万, 1亿3千万: a second and third figure below the first
_FIGURE = rf"{_SCALED}(?:\d{{1,4}}(?:[.]\d{{1,4}})?[万千百十]{{0,2}}(?:{OPEN})?){{0,2}}"
# 三十余万; 几十万 is left out, since it gives no figure
_SPOKEN = rf"(?<![几数〇零一二两三四五六七八九十百千万亿]){_HANZI}(?:{OPEN})?[万亿]?(?:{OPEN})?"
_CHEQUE = rf"{CAPITALS}(?:[万萬亿億](?:{CAPITALS})?){{0,2}}"  # 壹佰贰拾万叁仟
# 元 as money: not of another word (元旦, 元宵, 多元素), nor with a spoken figure in 三元区, 一元化, 二元结构,
# 零元购; 50万元化解债务, 30万元老旧小区改造资金 and 300元首付 are money
_NOT_YUAN = r"[旦宵]|(?<![万亿千百]元)[素件月]|(?<![万亿千百\d]元)[老首帅勋凶氏朝谋古庙]"
_SPOKEN_WORD = r"(?<=[一二两三四五六七八九十百]元)[代化结店村镇乡区桥山里路街]|购(?![置买入进得])"
# 元年 is none, but 剩余90万元|年底前归还
_YUAN = (
    rf"(?:元(?!{_NOT_YUAN}|{_SPOKEN_WORD}|年(?![底初末内中前])|[一二三四五六七八九十]次)|块钱|圆(?=整|正))"
)
_CENTS = r"(?:[\d一二三四五六七八九]{1,2}角)?(?:[\d一二三四五六七八九]{1,2}分(?!之|别|管|局|公|行|支|会|项))?"
# 壹佰万元|整; 450万元|正在追缴 and 5万元|整改 are other words
_FULL = "(?:整(?![改治体顿理合个修])|正(?![在式常规当向好是确义逐按积])|余(?![款额下的]))"
_MONEY = rf"(?:{_FIGURE}|{_CHEQUE}|{_SPOKEN}){_TO_UNIT}{_YUAN}{_CENTS}{_FULL}?"
_LEFT = rf"(?:{_FIGURE}|{_SPOKEN}){_SP}元?"  # 3 of 3-5万元, 3万元 of 3万元至5万元
_AT_START = r"(?<![\d.])(?<!\d,)"  # a comma may be punctuation: 共计,300元

# What an amount can begin with: a look at one character spares the rest of the pattern next to everywhere
_FIRST = r"(?=[\d〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟约大近将接不未超逾突至最上])"
_WITH_YUAN = re.compile(
    rf"{_FIRST}{_AT_START}(?:(?:{BEFORE}){_SP})?(?:{_LEFT}(?:{RANGE}))?{_MONEY}(?:[（(]?(?:{AFTER})[）)]?)?"
    rf"|[¥￥]{_SP}(?:{DECIMAL})(?:{_SP}[万亿](?!元))?"
)
# What every amount with a unit holds, and how far from it the amount may begin: 3亿2000多万元至4亿元以上
_YUAN_SIGN = re.compile(r"元|圆|¥|￥|块钱")
_REACH = 100
# What every amount without one holds, and between two figures of a list stands
_MYRIAD = re.compile("[万亿]")
_LIST_SIGN = re.compile(r"[、和及](?=[ \u00a0\u3000]{0,2}\d)")
# 26亿, 不到1个亿, 3000多万; what follows must end the phrase or go on about money, so that 3000万人 is none
_WITHOUT_YUAN = re.compile(
    rf"(?=[\d约大近将接不未超逾突至最上])"
    rf"{_AT_START}(?:(?:{BEFORE}){_SP})?(?:{DECIMAL})(?:{OPEN})?(?:千万|百万|个?多?亿|万)(?:{OPEN})?(?:{AFTER})?"
    r"(?=[，,。；;、！？：:）)】\s的]|$|资金|用于|投资|补助|补贴|奖|贷款|到位|拨|左右|和|及|与"
    r"|建设|实施|新建|改[造建]|购[买置]|采购|修[建缮]|打造|升级|更新)"
)
# words of money, looked for in the clause before a figure without 元
_MONEY_WORD = re.compile(
    r"投资|资金|贷款|融资|产值|预算|补助|补贴|经费|费用|拨付|拨款|欠款|欠费|债务|负债|奖励|罚款|罚金|营收|收入|支出"
    r"|销售额|收益|金额|价值|总值|资产|成本|借款|利润|税|挪用|侵占|追回|追缴|清退|结余|结存|债券|造价|注资|工程款|货款"
    r"|花费|耗资|斥资|募集|捐|欠|款|总额|额度|[单售均房]价|价格|工资|薪酬|奖金|租金|保证金|利息|本息|经营额"
)
# 分别罚款3、1万元 · 3万、1万元: figures before the one that carries the unit
_LISTED = re.compile(
    rf"{_AT_START}(?<!\d、)(?:(?:{DECIMAL})(?:{OPEN})?[万亿]?{_SP}[、和及]{_SP}){{1,12}}(?:{DECIMAL})(?:{OPEN})?(?:{SCALE})?元"
)
_LIST_ITEM = re.compile(rf"(?:{DECIMAL})(?:{OPEN})?[万亿]?(?={_SP}[、和及])")
_SHARED = re.compile(r"分别|各|依次")

_INNER_RANGE = re.compile(
    rf"(?<=[\d一二三四五六七八九十百千万亿元余多])(?:{RANGE})(?=[\d一二三四五六七八九十百千])"
)

# 一元 to 九元: as money only where something says so
_SINGLE = re.compile(r"[〇零一二两三四五六七八九]元")
_SINGLE_BEFORE = re.compile(r"(?:每[人次斤张天月年日票份件个]{1,2}|罚款|收取|收费|缴纳|交|仅|共|计|票价)$")
_WORD_OF_FIGURE = re.compile(r"(?:户|店|级|大关|县|村|镇|时代|俱乐部)")


def find(scene: Scene) -> Iterator[Mention]:
    """All amounts in yuan."""
    text = scene.text
    starts: set[int] = set()
    for found in near(text, _WITH_YUAN, _YUAN_SIGN, _REACH):
        if _is_money(text, *found.span()):
            starts.add(found.start())
            rule = "amount.range" if _INNER_RANGE.search(found.group()) else "amount.yuan"
            yield scene.mention(*found.span(), EntityType.AMOUNT, rule)
    for found in near(text, _LISTED, _LIST_SIGN, _REACH):
        for mention in _listed(scene, found):
            if mention.passage.start not in starts:
                starts.add(mention.passage.start)
                yield mention
    for found in near(text, _WITHOUT_YUAN, _MYRIAD, _REACH):
        if found.start() not in starts and _speaks_of_money(text, *found.span()):
            yield scene.mention(*found.span(), EntityType.AMOUNT, "amount.money-context")


def _is_money(text: str, start: int, end: int) -> bool:
    surface = text[start:end]
    if _SINGLE.fullmatch(surface):
        return _SINGLE_BEFORE.search(text[max(0, start - 6) : start]) is not None
    if _WORD_OF_FIGURE.match(text, end) and not re.search(r"\d", surface):
        return False  # 万元户, 百元店
    return re.search(r"[\d一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]", surface) is not None


def _speaks_of_money(text: str, start: int, end: int) -> bool:
    """Whether the clause before a figure, or what it is an attribute of (300万|的资金缺口), is money."""
    before = re.split(r"[，,。；;！？\n]", text[max(0, start - 18) : start])[-1]
    if _MONEY_WORD.search(before) is not None:
        return True
    return text[end : end + 1] == "的" and _MONEY_WORD.search(text, end, end + 8) is not None


def _listed(scene: Scene, found: re.Match[str]) -> Iterator[Mention]:
    """The figures of a list but for its last, which carries 元 itself."""
    head = scene.text[max(0, found.start() - 10) : found.start()]
    if not _SHARED.search(head) and not re.match(rf"(?:{DECIMAL})(?:{OPEN})?[万亿]", found.group()):
        return  # 第1、2万元 and the like: without 分别 a bare figure is no amount
    for item in _LIST_ITEM.finditer(scene.text, found.start(), found.end()):
        yield scene.mention(*item.span(), EntityType.AMOUNT, "amount.listed")


RECOGNISER = Recogniser(
    "amount", "money in yuan: figures with 元, with 万 or 亿 after a word of money, lists", find
)
