"""Persons and their posts: found, not found, known failures. All names are made up or from novels."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Document, EntityType, FactPassages, Mention, Outline
from kg.recognise import person
from kg.recognise.base import Recogniser, Scene
from kg.recognise.home import Home

Find = Callable[[Recogniser, str], list[Mention]]

FOUND = [
    ("对四级调研员吴国良予以诫勉。部长郑小民两次听取汇报。", ["吴国良", "郑小民"]),
    ("甲村报账员钱小娟予以调整，原负责人罗大强进行了诫勉谈话", ["钱小娟", "罗大强"]),
    ("对相关责任人王志强、李海波批评教育。", ["王志强", "李海波"]),
    ("由副局长方志宏牵头负责。对局财务股原负责人陈小兰诫勉谈话。", ["方志宏", "陈小兰"]),
    ("民政办主任陈某给予警告处分，经办人员王某负有责任。", ["陈某", "王某"]),
    ("学员徐小然在比赛中夺冠，小学教师汪德胜扎根山区，", ["徐小然", "汪德胜"]),
    ("团队入选名单，李小娟获得一等奖。", ["李小娟"]),
    ("成立了由局长张无忌同志任组长的领导小组。", ["张无忌"]),
    ("党组书记、局长杨大过主持召开会议。", ["杨大过"]),
    ("对校长段延庆进行诫勉谈话。", ["段延庆"]),
    ("选派干部田伯光到某村任第一书记，", ["田伯光"]),
    ("原主任周某党内警告处分。", ["周某"]),
    ("由副市长欧阳克牵头。", ["欧阳克"]),
    ("副总经理令狐冲涉嫌贪污。", ["令狐冲"]),
    ("由郭大靖市长任组长，黄小蓉部长、周伯通副市长任副组长。", ["郭大靖", "黄小蓉", "周伯通"]),
    ("导致王小二等人长期开设赌场。", ["王小二"]),
    ("张三丰、李四光等3人受到处分。", ["张三丰", "李四光"]),
    ("汲取张无忌案、韦小宝严重违纪违法案件教训。", ["张无忌", "韦小宝"]),
    ("教师王某因违规补课被处理。", ["王某"]),
    ("李某某、赵某飞、张××等三人。", ["李某某", "赵某飞", "张××"]),
    (
        "组  长：张三丰\n副组长：李四光、王 五\n成  员：赵六一  钱七",
        ["张三丰", "李四光", "王 五", "赵六一", "钱七"],
    ),
    ("省级传承人黄药师，", ["黄药师"]),
    ("以毋大方同志为组长，", ["毋大方"]),
    ("副省长孙大圣签批肯定。", ["孙大圣"]),
    ("原副院长胡一刀受到党内严重警告处分。", ["胡一刀"]),
    ("局长王和平、副局长李向阳带队。", ["王和平", "李向阳"]),
    ("局长张强和副局长李红分别作检查。", ["张强", "李红"]),
    ("原校长丘处机案件警示教育。", ["丘处机"]),
    ("联系人：裘千仞 联系电话：0000-1234567。", ["裘千仞"]),
    ("副校长王重阳任组长，教导主任周伯通任副组长。", ["王重阳", "周伯通"]),
    ("局党组成员、执法大队大队长佘五江包案，", ["佘五江"]),
    ("邀请区委党校讲师佘文斌作专题辅导。", ["佘文斌"]),
    ("退休党支部补选老党员何茹初为支部书记。", ["何茹初"]),
    ("选派干部贾以诚、史新元到甲乙街道、丙丁乡政府挂职。", ["贾以诚", "史新元"]),
    ("对相关责任人高建民、秦涛等6人给予处理。", ["高建民", "秦涛"]),
    ("汽车北站党支部书记李桂芝荣获“优秀党务工作者”称号。", ["李桂芝"]),
    ("责令时任院长胡某作出书面检查，对时任副院长莫某予以诫勉谈话。", ["胡某", "莫某"]),
    ("县人民医院文志强被评为优秀医生。", ["文志强"]),
    ("由王大力、李明、赵红同志担任副组长。", ["王大力", "李明", "赵红"]),
    ("王大力、李明任副组长，", ["王大力", "李明"]),
    ("组长为张铁军，副组长为马小玲。", ["张铁军", "马小玲"]),
    ("张铁军（党组书记、局长）任组长。", ["张铁军"]),
    ("县委副书记、政法委书记尉迟恭到会讲话。", ["尉迟恭"]),
    ("经局长王强批准，副局长李红霞挂帅督办。", ["王强", "李红霞"]),
    ("村支书毋建设、村委会主任亓大海被免职。", ["毋建设", "亓大海"]),
    ("由分管领导杨帆牵头，", ["杨帆"]),
    ("任命李红梅为副科长。", ["李红梅"]),
    ("驾驶员孙某、出纳李某某伙同套取资金，", ["孙某", "李某某"]),
    ("护理部主任白雪梅作检讨，总工程师石坚组织验收。", ["白雪梅", "石坚"]),
    ("教导主任郝建负责排查，第一书记田野带领工作队。", ["郝建", "田野"]),
    ("镇党委书记黄河清主持。", ["黄河清"]),
    ("深入学习贯彻习近平新时代中国特色社会主义思想。", ["习近平"]),
    # a mask and the word behind it
    ("对王某进行诫勉谈话，吕某原先在甲镇，老板熊某通过丙公司承接，", ["王某", "吕某", "熊某"]),
    ("王某强因违规被查，刘某军骑车摔倒，", ["王某强", "刘某军"]),
    ("镇委书记柳亮充分肯定，对于干部柳旭来说，", ["柳亮", "柳旭"]),
    # whatever stands behind a whole name that looks like one
    ("某局局长骆大鹏感慨不已，村支部书记闫大山笑着说，", ["骆大鹏", "闫大山"]),
    ("村民柳翠花站在井边，副经理缪大龙告诉来人，", ["柳翠花", "缪大龙"]),
    ("党委副书记荣大光从三个方面说明。", ["荣大光"]),
    ("某公司总经理柳春陪同检查，司长忻大海来我市调研。", ["柳春", "忻大海"]),
]
NOT_FOUND = [
    "村党组织书记平均年龄偏大，科长任同一岗位超过十年，主任曾任职基层，",
    "现场查阅康复档案46份，科长向记者介绍，",
    "负责人管理松散，局长吉利话多，书记云平台账号，主任代表大会，村民师德师风，组长步调一致。",
    "副主任印发方案，所长巴士线路，负责人乌烟瘴气，委员牧业生产，局长宣传动员，主任索要财物。",
    "由局长牵头、高度重视、方案先行、全程跟进、周密部署。",
    "安排任务、明确责任、温馨提示、金融支持、时间要求。",
    "，广场舞获评示范，项目组入选，陆续获得奖励、高质量获得好评，连续获评",
    "工作人员严重违规，学员管理松散，教练水平不高，法定代表人变更，低保户经常走访",
    "局长专题研究，主任定期调度，负责人进行更换，教师长期在编不在岗",
    "局长高度重视，亲自部署。",
    "局长办公会、主任会议纪要。",
    "党员同志、主要负责同志带头。",
    "单位主任单位职责不清。",
    "工作分工党组成员全覆盖，",
    "对于某些问题，",
    "由分管副市长任副组长，",
    "支队长严格要求，院长查房制度。",
    "项目经理负责制，支部书记常态化述职。",
    "董事长全程参与，",
    "孔大仁同志纪念馆免费开放。",
    "党风廉政建设、康养产业、龙亭区、仰韶村。",
    "安全等人为因素，",
    "查处典型案件，剖析经济案件。",
    "教师高级职称评审。",
    "书记抓、抓书记，组长任务。",
    "某局、某单位、某同志。",
    "职工应急救护培训。",
    "涉黑涉恶案件，陈案积案清理。",
    "请张总经理参会。",
    "局长李同志带队。",
    "校长办公会、教职工代表大会。",
    "护士长夜查房，急诊科主任带班。",
    "明确责任人和时限。",
    "院长查房、班子成员廉政谈话。",
    "医院管理科荣获先进集体，学校党支部荣获五星支部。",
    "单位团委获评优秀，中心项目获得一等奖。",
    "干部职工到村任职，选派党员骨干到企业挂职。",
    "安排专人任组长，配备专职副书记。",
    "工会主席缺位，班长责任不实。",
    "总指挥部和指挥长制度，分局长期借调人员。",
    "召集人会议，联络员制度，副班长效机制。",
    "工程师资格、讲师职称、班主任津贴。",
    "组长为党组书记、局长，主任由副主任兼任。",
    "应急预案为组织保障，万元以上为重大事项，",
    "村医待遇、项目经理、安全员、驾驶员持证上岗，",
    "主任常态化督导，县长专题调度，校长和谐，",
    "人员张庄村到任，干部王家镇挂职。",
]
ROLES = [
    ("党组书记、局长张无忌同志", ["党组书记", "局长"]),
    ("办公室主任由副局长韦小宝同志兼任", ["办公室主任", "副局长"]),
    ("由郭大靖市长任组长", ["市长", "组长"]),
    ("习近平总书记", ["总书记"]),
    ("局长、主任要带头", []),
]


def of(kind: EntityType, found: list[Mention]) -> list[str]:
    return list(dict.fromkeys(m.passage.exact for m in found if m.type is kind))


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_found(mentions: Find, text: str, names: list[str]) -> None:
    assert of(EntityType.PERSON, mentions(person.RECOGNISER, text)) == names


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(mentions: Find, text: str) -> None:
    assert of(EntityType.PERSON, mentions(person.RECOGNISER, text)) == []


@pytest.mark.parametrize(("text", "posts"), ROLES)
def test_posts_stand_beside_a_name(mentions: Find, text: str, posts: list[str]) -> None:
    assert of(EntityType.ROLE, mentions(person.RECOGNISER, text)) == posts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "全大有主任主持。", ["全大有"], marks=pytest.mark.xfail(strict=True, reason="全 is a word first")
        ),
        pytest.param(
            "张三丰在会上发言。", ["张三丰"], marks=pytest.mark.xfail(strict=True, reason="nothing proves it")
        ),
    ],
)
def test_known_failures(mentions: Find, text: str, names: list[str]) -> None:
    assert of(EntityType.PERSON, mentions(person.RECOGNISER, text)) == names


@given(
    st.text(
        alphabet=st.sampled_from("张王某欧阳同志局长党组书记、等人案由任组长牵头：成员习近平×\n 全𠀀"),
        max_size=80,
    )
)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_text_gives_true_offsets(text: str) -> None:
    document = Document("case", text, "", "text", "utf-8")
    for mention in person.RECOGNISER.find(Scene(Outline(document, FactPassages(), (), (), ()), Home())):
        assert text[mention.passage.start : mention.passage.end] == mention.passage.exact
