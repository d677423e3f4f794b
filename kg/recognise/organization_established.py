"""Names that the text introduces itself: 成立了…领导小组, 组建…专班, however verbal their middle is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.matching import near
from kg.recognise.organization_lexicon import lexicon_of_organizations

__all__ = ["established_in", "quoted_in"]

_KINDS = (
    r"领导小组|工作小组|专项小组|工作专班|专班|工作组|督导组|督查组|检查组|指挥部|委员会|党建联盟|联盟|党支部|工作站|工作室|研究院|研究中心|有限公司|支队|大队|"
    r"服务队|突击队|先锋队|清查组|攻坚组|筹备组|筹备委员会|宣讲团|调解室|小组"
)
# 成立了|(由局长任组长的)|甲乙整改工作领导小组; what goes on behind the suffix with 办公室 belongs to it
_ESTABLISHED = re.compile(
    rf"(?:成立|组建|设立|新设|增设|建立)(?:了|起)?(?P<name>[^，。；：、,;:\n《》]{{2,36}}?(?:{_KINDS})(?:办公室)?)(?!长|成员|织|组|\d{{1,4}}[余多]?[个处所支])"
)
# 由甲任组长的|…, 正科级事业单位|…: what stands before the name
_LEAD = re.compile(
    r"^.*?(?:(?:[正副]?[处科股厅局]级)?(?:公益[一二]类)?(?:全额|差额)?(?:财政拨款)?事业单位|的|为成员|任?(?:副?组长|主任|组员))(?=[^的]*$)"
)
# A name is not: 7个…组, 了, 以, 相应, 各
_UNNAMED = re.compile(
    r"^(?:了|[一二三四五六七八九十两多\d]+[个支]|各|相应|专门|相关|有关|多|若干|以|由|本|该|其)|(?:为组长|任组长|主要领导)"
)


# 由教师、家长代表组成的|校服选用委员会, 加入|甲乙教育发展联盟
_MADE_UP = re.compile(
    r"(?:组成(?:的|了)?|任组长的|加入(?:了)?)(?P<name>(?![0-9])[^，。；：、的“”《》（）\n]{2,18}?(?:委员会|联盟|领导小组|工作专班))"
    r"(?![\u4e00-\u9fff]{0,2}成员|会议|[员长])"
)
_MADE = re.compile("组成|组长的|加入")
# 新设|乡村建设指导股; but 新设|科室
_OFFICE_SET_UP = re.compile(
    r"(?:新设|增设|新设立|新成立|更名为|整合为|合并为)(?:了)?(?P<name>(?:(?![的各个两三股科室])[\u4e00-\u9fff]){3,10}[股科])(?=[，。；、（])"
)
_SET_UP = re.compile("设|成立|名为|合为|并为")


def _made_up_in(text: str) -> Iterator[tuple[int, int]]:
    """Bodies behind who makes them up, alliances that a body joins, offices that are new in a body."""
    generic = lexicon_of_organizations().generic
    for found in near(text, _MADE_UP, _MADE, 32):
        if found["name"] not in generic and not _UNNAMED.search(found["name"]):
            yield found.span("name")
    for found in near(text, _OFFICE_SET_UP, _SET_UP, 18):
        yield found.span("name")


def established_in(text: str) -> Iterator[tuple[int, int]]:
    """Where the text names what it says was set up."""
    generic = lexicon_of_organizations().generic
    for found in _ESTABLISHED.finditer(text):
        start, end = found.span("name")
        lead = _LEAD.match(found["name"])
        if lead:
            start += lead.end()
        name = text[start:end]
        if name in generic or _UNNAMED.search(name) or len(name.strip("“”")) < 4:
            continue
        yield start, end
    yield from _made_up_in(text)


# “甲乙兴市”|工作专班, “丙丁”专项整治|领导小组: a team by its quoted cause
_QUOTED_TEAM = re.compile(
    r"“[^“”\n]{2,14}”(?:(?![的等和与及])[\u4e00-\u9fff]){0,8}?(?:工作专班|专班|领导小组|工作小组|工作组|指挥部|突击队|服务队|宣讲团|党建联盟)"
    r"(?:办公室)?(?!长|成员|会议|主任)"
)


def quoted_in(text: str) -> Iterator[tuple[int, int]]:
    """Teams that are called by a quoted cause: “项目攻坚”工作专班."""
    for found in _QUOTED_TEAM.finditer(text):
        yield found.span()
