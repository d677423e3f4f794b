"""Villages behind ordinary verbs and prepositions, as news and notices name them: found, and not found."""

from __future__ import annotations

import pytest

from tests.recognise.test_place import places

VILLAGES = [
    # whatever follows, where a name begins
    ("其姐姐在上柳村担任干部，", ["上柳村"]),
    ("产业兴旺，东杏村荣获称号。", ["东杏村"]),
    ("监测结果分别为上杏村（泄漏点附近）", ["上杏村"]),
    ("时任九杏寺村会计李某", ["九杏寺村"]),
    ("因杏家村紧邻青柳河，污水外溢。", ["杏家村", "青柳河"]),
    ("随着东柳镇等划入实验区，", ["东柳镇"]),
    ("走到阳柳乡的时候，", ["阳柳乡"]),
    ("方案已定。后柳家山村，仅有41户", ["后柳家山村"]),
    ("该区交管局柳子村常住居民", ["柳子村"]),
    # posts, and what only a village has
    ("反映柳阳村村委会主任余某，柳阳村支书、驻村干部", ["柳阳村", "柳阳村"]),
    ("验收上柳乡木杏村村道维修项目，", ["上柳乡木杏村"]),
    ("先后来西柳镇南大杏村、海杏村，", ["西柳镇南大杏村", "海杏村"]),
    ("大柳镇、杨柳林乡获评示范乡镇，柳源乡认真贯彻", ["大柳镇", "杨柳林乡", "柳源乡"]),
    ("栅杏村村口垃圾长期无人清理。", ["栅杏村"]),
    # a new village, where it is named twice
    ("住进白柳新村150平方米的住房。白柳新村两期共有328户。", ["白柳新村", "白柳新村"]),
    # a group of a village that goes without 村
    ("来到归柳镇官庄坪五组的渔民家中，", ["归柳镇官庄坪五组"]),
]
NO_VILLAGES = [
    "我们村变化大，他们村落后了，咱村的路修好了，自己村的人都知道。",
    "打造百万元村，培育亿元村，信访村居多，难点村整顿，深山村搬迁。",
    "这些年在村里跑遍了，现在村里的水好喝，听说村上办了厂，工作队吃住在村。",
    "到挂钩村（社区）接待，部门和村（社区）整改，预计村集体增收，未兑付村集体分红。",
    "推动强村带弱村，选优配强村班子，带动周边村发展，解决失地村民问题。",
    "建成卫生村，创建和美村，获评文明村，申报传统村，评为长寿村，抽查薄弱村，空心村治理。",
    "附近有一村，红砖砌的这座村，几个村共用，十里八村的人，附近几村，每到一村。",
    "一个村一个村地跑，逐村落实，村村通公路，村看村、户看户，邻村、小山村，如今村路好了。",
    "全镇重点村之一，该镇每个村、各自然村，",
    "变成富裕村，这个关系复杂村，全镇每个村，偏远村，",
    "各镇坚持统筹，全镇积极推进，该镇通过入户，我乡立足实际，有的乡镇认真整改。",
    "退缴至村委账户，到村委会门口。",
    "建设新村，打造安置新村，走进新村，移民新村两期。",
    "考核一组、督导三组，城镇党员三组，检查二组的同志。",
]


@pytest.mark.parametrize(("text", "found"), VILLAGES)
def test_villages(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize("text", NO_VILLAGES)
def test_no_villages(text: str) -> None:
    assert places(text) == []
