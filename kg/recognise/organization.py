"""Recognise named institutions and their organs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from operator import itemgetter

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.gazetteer import gazetteer
from kg.recognise.home import Home
from kg.recognise.matching import literals
from kg.recognise.matching import near as matches_near
from kg.recognise.organization_alias import aliased_in
from kg.recognise.organization_company import companies_in, short_companies_in
from kg.recognise.organization_established import established_in, quoted_in
from kg.recognise.organization_level import levels_in
from kg.recognise.organization_lexicon import Kind, lexicon_of_organizations
from kg.recognise.organization_lists import listed_in
from kg.recognise.organization_names import Name, names_in
from kg.recognise.organization_own import own_forms_in
from kg.recognise.organization_proof import kind_of_report, stands
from kg.recognise.organization_reuse import again_in, reused_in
from kg.recognise.organization_runs import Run, runs
from kg.recognise.organization_standing import standing_in
from kg.recognise.organization_teams import teams_in
from kg.recognise.organization_temporary import guiding_in, temporary_in
from kg.recognise.organization_town import acting_in, own_street_in, townships_in, villages_in
from kg.recognise.organization_trim import trimmed
from kg.recognise.organization_units import campuses_in, labelled_in, units_in, workshops_in
from kg.recognise.organization_words import Vocabulary, vocabulary, words_of
from kg.recognise.place_address import addresses, before_office
from kg.recognise.place_chain import near
from kg.recognise.titles import titles_of

__all__ = ["RECOGNISER"]

# What follows a would-be name and makes another word of it: 党组|织, 文旅局|长, 人大|代表, 政协|委员;
# but the post in 甲村党总支|委员
_NOT_BEFORE = re.compile(
    r"织|代表(?!团|大会|队)|(?<!党总支)(?<!党支部)(?<!党委)(?<!党工委)(?<![纪监]委)委员(?!会)|长(?![期效远沙治春三])|年会|论坛|大赛|杯|旧址|(?<=部)门|(?<=中心)[区城街]|(?<=[市区省]高中)(?:教师|教育|学生|阶段|招生|毕业|学业|新课|[语数英化生政历地物])|(?<=券)[部市业商]|行(?=业)|(?<=系)[统列数]|(?<=厅)官(?![微网方])|(?<=[九十]大学)习|(?<=站)点(?![名评检验燃亮])|(?<=学)生(?![活产态源物命])|伍|(?<=政府)(?:投资|采购|购买服务|债[务券]|公信力|性(?!能))|(?<=[科处股局])级|(?<=司)令|(?<=武装部)队|(?<=局)势|(?<=中心)组(?!织|建)|(?<=[厂店站院场])(?:村|镇(?!级)|乡(?!级))|(?<=[厂店])[房区面铺招家商]|(?<=矿)(?:企业|[山区产石业权井坑盐泉])"
)
# 1|座污水厂, 三|条商业街, 53|所农村学校: counted, not named
_COUNTED = re.compile(r"[\d一二两三四五六七八九十几数][座条台辆]|\d所")
# 各县（市、区）|文化局: a class whose list of levels stands in brackets
_LEVELS_BEFORE = re.compile(r"[省市县区乡镇][（(][省市县区乡镇、，街道]{1,8}[）)]$")
_STATIONED = frozenset({"纪检组", "纪检监察组", "协作组", "检察室", "办事处"})
# 区纪委监委|派驻第七|纪检监察组
_SENDS = re.compile(r"(?:派?驻(?:到|在|所)?|派出)(?:第[一二三四五六七八九十\d]{1,3})?(?:片区)?")
# 派驻|市甲局纪检监察组, where who sent it is not named
_SENT = re.compile("(?<![入进])派?驻$")
# 县纪委|县监委|派驻…: who sends it, both named with their level
_BOTH_SEND = re.compile("[省市县区州旗盟]纪委[省市县区州旗盟]监委")


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order."""
    text = _without_addresses(_without_titles(scene.text), scene)
    words = _vocabulary(scene.home)
    names = _names(text, words)
    for name in names:
        yield scene.mention(name.start, name.end, _type(name), f"organization.{name.rule}")
    for start, end in teams_in(text):
        yield scene.mention(start, end, EntityType.INSPECTION_TEAM, "organization.inspection-team")
    companies = [*companies_in(text, words, scene.text)]
    printed = [text[start:end] for start, end in companies] + [text[name.start : name.end] for name in names]
    levels = [*levels_in(text, scene.home)]
    introduced = [*established_in(text), *quoted_in(text), *levels]
    own = kind_of_report(text) in ("公司", "集团")
    ends = {end: start for start, end in (*levels, *companies)} | {name.end: name.start for name in names}
    for rule, spans in (
        ("alias", aliased_in(text, frozenset(name.end for name in names))),
        ("established", established_in(text)),
        ("quoted-team", quoted_in(text)),
        ("temporary", temporary_in(text)),
        ("guiding", guiding_in(text)),
        ("company", companies),
        ("short-company", short_companies_in(text, printed, words, own=own)),
        ("township", townships_in(scene.text, names)),
        ("village", villages_in(text)),
        ("acting", acting_in(text, words)),
        ("standing", standing_in(text, names)),
        ("own-street", own_street_in(text) if kind_of_report(text) == "街道" else ()),
        ("level", levels),
        ("list", listed_in(text)),
        ("unit", units_in(text, ends)),
        ("labelled", labelled_in(text)),
        ("workshop", workshops_in(text)),
        ("campus", campuses_in(text, ends)),
        ("misprint", _misprinted(text, names)),
        ("office", _offices(text)),
        ("own", own_forms_in(text, scene.outline, scene.home)),
        ("numbered", _numbered(text)),
        ("reused-whole", again_in(text, introduced)),
        ("reused", reused_in(text, names, frozenset(gazetteer().names))),
    ):
        for start, end in spans:
            yield scene.mention(start, end, EntityType.ORGANIZATION, f"organization.{rule}")


