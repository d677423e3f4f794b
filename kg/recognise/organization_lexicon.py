"""The words of which names of institutions are made, from `data/lexicon/organization_*.yml`, classed once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, NamedTuple

from kg.recognise.gazetteer import gazetteer
from kg.resources import lexicon

__all__ = [
    "ANCHORS",
    "FIELDS",
    "LEVELS",
    "OWN",
    "PLACE_LEVELS",
    "Kind",
    "Lexicon",
    "Suffix",
    "Word",
    "lexicon_of_organizations",
]


class Kind(int):
    """What a word is for the grammar of names; where a word is several things, the lowest number wins.

    Not of `enum`, whose members take CPython 3.11 five times as long to look up: a report asks for them some
    twenty thousand times.
    """

    __slots__ = ()

    KNOWN: ClassVar[Kind]
    """An institution named in full without a place: 财政部."""
    OWN: ClassVar[Kind]
    """The report's own body in the first person: 我局."""
    SUFFIX: ClassVar[Kind]
    """Ends a name: 局, 有限公司."""
    EITHER: ClassVar[Kind]
    """A field that is a verb elsewhere: 组织(部), 联合(会)."""
    CORE: ClassVar[Kind]
    """A field: 住房和城乡建设."""
    PLACE: ClassVar[Kind]
    """A division by its full name: 开封市."""
    STEM: ClassVar[Kind]
    """A division without its kind: 开封."""
    PLURAL: ClassVar[Kind]
    """Makes a class of what follows: 各, 有关."""
    BREAK: ClassVar[Kind]
    """No name reaches across it: verbs, prepositions, adverbs."""
    WORD: ClassVar[Kind]
    """An ordinary noun that only looks like a suffix: 平台, 部分."""
    LEVEL: ClassVar[Kind]
    """市, 省, 局 …: the place or parent that the reader is meant to know."""
    CHAR: ClassVar[Kind]
    """A character that no list has."""
    STOP: ClassVar[Kind]
    """Punctuation, white space, digits, Latin letters."""

    @property
    def name(self) -> str:
        """What it is called here: ``PLACE``."""
        return _NAMES[self]

    def __repr__(self) -> str:
        return f"Kind.{self.name}"


_NAMES = tuple(Kind.__annotations__)
for _number, _name in enumerate(_NAMES):
    setattr(Kind, _name, Kind(_number))


@dataclass(frozen=True, slots=True)
class Suffix:
    """What a suffix says of a name that ends with it.

    Attributes:
        kind: ``organizationKind`` of the name.
        strength: ``strong``, ``weak``, ``bare``, ``bare-antecedent`` or ``team`` (see the lexicon's head).
        group: name of the lexicon group.
    """

    kind: str
    strength: str
    group: str


class Word(NamedTuple):
    """A stretch of text and what it is for the grammar: a tuple, since a report has some ten thousand."""

    start: int
    end: int
    text: str
    kind: Kind


@dataclass(frozen=True)
class Lexicon:
    """All classed words.

    Attributes:
        kinds: word → what it is.
        suffixes: suffix → what it says.
        known: surface → (full name, organizationKind).
        generic: names of kinds, which are never names of bodies.
        short_tails: short tail of a name → its full form.
        verbs: verbs and adverbs of the dictionary, which no name reaches across, unless as its last field.
        soft: single characters that only break a name where enough of it is left without them.
        roles: small closed lists by the name of their group (``determiners``, ``alone`` …).
    """

    kinds: dict[str, Kind]
    suffixes: dict[str, Suffix]
    known: dict[str, tuple[str, str]]
    generic: frozenset[str]
    short_tails: dict[str, str]
    verbs: frozenset[str]
    soft: frozenset[str]
    roles: dict[str, frozenset[str]]


ANCHORS = (Kind.PLACE, Kind.OWN, Kind.KNOWN)
"""What a name starts with wherever it stands in a run."""

FIELDS = (Kind.CORE, Kind.EITHER)
"""What the middle of a name is made of."""

PLACE_LEVELS = frozenset("省市县区镇乡州旗盟")
"""Levels of administration that stand for a place."""

LEVELS = frozenset("省市县区镇乡村州旗盟局院校厅")
"""One character that stands for a place or parent the reader knows: 市(文旅局), 局(党组)."""

_AUTONOMOUS = frozenset({"自治区", "自治州", "自治县", "自治旗"})
"""Levels of more than one character: 自治区|司法厅 is no 区司法厅."""

# The first person and the demonstratives that a body's report uses for itself or for the body just named.
OWN = frozenset(
    [
        *(
            who + what
            for who in "我本该"
            for what in ("局", "院", "校", "厅", "委", "馆", "所", "集团", "公司")
        ),
        *(who + what for who in "我该" for what in ("中心", "支队", "学院", "学校", "医院", "分局")),
        *("该" + what for what in ("庭", "协会", "商会", "合作社", "大队", "街道", "支行", "银行")),
    ]
)


@cache
def lexicon_of_organizations() -> Lexicon:
    """The lexicon, put together once."""
    kinds: dict[str, Kind] = {}
    suffixes = _suffixes()
    known = _known()
    generic = {group["name"]: frozenset(group["words"].split()) for group in _groups("generic")}
    roles = {group["name"]: frozenset(group["words"].split()) for group in _groups("roles")}
    cores = _words("core")
    ordinary = _words("ordinary")
    verbs = _words("verbs")
    breaks = _words("break") | verbs
    layers: list[tuple[Kind, frozenset[str]]] = [
        (Kind.LEVEL, LEVELS | _AUTONOMOUS),
        (Kind.WORD, ordinary),
        (Kind.BREAK, breaks - ordinary),
        (Kind.PLURAL, generic["plural-heads"]),
        (Kind.STEM, frozenset(gazetteer().stems) - roles["not-places"]),
        (Kind.PLACE, (frozenset(gazetteer().names) - roles["not-places"]) | _words("parties")),
        (Kind.CORE, cores),
        (Kind.EITHER, cores & breaks),
        (Kind.SUFFIX, frozenset(suffixes)),
        (Kind.OWN, OWN),
        (Kind.KNOWN, frozenset(known)),
    ]
    for kind, words in layers:
        kinds.update(dict.fromkeys(words, kind))
    for word in ordinary & frozenset(kinds):
        if kinds[word] is Kind.STEM:
            kinds[word] = Kind.WORD
    soft = next(frozenset(group["words"].split()) for group in _groups("break") if group["name"] == "soft")
    tails = {short: full for group in _groups("short") for short, full in group["entries"].items()}
    return Lexicon(kinds, suffixes, known, generic["whole-names"], tails, verbs, soft, roles)


def _groups(name: str) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = lexicon(f"organization_{name}")["groups"]
    return groups


def _words(name: str) -> frozenset[str]:
    return frozenset(word for group in _groups(name) for word in group["words"].split())


def _suffixes() -> dict[str, Suffix]:
    found: dict[str, Suffix] = {}
    for group in _groups("suffix"):
        for word in group["words"].split():
            found.setdefault(word, Suffix(group["kind"], group["strength"], group["name"]))
    return found


def _known() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for group in _groups("known"):
        for full, shorts in group["entries"].items():
            for surface in (full, *shorts):
                found.setdefault(surface, (full, group["kind"]))
    return found
