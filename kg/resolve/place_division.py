"""What the name of a division says, part by part: 祥符区 | 罗王乡 | 胡寨村, with present names and codes."""

from __future__ import annotations

from dataclasses import dataclass

from kg.recognise import Home
from kg.recognise.gazetteer import Division, gazetteer, stem
from kg.recognise.place_chain import Part, chain_at

__all__ = ["Component", "components", "own_division"]


@dataclass(frozen=True, slots=True)
class Component:
    """One division that a name holds, up to and including one of its parts.

    Attributes:
        start: where its own part begins in the name that was taken apart.
        end: where it ends.
        label: its full present name: 祥符区, 祥符区罗王镇, 祥符区罗王镇胡寨村.
        path: the same with all that is above it: 河南省开封市祥符区罗王镇.
        code: GB/T 2260 code (9 digits for a township), or ``""`` for what no table holds.
        full: whether the part is a full name, not a bare stem.
        ambiguous: whether namesakes remain that nothing decides between.
        rules: how it was found (``place.stem``, ``place.renamed``, ``place.unlisted``).
    """

    start: int
    end: int
    label: str
    path: str
    code: str
    full: bool
    ambiguous: bool = False
    rules: tuple[str, ...] = ()


def components(surface: str, home: Home) -> tuple[Component, ...]:
    """The divisions that a name begins with, the outermost first; empty where it begins with none.

    Args:
        surface: ``祥符区罗王乡胡寨村``.
        home: decides between namesakes.
    """
    chain = chain_at(surface, 0, home)
    if chain is None:
        return ()
    found: list[Component] = []
    codes = _decided(chain.parts)
    above = Division("", "")
    printed = ""
    for part, code in zip(chain.parts, codes, strict=True):
        text = surface[part.start : part.end]
        division = gazetteer().division(code) if code else None
        if part.rule == "inner-city" and division:
            found.append(_component(part, division, "区", ("place.inner-city",)))
            continue
        if division:
            above, printed = division, ""
            found.append(_component(part, division, "", _rules(text, division)))
        elif part.codes:
            found.append(Component(part.start, part.end, text, text, "", True, ambiguous=True))
            above = Division("", text)
        else:
            printed += text
            renamed = [rule for rule in (found[-1].rules if found else ()) if rule == "place.renamed"]
            found.append(_component(part, above, printed, (*renamed, "place.unlisted")))
    return tuple(found)


def _decided(parts: tuple[Part, ...]) -> list[str]:
    """The one code that each part means, or ``""`` where it has none or too many.

    A lower part decides between the namesakes above it; a province stands before the city of its name.
    """
    codes: list[str] = []
    below = ""
    for part in reversed(parts):
        fitting = [code for code in part.codes if below and below.startswith(code.rstrip("0"))] or [
            *part.codes
        ]
        ranks = [len(code) if not code.endswith("00") else len(code.rstrip("0")) for code in fitting]
        sure = len(fitting) == 1 or (len(fitting) > 1 and ranks[0] < min(ranks[1:]))
        codes.append(fitting[0] if sure else "")
        below = codes[-1] or below
    return codes[::-1]


def _component(part: Part, division: Division, rest: str, rules: tuple[str, ...]) -> Component:
    """A division, or what no table holds below it (rest)."""
    own = division.path if division.code or division.province else ()
    head = "".join(own[-1:]) if division.level != "township" else "".join(own[-2:])
    full = part.rule != "stem" and "place.stem" not in rules
    return Component(
        part.start,
        part.end,
        head + rest,
        "".join(own) + rest,
        "" if rest else division.code,
        full,
        rules=rules,
    )


def _rules(text: str, division: Division) -> tuple[str, ...]:
    """How a printed name and the present one hang together."""
    if text == division.name:
        return ("place.name",)
    if text == stem(division.name) or (
        division.name.endswith(("自治州", "自治县")) and text[:-1] == stem(division.name)
    ):
        return ("place.stem",)
    return ("place.renamed",)


def own_division(surface: str, home: Home) -> Component | None:
    """The division that 我市, 我省, 我县, 我区 mean, or None where the home does not know it."""
    by_level = {"省": home.province, "市": home.city or home.county, "县": home.county, "区": home.county}
    name = by_level.get(surface[-1:], "")
    if not name or (surface[-1:] in "县区" and not name.endswith(("县", "区", "旗"))):
        return None
    length = {"省": 2, "市": 4 if home.city else 6}.get(surface[-1:], 6)
    code = home.code[:length].ljust(6, "0") if home.code else ""
    division = gazetteer().division(code)
    if division is None:
        return None
    part = Part(0, len(surface), (code,), "own")
    return _component(part, division, "", ("place.own",))
