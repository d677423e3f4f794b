"""What looks like a place's name and says none, each beside a name of the same shape."""

from __future__ import annotations

import hashlib

import pytest

from kg.model import Document, FactPassages, Outline
from kg.recognise import place
from kg.recognise.base import Scene
from kg.recognise.overlap import settle
from tests.recognise.test_place import KAIFENG, places

PLACES = [
    # what leads to a place is no part of it
    ("整条南柳大街，路面破损。", ["南柳大街"]),
    ("产品畅销香港、澳门等地，", ["香港", "澳门"]),
    ("选定杏柳高新区，指使柳杏乡善柳村会计，", ["杏柳高新区", "柳杏乡善柳村"]),
    ("在隆柳路与杏主路路口安排警力，", ["隆柳路", "杏主路"]),
    ("签订协议，在杏柳镇建设校外劳动教育实践基地，", ["杏柳镇"]),
    ("移交杏柳街道办事处用于社区养老。", []),
    ("被确定联柳村第一书记，", ["联柳村"]),
    ("反映高新区杨柳店村天然气未通", ["杨柳店村"]),
    ("祥符区在柳泉街道举办演练，隶属祥符区下辖镇。", ["祥符区", "柳泉街道", "祥符区"]),
    ("瞻仰了柳泽西路军烈士陵园，", ["柳泽西路军烈士陵园"]),
    ("建设街道路改造，推进一体化的建设中街道，", ["建设街"]),
    (
        "创成国家级柳州高新技术产业开发区，跻身“苏柳国家自主创新示范区”，",
        ["柳州高新技术产业开发区", "苏柳国家自主创新示范区"],
    ),
    ("到河南省柳杏农业高新技术产业示范区考察，", ["河南省柳杏农业高新技术产业示范区"]),
    ("来到位于柳塔乡杏沟村的柳杏历史纪念馆。", ["柳塔乡杏沟村", "柳杏历史纪念馆"]),
    ("走进柳塔乡杏家村集中安置小区，", ["柳塔乡杏家村集中安置小区", "柳塔乡杏家村"]),
    # names of the same shapes
    ("参观八路军999师司令部旧址，", ["八路军999师司令部旧址"]),
    ("登上柳白山、杏石山、长柳峰，", ["柳白山", "杏石山", "长柳峰"]),
    ("环绕柳翔峰、杏家岭、荷泉等，", ["柳翔峰", "杏家岭"]),
    ("修缮王某故居，", ["王某故居"]),
    ("来到柳路小区、杏花小区，", ["柳路小区", "杏花小区"]),
    ("改造杏花路、柳言街，", ["杏花路", "柳言街"]),
    ("在柳下村、杏当村开展", ["柳下村", "杏当村"]),
    ("位于北柳河、杏湖等河流，", ["北柳河", "杏湖"]),
    ("前往柳杏家园，杏柳花园小区，", ["柳杏家园", "杏柳花园小区"]),
    ("地点：柳杏大学体育馆。", ["柳杏大学体育馆"]),
]
PLAIN = [
    "查办城中村改造项目，附近村组，城市社区建设，乡村学校少年宫，",
    "共同维护街区环境，不停车街区，要保证小区居民生活，千年古城，这位村支书，那么村民为什么，",
    "但我村原党支部，其他村底子薄弱，建设一流社区，清扫小区道路，这场璀璨自贸区灯会，",
    "创建国家级高新技术产业开发区，推进国家自主创新示范区建设，自由贸易试验区政策，位于市区的博物馆，",
    "主体是街道，监狱而是社区，下一阶段开发区工作，（以下简称度假区），",
    "其间街道、社区等人员赶来，一特一村，一位村支书说，当地村霸，虽说村子动迁了，",
    "无论是当选村委员或是当上村书记，竞选村主任，临时占用村集体土地，损坏村道。",
    "吸引社区居民，远离街道的地方，保证村“两委”成员，驻村干部下村，同事和同村的村民，",
    "某胡同、某小区、某公园，县城某小区，我们小区，几个小区，同属一小区，连续暴雨后一小区积水，",
    "共建美好家园，共筑美好家园，高楼大厦，口号响彻整个广场，变成垃圾场，开出收费站，",
    "小车停车场、电动自行车停车场安排如下，酒店停车场，附近停车场，",
    "灯控路口，渠化路口，交通路口，事发路口，集团旗下景区，旗下景区，做优做强景区，",
    "非法洗沙采砂场，非法经营码头，全地下式污水处理厂，浸没式水厂，周边街巷胡同，",
    "群众维权无路，“开言路”，母亲河，园中园，鲜花满街，走投无路，高架路、立交桥。",
    "隐患路段，通行路段，人流聚集路段，险情路段，脱硫塔，高压电塔，",
    "区领导赵峰、吴某天参加，记者 王柳泉，苏杏林、孙柳山、李杏明，",
    "以恐吓、殴打等行为，拿着木棍、铁锹等器械与村民对峙，",
    "以介绍信、收据等方式侵吞村集体资金，桥梁、涵洞等隐患路段，",
    "紧抓批发市场，修复历史古建筑古民居，养殖小区，县属国有林场，",
    "供货地点:用户指定地点;地点：线上。",
]


@pytest.mark.parametrize(("text", "found"), PLACES)
def test_places(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize("text", PLAIN)
def test_plain(text: str) -> None:
    assert places(text) == []


IN_BODIES = [
    ("祥符区罗王乡柳杏村兴柳专业合作社应付款项，", ["祥符区罗王乡柳杏村"], "place.of-village"),
    ("祥符区罗王乡柳杏村扶贫车间停产，", ["祥符区罗王乡柳杏村"], "place.of-village"),
    ("祥符区罗王乡柳杏村党支部，", ["祥符区罗王乡柳杏村"], "place.division-village"),
    ("祥符区罗王乡柳杏村和杏花专业合作社，", ["祥符区罗王乡柳杏村"], "place.division-village"),
]


@pytest.mark.parametrize(("text", "found", "rule"), IN_BODIES)
def test_villages_before_bodies(text: str, found: list[str], rule: str) -> None:
    assert places(text) == found
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    scene = Scene(Outline(document, FactPassages(), (), (), ()), KAIFENG)
    assert [mention.rule for mention in settle(place.RECOGNISER.find(scene))] == [rule]
