"""Administrative divisions of China, from province to township, with codes and former names.

Read once from `data/gazetteer/divisions.tsv` (vintage, source and licence stand in its header); townships are
only taken apart for the counties that are asked for. Nothing here guesses between namesakes: a name gives all
the divisions that bear it, and the caller decides by the report's own place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, TypeAlias

from kg.recognise.matching import beginnings
from kg.resources import data

__all__ = [
    "Division",
    "Found",
    "Gazetteer",
    "Index",
    "Level",
    "by_first_two",
    "gazetteer",
    "longest_name",
    "longest_names",
    "stem",
]

Level: TypeAlias = Literal["province", "city", "county", "township"]

# The minorities whose names stand in the names of autonomous divisions (恩施土家族苗族自治州 → 恩施).
# Source: the list of 55 minorities of the State Ethnic Affairs Commission, those with autonomous divisions.
_PEOPLE = (
    "维吾尔|哈萨克|柯尔克孜|达斡尔|塔吉克|鄂温克|鄂伦春|朝鲜|蒙古|土家|哈尼|傈僳|拉祜|东乡|纳西|景颇|仫佬|布朗|撒拉|"
    "毛南|仡佬|锡伯|普米|德昂|保安|裕固|独龙|门巴|珞巴|布依"
)
_SHORT_PEOPLE = "回|藏|苗|彝|壮|满|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|各"
# 开封|市, 内蒙古|自治区, 恩施土家族苗族|自治州, 香港|特别行政区, 兴安|盟, 大兴安岭|地区, 神农架|林区
_KIND = re.compile(r"(?:特别行政区|自治[区州县旗]|地区|林区|新区|[省市县区旗盟])$")
# 罗王|乡, 陈留|镇, 城东|街道, 巴音敖包|苏木, 张鲁回族|镇
_TOWNSHIP_KIND = re.compile(r"(?:民族乡|[乡镇]|苏木|街道|区公所)$")
# 恩施土家族|苗族, 巴音郭楞|蒙古, 管城|回族; two characters must be left (陵水|黎族, not 陵|水…)
_LAST_PEOPLE = re.compile(rf"(?<=..)(?:(?:{_PEOPLE})族?|(?:{_SHORT_PEOPLE})族)$")


def stem(name: str) -> str:
    """A division's name without its kind: 开封市 → 开封, 恩施土家族苗族自治州 → 恩施, 罗王乡 → 罗王.

    A name of which less than two characters would be left stays whole (陕县, 郊区).
    """
    short = next((cut for kind in (_TOWNSHIP_KIND, _KIND) if (cut := kind.sub("", name)) != name), name)
    if len(short) < 2:
        return name
    while (cut := _LAST_PEOPLE.sub("", short)) != short:
        short = cut
    return short.removesuffix("族") if short.endswith("族") and len(short) > 2 else short


@dataclass(frozen=True, slots=True)
class Division:
    """One administrative division, under its present name.

    Attributes:
        code: GB/T 2260 code (6 digits); of a township the 9 digits of GB/T 10114.
        province, city, county, township: present full names down to its own level, ``""`` where there is no
            such level (上海市 has no prefecture above 黄浦区) and below it.
        abolished: whether the table says that it is gone.
    """

    code: str
    province: str
    city: str = ""
    county: str = ""
    township: str = ""
    abolished: bool = False

    @property
    def path(self) -> tuple[str, ...]:
        """Names from the province down, its own last: ``("河南省", "开封市", "祥符区")``."""
        return tuple(name for name in (self.province, self.city, self.county, self.township) if name)

    @property
    def name(self) -> str:
        """Its own full name: 祥符区."""
        return self.path[-1]

    @property
    def level(self) -> Level:
        """The level that it stands on."""
        if self.township:
            return "township"
        if self.county:
            return "county"
        return "city" if self.city else "province"


@dataclass(frozen=True, slots=True)
class Found:
    """A division that a name may mean.

    Attributes:
        division: the division as it is today.
        renamed: the year in which the name that was looked up ended, 0 where it is not known (a township
            that changed its kind), None where it is the present name.
    """

    division: Division
    renamed: int | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the file, townships not taken apart."""

    code: str
    name: str
    former: tuple[tuple[str, int], ...]
    townships: str


