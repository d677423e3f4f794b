"""memberOf: the organization in which a person holds a post.

A post belongs to the organization named right before it (市财政局局长张三丰), to the group that it heads
(以张三丰同志为组长的…领导小组), or, where nothing is named, to the body itself if it fits the body's kind
(局长 of a 局, 院长 of a 院); posts of the Party belong to its Party group.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.model import Assertion, Entity, EntityType
from kg.recognise.person_role import roles
from kg.relate.base import ORGANIZATIONS, Case, Named, Relation
from kg.relate.posts_calling import by_calling
from kg.relate.posts_own import KIND, PARTY_POST, is_rank, own_body, shared_by_row

__all__ = ["RELATION"]

_GROUP_POST = re.compile(r"组长$|召集人$|总指挥$|指挥长$|专班.{0,2}长$")
_GROUP = re.compile(r"(?:(?<!党)(?<!纪检)(?<!监察)(?<!巡察)组|专班|委员会|指挥部|联席会议)$")
# 支部书记, 党总支副书记: posts of a branch, which must be named
_BRANCH_POST = re.compile(r"支部|总支")
_BRANCH = re.compile(r"(?:支部|总支)$")
_OFFICE_POST = re.compile(r"办公室(?:副)?主任$")
_JOINT = re.compile(r"[、兼由\s]*$")
# 张三丰部长、李四光副市长，调研员王重阳任副组长: one post for a row of persons
_SHARED = re.compile(
    r"^[^、，。；]{0,6}?(?:[、，和及][^、，和及。；]{1,30}){0,9}?(?:分别|共同)?(?:任|担任|为)(?:双|联合|第一)?(?P<post>(?:常务)?副?组长)"
)


_REACH = 40
"""How far before a name its posts may begin, in characters."""


def find(case: Case) -> Iterator[Assertion]:
    """Persons with the organizations of their posts."""
    persons = case.within(0, len(case.text), EntityType.PERSON)
    spans = sorted({(named.start, named.end) for named in persons})
    posts = list(roles(case.text, spans)) if spans else []
    last: tuple[int, list[tuple[int, int]]] = (-1, [])
    for named in persons:
        before = _before(case, named, posts) or _shared(case, named, last)
        last = named.end, before
        yield from _of_person(case, named, before + _after(case, named, posts))


def _shared(case: Case, person: Named, last: tuple[int, list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """The posts of the person right before in a row: 副局长张三丰、|李四光."""
    end, posts = last
    if end < 0 or case.text[end : person.start] not in ("、", "和", "及"):
        return []
    return posts if shared_by_row([case.text[start:stop] for start, stop in posts]) else []


def _of_person(case: Case, person: Named, own: list[tuple[int, int]]) -> Iterator[Assertion]:
    """What is said of a person by the posts beside the name."""
    sentence = case.sentence(person.start)
    yield from _of_house(case, person, own)
    found: dict[str, list[str]] = {}
    house: Entity | None = None
    for start, end in own:
        post = case.text[start:end]
        organizations = _organizations(case, person, start, post)
        if not PARTY_POST.search(post) and house is not None and organizations in ((), (case.body,)):
            organizations = (house,)
        if is_rank(post) and any(identifier not in _own_ids(case) for identifier in found):
            continue  # 丁纪检组组长、|四级调研员: of whatever the post before is of
        house = _institution(case, organizations) or house
        for organization in organizations:
            found.setdefault(organization.id, []).append(post)
    starts = [start for start, _ in own]
    ends = [end for _, end in own]
    if not own:
        yield from by_calling(case, person)
        return
    begin, stop = min([person.start, *starts]), max([person.end, *ends])
    for identifier, titles in found.items():
        row = [
            n for n in case.within(sentence.start, sentence.end, *ORGANIZATIONS) if n.entity.id == identifier
        ]
        near = [n for n in row if abs(n.start - begin) <= 40]
        edges = [begin, stop, *([near[0].start, near[0].end] if near else [])]
        yield Assertion(
            person.entity.id,
            "memberOf",
            identifier,
            case.evidence(min(edges), max(edges)),
            "post.named" if near else "post.implied",
            role="、".join(dict.fromkeys(titles)),
        )


def _own_ids(case: Case) -> tuple[str, ...]:
    """The body and its Party group."""
    return tuple(entity.id for entity in (case.body, case.party_body) if entity is not None)


# 约谈|其|会长, 对|公司|法定代表人, 约谈|集团|党委书记, 对|该公司|经理: the body just named
_JUST_NAMED = re.compile(
    r"(?:(?P<its>其)|(?<=[对谈与向由给令将的该原，。；：、])(?P<firm>公司|集团|企业|合作社|协会))(?:原|时任)?$"
)
_FIRMS = {
    "公司": "公司",
    "集团": "集团|公司",
    "企业": "公司|集团|厂",
    "合作社": "合作社",
    "协会": "协会|学会|商会",
}
# 法定代表人, 负责人: callings that a firm has one of
_HEAD = re.compile(r"(?:法定代表人|法人代表|法人|实际控制人|负责人)$")
_BACK = 90
"""How far before it the body may be named that 其 or 公司 means, in characters."""


def _of_house(case: Case, person: Named, own: list[tuple[int, int]]) -> Iterator[Assertion]:
    """Who holds a post in the body that the sentence has just named, and calls 其 or 公司 now."""
    head = _HEAD.search(case.text, max(0, person.start - 6), person.start)
    at = own[0][0] if own else head.start() if head else -1
    word = _JUST_NAMED.search(case.text, max(0, at - 6), at) if at > 0 else None
    if word is None:
        return
    begin = max(case.sentence(at).start, at - _BACK)
    ends = re.compile(rf"(?:{_FIRMS[word['firm']]})$") if word["firm"] else re.compile("")
    before = [
        named
        for named in case.within(begin, word.start(), *ORGANIZATIONS)
        if ends.search(named.entity.label) and not case.is_own(named.entity)
    ]
    if before and before[-1].end < word.start():
        evidence = case.evidence(before[-1].start, person.end)
        role = case.text[at : person.start]
        yield Assertion(
            person.entity.id, "memberOf", before[-1].entity.id, evidence, "post.just-named", role=role
        )


def _institution(case: Case, organizations: tuple[Entity, ...]) -> Entity | None:
    """The body whose Party group a post is in: 市乙委党组成员、|副主任 of 市乙委."""
    for organization in organizations:
        found = _GROUP_NAME.fullmatch(organization.label)
        if found and organization != case.party_body:
            return case.by_name.get(found["body"])
    return None


_GROUP_NAME = re.compile(r"(?:中共)?(?P<body>.{3,30}?)(?:党组|党委)")


def _before(case: Case, person: Named, posts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The posts right before a name, joined by 、, 兼 or 由."""
    found: list[tuple[int, int]] = []
    at = person.start
    named = case.within(max(0, person.start - _REACH), person.start, *ORGANIZATIONS)
    near = posts[bisect_left(posts, (person.start - _REACH, 0)) : bisect_left(posts, (person.start, 0))]
    for start, end in reversed([post for post in near if post[1] <= person.start]):
        if not _JOINT.match(case.text[end:at]) or len(case.text[end:at]) > 2:
            break
        found.append((start, end))
        # 党组成员、|执法大队|大队长: what stands between two posts may be where the second is held
        at = next((n.start for n in named if n.start <= start <= n.end), start)
    return found[::-1]


