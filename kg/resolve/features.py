"""What speaks for two things being one, and what against: declared features, each with weight and reason.

A pair's score is the sum of the weights of the features that hold, between 0 and 1. It orders the pairs and
decides nothing by itself that a person cannot decide otherwise (`kg.resolve.judgements`); it is no
probability. The weights are ours, set so that a name alone, which many bodies share, never makes two things
one, while a name and a place, or a document number and a title, do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from kg.model import EntityType
from kg.recognise import Home
from kg.resolve.named import name_key
from kg.resolve.organization_forms import is_short_form, one_character_off
from kg.resolve.policy_numbers import number_key
from kg.resolve.policy_titles import is_misprint, stem
from kg.resolve.project import project_forms
from kg.resolve.things import Thing, divided, plain

__all__ = ["FEATURES", "Feature", "held"]

_LONG = 10
"""From how many characters on a name tells what it names by itself."""

_PLACED = ("organization", "project", "place")
# 第一, 二期, 2022年, 三中: what tells two things of one name apart
_ORDINAL = re.compile(
    r"[0-9]+|第[一二三四五六七八九十百]+|[一二三四五六七八九十]+(?=[届期批轮次号中小院组队所科支分]|$)"
)
_BODY_END = re.compile(r"-\d{4}-\d\d-\d\d$|-[0-9a-f]{8}$")


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that can be seen in a pair.

    Attributes:
        name: short name, in rules and on the screen.
        weight: what it adds to the score; negative if it speaks against.
        doc, doc_zh: what it says of the pair, one sentence: the explanation shown.
        kinds: the kinds of things that it is asked of; all if empty.
        holds: whether it does.
    """

    name: str
    weight: Decimal
    doc: str
    doc_zh: str
    kinds: tuple[str, ...]
    holds: Callable[[Thing, Thing], bool]


def _all_names(thing: Thing) -> frozenset[str]:
    return frozenset(plain(name) for name in (thing.label, *thing.names))


def _rest(thing: Thing) -> frozenset[str]:
    """A name without place, in the forms in which things of its kind are compared."""
    name = plain(thing.label)
    if thing.kind in ("event", "work", "award", "mechanism"):
        return frozenset({name_key(name, EntityType.MECHANISM)})
    rest = divided(name)[1]
    return frozenset(project_forms(rest, Home())) if thing.kind == "project" else frozenset({rest})


def _place(thing: Thing) -> str:
    """The divisions that its name, else its identifier, puts it in."""
    named = divided(plain(thing.label))[0]
    scope = plain(_BODY_END.sub("", thing.scope))
    added = divided(scope + "之地")[0] if scope else ""
    return added + named if thing.kind == "place" else named or added


def _same_number(one: Thing, other: Thing) -> bool:
    numbers = [number_key(thing.number) for thing in (one, other) if thing.number]
    return len(numbers) == 2 and numbers[0] == numbers[1] and numbers[0][0] not in "〔["


def _other_number(one: Thing, other: Thing) -> bool:
    return bool(one.number and other.number) and number_key(one.number) != number_key(other.number)


def _same_title(one: Thing, other: Thing) -> bool:
    def titles(thing: Thing) -> set[str]:
        keys = {stem(title) for title in (thing.label, *thing.names)}
        return keys | {key[key.find("关于") :] for key in keys if key.find("关于") > 0 and len(key) > 12}

    return bool(titles(one) & titles(other))


def _same_name(one: Thing, other: Thing) -> bool:
    return bool(_rest(one) & _rest(other))


def _short_form(one: Thing, other: Thing) -> bool:
    short, full = sorted((plain(one.label), plain(other.label)), key=lambda name: (len(name), name))
    return is_short_form(short, full)


def _misprint(one: Thing, other: Thing) -> bool:
    names = plain(one.label), plain(other.label)
    if one.kind == "policy":
        return is_misprint(one.label, other.label) and not _other_region(one, other)
    return min(map(len, names)) >= 6 and one_character_off(*names)


def _shared_form(one: Thing, other: Thing) -> bool:
    if _same_title(one, other) if one.kind == "policy" else _same_name(one, other):
        return False  # that would count one name twice
    return any(len(name) > 4 for name in _all_names(one) & _all_names(other))


def _same_place(one: Thing, other: Thing) -> bool:
    places = sorted((_place(one), _place(other)), key=len)
    return bool(places[0]) and places[1].endswith(places[0])


def _same_region(one: Thing, other: Thing) -> bool:
    return bool(one.regions & other.regions)


def _other_region(one: Thing, other: Thing) -> bool:
    return bool(one.regions and other.regions) and not one.regions & other.regions


