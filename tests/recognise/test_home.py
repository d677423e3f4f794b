"""Where a report comes from: by its body's name, its title, its text, or not at all."""

from __future__ import annotations

import hashlib

import pytest

from kg.model import Document, FactPassages, Outline, Passage
from kg.recognise.home import Home, locate


def outline(text: str, issuer: str = "") -> Outline:
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    at = text.find(issuer)
    facts = FactPassages(issuer=Passage(at, at + len(issuer), issuer)) if issuer else FactPassages()
    return Outline(document, facts, (), (), ())


LOCATED = [
    ("中共开封市某某局党组", "", Home("河南省", "开封市", "", "", "410200")),
    ("中共河南省某某厅党组", "", Home("河南省", "", "", "", "410000")),
    ("上海市黄浦区教育局党工委", "", Home("上海市", "", "黄浦区", "", "310101")),
    ("黄浦区教育局党工委", "", Home("上海市", "", "黄浦区", "", "310101")),
    ("中共渑池县公安局委员会", "", Home("河南省", "三门峡市", "渑池县", "", "411221")),
    ("和县人民医院党委", "", Home("安徽省", "马鞍山市", "和县", "", "340523")),
    ("中共茌平县教育局党组", "", Home("山东省", "聊城市", "茌平县", "", "371503")),
    ("中共祥符区朱仙镇委员会", "", Home("河南省", "开封市", "祥符区", "朱仙镇", "410212105")),
    ("中共祥符区罗王乡委员会", "", Home("河南省", "开封市", "祥符区", "罗王乡", "410212")),
    ("中共魏湾镇委员会", "临清市委统一部署。", Home("山东省", "聊城市", "临清市", "魏湾镇", "371581104")),
    ("中共鼓楼区某某局党组", "按照南京市委要求。", Home("江苏省", "南京市", "鼓楼区", "", "320106")),
    ("中共鼓楼区某某局党组", "按照开封市委要求。", Home("河南省", "开封市", "鼓楼区", "", "410204")),
    # a city's bureau in a county, where the county's committee is the report's
    (
        "中共三门峡市渑池生态环境局党组",
        "县委第一巡察组。",
        Home("河南省", "三门峡市", "渑池县", "", "411221"),
    ),
    ("中共三门峡市生态环境局渑池分局党组", "县委要求。", Home("河南省", "三门峡市", "渑池县", "", "411221")),
    ("中共三门峡市公安局渑池分局党委", "县委要求。", Home("河南省", "三门峡市", "渑池县", "", "411221")),
    ("中共三门峡市生态环境局渑池分局党组", "市委要求。", Home("河南省", "三门峡市", "", "", "411200")),
    ("中共三门峡市渑池宾馆党组", "县委要求。", Home("河南省", "三门峡市", "", "", "411200")),
    ("中共三门峡市开封生态环境局党组", "县委要求。", Home("河南省", "三门峡市", "", "", "411200")),
    ("中共开封大学委员会", "", Home("河南省", "开封市", "", "", "410200")),
    (
        "市公安局党委",
        "《开封市甲办法》《开封市乙办法》，开封市丙委。",
        Home("河南省", "开封市", "", "", "410200"),
    ),
    # the one place of the level whose own organs, or whose body of the same name, the text names
    (
        "县委宣传部",
        "巡察组向渑池县委宣传部反馈。" + "略" * 300,
        Home("河南省", "三门峡市", "渑池县", "", "411221"),
    ),
    (
        "县教育局党组",
        "来源：渑池县教育局，赴茌平县考察。" + "略" * 300,
        Home("河南省", "三门峡市", "渑池县", "", "411221"),
    ),
    ("市审计局", "关于开封市2020年度预算执行情况" + "略" * 300, Home("河南省", "开封市", "", "", "410200")),
    (
        "中共丁山镇委员会",
        "印发《中共渑池县丁山镇委员会方案》",
        Home("河南省", "三门峡市", "渑池县", "丁山镇", "411221"),
    ),
]
UNKNOWN = [
    ("市审计局", "赴开封市人民政府、洛阳市人民政府考察。"),
    ("市公安局党委", "全市上下。"),
    ("市公安局党委", "赴开封市、洛阳市、郑州市考察。"),
    ("集团公司党委", "全体干部职工。"),
    ("某某学校党总支", ""),
]


@pytest.mark.parametrize(("issuer", "text", "home"), LOCATED)
def test_the_body_that_publishes_says_where_it_is(issuer: str, text: str, home: Home) -> None:
    assert locate(outline(f"{issuer}\n关于巡察整改情况的通报\n{text}", issuer)) == home


@pytest.mark.parametrize(("issuer", "text"), UNKNOWN)
def test_without_a_place_there_is_no_home(issuer: str, text: str) -> None:
    assert locate(outline(f"{issuer}\n关于巡察整改情况的通报\n{text}" + "略" * 300, issuer)).code == ""


def test_namesakes_that_nothing_decides_between_stay_open() -> None:
    assert locate(outline("中共鼓楼区某某局党组", "中共鼓楼区某某局党组")) == Home(county="鼓楼区")


def test_the_title_stands_in_for_the_facts() -> None:
    assert locate(outline("中共临清市魏湾镇委员会关于整改的通报\n略")).code == "371581104"
    assert locate(outline("")).code == ""
