"""Places: found, not found, known failures."""

from __future__ import annotations

import hashlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Document, FactPassages, Outline, Passage
from kg.recognise import place
from kg.recognise.base import Scene
from kg.recognise.home import Home
from kg.recognise.overlap import settle

KAIFENG = Home("河南省", "开封市", "", "", "410200")
SHANGHAI = Home("上海市", "", "黄浦区", "", "310101")
NOWHERE = Home()


def places(text: str, home: Home = KAIFENG, facts: FactPassages | None = None) -> list[str]:
    document = Document("case", text, hashlib.sha256(text.encode()).hexdigest(), "text", "utf-8")
    scene = Scene(Outline(document, facts or FactPassages(), (), (), ()), home)
    found = settle(place.RECOGNISER.find(scene))
    assert all(text[m.passage.start : m.passage.end] == m.passage.exact for m in found)
    assert all(m.rule.startswith("place.") for m in found)
    return [m.passage.exact for m in found]


FORMS = [
    ("对张甲庄村党支部书记提醒谈话，张甲庄村的账目", ["张甲庄村", "张甲庄村"]),
    ("在丁家镇、北岗社区等地开展宣传。", ["丁家镇", "北岗社区"]),
    ("涉及上河、柳树营、高庄3个村，", ["上河", "柳树营", "高庄"]),
    ("柏树乡松林村会计被处理，", ["柏树乡松林村"]),
    ("滨河新区小学学位不足，", ["滨河新区"]),
    ("国道G999线丁家镇段事故多发，", ["国道G999线丁家镇段"]),
    ("延伸巡察王家坪村，每日巡查小石河。", ["王家坪村", "小石河"]),
    ("青溪河黑臭水体反弹，白鹭湖围网养殖，", ["青溪河", "白鹭湖"]),
    ("惠及幸福里小区、纺织厂家属院等老旧小区38个。", ["幸福里小区", "纺织厂家属院"]),
]