# A clause: what no name and no list of bodies reaches across. 听取市甲局汇报|，
_CLAUSE = re.compile(r"[^，。；：！？\n]+")


@cache
def _ends() -> re.Pattern[str]:
    """Any word that a name can end with, or be: most clauses have none, and need no grammar.

    Words that hold another are left out: whether there is one is all that is asked.
    """
    kinds = lexicon_of_organizations().kinds
    words = [word for word, kind in kinds.items() if kind in (Kind.SUFFIX, Kind.KNOWN, Kind.OWN)]
    shortest: list[str] = []
    for word in sorted(words, key=lambda word: (len(word), word)):
        if not any(inner in word for inner in shortest):
            shortest.append(word)
    return re.compile(literals(shortest))


def _names(text: str, words: Vocabulary) -> tuple[Name, ...]:
    """What the grammar finds, less what needs a name before it or a sibling beside it and has none."""
    found = [
        name
        for start, end in _stretches(text)
        for run in _runs(text, start, end, words)
        for name in names_in(run)
        if not _NOT_BEFORE.match(text, name.end)
        and not _COUNTED.match(text, max(0, name.start - 1))
        and (name.anchored or not _LEVELS_BEFORE.search(text, max(0, name.start - 12), name.start))
    ]
    found = trimmed(text, found)
    return tuple(_stationed(text, [name for at, name in enumerate(found) if stands(text, found, at)]))


# A part of a clause: no word of the lexicon but those of `_across` goes over its ends
_PART = re.compile(r"[^、“”（）]+")


@cache
def _across() -> re.Pattern[str]:
    """What reaches over a mark: 县（区）, and 下属|甲院、乙院, whose list is owned to its end."""
    lexicon = lexicon_of_organizations()
    marked = {word for word in lexicon.kinds if _PART.fullmatch(word) is None}
    return re.compile(literals(marked | lexicon.roles["owned"]))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that a name may stand in, from left to right; each is read by itself."""
    ends, across = _ends(), _across()
    for clause in _CLAUSE.finditer(text):
        start, end = clause.span()
        if not ends.search(text, start, end):
            continue
        if across.search(text, start, end):
            yield start, end
            continue
        for part in _PART.finditer(text, start, end):
            if part.span() == (start, end) or ends.search(text, *part.span()):
                yield part.span()


def _runs(text: str, start: int, end: int, words: Vocabulary) -> Iterable[Run]:
    """The runs of a stretch, if it has a word that a name can end with: 院|部, but not 干部."""
    sequence = words_of(text, start, end, words)
    return runs(sequence) if min(map(_KIND, sequence)) <= Kind.SUFFIX else ()


_KIND = itemgetter(3)


# 派驻第五|纪检监察组, 第十一|派驻纪检监察组: a group by its number
_NUMBER = re.compile(r"(?:派驻)?第[一二三四五六七八九十\d]{1,3}$")


def _sent(text: str, name: Name) -> int:
    """Where a group begins that is said to be stationed in a body, or goes by its number."""
    if not name.suffix.endswith(tuple(_STATIONED)):
        return name.start
    sent = _SENT.search(text, max(0, name.start - 2), name.start) if name.suffix in _STATIONED else None
    if sent and name.anchored:
        return sent.start()
    number = None if name.anchored else _NUMBER.search(text, max(0, name.start - 6), name.start)
    posted = number and (name.suffix.startswith("派驻") or number.group().startswith("派驻"))
    return number.start() if number and posted else name.start


def _stationed(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The names, a group stationed in a body joined with who sent it: 市纪委监委|驻|市甲局纪检组."""
    at = 0
    while at < len(names):
        name = names[at]
        after = names[at + 1] if at + 1 < len(names) else None
        between = text[name.end : after.start] if after else ""
        if after and after.suffix in _STATIONED and _SENDS.fullmatch(between):
            yield Name(name.start, after.end, after.suffix, anchored=True, rule="stationed")
            at += 2
            continue
        if after and _BOTH_SEND.fullmatch(text, name.start, after.end):
            last = names[at + 2] if at + 2 < len(names) else None
            if last and last.suffix in _STATIONED and _SENDS.fullmatch(text[after.end : last.start]):
                yield Name(name.start, last.end, last.suffix, anchored=True, rule="stationed")
                at += 3
                continue
        sent = _sent(text, name)
        yield replace(name, start=sent, rule="stationed") if sent < name.start else name
        at += 1


