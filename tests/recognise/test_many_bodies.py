"""All recognisers together on sentences of police, courts, schools, hospitals, firms, towns and unions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import EntityType
from kg.recognise import RECOGNISERS
from kg.recognise.again import with_repeats
from kg.recognise.base import Scene
from kg.recognise.overlap import settle

T = EntityType
Find = Callable[[str, EntityType], list[str]]


@pytest.fixture
def find(scene: Callable[[str], Scene]) -> Find:
    def found(text: str, kind: EntityType) -> list[str]:
        case = scene(text)
        stand = settle(mention for recogniser in RECOGNISERS for mention in recogniser.find(case))
        return [m.passage.exact for m in with_repeats(case, stand) if m.type is kind]

    return found


FOUND = [
    # places
    ("对人民路与建设街交叉口巡逻。", T.PLACE, ["人民路", "建设街"]),
    # persons
    ("由政委夏侯惇、教导员马骏和指导员司马懿包联。", T.PERSON, ["夏侯惇", "马骏", "司马懿"]),
    ("免去李逵同志城关派出所副所长职务。", T.PERSON, ["李逵"]),
    ("对民警欧阳某、辅警司马某某诫勉谈话。", T.PERSON, ["欧阳某", "司马某某"]),
    ("财务总监沈万三、总经理助理胡雪岩被约谈。", T.PERSON, ["沈万三", "胡雪岩"]),
    ("由党委委员、副局长穆桂英牵头。", T.PERSON, ["穆桂英"]),
    # documents
    ("印发《县法院审判权力清单（试行）》（甲法〔2023〕12号）。", T.POLICY, ["县法院审判权力清单（试行）"]),
    ("依据省政府令第120号整改。", T.POLICY, ["省政府令第120号"]),
    ("违反党章和招标投标法实施条例。", T.POLICY, ["党章", "招标投标法实施条例"]),
    (
        "修订了董事会议事规则和总经理办公会议事规则。",
        T.POLICY,
        ["董事会议事规则", "总经理办公会议事规则"],
    ),
    # projects
    ("完善涉案财物保管中心建设。", T.PROJECT, ["涉案财物保管中心"]),
    ("开展“昆仑2023”专项行动、“净网”行动。", T.PROJECT, ["“昆仑2023”专项行动", "“净网”行动"]),
    ("实施城南小学迁建工程、第三幼儿园新建项目。", T.PROJECT, ["城南小学迁建工程", "第三幼儿园新建项目"]),
    ("开展打击欺诈骗保专项整治。", T.PROJECT, ["打击欺诈骗保专项整治"]),
    ("推进甲水库除险加固工程、乙灌区续建项目。", T.PROJECT, ["甲水库除险加固工程", "乙灌区续建项目"]),
    ("完成国道207线甲县段改扩建工程。", T.PROJECT, ["国道207线甲县段改扩建工程"]),
    ("“甲e办”政务服务平台上线。", T.PROJECT, ["“甲e办”政务服务平台", "甲e办"]),
    # events
    ("参加第五届全国青年教师教学竞赛。", T.EVENT, ["第五届全国青年教师教学竞赛"]),
    (
        "举办“书香税务”读书分享会、第三届职工运动会。",
        T.EVENT,
        ["“书香税务”读书分享会", "第三届职工运动会"],
    ),
    ("查处“4·18”特大制售假烟案。", T.EVENT, ["“4·18”特大制售假烟案"]),
    ("召开全县安全生产暨森林防火工作会议。", T.EVENT, ["全县安全生产暨森林防火工作会议"]),
    # awards
    ("成功创建国家级绿色矿山、省级健康促进医院。", T.AWARD, ["国家级绿色矿山", "省级健康促进医院"]),
    ("被评为“全省优秀法院”。", T.AWARD, ["“全省优秀法院”"]),
    ("评选“五一劳动奖章”10名。", T.AWARD, ["五一劳动奖章"]),
    # mechanisms
    ("落实院庭长办案制度、专业法官会议制度。", T.MECHANISM, ["院庭长办案制度", "专业法官会议制度"]),
    ("健全了涉案财物管理机制。", T.MECHANISM, ["涉案财物管理机制"]),
    ("建立起警务督察回访机制。", T.MECHANISM, ["警务督察回访机制"]),
    ("建立与省厅等单位的汇报沟通机制。", T.MECHANISM, ["汇报沟通机制"]),
    ("落实“四争一创”要求。", T.MECHANISM, ["“四争一创”要求", "四争一创"]),
    ("学习强国积分不高，学习强国平台运用不到位。", T.MECHANISM, ["学习强国", "学习强国平台"]),
    (
        "建立“一村一警”机制和“警格+网格”模式。",
        T.MECHANISM,
        ["“一村一警”机制", "一村一警", "“警格+网格”模式"],
    ),
    ("落实容缺受理制度和好差评制度。", T.MECHANISM, ["容缺受理制度", "好差评制度"]),
    ("在全省比武中获集体二等功。", T.AWARD, ["集体二等功"]),
    # places
    ("在城关镇、柳林乡和北关街道设立服务站。", T.PLACE, ["城关镇", "柳林乡", "北关街道"]),
    ("在李家洼村、王家坡村开展整治。", T.PLACE, ["李家洼村", "王家坡村"]),
    # money, counts, dates
    ("剩余90余万元年底前归还。", T.AMOUNT, ["90余万元"]),
    ("罚款人民币贰拾万元整，没收十二万三千元。", T.AMOUNT, ["贰拾万元整", "十二万三千元"]),
    ("分别退回10.5万元、8万元和3600元。", T.AMOUNT, ["10.5万元", "8万元", "3600元"]),
    ("罚没款1万～3万元，保证金不低于50万元。", T.AMOUNT, ["1万～3万元", "不低于50万元"]),
    ("面积约500㎡，重量25吨，占92%。", T.QUANTITY, ["约500㎡", "25吨", "92%"]),
    ("2021年10月15日至12月15日巡察。", T.PERIOD, ["2021年10月15日至12月15日"]),
    ("去年底前完成，今年上半年回访。", T.PERIOD, ["去年底", "今年上半年"]),
]

NOT_FOUND = [
    ("高度重视，高速推进，方便群众，时任负责人被问责。", T.PERSON),
    ("金融风险防范，石油价格上涨，马上落实，张榜公布。", T.PERSON),
    ("免去职务，推荐同志们参加，表彰先进同志。", T.PERSON),
    ("完善各项规章，按照文件要求，落实有关规定。", T.POLICY),
    ("提出意见建议，形成方案草稿，加强规范管理。", T.POLICY),
    ("加快重点工程进度，做好项目储备，谋划重大项目。", T.PROJECT),
    ("推进工程建设，完成改造任务，开展专项整治。", T.PROJECT),
    ("召开党委会议，参加培训，开展活动，举办仪式。", T.EVENT),
    ("查办案件，防范事故，组织比赛，开展评选。", T.EVENT),
    ("获得群众好评，取得成效，荣获表彰，被评为不合格。", T.AWARD),
    ("立功受奖，创建活动，奖励先进。", T.AWARD),
    ("建立了制度，健全了机制，完善了体系。", T.MECHANISM),
    ("落实有关要求，按照“严”的要求，强化考核。", T.MECHANISM),
    ("深入各村、各社区，走进街道，进村入户。", T.PLACE),
    ("关于城镇、乡村、街道的治理。", T.PLACE),
    ("开元年间，公元年份，二元结构，一元化领导。", T.AMOUNT),
    ("万元户、百元店、元旦前后、多元投入。", T.AMOUNT),
    ("第3条、（2023）8号、G20线、5G基站。", T.QUANTITY),
    ("拨打12345热线，登录3.0系统。", T.QUANTITY),
    ("年年检查，日常监督，月度考核。", T.PERIOD),
]

KNOWN_FAILURES = [
    ("执行局局长展昭作了说明。", T.PERSON, ["展昭"], "a rare surname that is a word"),
    (
        "县中医院门诊综合楼、住院部二期工程已竣工。",
        T.PROJECT,
        ["县中医院门诊综合楼", "住院部二期工程"],
        "a list",
    ),
    ("完善合同管理办法、采购管理办法。", T.POLICY, ["合同管理办法", "采购管理办法"], "two characters tell"),
]


@pytest.mark.parametrize(("text", "kind", "expected"), FOUND)
def test_found(find: Find, text: str, kind: EntityType, expected: list[str]) -> None:
    assert find(text, kind) == expected


@pytest.mark.parametrize(("text", "kind"), NOT_FOUND)
def test_not_found(find: Find, text: str, kind: EntityType) -> None:
    assert find(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=reason))
        for *row, reason in KNOWN_FAILURES
    ],
)
def test_known_failures(find: Find, text: str, kind: EntityType, expected: list[str]) -> None:
    assert find(text, kind) == expected
