"""Companies whose trade name holds words that end other names, 甲州|正信监理|有限公司, and short names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.recognise.boundary import left_edge
from kg.recognise.organization_lexicon import Kind, lexicon_of_organizations
from kg.recognise.organization_words import Vocabulary, words_of
from kg.recognise.place_chain import may_begin

__all__ = ["MOST_COMPANIES", "companies_in", "short_companies_in", "shortens", "trade_names"]

# What ends a company's name in law (公司登记管理条例), and its branch
_FORM = re.compile(
    r"(?:有限责任公司|股份有限公司|集团有限公司|有限公司|会计师事务所|律师事务所|税务师事务所)"
    r"(?:(?<=公司)(?:[\u4e00-\u9fff]{2,8}?分公司|[\u4e00-\u9fff]{2,4}?矿(?![山区产石业权井坑企])|(?:党委|党总支|党支部)(?!书记|副书记|委员|成员))"
    r"|(?<=事务所)[\u4e00-\u9fff]{2,4}?分所)?"
)
_LONGEST = 24
"""Characters before the legal form; registered names seldom have more than twenty."""
_SHORTEST = 4
"""Fewest characters between what governs a name without a place and its legal form: 与|浪花软件|有限公司."""
# What no trade name holds: particles, and what joins two names or begins a clause
_NEVER = re.compile(r"[^\u4e00-\u9fff（）()·]|[的了在对将由与向被把从为等和及至于]")
# 总承包单位|甲省…: what a company is before its name
_CALLED = ("单位", "企业", "公司", "承包方", "施工方", "供应商", "其中", "引进", "委托", "聘请")
# 与|甲乙软件有限公司, 由|丙丁建设有限公司: what a name without a place stands behind
_GOVERNS = frozenset("与向由对、和及")


def companies_in(text: str, words: Vocabulary, printed: str) -> Iterator[tuple[int, int]]:
    """Companies from the place that their name begins with to their legal form, whatever stands between.

    Args:
        text: the text.
        words: places by full name and stem, those of the report among them.
        printed: the same text with what was blanked in it, whose boundaries other recognisers need as well.
    """
    after = 0
    for form in _FORM.finditer(text):
        lowest, after = max(after, form.start() - _LONGEST), form.end()
        stops = [
            stop.end()
            for stop in _NEVER.finditer(text, lowest, form.start())
            if stop.group() != "和" or not _in_trade(text, stop.start(), form.start(), words)
        ]
        start = stops[-1] if stops else lowest
        start = max([start, *(_behind(text, called, start, form.start() - _SHORTEST) for called in _CALLED)])
        placed = _placed(text, start, form.start(), words, printed)
        if placed is not None:
            yield _after_deed(text, placed, form.start(), words), form.end()
        elif text[form.start() - 1] in "）)" and (group := _of_group(text, start, form.start())) is not None:
            yield group, form.end()
        elif form.start() - start >= _SHORTEST and text[start - 1 : start] in _GOVERNS:
            kinds = {word.kind for word in words_of(text, start, form.start(), words)}
            if Kind.CHAR in kinds and Kind.PLURAL not in kinds:
                yield start, form.end()


def _after_deed(text: str, start: int, form: int, words: Vocabulary) -> int:
    """The start, or the last place behind a verb that stands within: 甲镇政府|拖欠|乙县丙建材|有限公司."""
    found = words_of(text, start, form, words)
    for verb, place in reversed([*pairwise(found)]):
        deed = verb.kind is Kind.BREAK and len(verb.text) > 1
        if deed and place.kind is Kind.PLACE and form - place.end >= _LEAST:
            return place.start
    return start


_LEAST = 2
"""Fewest characters of a trade name behind its place."""


# 甲粮乙乐饮料|（四川）|有限公司: where a company of a group is
_BRANCH = re.compile(r"[（(][\u4e00-\u9fff]{2,4}[）)]")
_LONGEST_BRANCH = 6


def _of_group(text: str, start: int, form: int) -> int | None:
    """Where a name with its place in brackets begins, if enough of it stands before them."""
    branch = next(_BRANCH.finditer(text, max(start, form - _LONGEST_BRANCH), form), None)
    if branch is None or branch.end() != form or branch.start() - start < _SHORTEST:
        return None
    start = max(start, left_edge(text, branch.start()))
    return start if branch.start() - start >= _SHORTEST and may_begin(text, start) else None


def _in_trade(text: str, at: int, form: int, words: Vocabulary) -> bool:
    """Whether 和 is part of a trade name: a place, one character, 和 (甲江匠|和|古建园林|有限公司)."""
    kinds, placed = words.kinds, (Kind.PLACE, Kind.STEM)
    if at < 3 or text[at - 1] in _PLACE_ENDS or kinds.get(text[at - 3 : at - 1]) not in placed:
        return False
    return form - at > 2 and kinds.get(text[at + 1 : at + 3]) not in placed


def _behind(text: str, called: str, start: int, end: int) -> int:
    """Where a name begins that a word for what the company is stands before, or 0."""
    at = text.rfind(called, start, end)
    return at + len(called) if at >= 0 else 0


def _placed(text: str, start: int, form: int, words: Vocabulary, printed: str) -> int | None:
    """The first place before a legal form with room for a trade name behind it."""
    kinds = words.kinds
    for at in range(start, form - 2):
        size = next((n for n in (4, 3, 2) if kinds.get(text[at : at + n]) in (Kind.PLACE, Kind.STEM)), 0)
        if text[at + 2] in "市县区" and text[at + 1] != "是" and may_begin(printed, at):
            size = 3  # 甲乙|县; but 三是|县
        if size and form - at - size >= 2:
            return at
    return None


# 甲州丙港建设|集团有限公司; the form that short names leave out
_LEGAL = re.compile(r"(?:股份|集团|有限|责任)*公司$")
_PLACE_ENDS = "省市县区"
# 甲州乙丙|有限公司: a registered company
_REGISTERED = re.compile(r".{4}(?:有限|责任|股份|集团)公司$")
MOST_COMPANIES = 100
"""Registered companies of which short names are looked for: a report names dozens, a register thousands."""
# 甲乙新能源|科技|: the trade behind the name itself
_TRADE = re.compile(
    r"(?:科技|实业|发展|建设|工程|贸易|商贸|管理|服务|控股|投资|开发|环境|建筑|咨询|技术|集团|产业|经营|运营)+$"
)
# 供应链|公司, 丙港|集团
_SHORT = re.compile("公司|集团")
_NO_SHORT = re.compile(r"[^\u4e00-\u9fff]|[的了在对将由与向被把从为等和及至于家户各子分总该本我某股限责团]")


def trade_names(full: str, words: Vocabulary) -> tuple[str, ...]:
    """What a registered name is without place and legal form, and without its trade: four characters or more.

    甲州市宏达置业有限公司 → 宏达置业; 甲州东南新能源科技有限公司 → 东南新能源科技, 东南新能源.
    """
    legal = _LEGAL.search(full)
    if legal is None or legal.group() == "公司":
        return ()
    core = full[_place_of(full, words) : legal.start()]
    forms = [form for form in (core, _TRADE.sub("", core)) if len(form) >= _SHORTEST]
    known = [{word.kind for word in words_of(form, 0, len(form), words)} for form in forms]
    return tuple(dict.fromkeys(form for form, kinds in zip(forms, known, strict=True) if Kind.CHAR in kinds))


def _place_of(full: str, words: Vocabulary) -> int:
    """How many characters of a company's name are the places that it begins with."""
    at = 0
    while True:
        size = next(
            (
                n
                for n in (5, 4, 3, 2)
                if words.kinds.get(full[at : at + n]) in (Kind.PLACE, Kind.STEM)
                or (n == 3 and full[at + 2 : at + 3] in tuple(_PLACE_ENDS))
            ),
            0,
        )
        if not size:
            return at
        at += size