def _after(case: Case, person: Named, posts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The posts right behind it (同志任组长), but not the next person's (局长张三丰、副局长李四光)."""
    found = posts[bisect_left(posts, (person.end, 0)) : bisect_left(posts, (person.end + 7, 0))]
    found = [p for p in found if not re.search(r"[、，和与及]", case.text[person.end : p[0]])][:2]
    shared = _SHARED.match(case.text[person.end : person.end + 80])
    if shared is not None:
        span = (person.end + shared.start("post"), person.end + shared.end("post"))
        found += [span] if span not in found else []
    return found


# 甲局|原|局长, 乙大学|派驻某某村|第一书记
_BEHIND = re.compile(r"的?原?|(?:选派|派驻|派出|驻)[一-龥]{2,10}")


def _organizations(case: Case, person: Named, at: int, post: str) -> tuple[Entity, ...]:
    """The organizations that a post is of."""
    sentence = case.sentence(at)
    before = case.within(sentence.start, at, *ORGANIZATIONS)
    held = _named_in(case, at, post)
    if held is not None:
        return (held,)
    if before and _BEHIND.fullmatch(case.text, before[-1].end, at):
        organization = before[-1].entity
        if organization == case.body and PARTY_POST.search(post) and case.party_body is not None:
            return (case.party_body,)
        return (organization, *(_own_board(case, organization) or _house_of(case, before)))
    if _OFFICE_POST.search(post):
        if case.text[max(0, at - 2) : at] == "兼任" and (office := _group_office(before)):
            return office
        named = tuple(n.entity for n in before if n.entity.label.endswith("办公室"))[-1:]
        return named or _own_office(case, post, case.text[sentence.start : at])
    if _GROUP_POST.search(post):
        after = case.within(person.end, sentence.end, *ORGANIZATIONS)
        groups = [n.entity for n in (*after, *reversed(before)) if _GROUP.search(n.entity.label)]
        own = (case.body, case.party_body)  # a committee, whose 副书记 the next of the group is
        groups = [g for g in groups if g.type is not EntityType.INSPECTION_TEAM and g not in own]
        return tuple(groups[:1])
    if _BRANCH_POST.search(post):
        named_branch = tuple(n.entity for n in before if _BRANCH.search(n.entity.label))[-1:]
        return named_branch or _own_branch(case, post)
    return own_body(case, post) or _of_kind(before, post)


def _own_branch(case: Case, post: str) -> tuple[Entity, ...]:
    """The branch that leads the body itself, where that is what the post is of: a village's 党支部书记."""
    party = case.party_body
    if party is None or not party.label.endswith(("党支部", "党总支", "总支部委员会", "支部委员会")):
        return ()
    return (party,) if ("总支" in post) == ("总支" in party.label) else ()


# 时任|办公室|主任
_OF_OFFICE = re.compile("(?:时任|原)?办公室")
# 领导小组下设办公室，由张三丰任|办公室主任: of the group's office
_OF_GROUP = re.compile(r"小组|专班|指挥部|下设|兼")


def _own_office(case: Case, post: str, before: str) -> tuple[Entity, ...]:
    """The body's own office, of which 办公室主任 alone is the head; the body where it is not named."""
    if case.body is None or not _OF_OFFICE.match(post):
        return ()
    office = case.by_name.get(f"{case.body.label}办公室")
    if office is not None:
        return (office,)
    return () if _OF_GROUP.search(before) else (case.body,)


def _group_office(before: Sequence[Named]) -> tuple[Entity, ...]:
    """The office of a group that the sentence names, which whoever 兼任办公室主任 heads."""
    found = [n.entity for n in before if re.search(r"(?:领导小组|专班|指挥部)办公室$", n.entity.label)]
    return tuple(found[-1:])


_OFFICES = ("科", "股", "室", "处")


def _own_board(case: Case, board: Entity) -> tuple[Entity, ...]:
    """The body itself, whose 理事会 or 监事会 somebody heads: 理事会主任 of a supply co-operative."""
    body = case.body
    own = body is not None and board.label in (f"{body.label}理事会", f"{body.label}监事会")
    return (body,) if body is not None and own else ()


def _house_of(case: Case, before: Sequence[Named]) -> tuple[Entity, ...]:
    """The body whose office is named right behind it: 甲中心|原|稽核科|科长 serves 甲中心 as well."""
    if len(before) < 2:
        return ()
    inside = before[-1].entity.label.startswith(before[-2].entity.label)
    if not inside and not case.text.endswith(_OFFICES, before[-1].start, before[-1].end):
        return ()
    between = case.text[before[-2].end : before[-1].start]
    return (before[-2].entity,) if between in ("原", "的", "内设的") else ()


def _named_in(case: Case, at: int, post: str) -> Entity | None:
    """The organ whose name the post begins with or goes on: 甲站党支部 of 甲站|党支部书记."""
    end = at + len(post)
    for named in case.within(max(0, at - _REACH), end, *ORGANIZATIONS):
        if named.start <= at < named.end < end:
            return named.entity
    return None


def _of_kind(before: Sequence[Named], post: str) -> tuple[Entity, ...]:
    """The nearest body of the post's kind that the sentence names before it: 甲卫生院 …，责令时任|院长."""
    kind = KIND.search(post)
    if kind is None:
        return ()
    return tuple(named.entity for named in before if named.entity.label.endswith(kind[1]))[-1:]


RELATION = Relation("post", "links persons to the organizations in which they hold a post", find)
