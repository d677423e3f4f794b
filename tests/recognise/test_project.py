"""Named undertakings: found with their exact ends, not found, known failures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.recognise import project
from kg.recognise.base import Scene
from kg.recognise.overlap import settle

Find = Callable[[str], list[str]]


@pytest.fixture
def projects(scene: Callable[[str], Scene]) -> Find:
    def find(text: str) -> list[str]:
        return [m.passage.exact for m in settle(project.RECOGNISER.find(scene(text)))]

    return find


FOUND = [
    # the number of a measure is no part of the name
    ("2.青石水库除险加固工程已完工。", ["青石水库除险加固工程"]),
    # products: a quoted name before 线路 or 品牌, slogans in two halves too
    ("推出“甲河之约 乙城故事”等10条特色线路，", ["甲河之约 乙城故事"]),
    ("以“丙城有礼 乙品有情”为品牌，开发文创。", ["丙城有礼 乙品有情"]),
    # named once with its head, then by its quoted name alone
    ("打造“甲河之约”特色品牌。围绕“甲河之约”开发产品。", ["“甲河之约”特色品牌", "甲河之约"]),
    ("升级甲城文化云平台，甲城文化云设有展厅。", ["甲城文化云平台", "甲城文化云"]),
    # a year of a cause, sponsorship, parks
    ("扎实开展作风能力提升年活动，", ["作风能力提升年活动"]),
    ("开展“项目攻坚年”活动，", ["“项目攻坚年”活动"]),
    ("剧目《甲乙》入选全省舞台新苗人才扶持项目，", ["全省舞台新苗人才扶持项目"]),
    ("服务甲河国家文化公园等重大战略，", ["甲河国家文化公园"]),
    ("与乙协会共同设立“甲文化研究”合作课题，", ["“甲文化研究”合作课题"]),
    ("申请甲乙产业园专项债。", ["甲乙产业园专项债", "甲乙产业园"]),
    (
        "申报甲乙产业园、丙丁体育馆建设项目专项债券。",
        ["甲乙产业园、丙丁体育馆建设项目专项债券", "甲乙产业园", "丙丁体育馆建设项目"],
    ),
    ("争取国家文物保护专项资金592万元，", ["国家文物保护专项资金"]),
    ("分配17万元文保资金用于老宅修缮。", ["文保资金"]),
    # works on a site, with a head
    ("加快推进全县12个老旧小区改造工程，", ["老旧小区改造工程"]),
    ("我镇实施高标准农田建设项目3个。", ["高标准农田建设项目"]),
    ("县污水处理厂提标改造项目进度缓慢，", ["县污水处理厂提标改造项目"]),
    ("甲河黑臭水体治理工程未按期完工。", ["甲河黑臭水体治理工程"]),
    ("投资3000万元建设乙水库除险加固工程。", ["乙水库除险加固工程"]),
    ("督促施工单位加快甲市第三人民医院新院区建设项目进度，", ["甲市第三人民医院新院区建设项目"]),
    ("医院信息系统升级改造项目未公开招标。", ["医院信息系统升级改造项目"]),
    ("实施甲江流域生态保护和修复项目，", ["甲江流域生态保护和修复项目"]),
    # whose works they are, and how far along they are, is no part of the name
    ("子公司甲州水务投资有限公司城东水厂扩建工程停工。", ["城东水厂扩建工程"]),
    ("（2）丙州国际会展中心项目总投资9亿元。", ["丙州国际会展中心项目"]),
    ("正在实施丁河灌区续建配套与节水改造工程乙镇段，", ["丁河灌区续建配套与节水改造工程乙镇段"]),
    ("开展“寒冬行动”和“断流”行动，", ["寒冬行动", "“断流”行动"]),
    ("建成涉案财物管理中心，清退财物。", ["涉案财物管理中心"]),
    ("开展水利工程建设领域突出问题专项整治。", ["水利工程建设领域突出问题专项整治"]),
    ("加强“清廉医院”建设，推进“县管校聘”改革，", ["“清廉医院”建设", "“县管校聘”改革"]),
    ("投入126万元升级惠农补贴发放监管系统，", ["惠农补贴发放监管系统"]),
    ("实施国有资产盘活三年行动，", ["国有资产盘活三年行动"]),
    ("落实营养改善计划，厕所革命虚报23户，", ["营养改善计划", "厕所革命"]),
    # a list that shares its works, and lists of whole names
    ("编制东门、西门保护展示项目方案", ["东门、西门保护展示项目"]),
    (
        "甲公路至乙村连接线工程、丙水库除险加固工程等重点工程",
        ["甲公路至乙村连接线工程", "丙水库除险加固工程"],
    ),
    ("实施甲河上、下闸段修缮工程", ["甲河上、下闸段修缮工程"]),
    ("乙小学扩建、丙中学塑胶跑道改造等项目建设。", ["乙小学扩建", "丙中学塑胶跑道改造"]),
    ("完成甲中学教学楼加固和丙小学运动场改造。", ["甲中学教学楼加固", "丙小学运动场改造"]),
    # works without a head: a site of heritage, a standing programme, a building that bears a name
    ("做好张家台遗址考古发掘工作，", ["张家台遗址考古发掘工作"]),
    ("城市书房建设滞后，", ["城市书房建设"]),
    ("推进智慧城市建设，", ["智慧城市建设"]),
    ("甲城文化研究中心建设迟缓。", ["甲城文化研究中心"]),
    ("甲城博物馆、乙城规划展示馆建设方案已获批复", ["甲城博物馆", "乙城规划展示馆"]),
    # programmes by their head
    ("扎实推进“雪亮工程”建设，", ["雪亮工程"]),
    ("推进“千村示范、万村整治”工程。", ["“千村示范、万村整治”工程"]),
    ("加快推进甲轻轨3号线二期工程，", ["甲轻轨3号线二期工程"]),
    ("实施“英才计划”和青年人才托举工程。", ["英才计划", "青年人才托举工程"]),
    ("乙村光伏发电项目闲置。", ["乙村光伏发电项目"]),
    ("甲区体育馆项目、乙特色产业园项目落地，", ["甲区体育馆项目", "乙特色产业园项目"]),
    ("甲考古圣地项目有序推进，", ["甲考古圣地项目"]),
    # special operations
    ("深入推进扫黑除恶专项斗争，", ["扫黑除恶专项斗争"]),
    ("开展文物“百日攻坚”专项行动，", ["文物“百日攻坚”专项行动"]),
    ("“清风2023”专项行动和养老诈骗专项整治行动。", ["“清风2023”专项行动", "养老诈骗专项整治行动"]),
    ("开展医疗卫生领域腐败和作风问题专项整治。", ["医疗卫生领域腐败和作风问题专项整治"]),
    ("开展违规吃喝专项整治，", ["违规吃喝专项整治"]),
    ("开展夏季治安打击整治“百日行动”，", ["夏季治安打击整治“百日行动”"]),
    ("开展重大事故隐患专项排查整治行动，", ["重大事故隐患专项排查整治行动"]),
    # a verb inside the name
    ("实施营商环境优化提升行动，", ["营商环境优化提升行动"]),
    # schemes, platforms, brands
    ("打造具有特色的“甲河文化带”。", ["甲河文化带"]),
    ("建成全市公安大数据智能化应用平台，", ["公安大数据智能化应用平台"]),
    ("建设“智慧水利”信息化平台。", ["“智慧水利”信息化平台"]),
    ("擦亮“红色物业”党建品牌，", ["“红色物业”党建品牌"]),
    ("融入“老家甲河”、“行走甲山”品牌，", ["老家甲河", "行走甲山"]),
    ("加快打造“甲湖旅游区、乙山文化旅游区”两个片区", ["甲湖旅游区", "乙山文化旅游区"]),
    # half-width punctuation, as many sites print it
    ("推进项目落地,甲城文化研究中心(乙河基地)建设迟缓.", ["甲城文化研究中心(乙河基地)"]),
    ('推进"雪亮工程"建设,', ["雪亮工程"]),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_found(projects: Find, text: str, wanted: list[str]) -> None:
    assert projects(text) == wanted


NOT_FOUND = [
    "学习“甲乙精神”，宣传“甲乙精神”。",
    "开展了主题年活动，今年活动较多，全年活动共三场。",
    "给予资金扶持，积极争取扶持项目，入选名单。",
    "推进国家公园体制建设，申报国家公园。",
    "一般课题合格结项，立项课题三个。",
    "申请专项债，用好专项债资金，发行政府专项债券",
    "争取资金592万元，拨付项目资金用于还款，落实各类资金20万元",
    "盘活国家资金和省级资金，管好文物资金",
    # classes
    "重点项目推进缓慢，工程建设领域问题突出，民生工程质量不高。",
    "加强项目建设管理，严格工程招投标程序，规范政府采购项目管理。",
    "对当前施工项目进行全面梳理，一体化推进项目建设。",
    "储备项目56个，争取中央预算内投资项目12个，涉及工程款2000万元。",
    "启动“十四五”规划重大工程项目谋划，",
    "资助甲、乙等文物保护项目",
    # works of the Party are no works
    "强化意识形态阵地建设，加强基层党组织建设和党员队伍建设。",
    "推进党风廉政建设、作风建设、制度建设和能力建设。",
    "完善人才队伍建设规划",
    "规范村级小型工程建设项目招投标，完善房屋市政工程监管。",
    # figures of speech
    "搭建交流平台，拓宽宣传平台，发挥示范带动作用。",
    "加快打造知名品牌，",
    # bare heads and other words
    "继续抓好专项整治，以专项整治为载体促进整改。",
    "统一思想和行动，制定整改计划。",
    "聘请工程师审核工程量，支付工程款。",
    "甲市建设局与乙建设集团有限公司签订合同。",
    "学习学习强国平台内容",
    "施工单位甲州乙水建设工程有限公司、丙州工程监理有限公司，通过全国投资项目在线审批监管平台申报。",
    "建成投用，新建厕所、公厕，建设大棚。",
    # names inside documents
    "印发《甲县老旧小区改造工程实施方案》",
    "制定《乙市扫黑除恶专项斗争方案》",
    # a plan, no works
    "制定遗址保护规划，落实保护责任。",
]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(projects: Find, text: str) -> None:
    assert projects(text) == []


KNOWN_FAILURES = [
    pytest.param("完成多层住宅加装电梯120台，", ["多层住宅加装电梯"], id="verb before its object"),
    pytest.param(
        "增加政府购买千场电影场次，", ["政府购买千场电影"], id="a programme without head or quotation marks"
    ),
    pytest.param("甲峡谷逍遥谷正在有序推进；", ["甲峡谷逍遥谷"], id="a resort by its fancy name"),
    pytest.param("推进皖南引调水工程建设，", ["皖南引调水工程建设"], id="建设 counted as part of the name"),
]


@pytest.mark.xfail(strict=True, reason="not told apart by head, frame and left edge alone")
@pytest.mark.parametrize(("text", "wanted"), KNOWN_FAILURES)
def test_known_failures(projects: Find, text: str, wanted: list[str]) -> None:
    assert projects(text) == wanted


def test_rules_are_named(scene: Callable[[str], Scene]) -> None:
    text = "实施雪亮工程，开展扫黑除恶专项斗争，推进甲城老旧小区改造工程。"
    rules = [m.rule for m in settle(project.RECOGNISER.find(scene(text)))]
    assert rules == ["project.named", "project.campaign", "project.works"]


@pytest.mark.parametrize("unit", ["工程", "项目、", "“", "”改造", "《建设", "和", "\U00020000工程"])
def test_any_text(scene: Callable[[str], Scene], unit: str) -> None:
    text = unit * 400
    assert all(m.passage.exact in text for m in project.RECOGNISER.find(scene(text)))
