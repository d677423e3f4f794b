"""Whole invented reports of other kinds of bodies, in forms that the samples do not have.

Expected structure and facts were written down by hand with the text; nothing is taken from a printed report.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from kg.model import Outline, Source, Status
from kg.read import read
from kg.structure import structure

DONE, GOING, PARTLY, UNSTATED = (
    Status.RECTIFIED,
    Status.IN_PROGRESS,
    Status.PARTLY_RECTIFIED,
    Status.UNSTATED,
)


class Expected(NamedTuple):
    """What a report says: facts as printed; each issue as (marker, status, number of measures)."""

    facts: dict[str, str]
    issues: list[tuple[str, Status, int]]


DISTRICT = (
    """首页 > 巡视整改
中共甲江市乙浦区委员会关于十二届市委第三轮巡视集中整改进展情况的通报 (2024-08-16)
来源: 甲江乙浦
  根据市委统一部署，市委第七巡视组于2023年9月5日至2023年11月24日对乙浦区开展巡视，并于2024年1月19日反馈了巡视意见。按照巡视工作有关要求，现将巡视整改进展情况予以公布。
  一、党委及主要负责人组织落实整改情况
  （一）党组织主要负责人组织落实整改工作情况
  1.扛起责任。区委书记主持召开3次专题会议，主动认领4项具体问题。
  2.狠抓落实。对照反馈的四方面12项问题，细化形成86条整改任务。
  二、巡视反馈意见整改落实情况
  （一）关于“贯彻新发展理念有差距”方面
  1.关于科创平台建设不够快的问题
  一是完善机制。印发《乙浦区科创平台管理办法》，新建平台5个。
  二是加大投入。安排专项资金3200万元。
  2.关于老旧小区加装电梯推进慢的问题
  一是全面摸排需求，形成加装清单210台。二是优化审批流程，办理时限缩短至20天。三是已开工96台，完工54台。
  （二）关于“全面从严治党不够有力”方面
  3.关于基层减负不够到位的问题
  一是精简会议，全区性会议同比减少18%。二是清理微信工作群412个。
  4.关于公务用车管理不严的问题
  一是修订《乙浦区公务用车管理办法》。二是开展专项检查，责令2家单位退回违规费用1.26万元。
  三、下一步工作
  （一）持续抓好整改。对需长期整改的任务，盯住不放。
  欢迎广大干部群众监督。联系电话：000-12345678；电子邮箱：ypqw@example.cn。
""",
    Expected(
        {
            "title": "中共甲江市乙浦区委员会关于十二届市委第三轮巡视集中整改进展情况的通报",
            "team": "市委第七巡视组",
            "inspected": "乙浦区",
            "period": "2023年9月5日至2023年11月24日",
            "feedback": "2024年1月19日",
            "issuer": "中共甲江市乙浦区委员会",
            "published": "2024-08-16",
            "phone": "000-12345678",
        },
        [("1.", UNSTATED, 2), ("2.", UNSTATED, 3), ("3.", UNSTATED, 2), ("4.", UNSTATED, 2)],
    ),
)

AUDIT = (
    """关于2022年度县本级预算执行和其他财政收支审计查出问题整改情况的报告
——2023年12月20日在丙阳县第十八届人大常委会第十五次会议上
县审计局局长  张丁戊
主任、各位副主任、各位委员：
受县人民政府委托，我向县人大常委会报告2022年度县本级预算执行和其他财政收支审计查出问题的整改情况，请予审议。
审计工作报告反映的6个问题，已完成整改4个，部分整改1个，正在整改1个，整改金额1530.46万元。
一、财政管理审计查出问题的整改情况
（一）非税收入未及时缴库的问题。县财政局已将2个单位的非税收入416.3万元全部缴入国库。该问题已完成整改。
（二）专项资金闲置的问题。县财政局收回资金680万元，重新安排用于农村道路；其余120万元待项目验收后拨付。该问题部分整改。
二、部门预算执行审计查出问题的整改情况
（一）超标准发放津补贴的问题。县交通运输局、县水务局退回资金12.5万元。该问题已完成整改。
（二）固定资产账实不符的问题。县教育局清查资产1860件，补记账186件。该问题已完成整改。
三、政府投资项目审计查出问题的整改情况
（一）多计工程价款的问题。施工单位退回多计工程款301.66万元。该问题已完成整改。
（二）未按规定办理竣工决算的问题。县住建局督促3个项目编制决算，目前正在整改。
""",
    Expected(
        {"title": "关于2022年度县本级预算执行和其他财政收支审计查出问题整改情况的报告", "issuer": "县审计局"},
        [
            ("（一）", DONE, 1),
            ("（二）", PARTLY, 1),
            ("（一）", DONE, 1),
            ("（二）", DONE, 1),
            ("（一）", DONE, 1),
            ("（二）", GOING, 1),
        ],
    ),
)

VILLAGE = (
    """己山镇庚坝村党支部关于巡察整改进展情况的公示
