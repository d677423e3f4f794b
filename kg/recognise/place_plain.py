"""Forms that look like a place's name and say none: 其间|街道, 某|胡同, 维权无|路, 区领导赵|峰.

The rules of forms, kinds and lists look at a name's ends; what is refused here stands inside the name, or
what it is made of is ordinary speech. Names that a table holds are not looked at. Source of all groups:
reviewed by hand over what the rules found in six hundred pages of news and notices.
"""

from __future__ import annotations

import re
from functools import cache

from kg.recognise.place_site_name import Site
from kg.resources import lexicon

__all__ = ["is_plain"]

# 密甲乡|某|胡同, 我们|小区, 道路|及|街道, 华侨|或|港: what points at a place without naming it
_POINTS = re.compile(
    r"某(?!旧居|故居|故里|墓|祠)|我们|咱们|你们|他们|自己|所在|[^埃]及(?!第)|或|事发|案发|涉事|涉案|同属|指定"
)
# 其间|街道, 虽说|村, 一位|村, 竞选|村, 当上|村: what is said before the common noun
_SAID = re.compile(
    r"^(?:好乡村|其他|其它|另外|一流|其间|期间|此间|还会|还有|虽说|虽然|故而|因而|因此|然而|如果|只有|保证|保障|损坏|毁坏|破坏|占有|霸占|当地|外地|本地|团队|大队|结果|远离|靠近|"
    r"吸引|服务|融入|撤并|合并|清扫|打扫|发展|基地|道路|送礼|行贿|同住|同事|同学|家住|无传销|无毒品|创无|零上访|左右|前后|上级|下级|两级|驻地|各级|"
    r"镇村|街镇|特大|超大|最大|最小|最美|最强|公司|单位|部门|机关|企业|妇联|团委|工会|党员|干部|群众|职工|配套|当时|那时|因原)"
    r"|^一(?:位|名|副|些|个|特|批|般|方|带|线|座|群|处|户|种|样|项)|^(?:小|大)?(?:渔|山|荒|孤)村$"
    r"|[我你他]村$|[这那]位|那么|和原|未向|篡改|[和受]镇$|竞选|是|而|(?<=.)以|来村$|击中|当时|[当参]选|当上|选上|占用|还会|干部|会计|村民|群众|书记|巨贪|刚出村|不出|[省市]社区$|一村$(?<=[\u4e00-\u9fff]{2}[省市南北东西]一村)"
)
# the forms that the above are said of
_FORMS = ("place.form", "place.of-village")

# 共建美好|家园, 口号响彻|广场, 高楼|大厦, 浸没式|水厂, 东风出|收费站: what makes a phrase of a kind's name
_PHRASE = re.compile(
    r"(?:周边|附近|沿岸|沿线|两岸|境内)(?:新建|建设|建成|打造)|(?<=..)(?:修建|配建|兴建)|(?:小区|社区|园区|校区|景区|林场|公园|广场)新建|国务院|^近[一两二三几]年|美[好丽]家园|共[建筑享]|响彻|野生动物园$(?<=去野生动物园)|高楼大厦|街巷胡同|盛世嘉年华|下一阶段|[集公]团?旗下|公司下设|首轮|唯一|"
    r"[出变]成?(?:收费站|垃圾场|停车场|小区)$|式[\u4e00-\u9fff]{0,2}(?:厂|站|场|小区)$|(?:领导|书记|日)(?:考察|视察|调研)|免费|^[这那][场个处座片条些]|^(?:几个|数[座个处]|多[座个处]|整[条个座]|每[条个座])|"
    r"[^第天三太正统]一小区$|[县市省区]城?后花园$|变成|下简称|范围自|[无有][\u4e00-\u9fff]{0,5}灯路口$|^[前后][两几]天|官方网站|村民利益|分片区$|新增|接近|共同|踏上|带头|得知|^千年古[城镇村]$|停车街区$|^[要会][给让]|^[要须]保证|超市商场|表示|^(?:灯控|渠化|交通|事故|拥堵|繁忙|重要|主要|平交|无灯)路口$|县属|市属|省属|区属|属学校区|养殖小区$|周边街巷|"
    r"附近(?:停车场|小区|广场|公园)$|^(?:酒店|宾馆|医院|学校|单位|小车|大车|货车|客车|机动车|非机动车|电动车|电动自行车|自行车|路边|路侧|社会|内部|员工|职工)停车场$"
)
# 维权无|路, 母亲|河, 鲜花满|街, 园中|园, 通行|路|段: figures of speech, and what is said of any road
_FIGURE = re.compile(
    r"(?:无|言|问|让|认|识|探|寻|铺|引|带|领好|走好|大路小|高架|会车|回头|出)路$|[\u4e00-\u9fff]满[街园城山湖]$|母亲河|园中园|多园|安园$|(?:岁月|历史|时间|文明)长河|"
    r"(?:出租|盖新|烂尾|违建|新)楼$|(?:电|脱硫|冷却|吸收|洗涤|凉水|喷淋|高压|通信|信号|瞭望|反应|精馏)塔$|邮轮港|(?:孵化|[高双科文]创)园$|小[雪土荒石]山$|[大高]?荒山$|"
    r"(?:领导|书记|主任|同志|记者|村民|司机|经理)[\u4e00-\u9fff]{2,3}$|思路$|^一[河江湖山路街]$|^四带|^(?:立交|过街天|人行天|跨河|跨线|高架|斜拉|拱)桥$|子堤$"
)
# 通行|路段, 隐患|路段: what makes a class of stretches
_CLASS_OF_ROAD = re.compile(
    r"(?:通行|维护|聚集|险情|隐患|淤泥|台阶|魔鬼|拥堵|易堵|事故|多发|问题|破损|积水|结冰|急弯|陡坡|临水|临崖|在建|施工|农村|乡镇|县乡|繁华|危险|关键|集中|复杂)路$"
)
_LINES = frozenset("路街巷桥渠沟")
_NAMED_LIKE_HILLS = frozenset("山峰岭泉江洲岛溪")
# 记者|孙某岭, 区领导|…: who is named behind
_TITLE = re.compile(
    r"(?:记者|通讯员|领导|书记|主任|[市县区镇乡局院校处科]长|来源：?|责编：?|编辑：?|同志|主席|经理|代表|干部|成员|村民|党员|职工|员工|民警|嫌疑人|被告人|人员：)\s?$"
)
_SITE_END = frozenset("山峰岭泉江洲岛溪河湖海路街巷桥村镇乡县市区湾港园城寺庙塔楼阁亭川坪沟坝庄营")
_ROW_BEFORE = re.compile(r"[、：](?P<name>[\u4e00-\u9fff]{2,3})、$")
_ROW_AFTER = re.compile(r"、(?P<name>[\u4e00-\u9fff]{3})(?=[、，。；等）：（]|[\u4e00-\u9fff])")