# 由|是|甲乙局: 市 misprinted as 是, the two being typed by one syllable
_SHI = re.compile(r"(?<=[由向对与和经被报为，、])是$")
# 领导小组下设|办公室, 设|办公室
_OFFICE = re.compile(
    r"(?:(?:下设|内设|设立?|设在局?)|(?:领导小组|专班|指挥部)[，,])(?P<office>办公室)(?!主任)"
)


def _misprinted(text: str, names: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """Names before which 市 is misprinted as 是, where the report has the name with 市."""
    for name in names:
        before = text[max(0, name.start - 2) : name.start]
        if not name.anchored and _SHI.search(before) and "市" + text[name.start : name.end] in text:
            yield name.start - 1, name.end


# 暴力执法的|二中队, 一大队、|三中队, 一分公司: units of one body by their number
_NUMBERED = re.compile(
    r"(?<![第\d一二三四五六七八九十\u5341])(?:第)?[一二三四五六七八九十]{1,2}(?:大队|中队|分公司)(?![长员伍])"
)


# What they hold, and how far from it a match of theirs may begin or end
_FORCE, _AN_OFFICE, _REACH = re.compile("大队|中队|分公司"), re.compile("办公室"), 10


def _numbered(text: str) -> Iterator[tuple[int, int]]:
    """Units of a force that go by their number."""
    for found in matches_near(text, _NUMBERED, _FORCE, _REACH):
        yield found.span()


def _offices(text: str) -> Iterator[tuple[int, int]]:
    """The office that a group or body is given."""
    for found in matches_near(text, _OFFICE, _AN_OFFICE, _REACH):
        yield found.span("office")


def _type(name: Name) -> EntityType:
    suffix = lexicon_of_organizations().suffixes.get(name.suffix)
    team = suffix is not None and suffix.strength == "team"
    return EntityType.INSPECTION_TEAM if team else EntityType.ORGANIZATION


def _without_titles(text: str) -> str:
    """The text with what stands in 《》 blanked out: names in titles are not free. Offsets stay true."""
    parts, at = [], 0
    for title in titles_of(text):
        if title.weak or title.outer < at:
            continue
        parts += [text[at : title.outer], "\n" * (title.after - title.outer)]
        at = title.after
    return "".join([*parts, text[at:]])


def _without_addresses(text: str, scene: Scene) -> str:
    """The text with the divisions and streets of addresses blanked out: no part of an office's name."""
    known = scene.outline.facts.address
    for start, end in addresses(text, (known.start, known.end) if known else None):
        office = before_office(text, start, end, scene.home)
        text = text[:start] + "\n" * (office - start) + text[office:]
    return text


@lru_cache(maxsize=4)
def _vocabulary(home: Home) -> Vocabulary:
    """The lexicon's words and those of the report's own place: next to nothing for reports of one place."""
    return vocabulary().with_local(_local_places(home))


def _local_places(home: Home) -> dict[str, Kind]:
    """Townships of the report's own city, and the report's own divisions."""
    names = [name for name in (home.province, home.city, home.county, home.township) if name]
    if home.code and not home.code.endswith("0000"):
        towns = near(home.code).townships
        names += [*towns, *(town.replace("街街道", "街道") for town in towns if town.endswith("街街道"))]
    kinds = lexicon_of_organizations().kinds
    # 原公|水利站: a town whose name begins with a word that no name reaches across
    held = [name[:-1] for name in names if len(name) == 3 and kinds.get(name[0]) is Kind.BREAK]
    stems = [name for name in held if name not in kinds]
    stems += [name[:-1] for name in names[:3] if len(name) == 3 and name[:-1] not in gazetteer().stems]
    return {**dict.fromkeys(stems, Kind.STEM), **dict.fromkeys(names, Kind.PLACE)}


RECOGNISER = Recogniser(
    "organization",
    "named institutions and their organs: place or parent, field and suffix; short forms; lists; new bodies",
    find,
)
