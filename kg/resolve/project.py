"""Resolve projects: names that differ in what a project's name may or may not have are one project.

Rules:
    project.form        names that differ in quotation marks, width, year, 工作, 项目, 建设, 工程
    project.local       市甲中心 = 甲市甲中心 = 甲中心, inside one report
    project.second-name 甲中心(乙基地) = 甲中心 = 乙基地
    project.quoted      文旅融合“1+3+4”工程 = “1+3+4”工程

A project is local: two cities' 城市书房 are two programmes. So its identifier carries the report's own place,
unless its name already does, or says that it is a national one.
"""

from __future__ import annotations

import re
import unicodedata

from kg.model import Entity, EntityType, Mention
from kg.recognise import Home
from kg.recognise.project_words import words
from kg.resolve.base import Case, Resolver
from kg.resolve.identifiers import entity_id

__all__ = ["RESOLVER", "place_of", "project_forms"]

# White space and quotation marks do not tell names apart; nor does the interpunct's form.
_MARKS = re.compile(r"[\s“”\"'‘’「」『』•·・]")
_YEAR = re.compile(r"^(?:19|20)\d\d(?:年度|年)?(?=.{4})")
# 甲中心(建设)(项目|工程|工作): what may close a name, at least four characters before it.
_TAIL = re.compile(r"(?<=.{4})(?:建设项目|建设工程|工程项目|建设工作|项目|工程|工作|建设|品牌|进程)$")
# 甲遗址考古发掘 = 甲考古发掘, 综合性文化服务中心 = 综合性文化中心: words that short forms leave out.
_SOFT = re.compile(r"(?<=.)(?:遗址|服务)(?=.{2})")
_LOCAL = re.compile(r"^[省市县区旗州镇乡村](?=.{4})(?!级|场|政|容|民|域|间|内|外|区|镇|村)")
_BRACKET = re.compile(r"^(?P<before>.{3,}?)\((?P<inside>[^()]{2,})\)(?P<after>.*)$")
# “1+3+4”工程, “甲之约”(特色)品牌: the quoted name tells which; “百日行动” does not.
_QUOTED_HEAD = re.compile(r"“([^“”]{3,})”.{0,4}?(工程|行动|项目|平台|计划|品牌)$")
# Programmes of the state, the same everywhere.
_NATIONAL = re.compile(r"^(?:中华|中国|国家|全国|中央)[^“]*$")


def _core(name: str) -> str:
    """A name without year and closing words."""
    name = _YEAR.sub("", name)
    while (shorter := _TAIL.sub("", name)) != name:
        name = shorter
    return name


def _without_place(name: str, home: Home) -> str:
    for place in (home.province, home.city, home.county, home.township):
        if place and name.startswith(place) and len(name) - len(place) >= 4:
            name = name[len(place) :]
    return _LOCAL.sub("", name)


def project_forms(name: str, home: Home) -> tuple[str, ...]:
    """The forms under which a project's name is joined with others of its report, the plainest first.

    Args:
        name: as printed.
        home: the report's own place, which names may leave out.
    """
    wide = unicodedata.normalize("NFKC", name)
    plain = _MARKS.sub("", wide)
    found = [_core(_without_place(plain, home))]
    if (bracket := _BRACKET.match(plain)) and len(bracket["inside"]) > 4:
        found = [
            _core(_without_place(bracket["before"] + bracket["after"], home)),
            _core(_without_place(bracket["inside"], home)),
        ]
    if (quoted := _QUOTED_HEAD.search(wide)) and quoted[1] not in words("operations"):
        found.append(_MARKS.sub("", quoted[1] + quoted[2].removesuffix("品牌")))
    return tuple(dict.fromkeys(_SOFT.sub("", form) for form in found if form))


def place_of(home: Home) -> str:
    """The report's own place as identifiers carry it: ``开封市``, ``开封市鼓楼区``, ``""`` where unknown."""
    return f"{home.city}{home.county}{home.township}" or home.province


