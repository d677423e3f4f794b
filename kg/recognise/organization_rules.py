"""Which stretches of words are names: the rules, by what a name starts with and how strong its suffix is."""

from __future__ import annotations

from collections.abc import Sequence

from kg.recognise.organization_lexicon import FIELDS, LEVELS, Kind, Word, lexicon_of_organizations

__all__ = ["BRANCHES", "PROVISIONAL", "rule_of"]

# What a level makes a name of without a field between: 市局, 省厅, 区法院.
_LEVEL_AND = frozenset(
    {"局", "厅", "政府", "人民政府", "管委会", "人大", "政协", "人大常委会", "法院", "检察院", "中院", "高院"}
)
# 革命类|博物馆, 市级|医院, 综合性|医院: a class, not a body.
_CLASSIFIERS = frozenset("类级性式型")


def rule_of(words: Sequence[Word], anchor: str, *, owned: bool) -> str:
    """The rule by which words are a name, or ``""``."""
    suffix = lexicon_of_organizations().suffixes[words[-1].text]
    tail = words[-1].text
    if suffix.strength == "bare" and not anchor and len(words) > 1:
        whole = (
            words[-2].kind is Kind.SUFFIX and suffix.kind == "party" and rule_of(words[:-1], "", owned=False)
        )
        return "parent-organ" if whole or _is_park(words) else ""
    core = words[1:-1] if anchor in ("level", "own", "known", "parent") else words[:-1]
    size = sum(len(word.text) for word in core)
    if _is_refused(words, anchor, core):
        return ""
    if suffix.strength == "team":
        return "inspection-team"
    if suffix.strength in ("bare", "bare-antecedent") and len(words) == 1:
        return "bare-organ"
    if anchor == "parent" and len(words) == 2:
        return _organ(words)
    if anchor in ("level", "own"):
        if size == 0 and len(tail) == 1 and tail not in _LEVEL_AND:
            return ""
        return "place-suffix" if anchor == "level" else "own-organ"
    if anchor in ("place", "known", "parent"):
        return "place-suffix" if anchor == "place" else "parent-organ"
    if body := _body(words):
        return "parent-organ" if rule_of(words[:body], anchor, owned=owned) == "core-suffix" else ""
    if tail in BRANCHES and (head := _bureau(words)):
        return rule_of(words[:head], anchor, owned=owned)
    return _unanchored(core, tail, suffix.strength, suffix.group, owned=owned)


def _is_refused(words: Sequence[Word], anchor: str, core: Sequence[Word]) -> bool:
    """Whether an end of few characters asks for more before it than stands there: 部|落|部, 我局|小|组."""
    tail = words[-1].text
    if tail in _OF_VILLAGES:
        return not _is_of_village(words, anchor)
    if len(tail) > 1:
        village = lexicon_of_organizations().suffixes[tail].group == "village"
        return anchor == "parent" and village and len(words[0].text) == 1  # 前院|老村委会
    if len(words) > 1 and _is_direction(words[-2].text, tail, len(words)):
        return True
    if anchor == "own":
        return any(word.kind not in FIELDS for word in core)
    return anchor == "parent" and len(words[0].text) == 1 and words[1].kind in (Kind.CHAR, Kind.STEM)


def _is_direction(field: str, tail: str, size: int) -> bool:
    """Whether a part of a place, a railway station or the first of a kind is named: 市境东|部, 第一|站.

    A bus station has its kind before the side: 甲州汽车南站, of four words.
    """
    if tail == "部":
        return field[-1] in "东西南北中" and len(field) <= 2
    return tail == "站" and (field.startswith("第") or (field in _SIDES and size <= _STATION))


_STATION = 3
_SIDES = frozenset("东西南北")
_OF_PARKS = frozenset({"党委", "党工委", "纪工委", "党总支", "联合党委"})


def _is_park(words: Sequence[Word]) -> bool:
    """Whether a Party organ is a zone's or park's, which needs no suffix: 甲乙产业园|党委, 开发区|党工委."""
    parks = lexicon_of_organizations().roles["parks"]
    if words[-1].text not in _OF_PARKS or words[-2].text not in parks:
        return False
    return words[0].kind is not Kind.PLURAL


def _bureau(words: Sequence[Word]) -> int:
    """How many words of a branch's name are its bureau's: 市场监管|局 of 市场监管局|城关|分局; or 0."""
    ends = [i for i, word in enumerate(words[:-1], 1) if word.kind is Kind.SUFFIX and word.text[-1] == "局"]
    between = sum(len(word.text) for word in words[ends[-1] : -1]) if ends else 0
    return ends[-1] if 2 <= between <= 4 else 0


_DEPARTMENTS = frozenset("科处股室部办") | {"办公室"}
_HAVE_DEPARTMENTS = frozenset({"enterprise", "hospital", "school"})


def _body(words: Sequence[Word]) -> int:
    """How many words of a department's name are its body's, the rest its field: 甲乙酒店|前厅|部; or 0."""
    suffixes = lexicon_of_organizations().suffixes
    if words[-1].text not in _DEPARTMENTS or len(words) < 3 or words[-2].kind not in FIELDS:
        return 0
    for at in range(len(words) - 3, 0, -1):
        if words[at].kind is Kind.SUFFIX:
            street = words[at].text == "街道办事处"
            if words[-1].text == "办":
                return at + 1 if street else 0
            return at + 1 if street or suffixes[words[at].text].group in _HAVE_DEPARTMENTS else 0
        if words[at].kind not in FIELDS:
            return 0
    return 0


