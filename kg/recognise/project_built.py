"""What is built, by the verb before it and what else the clause says of it: where, for how much, or for whom.

在甲河沿岸|建设|健身步道|3.6公里       a place says where
甲村投入120万元|建设|黄芪育苗大棚|     a sum says that it was paid for
建成|甲生物资源中试基地|，             a long name of its own needs neither

A verb of building alone says nothing: 建设|队伍, 新建|蓄水池2座 of nowhere. What is put up by the dozen (安装
定位系统, 增设卡口) is listed by readers in one case of three, with its place as well; those verbs need a sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.recognise.matching import near
from kg.recognise.project_words import ends_with, specific

__all__ = ["erected"]

_COUNT = (
    r"(?:[\d.]{1,7}|[一二两三四五六七八九十]{1,3})[余多]?"
    r"(?:万?平方米|公里|千米|米|[亩座个处片块条所家栋间台套口盏项幢孔眼根])"
)
# 建设|健身步道|3.6公里, 新建了|1座|污水处理站|，, 建成的|甲村中药材仓储库|长期闲置
_ERECTED = re.compile(
    r"(?P<verb>建设|建成|建起|建造|[新配修兴改扩援筹]建|购置|采购|搭建|开发|安装|铺设|修筑)"
    rf"(?P<of>的)?了?(?P<count>约?{_COUNT}的?)?"
    r"(?P<crop>[一-龥]{2,3}、(?=[一-龥]{2,4}(?:标准化)?(?:种植|养殖|繁育|育苗|加工)))?"
    r"(?P<name>(?:[^\W\d_的了和与及为等各对将由并已未共供被使以在]|(?<=校)对|(?<=公)共|供[水电热气暖销]|未[来成]|在线){2,20}?)"
    rf"(?={_COUNT}|[，。；、：（”\n的和与及并等已未]|(?<!公)共|供(?![水电热气暖销])|长期|闲置|至今|用于|$)"
)
# 建成育苗大棚|20座、|烘干塔|3座
_FURTHER = re.compile(
    rf"(?:{_COUNT})?[、和](?:[新配修]建|建成)?(?P<name>(?!.建|建成)(?:(?![的了和与及为等各对将由并已未])[一-龥]){{3,12}})(?={_COUNT})"
)
# 位于甲公园、乙广场的2块|户外电子屏
_STANDS = re.compile(
    rf"(?:位于|坐落于|[设建]在)[^，。；：\n的]{{2,40}}的(?:{_COUNT})(?P<name>(?:(?![的了和与及为等各对将由并已未])[一-龥]){{3,12}}?)(?=[，。；、（的和已未被由因自为]|存在|长期|闲置|年久|破损|租)"
)
_LIES = re.compile("位于|坐落于|[设建]在")
# what may have its price told but not its place alone
_PUT_UP = frozenset({"购置", "采购", "搭建", "开发", "安装", "铺设"})
_REACH = 64
# 在|甲镇、乙村等地|, 为|丙镇|, 沿|丁河两岸|, 依托|戊大学|
_AT = re.compile(
    r"(?:[在为沿]|依托)(?![各全每本建])[^，。；：“”在]{1,56}?"
    r"(?:(?<![乡农])村|(?<![全])[镇乡县市区旗街路河湖江溪山岭寨屯矿场园院校馆厅站所库桥址]|街道|社区|小学|中学|大学|学院|沿岸|沿线|两岸|两侧|境内|周边|旁|等地|等处|等\d{0,3}个?[镇乡村])"
    r"(?:分别|集中|统一|规划|投资|选址|先行|联合|高标准){0,2}$"
)
# ，|甲村|利用闲置校舍|, 支持|乙村|, 指导|丙粮库|
_BY = re.compile(
    r"(?:^|[，。；：\n]|[一二三四五六七八九十]是)(?:[^，。；：\n]{0,6}(?:支持|帮助|指导|扶持|协助|帮扶|援建|督促)|[\d年月]{4,9})?"
    r"(?![^，。；：\n]{0,3}[各全该本每多])[一-龥]{2,12}(?:镇|(?<!乡)乡|(?<![乡农])村|社区|街道|[粮校林农]场|粮库|中学|小学|学校|医院|卫生院|合作社)"
    r"(?:(?:已|先后|自筹|利用|整合|投入|投资|争取|筹[措集]|流转|依托|采取|通过|引进)[^，。；：\n]{0,28})?$"
)
# 投入7.6万元|, 整合资金120万元|, 争取省级公益金120万元，
_PAID = re.compile(
    r"(?:投入|投资|资金|出资|筹[措集]|拨付|安排|争取|落实|[金款])[^，。；：\n]{0,10}[\d.]{1,8}[余多]?[万亿]?元[^，。；：\n\d]{0,10}，?(?:[^，。；：\n]{0,4})$"
)
# 安装|太阳能路灯|60盏，投入资金18万元
_COST = re.compile(
    rf"(?:{_COUNT})?，(?:共|累计|总|合计)?(?:投入|投资|耗资|花费)(?:资金)?[约近]?[\d.]{{1,8}}[余多]?[万亿]?元"
)
_IN_USE = re.compile(r"(?:并|已|，)?(?:已|正式|全面)?(?:投入使用|投入运营|投用|开放)")
_OWN = 5
"""Characters of its own that a name must have before its head where nothing else is said of it."""
_SHORTEST = 3
_COUNTED = re.compile(_COUNT)
# 部分|新建…, 拟|建设…, 违规|搭建…: some of many, not yet, not allowed
_NOT_DONE = re.compile(r"(?:部分|个别|有的|今后|[拟未需应]|计划|尚未|不得|严禁|违规|违法|擅自|可|要)$")
# named as bodies where they are more than rooms
_BODIES = frozenset(
    {"工作站", "服务站", "学校", "医院", "卫生院", "派出所", "法庭", "合作社", "平台", "系统", "网络", "大脑"}
)
_TOOLS = ("系统", "平台")
# 全面|, 二是|: what may stand before the verb of a name that nothing else is said of
_NONE = re.compile(
    r"[一-龥]{0,4}(?:单位|资金|用地|工程|项目|标准(?!化)|制度|机制|体系|队伍|工作|中的|规划|指挥|管理|方面|领域|期间|过程|任务|进度)"
    r"|一?[批些]|多个|各|全[省市县区镇村]|相关|有关|配套|类似|部分|该|此|其|违[法规章]|临时|成|后|了|区|立|性|者|局|厅|委|型|面积|现代|投[用入产]|一流|高[标质]|精品"
)


def erected(text: str) -> Iterator[tuple[int, int]]:
    """Where what is built is named whose place, price or own name the text tells."""
    for found in _ERECTED.finditer(text):
        name = found["name"]
        head = ends_with(name, "built") or _named_kind(name)
        if not head or len(name) < _SHORTEST or _NONE.match(name):
            continue
        if not _NOT_DONE.search(text, max(0, found.start() - 4), found.start()) and _told(
            text, found, name, len(name) - len(head)
        ):
            yield (found.start("crop") if found["crop"] else found.start("name")), found.end("name")
            at = found.end("name")
            while further := _FURTHER.match(text, at):
                at = further.end("name")
                if len(further["name"]) >= _SHORTEST and ends_with(further["name"], "built"):
                    yield further.span("name")
    for stands in near(text, _STANDS, _LIES, _REACH):
        if ends_with(stands["name"], "built"):
            yield stands.span("name")


def _named_kind(name: str) -> str:
    """A facility of any other kind, where the name says more than its kind: 特殊教育|资源|中心."""
    head = ends_with(name, "facilities")
    return head if 2 <= len(head) <= len(name) - 2 and head not in _BODIES else ""


def _told(text: str, found: re.Match[str], name: str, own: int) -> bool:
    """Whether the clause says enough of what is built to tell it from others."""
    at = found.start()
    before = max(0, at - _REACH)
    if _PAID.search(text, before, at) or _COST.match(text, found.end()):
        return True
    if found["verb"] in _PUT_UP or (name.endswith(_TOOLS) and own < _OWN):
        return False
    if _AT.search(text, before, at) or _BY.search(text, before, at):
        return True
    if own >= 2 and specific(name[:own]) and (found["of"] or _IN_USE.match(text, found.end())):
        return True
    more = ends_with(name, "built") and not found["count"] and not _COUNTED.match(text, found.end())
    return bool(more) and own >= _OWN and specific(name[:own])
