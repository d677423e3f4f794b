"""Any order of names and verbs: no crash, and every link between things that are there."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

NAMES = {
    "ORGANIZATION": ["市乙局", "丙集团", "大桥专班"],
    "PERSON": ["张三丰"],
    "PLACE": ["乙区", "乙区山水村", "古塔遗址"],
    "POLICY": ["甲办法"],
    "PROJECT": ["某某大桥项目"],
    "EVENT": ["荷花节"],
    "AMOUNT": ["300万元"],
}
WORDS = [
    *"，。；、《》（）和与由对在向的已",
    *(
        "制定",
        "印发",
        "按照",
        "落实",
        "牵头",
        "负责",
        "承建",
        "位于",
        "举办",
        "会同",
        "委托",
        "合作",
        "所属",
        "代管",
    ),
    *(
        "责成",
        "压实",
        "主体责任",
        "牵头单位：",
        "专班",
        "该项目",
        "上述两个项目",
        "对接",
        "邀请",
        "专家",
        "协调",
    ),
    *(
        "分别",
        "各",
        "罚款",
        "退回",
        "自筹",
        "争取",
        "补助",
        "元以上",
        "建立",
        "机制",
        "组成",
        "抽调",
        "为项目法人",
    ),
    *("局长", "组长", "任", "用于", "拨付", "等八大", "一是", "联合", "以", "名义", "转发", "我局", "\n"),
]
PIECES = st.sampled_from([*WORDS, *(name for listed in NAMES.values() for name in listed)])
PREDICATES = (
    *("responsibleFor", "issued", "enacts", "compliesWith", "funds", "amountOf", "builds", "locatedIn"),
    *("partOf", "memberOf", "cooperatesWith", "concerns", "involves"),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25).map("".join), st.sampled_from(PREDICATES))
def test_any_sentence(links, text, predicate):
    if not text.strip():
        return
    said = links(text, predicate, finding="丙集团对甲办法落实不够，会同市乙局整改。", **NAMES)
    assert all(subject != object_ for subject, object_ in said)