_WHOLE = frozenset("馆台社行")
"""One character that stands for a body, besides those of `LEVELS`: 馆|采编部."""


def _organ(words: Sequence[Word]) -> str:
    """The rule for a short parent and its organ: 局党组, 院党委, 局办公室, 集团董事会; not 局办, 院部."""
    organ = lexicon_of_organizations().suffixes[words[-1].text]
    roles = lexicon_of_organizations().roles
    if words[-1].text == "办" and words[0].text in roles["seats"]:
        return "parent-organ"
    if organ.group.startswith("office-") and (len(words[0].text) > 1 or words[0].text in LEVELS | _WHOLE):
        return "parent-organ"
    if words[-1].text in roles["organs"] or (words[0].text in roles["seats"] and len(words[-1].text) > 1):
        return "parent-organ"
    return (
        "parent-organ" if len(words[-1].text) > 1 and organ.kind in ("party", "team", "association") else ""
    )


_OF_VILLAGES = frozenset({"车间", "互助社"})
"""What is a body only with its place: 甲溪村服装加工|车间, 乙镇丙村|互助社."""


def _is_of_village(words: Sequence[Word], anchor: str) -> bool:
    """Whether a workshop stands behind its place, not behind a company that has it."""
    return anchor == "place" and not any(word.kind is Kind.SUFFIX for word in words[:-1])


_WIDE_FIELDS = frozenset({"文化", "历史文化", "传统文化", "文旅", "文化旅游", "名师", "名医"})
"""Fields too wide to tell one body from another."""


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)


def _unanchored(core: Sequence[Word], tail: str, strength: str, group: str, *, owned: bool) -> str:
    """The rule for a name without place or parent, or ``""``."""
    size = sum(len(word.text) for word in core)
    if group in _KINDS_PRAISED and _is_praise(core) and not tail.endswith(_NOT_PRAISED):
        return ""
    if size == 0:
        specific = (
            group in ("government-strong", "troupe")
            or group.startswith("office-")
            or owned
            or tail in lexicon_of_organizations().roles["names-alone"]
        )
        return "field-suffix" if specific and len(tail) >= 3 else ""
    fields = all(word.kind in FIELDS or (word.kind is Kind.SUFFIX and len(word.text) > 1) for word in core)
    if (
        fields
        and group == "enterprise"
        and not any(word.text in lexicon_of_organizations().roles["trade"] for word in core)
    ):
        return ""
    if (
        fields
        and not owned
        and (
            group == "museum"
            or (group == "named-institution" and _text(core).removeprefix("建设") in _WIDE_FIELDS)
        )
    ):
        return ""  # 文化|研究中心, 文化遗产|博物馆: a kind of body, not a body
    if strength == "strong":
        return "core-suffix" if size >= 2 and core[-1].text[-1] not in _CLASSIFIERS else ""
    if all(word.kind is Kind.EITHER for word in core) and len(tail) == 1 and not owned:
        return PROVISIONAL if size >= 2 and tail in "科股处办" else ""
    if len(core) > 1 and core[0].text in ("国有", "国营"):
        return "core-suffix"  # 国有|柳山|林场
    if tail in _FARMS and 2 <= size <= _LONGEST_FARM and all(w.kind in _UNKNOWN for w in core):
        return "core-suffix"  # 青石岭|林场
    if strength == "weak" and ((fields and size >= 2) or owned):
        return "field-suffix"
    if strength == "weak" and 2 <= size <= _LONGEST_OFFICE and core[-1].text[-1] not in _CLASSIFIERS:
        return PROVISIONAL if len(tail) > 1 or tail in _OFFICES else ""
    return ""


_FARMS = frozenset({"林场", "农场", "国有林场", "国营林场", "国有农场"})
_LONGEST_FARM = 4
"""Most characters of what a farm or forest is called by."""
_UNKNOWN = frozenset({Kind.CHAR, Kind.STEM})
_KINDS_PRAISED = frozenset(
    ("branch", "court", "department", "enterprise", "hospital", "museum", "school", "station", "association")
) | {"public-institution", "named-institution", "village", "government-strong"}
"""Groups of suffixes that a word of praise or of a campaign makes a class of."""
_NOT_PRAISED = ("学院", "大学")
"""Ends of names that such a word does make a name of: 人文学院."""
_DOES = frozenset({"创建", "打造", "建设", "争创", "推进"})


def _is_praise(core: Sequence[Word]) -> bool:
    """Whether nothing but what bodies are praised for stands before a suffix: 平安|医院, 创建|智慧|学校."""
    words = [word.text for word in core]
    if words and words[0] in _DOES:
        words = words[1:]
    return "".join(words) in lexicon_of_organizations().roles["praise"]


PROVISIONAL = "listed"
"""Rule of what is only a name where a list or a post bears it out: 甲乙科、丙丁科; 甲乙站站长."""
BRANCHES = frozenset({"分局", "分公司", "分院", "分中心", "分所", "分行", "支行"})
"""What a part of a body is called behind the place that it is named after."""
_OFFICES = frozenset("科处股室部办站所队厂")
_LONGEST_OFFICE = 8
