"""Whose document is it: titles that every body has (党组议事规则) belong to the body reported on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Mention
from kg.recognise.policy_named import known_policy
from kg.resolve.base import Case
from kg.resolve.policy_titles import title_key

__all__ = ["Scope", "scope_of"]

# A title that begins with a place: 甲市…办法, 中共甲县委…
_PLACE = re.compile(
    r"^(?:中共)?[一-龥]{2,4}?(?:省|市|县|自治区|自治州|自治县|(?<![景社园校厂片])区|州|旗|盟|镇|乡|街道)"
)
# Documents of the centre and of all the country: 全国…标准, 党政领导干部…条例
_NATIONAL = re.compile(
    r"^(?:中华人民共和国|中国共产党|中共中央|中央|国务院|国家|全国|党政(?:领导|机关)|党委（党组）|新时代|习近平|公务员|事业单位|县以上|地方)"
)
# Made by the body itself: 制定《…》
_MADE = re.compile(
    r"制定|制订|印发|出台|修订|修改|起草|下发|建立|健全|完善|签订|编制|拟定|废止|形成|提交|审议"
)
# Titles that speak of the body's own organs: 党组, 机关, 本局
_OWN = re.compile(r"党组|党委|党支部|机关|本局|我局|局机关|局属|院内|校内|公司|股室|科室|内部")
_REACH = 14
"""Characters before a title (or the list that it stands in) in which the verb that governs it stands."""
_LONGEST_LIST = 300
"""Characters of a list that are looked back over: some ten titles."""
# An item of a list before a title: 制定|《甲制度》、|《乙办法》（甲发〔2020〕1号）和|《
_ITEM = re.compile(r"《[^《》]{1,90}》(?:[（(][^（）()]{1,30}[）)])?[、，和及与]?\s*")
_MOST_ITEMS = 12


@dataclass(frozen=True, slots=True)
class Scope:
    """What decides whether a title is the body's own.

    Attributes:
        body: full name of the body that the report is about, or its report's key, or ``""``.
        names: places and organizations; a title that holds one of them says itself whose it is.
        text: the report's text.
    """

    body: str
    names: tuple[str, ...]
    text: str

    def of(self, label: str, number: str, mentions: list[Mention]) -> str:
        """What has to stand behind a title to tell it from others of the same name, or ``""``.

        A number tells it everywhere; else it is the body's own where the body made it, or it speaks of the
        body's organs, or it is named without 《》; titles that name a place or body need nothing.
        """
        if known_policy(label) or _NATIONAL.match(label) or self._says_whose(label):
            return ""
        if number and number[0] not in "〔[":
            return number if not label.startswith(number) else ""
        free = all(mention.rule.startswith(("policy.free", "policy.number")) for mention in mentions)
        if free or _OWN.search(label) or any(self._made(mention) for mention in mentions):
            return self.body
        return ""

    def _says_whose(self, label: str) -> bool:
        key = title_key(label)
        return bool(_PLACE.match(key)) or any(name in key for name in self.names)

    def _made(self, mention: Mention) -> bool:
        start = mention.passage.start
        low = max(0, start - _LONGEST_LIST)
        end = _before_list(self.text, low, start)
        return bool(_MADE.search(re.split("[。；\n]", self.text[max(low, end - _REACH) : end])[-1]))


def _before_list(text: str, low: int, end: int) -> int:
    """Where the list of titles begins that ends at an offset, or the offset itself where there is none.

    Items are taken off from the right, so that a list costs as much as it is long.
    """
    at = end - 1 if text.startswith("《", end - 1, end) else end
    for count in range(_MOST_ITEMS):
        opening = text.rfind("《", low, at)
        if opening >= 0 and not _ITEM.fullmatch(text, opening, at):
            # the number behind a title may hold a title: 《甲办法》（依据《乙法》）
            opening = text.rfind("《", low, opening)
        if opening < 0 or not _ITEM.fullmatch(text, opening, at):
            return at if count else end
        at = opening
    return at


def scope_of(case: Case) -> Scope:
    """The scope of a report: its body's full name, and all the names that say whose a document is."""
    home = case.home
    places = [home.province, home.city, home.county, home.township]
    names = {title_key(name) for name in places if name}
    names |= {title_key(name[:-1]) for name in places if len(name) > 2}
    for organization in case.organizations:
        for name in (organization.label, *organization.alternatives):
            key = title_key(name)
            if len(key) >= _TELLING and _PLACE.match(key):
                names.add(key)
    return Scope(_own_body(case), tuple(sorted(names)), case.outline.document.text)


_TELLING = 5
"""Names of organizations of fewer characters (局党组, 机关党委) stand in titles of every body."""


def _own_body(case: Case) -> str:
    """Full name of the body inspected, else of the issuer, else the report's key."""
    facts = case.outline.facts
    for passage in (facts.inspected, facts.issuer):
        if passage is None:
            continue
        found = [
            (mention.passage.start - mention.passage.end, organization.label)
            for organization in case.organizations
            for mention in organization.mentions
            if mention.passage.overlaps(passage)
        ]
        if found:
            return min(found)[1]
    return case.key