class Gazetteer:
    """The divisions of the file. Make one with `gazetteer`."""

    def __init__(self, content: str) -> None:
        self._content = content
        self._rows: dict[str, _Row] = {}
        self._divisions: dict[str, Division | None] = {}
        for line in content.split("\n"):
            if line and line[0] != "#":
                code, name, former, townships = [*line.split("\t"), "", ""][:4]
                past = tuple(
                    (old, int(year))
                    for old, _, year in (item.partition("@") for item in former.split(";"))
                    if old
                )
                self._rows[code] = _Row(code, name, past, townships)

    def division(self, code: str) -> Division | None:
        """The division of a code of 6 (to the county) or 9 digits (township), if the table has it."""
        if code not in self._divisions:
            self._divisions[code] = self._make(code)
        return self._divisions[code]

    def _make(self, code: str) -> Division | None:
        """See `division`, which keeps what was made."""
        if len(code) == 9:
            below = self.townships(code[:6])
            return next((found for found in below if found.code == code), None)
        row = self._rows.get(code)
        if row is None:
            return None
        province = self._rows[code[:2] + "0000"].name
        if code.endswith("0000"):
            return Division(code, province)
        if code.endswith("00"):
            return Division(code, province, row.name)
        above = self._rows.get(code[:4] + "00")
        return Division(code, province, above.name if above else "", row.name)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """All codes down to the county, in their order."""
        return tuple(self._rows)

    @cached_property
    def names(self) -> dict[str, tuple[tuple[str, int | None], ...]]:
        """Full name, present or former, down to the county → (code, year in which the name ended or None)."""
        found: dict[str, list[tuple[str, int | None]]] = {}
        for row in self._rows.values():
            found.setdefault(row.name, []).append((row.code, None))
        for row in self._rows.values():
            for name, year in row.former:
                found.setdefault(name, []).append((row.code, year))
        return {name: tuple(codes) for name, codes in found.items()}

    @cached_property
    def stems(self) -> dict[str, tuple[str, ...]]:
        """Stem of a present name down to the county → codes, the higher level first."""
        found: dict[str, list[str]] = {}
        for row in self._rows.values():
            short = stem(row.name)
            if short != row.name:
                found.setdefault(short, []).append(row.code)
        return {
            short: tuple(sorted(codes, key=lambda code: (-len(code) + len(code.rstrip("0")), code)))
            for short, codes in found.items()
        }

    def named(self, name: str) -> tuple[Found, ...]:
        """All divisions down to the county that bear a full name today, else those that bore it once."""
        found = self.names.get(name, ())
        now = [code for code, year in found if year is None]
        if now:
            return tuple(Found(division) for code in now if (division := self.division(code)))
        return tuple(Found(d, year) for code, year in found if (d := self.division(code)))

    def townships(self, county: str) -> tuple[Division, ...]:
        """The townships of a county (6-digit code), those gone at the end."""
        return _townships(self, county)

    def townships_of(self, county: str) -> str:
        """The townships of a county as the file writes them (``101陈留镇;-102仇楼乡``)."""
        row = self._rows.get(county)
        return row.townships if row else ""

    def townships_named(self, name: str) -> tuple[Division, ...]:
        """All townships of the country that bear this very name."""
        found = []
        at = self._content.find(name)
        while at >= 0:
            after = self._content[at + len(name) : at + len(name) + 1]
            if self._content[at - 3 : at].isdigit() and after in {";", "\n", ""}:
                line = self._content.rfind("\n", 0, at) + 1
                found.append(self._content[line : line + 6] + self._content[at - 3 : at])
            at = self._content.find(name, at + len(name))
        return tuple(division for code in found if (division := self.division(code)))

    def counties(self, above: str) -> tuple[str, ...]:
        """Codes of the counties below a province or a prefecture; of a county, its own.

        A prefecture without counties (东莞市) has none, and the table does not list its townships.
        """
        if not above.endswith("00"):
            return (above[:6],)
        prefix = above[:2] if above.endswith("0000") else above[:4]
        return tuple(code for code in self.codes if code.startswith(prefix) and not code.endswith("00"))


@cache
def _townships(source: Gazetteer, county: str) -> tuple[Division, ...]:
    """See `Gazetteer.townships`."""
    above = source.division(county)
    if above is None:
        return ()
    found = []
    for entry in filter(None, source.townships_of(county).split(";")):
        digits, name = entry.lstrip("-")[:3], entry.lstrip("-")[3:]
        gone = entry.startswith("-")
        found.append(
            Division(county + digits, *(above.province, above.city, above.county), name, abolished=gone)
        )
    return tuple(sorted(found, key=lambda division: division.abolished))


@cache
def gazetteer() -> Gazetteer:
    """The divisions that the package carries, read once."""
    return Gazetteer(data("gazetteer", "divisions.tsv").read_text(encoding="utf-8"))


class Index(dict[str, tuple[str, ...]]):
    """First two characters → names that begin so, the longest first. Make one with `by_first_two`."""

    @cached_property
    def beginnings(self) -> re.Pattern[str]:
        """Where names may begin."""
        return beginnings(self)


def longest_names(text: str, index: Index) -> Iterator[tuple[int, int]]:
    """Where names of an index stand, from left to right, the longest first, without overlaps.

    Args:
        text: where to look.
        index: the names, by their first two characters.
    """
    after = 0
    for beginning in index.beginnings.finditer(text):
        at = beginning.start()
        if at < after:
            continue
        for name in index.get(text[at : at + 2], ()):
            if text.startswith(name, at):
                after = at + len(name)
                yield at, after
                break


def longest_name(text: str, at: int, index: Mapping[str, tuple[str, ...]]) -> str:
    """The longest name of an index that begins at an offset, or ``""``."""
    for name in index.get(text[at : at + 2], ()):
        if text.startswith(name, at):
            return name
    return ""


def by_first_two(names: Iterable[str]) -> Index:
    """Names of two characters or more by their first two: what `longest_names` looks in."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name[:2], []).append(name)
    return Index(
        (pair, tuple(sorted(same, key=lambda name: (-len(name), name)))) for pair, same in found.items()
    )