def _other_place(one: Thing, other: Thing) -> bool:
    places = [_place(one), _place(other)]
    if all(places):
        shorter, longer = sorted(places, key=len)
        if longer.endswith(shorter):
            return len(shorter) < len(longer) and _other_region(one, other)
        # a district's bureau is another than its city's; a project may be named by either
        return one.kind == "organization" or not longer.startswith(shorter)
    if one.kind == "policy" and not any(places):
        return False  # what names no place may be the state's
    return _other_region(one, other)


def _body(thing: Thing) -> str:
    """The body in an identifier, or ``""``; a report's key says only where the thing is known."""
    return "" if _BODY_END.search(thing.scope) else thing.scope


def _same_body(one: Thing, other: Thing) -> bool:
    return bool(_body(one)) and _body(one) == _body(other)


def _other_body(one: Thing, other: Thing) -> bool:
    return bool(_body(one) and _body(other)) and _body(one) != _body(other)


def _other_ordinal(one: Thing, other: Thing) -> bool:
    def ordinals(thing: Thing) -> list[str]:
        return sorted(found.group().lstrip("第") for found in _ORDINAL.finditer(plain(thing.label)))

    return ordinals(one) != ordinals(other)


def _side_by_side(one: Thing, other: Thing) -> bool:
    return bool(one.reports & other.reports)


def _telling(one: Thing, other: Thing) -> bool:
    return min(len(plain(one.label)), len(plain(other.label))) >= _LONG


def _feature(
    holds: Callable[[Thing, Thing], bool], weight: str, doc: str, doc_zh: str, *kinds: str
) -> Feature:
    return Feature(holds.__name__.strip("_").replace("_", "-"), Decimal(weight), doc, doc_zh, kinds, holds)


FEATURES: tuple[Feature, ...] = (
    _feature(_same_number, "0.6", "They bear the same document number.", "文号相同。", "policy"),
    _feature(
        _same_title, "0.4",
        "Their titles differ at most in issuer, 中共 and （试行）.", "标题除发文机关、中共、（试行）外相同。",
        "policy",
    ),
    _feature(
        _same_name, "0.5",
        "Their names differ at most in place, quotation marks and closing words.",
        "名称除地名、引号和末尾通用词外相同。",
        "organization", "person", "place", "project", "event", "work", "award", "mechanism",
    ),
    _feature(
        _short_form, "0.5", "One name is the other with its middle thinned out, as short forms are made.",
        "一个名称是另一个按构词法省略而成的简称。", "organization",
    ),
    _feature(
        _misprint, "0.4", "Their names are one character apart.", "名称仅差一个字。",
        "organization", "project", "place", "policy",
    ),
    _feature(
        _shared_form, "0.2", "Their names differ, but a form printed for one is printed for the other.",
        "名称不同，但有相同的原文写法。",
    ),
    _feature(
        _same_place, "0.3", "Both are of the same place by name or identifier.", "名称或标识符表明同属一地。",
        *_PLACED,
    ),
    _feature(
        _same_body, "0.3", "Both are of the same body.", "同属一个单位。", "person", "policy",
    ),
    _feature(
        _same_region, "0.15", "They are named in reports from the same city.", "见于同一城市的报告。",
    ),
    _feature(_telling, "0.1", "Their names are long enough to tell by themselves.", "名称较长，足以区分。"),
    _feature(_other_number, "-0.7", "They bear different document numbers.", "文号不同。", "policy"),
    _feature(
        _other_place, "-0.7", "They are of different places.", "分属不同地方。",
        *_PLACED, "person", "policy", "event", "work", "award", "mechanism",
    ),
    _feature(
        _other_body, "-0.7", "They are of different bodies.", "分属不同单位。",
        "person", "policy", "organization",
    ),
    _feature(_other_ordinal, "-0.7", "Numbers or years in their names differ.", "名称中的序号或年份不同。"),
    _feature(
        _side_by_side, "-0.4", "One report names both and keeps them apart.", "同一报告中并列出现。",
    ),
)  # fmt: skip
"""All features, those that speak for a pair first."""


def held(one: Thing, other: Thing, least: Decimal = Decimal(0)) -> tuple[Feature, ...]:
    """The features that hold for a pair, in their order; things of different kinds have none.

    Args:
        one: a thing.
        other: one that it is compared with.
        least: if less than this speaks for them, nobody asks what speaks against, and there are none.
    """
    if one.kind != other.kind:
        return ()
    found: list[Feature] = []
    score = Decimal(0)
    for feature in FEATURES:
        if feature.weight < 0 and score < least:
            return ()
        if (not feature.kinds or one.kind in feature.kinds) and feature.holds(one, other):
            found.append(feature)
            score += feature.weight
    return tuple(found)
