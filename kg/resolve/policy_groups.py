"""Mentions of documents brought together: by key, by issuer left out, by misprint, by short form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from kg.model import Mention
from kg.recognise.policy_named import known_policy
from kg.recognise.policy_titles import document_head
from kg.resolve.policy_numbers import number_key
from kg.resolve.policy_titles import is_misprint, stem, title_key, within_one_character

__all__ = ["Group", "join_by_key", "join_issuers", "join_misprints", "join_short_forms"]

_SHORTEST = 4
"""Characters that a short form must have (议事规则): shorter ones fit too many titles."""


_OWN_WORDS = 6
"""Characters that a title must have without its issuer: 议事规则 is the end of every body's."""


@dataclass(slots=True)
class Group:
    """Mentions of one document while they are being brought together.

    Attributes:
        mentions: its mentions so far, in the order in which they joined.
        numbers: document numbers bound to them, as printed.
        rules: by which rules they joined.
    """

    mentions: list[Mention] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    rules: set[str] = field(default_factory=set)

    @property
    def titles(self) -> list[str]:
        """Its distinct surfaces, the most frequent first, then the one that joined first."""
        counts: dict[str, int] = {}
        for mention in self.mentions:
            counts[mention.passage.exact] = counts.get(mention.passage.exact, 0) + 1
        return sorted(counts, key=lambda title: -counts[title])

    def absorb(self, other: Group, rule: str) -> None:
        """Take over all of another group."""
        self.mentions += other.mentions
        self.numbers += other.numbers
        self.rules |= other.rules | {rule}


def _numbers(group: Group) -> Iterator[str]:
    # 〔2021〕10号 without the code of an office is the number of any body's tenth document
    yield from (number_key(number) for number in group.numbers if number[0] not in "〔[【(（［﹝〈")


def _known(group: Group) -> Iterator[str]:
    for title in group.titles:
        if known := known_policy(title):
            yield known.name


def _stems(group: Group) -> Iterator[str]:
    yield from (stem(title) for title in group.titles)


_KEYS: tuple[tuple[str, Callable[[Group], Iterator[str]]], ...] = (
    ("policy.number", _numbers),
    ("policy.known", _known),
    ("policy.stem", _stems),
)


def join_by_key(groups: Iterable[Group]) -> list[Group]:
    """Groups that share a document number, a listed name or a stem made one."""
    current = list(groups)
    for rule, keys_of in _KEYS:
        kept: list[Group] = []
        holder: dict[str, Group] = {}
        for group in current:
            keys = list(keys_of(group))
            home = next((holder[key] for key in keys if key in holder), None)
            if home is None:
                kept.append(group)
                home = group
            else:
                home.absorb(group, _reason(home, group, rule))
            for key in keys:
                holder.setdefault(key, home)
        current = kept
    return current


def _reason(home: Group, other: Group, rule: str) -> str:
    """A number shared by two titles a character apart shows that one of them is misprinted."""
    if rule == "policy.number" and any(
        within_one_character(title_key(a), title_key(b)) for a in home.titles for b in other.titles
    ):
        return "policy.misprint"
    return rule


def join_issuers(groups: list[Group], issuers: Iterable[str]) -> list[Group]:
    """The issuer before a title left out: 甲市某局关于…的通知 = 关于…的通知.

    Args:
        groups: so far.
        issuers: names of the report's organizations, full and short.
    """
    known = {title_key(name) for name in issuers if len(name) > 1}
    by_stem = {key: group for group in groups for key in _stems(group)}
    gone: set[int] = set()
    for group in groups:
        for key in list(_stems(group)):
            home = next(
                (
                    by_stem[rest]
                    for rest in _without_issuer(key, known)
                    if rest in by_stem and by_stem[rest] is not group
                ),
                None,
            )
            if home is not None and id(home) not in gone and id(group) not in gone:
                home.absorb(group, "policy.issuer")
                gone.add(id(group))
                by_stem.update(dict.fromkeys(_stems(home), home))
    return [group for group in groups if id(group) not in gone]


def _without_issuer(key: str, issuers: set[str]) -> Iterator[str]:
    """A title without the issuer before it, in the ways that one can be told."""
    about = key.find("关于", 2)
    if about > 0 and len(key) - about >= 10:
        yield key[about:]
    for length in range(3, min(30, len(key) - _OWN_WORDS + 1)):
        if key[:length] in issuers:
            yield key[length:]


def join_misprints(groups: list[Group]) -> list[Group]:
    """Titles a character apart, where that can only be a misprint.

    Blocked by length and either half of the title, since one wrong character leaves a half untouched.
    """
    kept: list[Group] = []
    halves: dict[str, list[tuple[str, Group]]] = {}
    for group in groups:
        home = None
        for title in group.titles:
            near = (entry for half in _halves(title) for entry in halves.get(half, ()))
            home = home or next((other for printed, other in near if is_misprint(title, printed)), None)
        if home is None:
            kept.append(group)
            home = group
        else:
            home.absorb(group, "policy.misprint")
        for title in group.titles:
            for half in _halves(title):
                halves.setdefault(half, []).append((title, home))
    return kept


def _halves(title: str) -> tuple[str, str]:
    key = title_key(title)
    middle = len(key) // 2 - 1
    return "^" + key[:middle], key[len(key) - middle :] + "$"


def join_short_forms(groups: list[Group]) -> list[Group]:
    """Free names that are the end of exactly one full title (议事规则 = 党组议事规则), and 《条例》 alone."""
    moved: dict[int, Group] = {}
    kept: list[Group] = []
    for group in groups:
        home = _only_home(group, groups) or _antecedent(group, groups)
        while home is not None and id(home) in moved:
            home = moved[id(home)]
        if home is None or home is group:
            kept.append(group)
        else:
            home.absorb(group, "policy.short-form")
            moved[id(group)] = home
    return kept


def _only_home(group: Group, groups: list[Group]) -> Group | None:
    if not all(mention.rule.startswith("policy.free") for mention in group.mentions):
        return None
    short = stem(group.titles[0])
    if len(short) < _SHORTEST or not document_head(short):
        return None
    homes = [
        other
        for other in groups
        if other is not group and any(_shortens(short, key) for key in _stems(other))
    ]
    return homes[0] if len(homes) == 1 else None


def _antecedent(group: Group, groups: list[Group]) -> Group | None:
    """The last full title before 《条例》, 《意见》: a title that is nothing but the name of a kind."""
    short = title_key(group.titles[0])
    if document_head(short) != short:
        return None
    first = min(mention.passage.start for mention in group.mentions)
    before = [
        (mention.passage.start, at)
        for at, other in enumerate(groups)
        if other is not group and any(len(key) > len(short) and key.endswith(short) for key in _stems(other))
        for mention in other.mentions
        if mention.passage.start < first
    ]
    return groups[max(before)[1]] if before else None


def _shortens(short: str, full: str) -> bool:
    """Whether a name is the end of a title, or the title with words left out: 文旅经济建设行动方案."""
    if len(full) <= len(short) or full[-2:] != short[-2:]:
        return False
    if full.endswith(short):
        return True
    letters = iter(full)
    return len(short) >= _LONG and 2 * len(short) >= len(full) and all(letter in letters for letter in short)


_LONG = 8
"""Characters from which on a name with words left out is still telling."""