def shortens(short: str, full: str) -> bool:
    """Whether a company's short name is made of another's characters: 商管公司 of 甲州商业管理有限公司."""
    legal, stem = _LEGAL.search(full), short.removesuffix("公司").removesuffix("集团")
    if legal is None or len(stem) < 2 or len(short) >= len(full) or legal.group() == "公司":
        return False
    letters = iter(full[: legal.start()])
    return all(letter in letters for letter in stem)


def short_companies_in(
    text: str, names: Iterable[str], words: Vocabulary, *, own: bool
) -> Iterator[tuple[int, int]]:
    """Where companies that the text names in full are called by their trade name or a few of its characters.

    Args:
        text: the text.
        names: the full names found.
        words: places by full name and stem.
        own: whether the report is a company's, where any 甲乙公司 is one of its own.
    """
    generic = lexicon_of_organizations().generic
    fulls = sorted({name for name in names if _REGISTERED.search(name)})
    if len(fulls) > MOST_COMPANIES:
        return
    for form in sorted({form for full in fulls for form in trade_names(full, words)}):
        for again in re.finditer(re.escape(form), text):
            yield again.span()
    if not fulls and not own:
        return
    for found in _SHORT.finditer(text):
        for size in (6, 5, 4, 3, 2):
            start = found.start() - size
            if start < 0 or _NO_SHORT.search(text, start, found.start()) or not may_begin(text, start):
                continue
            short = text[start : found.end()]
            if short not in generic and (
                any(shortens(short, full) for full in fulls)
                or (
                    own
                    and size <= 3
                    and short.endswith("公司")
                    and _is_trade(text, start, found.start(), words)
                )
            ):
                yield start, found.end()
            break


def _is_trade(text: str, start: int, end: int, words: Vocabulary) -> bool:
    """Whether characters may be what a company's own people call one of its companies: 停车, 商管."""
    kinds = {word.kind for word in words_of(text, start, end, words)}
    return not kinds & {Kind.BREAK, Kind.PLURAL, Kind.WORD, Kind.LEVEL, Kind.STOP}