NO_FORMS = [
    "各村（社区）党支部、各镇党委、全县12个乡镇党委，镇党委、村党支部、社区居委会",
    "推进城乡融合，建设美丽乡村，贫困村、示范村、空壳村、近郊村，特色小镇，",
    "软弱涣散村党支部整顿，优秀村党支部，易地搬迁社区党委，镇村两级，",
    "非遗进社区、书香社区，送戏下乡，返乡创业，文化之乡，一村一策",
    "G20峰会，5G网络，修建县道、省道，各路口，智慧安防小区",
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize("text", NO_FORMS)
def test_no_forms(text: str) -> None:
    assert places(text) == []


DIVISIONS = [
    ("在河南省开封市设点。", ["河南省开封市"]),
    ("督促祥符区、龙亭区落实。", ["祥符区", "龙亭区"]),
    ("赴洛阳、郑州考察。", ["洛阳", "郑州"]),
    ("祥符区罗王乡甲寨村被通报。", ["祥符区罗王乡甲寨村"]),
    ("祥符区罗王乡未按时上报。", ["祥符区罗王乡"]),
    ("朱仙镇、罗王乡、陈留镇三个乡镇。", ["朱仙镇", "罗王乡", "陈留镇"]),
    ("祥符、鼓楼两区已完成。", ["祥符", "鼓楼"]),
    ("尉氏县某某工业园区甲朱村。", ["尉氏县某某工业园区甲朱村"]),
    ("在兰考召开会议。", ["兰考"]),
    ("全市分布：祥符区14个、示范区3个、开发区4个。", ["祥符区", "示范区", "开发区"]),
    ("开封市区共有7家。", ["开封市区"]),
    ("呈现我市新形象。", ["我市"]),
    ("在香港举办展览。", ["香港"]),
]
NO_DIVISIONS = [
    "推动创新乡村治理。",  # 新乡
    "巩固原有成果。",  # 固原
    "坚决纠治文山会海。",  # 文山
    "召开县区工作会。",  # 开县
    "推广东部经验。",  # 广东
    "各县区、各乡镇认真落实。",
    "老城区改造进展缓慢。",
    "全市市区县级以上机关。",
    "推进河南岸治理。",  # 河南
    "我市场监管力度不够。",
    "保定期限。",
    "试点村、示范村、行政村建设。",
    "弘扬延安精神。",
]
SITES = [
    ("做好甲桥遗址、乙门遗址保护工作。", ["甲桥遗址", "乙门遗址"]),
    ("搬迁至丙京公园对面。", ["丙京公园"]),
    ("评定爱乐嘉·农业嘉年华和金润园为国家3A级旅游景区。", ["爱乐嘉·农业嘉年华", "金润园"]),
    ("依托丁河上园、文化会客厅、戊楼里等旅游景点开展活动。", ["丁河上园", "文化会客厅", "戊楼里"]),
    ("围绕甲楼—乙店街、丙街—丁亭等八大夜间文旅消费集聚区打造。", ["甲楼", "乙店街", "丙街", "丁亭"]),
    (
        "和熙生态农业观光园、余家·乡村旅游度假区被评选为省级园区。",
        ["和熙生态农业观光园", "余家·乡村旅游度假区"],
    ),
    ("黄河流域生态保护。", ["黄河流域"]),
    ("黄河南岸治理。", ["黄河"]),
    ("湖滨辖区内己州故城无人看管。", ["己州故城"]),
    ("做好庚桥遗址考古。庚桥以东继续发掘。", ["庚桥遗址", "庚桥"]),
    ("辛山水库除险加固完成。", ["辛山水库"]),
    ("组织编制东乙门、癸门、丙门保护展示方案。", ["东乙门", "癸门", "丙门"]),
    ("完成甲关街、乙关街改造。", ["甲关街", "乙关街"]),
    ("针对大运河（甲乙段）保护不力问题。", ["大运河（甲乙段）"]),
    ("大运河（世界遗产）保护。", ["大运河"]),
    ("因甲国寺市场片区提升改造项目停办手续。", ["甲国寺市场片区"]),
    ("在壬州高速服务区、癸胶城等场所展销。", ["壬州高速服务区", "癸胶城"]),
    ("朱仙镇甲封故园、乙府景区、丙裕纪念园在评审中获奖。", ["朱仙镇甲封故园", "乙府景区", "丙裕纪念园"]),
]
# Sites of a town's daily life, of reports on transport, housing, water and villages.
TOWN_SITES = [
    ("北京路拥堵。", ["北京路"]),
    ("将在市博物馆展览。", ["市博物馆"]),
    ("滨河路停车场、甲民广场地下停车场已移交。", ["滨河路停车场", "甲民广场地下停车场"]),
    ("城东客运站、城西公交首末站闲置。", ["城东客运站", "城西公交首末站"]),
    ("青甲镇污水处理厂、白乙镇污水处理厂超标。", ["青甲镇污水处理厂", "白乙镇污水处理厂"]),
    ("甲场生活垃圾中转站破损。", ["甲场生活垃圾中转站"]),
    ("东甲水库、红乙水库两座小型水库失修。", ["东甲水库", "红乙水库"]),
    ("对白甲河、黑乙沟、南干渠开展清淤疏浚。", ["白甲河", "黑乙沟", "南干渠"]),
    ("甲林洲江段岸线垃圾多。", ["甲林洲江段"]),
    ("在甲子河路新租仓库一处。", ["甲子河路"]),
    ("便甲路、丙津东路一带井盖破损。", ["便甲路", "丙津东路"]),
    ("在人民路与解甲街交叉口设置护栏，清理建设北路占道经营。", ["人民路", "解甲街", "建设北路"]),
    ("北甲山公园、人民公园公厕管理差。", ["北甲山公园", "人民公园"]),
    ("青甲街道幸福社区面积不达标。", ["青甲街道幸福社区"]),
    ("解决大甲村三组、小乙社区5组饮水问题。", ["大甲村三组", "小乙社区5组"]),
    ("赴甲乙同志纪念馆、丙丁教育基地参观学习。", ["甲乙同志纪念馆", "丙丁教育基地"]),
    ("清理甲湾镇乙关文化展示馆院内杂草。", ["甲湾镇乙关文化展示馆"]),
    ("甲乙同志纪念馆、丙战役纪念园等8处革命文物列入名单。", ["甲乙同志纪念馆", "丙战役纪念园"]),
    ("调度甲军旧址暨乙某旧居修缮。", ["甲军旧址暨乙某旧居"]),
    ("位于丙花江镇甲蓉路与乙山路交汇处。", ["甲蓉路", "乙山路"]),
    ("查封其位于丁琊区戊京北路的房产。", ["丁琊区戊京北路", "戊京北路"]),
    ("南甲湖、独乙湖水域，撤销的甲桥收费站。", ["南甲湖", "独乙湖", "甲桥收费站"]),
    ("在国道105甲乙线、省道252和106国道设卡。", ["国道105甲乙线", "省道252", "106国道"]),
    ("京杭运河甲宁段航道等级低。", ["京杭运河甲宁段"]),
    ("原市甲厂厂房、原五乙大楼等资产闲置。", ["原市甲厂厂房", "原五乙大楼"]),
    ("赴甲战役登陆点、独乙园开展现场教学。", ["甲战役登陆点", "独乙园"]),
    ("甲江苑二期外墙渗漏。", ["甲江苑二期"]),
    ("在甲乙县第一中学开展演练。", ["甲乙县第一中学"]),
    ("到甲乙市廉政教育中心接受教育。", ["甲乙市廉政教育中心"]),
    (
        "夫甲村至鲁乙村旅游路获奖，在夫甲村、鲁乙村施工。",
        ["夫甲村至鲁乙村旅游路", "夫甲村", "鲁乙村", "夫甲村", "鲁乙村"],
    ),
    ("子公司甲水务有限公司城东水厂停产。", ["城东水厂"]),
]
NO_TOWN_SITES = [
    "走好致富路，铺就幸福路，趟出创新路。",
    "在产业路上动脑筋，找门路、想出路。",
    "修通旅游路、产业路、断头路。",
    "城市道路停车场、公共停车场、地下停车场收费。",
    "城镇污水处理厂、农村生活垃圾中转站运行。",
    "推进病险水库、小型水库除险加固。",
    "清理排水沟、边沟，加固河堤、大坝。",
    "划清界限，筑牢堤坝，消除鸿沟、代沟。",
    "打造幸福社区、平安社区、智慧社区。",
    "组织三组、五组分别座谈，全村三组人员参加。",
    "组织参观教育基地、警示教育基地。",
    "加强博物馆、纪念馆、文化馆建设。",
    "检查院内、馆内、店内消防设施。",
    "通报甲某峰案件，开发的甲河北岸老旧小区",
    "首批20个村开工，其余5个村待建。",
    "建设甲镇污水处理站。",
    "保交楼、制剂楼、康复楼。",
    "赴上级部门、有关单位学习，到警示教育基地参观。",
    "会同县财政局、会同区住建局调研。",
    "健康路径、建设路径、文化路线不清。",
]
NO_SITES = [
    "召集景区、旅行社负责人开会。",
    "检查ＡＡ级旅游景区。",
    "完成4A级以上旅游景区智慧化改造。",
    "老旧小区、安置小区物业管理。",
    "推动文化场馆、旅游景区等公共场所免费开放。",
    "理清思路，找到出路。",
    "绿水青山就是金山银山。",
    "背街小巷、断头路整治。",
    "安全进校园、进社区、进景区。",
    "讲好黄河故事，传承黄河文化。",
    "易地扶贫搬迁安置小区配套不足。",
    "打造文化产业园区。",
    "办公楼、教学楼维修。",
    "易发多发区域、重点水域巡查。",
    "甲乙丙等部门联合执法。",
    "各部门、热门展示。",
    "推进大街、小巷整治。",
    "前门、后门改造。",
]
OTHER_BODIES = [
    ("外滩街道、南京东路街道辖区内的学校。", SHANGHAI, ["外滩街道", "南京东路街道"]),
    ("黄浦、静安两区联合执法。", SHANGHAI, ["黄浦", "静安"]),
    ("赴苏州、杭州等地学习。", SHANGHAI, ["苏州", "杭州"]),
    ("鼓楼区已完成。", NOWHERE, ["鼓楼区"]),
    ("重大庆典从简。", NOWHERE, []),
    ("我市已完成。", NOWHERE, []),
]


@pytest.mark.parametrize(("text", "found"), DIVISIONS + SITES + TOWN_SITES)
def test_found(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize("text", NO_DIVISIONS + NO_SITES + NO_TOWN_SITES)
def test_not_found(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(("text", "home", "found"), OTHER_BODIES)
def test_the_home_decides(text: str, home: Home, found: list[str]) -> None:
    assert places(text, home) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "塔山周边环境提升。", ["塔山"], marks=pytest.mark.xfail(strict=True, reason="one-character core")
        ),
        pytest.param(
            "涵盖夜市游湖一线。",
            ["游湖"],
            marks=pytest.mark.xfail(strict=True, reason="no proof on the right"),
        ),
    ],
)
def test_known_failures(text: str, found: list[str]) -> None:
    assert places(text) == found


def test_a_postal_address_is_no_place_of_the_report() -> None:
    text = "通讯地址：开封市龙亭区甲路1号。"
    assert places(text) == []
    address = "开封市龙亭区甲路1号"
    text = f"请寄{address}。"
    assert places(text, KAIFENG, FactPassages(address=Passage(2, 2 + len(address), address))) == []


@pytest.mark.parametrize("unit", ["遗址", "开封", "甲桥遗址、", "镇", "评定", "、", "祥符区"])
def test_a_long_hostile_line_takes_time_in_proportion(unit: str) -> None:
    start = time.perf_counter()
    places(unit * (20_000 // len(unit)))
    assert time.perf_counter() - start < 3


@given(
    st.text(
        alphabet=st.sampled_from(
            "开封祥符区罗王乡甲寨村遗址公园山河湖、，。—和等为代表的商圈评定被省市县镇我本“”《》\n 1A𠀀"
        ),
        max_size=80,
    )
)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_text_gives_true_offsets(text: str) -> None:
    places(text)
