"""What stands below a division and no table holds, and chains of stems: found, and not found."""

from __future__ import annotations

import pytest

from kg.recognise.home import Home
from tests.recognise.test_place import places

CHAINS = [
    # stems down to a county's full name
    ("湖南怀化溆浦县甲斗镇柳村老支书", ["湖南怀化溆浦县甲斗镇柳村"]),
    ("四川成都新都区甲家镇双柳村，", ["四川成都新都区甲家镇双柳村"]),
    ("从青海海北州祁连县启程。", ["青海海北州祁连县"]),
    ("一行10人到浙江台州游玩，", ["浙江台州"]),
    ("西藏林芝的桃花开了。", ["西藏林芝"]),
    ("公车私用到上海就医，", ["上海"]),
    ("感受湘西的魅力。", ["湘西"]),
    # autonomous divisions without their peoples
    ("解决海北州牛肉销售难题，琼中县财政局局长，", ["海北州", "琼中县"]),
    # the village of a villager who is named; one that stands behind its prefecture
    ("河南省兰考县甲杏镇八柳湾村民张某一家", ["河南省兰考县甲杏镇八柳湾村"]),
    ("四川省达州市铁柳村，驻村书记帮助村民。", ["四川省达州市铁柳村"]),
    # parts of a county and of a prefecture
    ("位于铜川市耀州区锦柳新城的园区，", ["铜川市耀州区锦柳新城"]),
    ("沿着十堰市茅箭区南部山区马柳路骑行，", ["十堰市茅箭区南部山区", "马柳路"]),
    ("吸引了十堰城区的游客。", ["十堰城区"]),
]
NO_CHAINS = [
    ("兰考县甲杏镇广大村民张某某反映，", ["兰考县甲杏镇"]),
    ("兰考县甲杏镇组织村民李某参加，", ["兰考县甲杏镇"]),
    ("兰考县甲杏镇某村集体鱼塘被低价承包，", ["兰考县甲杏镇"]),
    ("四川省达州市美丽乡村，达州市示范村，", ["四川省达州市", "达州市"]),
    ("耀州区老城新城联动，耀州区新城建设", ["耀州区", "耀州区"]),
    ("十堰城区域合作，", ["十堰"]),
    ("感受河南岸风光，感受江西岸变化，", []),
]
DISTRICT = Home("河南省", "开封市", "祥符区", "", "410212")
OWN = [
    ("，祥符部分区域积水。祥符置县已久。", ["祥符", "祥符"]),
    ("，祥符小学建成，祥符部分学校，弘扬祥符精神。", []),
]


@pytest.mark.parametrize(("text", "found"), CHAINS + NO_CHAINS)
def test_chains(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(("text", "found"), OWN)
def test_the_own_district_by_its_stem(text: str, found: list[str]) -> None:
    assert places(text, DISTRICT) == found