按照县委统一安排，2023年3月6日至4月14日，县委对村巡察第二组对庚坝村党支部开展了巡察。5月23日，县委对村巡察第二组向庚坝村党支部反馈了巡察意见。现将整改情况公示如下。
问题1：“三会一课”开展不经常。
整改情况：已完成。①制定年度计划，每月按时召开支部会议。②镇党委派员列席4次。
问题2：村集体资金管理不规范，2笔支出手续不全，涉及金额0.86万元。
整改情况：已完成。①补齐手续。②退回资金3200元。③村务监督委员会每季度审核一次。
问题3：人居环境整治有死角。
整改情况：阶段性完成。①清运垃圾36吨。②落实门前三包。
问题4：村内道路破损未及时修复。
整改情况：正在整改。已上报镇政府立项，待资金到位后实施。
公示期间如有意见，请向镇纪委反映，电话：000-7654321。
己山镇庚坝村党支部
2023年9月28日
""",
    Expected(
        {
            "title": "己山镇庚坝村党支部关于巡察整改进展情况的公示",
            "team": "县委对村巡察第二组",
            "inspected": "庚坝村党支部",
            "period": "2023年3月6日至4月14日",
            "feedback": "5月23日",
            "issuer": "己山镇庚坝村党支部",
            "signed": "2023年9月28日",
            "phone": "000-7654321",
        },
        [("问题1：", DONE, 2), ("问题2：", DONE, 3), ("问题3：", PARTLY, 2), ("问题4：", GOING, 1)],
    ),
)

COURT = (
    """根据市委巡察工作统一部署，2024年3月4日至5月10日期间，市委第四巡察组对中共辛州市中级人民法院党组开展常规巡察，7月12日反馈了巡察意见。现将整改进展情况予以公布。
截至12月31日，反馈的4个问题已完成整改3个，正在整改1个。主要情况如下：
一、关于“司法救助案件办理不及时”问题
整改措施及成效：收到反馈意见后，责成立案庭进行整改。一是学习《辛州市国家司法救助办法》，二是逐件清理，8件申请已全部办结。
整改状态：已完成。
二、关于“超过法定期限立案”问题
整改措施及成效：（1）对全部立案环节进行排查。（2）建立超期预警制度。
整改状态：已完成。
三、关于“执行案款发放缓慢”问题
整改措施及成效：（1）清理历史案款1260万元。（2）明确15个工作日内发放。
整改状态：已完成。
四、关于“诉讼服务中心设施老旧”问题
整改措施及成效：（1）完成改造方案设计。（2）正在办理招标手续。
整改状态：正在整改。
联系方式：000-5556666（8:30-17:30）；通讯地址：辛州市壬湖大街1号。
""",
    Expected(
        {
            "team": "市委第四巡察组",
            "inspected": "中共辛州市中级人民法院党组",
            "period": "2024年3月4日至5月10日",
            "feedback": "7月12日",
            "issuer": "中共辛州市中级人民法院党组",
            "phone": "000-5556666",
            "address": "辛州市壬湖大街1号",
        },
        [("一、", DONE, 2), ("二、", DONE, 2), ("三、", DONE, 2), ("四、", GOING, 2)],
    ),
)

REPORTS = {"district": DISTRICT, "audit": AUDIT, "village": VILLAGE, "court": COURT}


def outline(text: str) -> Outline:
    return structure(read(Source("invented.txt", text.encode())))


@pytest.mark.parametrize("name", REPORTS)
def test_facts(name: str) -> None:
    text, expected = REPORTS[name]
    found = outline(text)
    said = {}
    for fact in expected.facts:
        passage = found.document.published if fact == "published" else getattr(found.facts, fact)
        said[fact] = passage.exact if passage else None
    assert said == expected.facts


@pytest.mark.parametrize("name", REPORTS)
def test_issues(name: str) -> None:
    text, expected = REPORTS[name]
    found = [(issue.marker, issue.status, len(issue.measures)) for issue in outline(text).issues]
    assert found == expected.issues
