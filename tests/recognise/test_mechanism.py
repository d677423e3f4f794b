"""Named systems: found and not found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.recognise import mechanism, policy
from kg.recognise.base import Scene
from kg.recognise.mechanism import standing_systems
from kg.recognise.overlap import settle

Find = Callable[[str], list[str]]


@pytest.fixture
def systems(scene: Callable[[str], Scene]) -> Find:
    def find(text: str) -> list[str]:
        candidates = [m for r in (policy, mechanism) for m in r.RECOGNISER.find(scene(text))]
        return [m.passage.exact for m in settle(candidates) if m.rule.startswith("mechanism.")]

    return find


FOUND = [
    ("落实“第一议题”制度", ["“第一议题”制度", "第一议题"]),
    ("坚持“三会一课”，开展主题党日", ["三会一课", "主题党日"]),
    ("履行“一岗双责”，扛起两个责任", ["一岗双责", "两个责任"]),
    ("“三重一大”事项集体研究", ["三重一大"]),
    ("适时组织“回头看”", ["回头看"]),
    ("落实首问负责制、限时办结制", ["首问负责制", "限时办结制"]),
    ("推行河长制和林长制", ["河长制", "林长制"]),
    ("落实“先勘探、后出让”制度", ["“先勘探、后出让”制度", "先勘探、后出让"]),
    ("推行“一线工作法”", ["一线工作法"]),
    ("做好“5+N”主题党日活动", ["“5+N”主题党日活动"]),
    ("用好“五种学习方式”", ["五种学习方式"]),
    ("完善党员积分管理制度、教师轮岗交流制度等", ["党员积分管理制度", "教师轮岗交流制度"]),
    ("建立动态监测和绩效评价机制", ["动态监测和绩效评价机制"]),
    ("建立优化营商环境工作考核机制", ["优化营商环境工作考核机制"]),
    ("落实好谈心谈话制度", ["谈心谈话制度"]),
    ("健全案件审核把关机制、公务用车使用管理制度", ["案件审核把关机制", "公务用车使用管理制度"]),
    ("实行“双组长”制", ["“双组长”制", "双组长"]),
    ("执行十八项医疗核心制度", ["医疗核心制度"]),
    ("接入全国某某监管与服务平台", ["全国某某监管与服务平台"]),
    ("通过省药品和耗材采购系统下单", ["省药品和耗材采购系统"]),
    ("推行校领导带班制，落实塘长制、湖长制", ["校领导带班制", "塘长制", "湖长制"]),
    ("对乡村振兴战略的重要性认识不足", ["乡村振兴战略"]),
    ("推进制造强市战略和人才强市战略", ["制造强市战略", "人才强市战略"]),
    ("落实市委甲乙融合战略，实施“丙+”战略", ["甲乙融合战略", "“丙+”战略"]),
    ("“甲乙融合战略”等内容", ["甲乙融合战略"]),
    ("建立“日碰头、周调度”工作机制。", ["“日碰头、周调度”工作机制", "日碰头、周调度"]),
    (
        "健全“一周一调度、一月一通报”的工作机制",
        ["“一周一调度、一月一通报”的工作机制", "一周一调度、一月一通报"],
    ),
    ("推行“红黄蓝”预警动态管理机制", ["“红黄蓝”预警动态管理机制", "红黄蓝"]),
    (
        "建立“甲街吹哨、乙部门报到”联动机制和河道无人机巡查制度，",
        ["“甲街吹哨、乙部门报到”联动机制", "甲街吹哨、乙部门报到", "河道无人机巡查制度"],
    ),
    ("全面推行“街长制”“楼长制”", ["街长制", "楼长制"]),
    ("落实“林长+检察长”协作机制", ["“林长+检察长”协作机制"]),
    ("恢复甲品安全联席会议制度，", ["甲品安全联席会议制度"]),
    ("引入第三方评估机制", ["第三方评估机制"]),
    ("执行重大事项票决制，落实A/B岗制度", ["重大事项票决制", "A/B岗制度"]),
    ("用好“四下基层”工作制度", ["“四下基层”工作制度", "四下基层"]),
    ("建立处方点评制度、双向转诊制度", ["处方点评制度", "双向转诊制度"]),
    ("执行党组中心组学习制度和干部理论学习制度", ["党组中心组学习制度", "干部理论学习制度"]),
]

NOT_FOUND = [
    "建立健全规章制度，形成长效机制，完善工作机制",
    "完善管理制度和考核机制，健全体制机制",
    "修订《学校财务管理制度》",
    "制度化规范化建设，机制性改革，制度创新",
    "树立“一盘棋”思想，打破“两张皮”",
    "修订完善了7项内部管理制度",
    "各项制度落实不到位，相关制度不健全",
    "要把制度挺在前面",
    "完善体制，控编制，推行全日制，通过甲市智慧平台建设公司采购",
    "落实重大战略部署，服务国家战略，推进企业发展战略",
    "签订战略合作协议，提高战略思维，立足公园重大战略",
    "落实整改工作制度，建立监督管理机制",
    "落实“两个维护”健全制度机制，围绕“三大攻坚战”完善制度",
    "打造“三优”服务模式，“放心”消费制度体系",
    "坚持边整改边建章立制，",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(systems: Find, text: str, expected: list[str]) -> None:
    assert systems(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(systems: Find, text: str) -> None:
    assert systems(text) == []


def test_every_listed_form_is_found(systems: Find) -> None:
    for form, name in standing_systems().items():
        assert form
        assert name
        assert [s.replace("“", "").replace("”", "") for s in systems(f"：{form}，")] == [form]