def _groups(mentions: tuple[Mention, ...], home: Home) -> list[list[Mention]]:
    """The mentions that share a form, each group in document order, groups by first mention."""
    of_form: dict[str, int] = {}
    groups: dict[int, list[Mention]] = {}
    for number, mention in enumerate(mentions):
        forms = project_forms(mention.passage.exact, home)
        known = sorted({of_form[form] for form in forms if form in of_form})
        target = known[0] if known else number
        joined = [mention]
        for other in known[1:]:
            joined += groups.pop(other)
            of_form.update({form: target for form, group in of_form.items() if group == other})
        groups.setdefault(target, []).extend(joined)
        of_form.update(dict.fromkeys(forms, target))
    return [sorted(groups[number], key=lambda m: m.passage.start) for number in sorted(groups)]


def _label(names: list[str], home: Home) -> str:
    """The fullest of the names, its place written out and quotation marks around the whole taken off."""

    def fullness(name: str) -> tuple[bool, int, str]:
        placed = _without_place(name, home) != name
        return placed, len(_MARKS.sub("", name)), name

    name = max(names, key=fullness)
    if "\n" in name:
        name = re.sub(r"\s*\n\s*", "", name)
    if name.startswith("“") and name.endswith("”") and name.count("“") == 1:
        name = name[1:-1]
    name = re.sub(r"(?<=.{5})工作$", "", name)
    # 市甲中心 of 甲市: the level stands for the place
    for level, place in (("市", home.city), ("县", home.county), ("区", home.county), ("省", home.province)):
        if place.endswith(level) and name.startswith(level) and _LOCAL.match(name):
            name = place + name[1:]
    return name


def _stems(home: Home) -> tuple[str, ...]:
    places = (home.province, home.city, home.county, home.township)
    return tuple(place if len(place) <= 2 else place[:-1] for place in places if place)


def _rules(names: list[str], home: Home) -> tuple[str, ...]:
    """By which rules differing names were joined."""
    if len(names) < 2:
        return ()
    plain = {_MARKS.sub("", unicodedata.normalize("NFKC", name)) for name in names}
    rules = {"project.form"}
    if len({_SOFT.sub("", _core(name)) for name in plain}) > len(
        {_SOFT.sub("", _core(_without_place(name, home))) for name in plain}
    ):
        rules.add("project.local")
    if any(_BRACKET.match(name) for name in plain):
        rules.add("project.second-name")
    if sum(bool(_QUOTED_HEAD.search(name)) for name in names) > 1:
        rules.add("project.quoted")
    return tuple(sorted(rules))


def resolve(case: Case) -> tuple[Entity, ...]:
    """One entity a project, in the order of their first mentions."""
    of_label: dict[str, list[Mention]] = {}
    for group in _groups(case.of(EntityType.PROJECT), case.home):
        of_label.setdefault(_label(_names(group), case.home), []).extend(group)
    return tuple(_entity(case, label, mentions) for label, mentions in of_label.items())


def _names(mentions: list[Mention]) -> list[str]:
    return sorted({mention.passage.exact for mention in mentions})


def _entity(case: Case, label: str, mentions: list[Mention]) -> Entity:
    names, scope = _names(mentions), place_of(case.home) or case.key
    own = any(stem in label for stem in _stems(case.home)) or _NATIONAL.match(label) is not None
    return Entity(
        id=entity_id("project", label if own or not scope else f"{label}@{scope}"),
        type=EntityType.PROJECT,
        label=label,
        alternatives=tuple(name for name in names if name != label),
        mentions=tuple(sorted(mentions, key=lambda mention: mention.passage.start)),
        rules=_rules(names, case.home),
    )


RESOLVER = Resolver(
    "project",
    "joins names that differ in quotation marks, year, closing words (工作, 项目), place or second name",
    resolve,
)