# 通过|恐吓|、威胁, 手持|木棍, 畅销…: what is done, no member of a list of places
_DEED = re.compile(
    r"^(?:手持|行人|企业自身|意见|车辆|除)|(?:闯红灯|资金|政府|办公室|两级[\u4e00-\u9fff]{0,6})$"
)
# 甲市|住房|和城乡建设局, 乙银行|十堰分行: bodies beside places, and halves of their names
_BODY = re.compile(
    r"(?:住房|土地|自然资源|人力资源|支行|分行|监狱|看守所|图书馆|[砖纸料鞋材具]厂|五金厂|水井)$"
)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(lexicon("surnames")["single"])


def _may_be_person(name: str) -> bool:
    return name[:1] in _surnames() and name[-1] not in _SITE_END


def _is_person(text: str, site: Site) -> bool:
    """Whether a hill's form is a person's name where it stands: 刘乙、孙丙山, 记者 王丁峰."""
    name = text[site.start : site.end]
    if len(name) > 3 or name[0] not in _surnames() or name[1] == "家":
        return False
    if name[-1] not in _LINES and _TITLE.search(text, max(0, site.start - 6), site.start):
        return True
    if name[-1] not in _NAMED_LIKE_HILLS:
        return False
    before = _ROW_BEFORE.search(text, max(0, site.start - 5), site.start)
    after = _ROW_AFTER.match(text, site.end)
    near = [row["name"] for row in (before, after) if row]
    return len(name) == 3 and bool(near) and all(len(other) == 3 and _may_be_person(other) for other in near)


# 去|浙江, 籍贯|浙江, 宝岛|台湾: a division's stem that ends like a river, and what is said before it
_STEM_BEHIND = re.compile(
    r"[\u4e00-\u9fff](?:浙江|黑龙江|镇江|九江|湛江|丽江|台湾|连云港|防城港|贵港|香港|芜湖|唐山|佛山|鞍山|舟山)$"
)


def is_plain(text: str, site: Site) -> bool:
    """Whether what a rule of forms, kinds or lists has found is ordinary speech and names no place."""
    name = text[site.start : site.end]
    rule = site.rule
    if rule.startswith("place.division"):
        return False
    if _POINTS.search(name):
        return True
    if rule.startswith(_FORMS):
        return _SAID.search(name) is not None
    if rule.startswith("place.site-single"):
        stretch = name[-1] == "路" and text.startswith("段", site.end)
        return bool(
            _FIGURE.search(name)
            or (stretch and _CLASS_OF_ROAD.search(name))
            or _STEM_BEHIND.search(name)
            or _is_person(text, site)
        )
    if rule == "place.street":
        return name == "交通路" and text.startswith("口", site.end)
    if rule.startswith("place.site"):
        return _PHRASE.search(name) is not None
    if rule.startswith("place.list"):
        return bool(_DEED.search(name) or (rule == "place.list-neighbour" and _BODY.search(name)))
    return False
