"""Kinds of measures by their words."""

from __future__ import annotations

import pytest

from kg.analyse.kinds import all_kinds, kinds_of
from kg.resources import lexicon


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("修订《甲市某某局食堂采购及支出管理办法（试行）》，明确流程。", {"rules"}),
        ("建立健全值班值守制度。", {"rules"}),
        ("召开党组会议3次，研究解决难点。", {"meeting"}),
        ("邀请专家授课2次。", {"training"}),
        ("对辖区加油站开展专项检查，共检查26家。", {"inspection"}),
        ("约谈责任人2人，对1人给予党内警告处分。", {"accountability"}),
        ("已将多发津贴3.2万元全部追缴到位。", {"recovery"}),
        ("清退违规发放补贴3.2万元。", {"recovery"}),
        ("完成甲河护岸工程施工并通过竣工验收。", {"construction"}),
        ("更换消防设备30台。", {"construction"}),
        ("选派年轻干部5名到基层锻炼。", {"staffing"}),
        ("补登固定资产26件。", {"records"}),
        ("利用公示栏向社会公开。", {"openness"}),
        ("组织志愿服务6场。", {"activity"}),
        ("争取上级资金200万元。", {"funding"}),
        ("已向市政府请示，积极与财政局沟通协调。", {"coordination"}),
        ("制定《巡查办法》，开展隐患排查12次。", {"rules", "inspection"}),
    ],
)
def test_a_measure_is_of_these_kinds(words: str, kinds: set[str]) -> None:
    assert set(kinds_of(words)) == kinds


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("严格执行市财政局印发的《差旅费管理办法》。", "rules"),
        ("建立问责机制。", "accountability"),
        ("加强党的建设。", "construction"),
        ("加强作风建设，提升队伍素质。", "construction"),
        ("提高认识，坚决杜绝此类问题再次发生。", "rules"),
        ("收回房屋钥匙2把。", "recovery"),
        ("严格落实请示报告制度。", "coordination"),
        ("开会情绪不高的同志已改进。", "meeting"),
        ("制定目标。方案另行研究。", "rules"),
        ("提高思想认识。", "training"),
    ],
)
def test_a_measure_is_not_of_that_kind(words: str, kind: str) -> None:
    assert kind not in kinds_of(words)


def test_words_without_a_deed_are_of_no_kind() -> None:
    assert kinds_of("坚定信心，久久为功。") == ()


def test_every_kind_has_its_source_and_two_names() -> None:
    for name, entry in lexicon("measure_kinds")["kinds"].items():
        assert entry["source"], name
        assert entry["zh"], name
        assert entry["en"], name
        assert bool(entry.get("acts")) == bool(entry.get("about")), name
    assert [kind.name for kind in all_kinds()] == list(lexicon("measure_kinds")["kinds"])


def test_long_lists_are_read_in_linear_steps() -> None:
    assert kinds_of("制定" * 20_000 + "《" * 20_000) == ()
