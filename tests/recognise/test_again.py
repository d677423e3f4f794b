"""Names that one sentence proves, elsewhere in the report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import EntityType, Mention
from kg.recognise.again import with_repeats
from kg.recognise.base import Scene

PROVED = "健全廉政谈话机制。"
NAME = "廉政谈话机制"


@pytest.fixture
def repeats(scene: Callable[[str], Scene]) -> Callable[..., list[tuple[str, int, str]]]:
    """What stands in PROVED + text once the name in PROVED is known, besides other mentions of the text."""

    def find(
        text: str, *others: tuple[str, EntityType], kind: EntityType = EntityType.MECHANISM, name: str = NAME
    ) -> list[tuple[str, int, str]]:
        case = scene(PROVED.replace(NAME, name) + text)
        known = [case.mention(2, 2 + len(name), kind, "case.form")]
        for surface, other in others:
            at = case.text.index(surface, len(PROVED))
            known.append(case.mention(at, at + len(surface), other, "case.other"))
        said: tuple[Mention, ...] = with_repeats(case, tuple(known))
        assert list(said) == sorted(said, key=lambda m: (m.passage.start, -m.passage.end))
        return [(m.passage.exact, m.passage.start, m.rule) for m in said if m.passage.start > 2]

    return find


def test_a_name_is_found_wherever_it_stands_again(repeats):
    text = "班子成员廉政谈话机制不健全，廉政谈话机制缺失。"
    again = "mechanism.again"
    assert repeats(text) == [(NAME, 13, again), (NAME, 23, again)]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("按照《廉政谈话机制规定》执行。", ("《廉政谈话机制规定》", EntityType.POLICY)),
        ("参加廉政谈话机制研讨会。", ("廉政谈话机制研讨会", EntityType.EVENT)),
        ("由纪委廉政谈话机制办公室负责。", ("谈话机制办公室", EntityType.ORGANIZATION)),
    ],
)
def test_no_name_inside_another(repeats, text, other):
    assert [rule for _, _, rule in repeats(text, other)] == ["case.other"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("谈话制", EntityType.MECHANISM),  # too short to be told from other words
        ("张三丰同志处", EntityType.PERSON),
        ("某某村某某屯", EntityType.PLACE),
        ("某某局某某科", EntityType.ORGANIZATION),
        ("一千二百余件", EntityType.QUANTITY),
    ],
)
def test_kinds_that_have_rules_of_their_own(repeats, name, kind):
    assert repeats(f"还说到{name}。", kind=kind, name=name) == []


def test_a_name_of_two_kinds_proves_neither(repeats):
    text = "廉政谈话机制有效。廉政谈话机制好。"
    assert repeats(text, (NAME, EntityType.PROJECT)) == [(NAME, 9, "case.other")]


def test_title_brackets_may_be_left_out(repeats):
    said = repeats("按照印章管理办法盖章。", kind=EntityType.POLICY, name="《印章管理办法》")
    assert [exact for exact, _, _ in said] == ["印章管理办法"]


def test_a_count_inside_a_name_is_part_of_it(repeats):
    said = repeats("落实三十条措施清单。", ("三十条", EntityType.QUANTITY), name="三十条措施清单")
    assert [(exact, rule) for exact, _, rule in said] == [("三十条措施清单", "mechanism.again")]
