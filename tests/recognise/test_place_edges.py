"""Where names of places begin and end: words that cross a division's name, lists of other things."""

from __future__ import annotations

import pytest

from tests.recognise.test_place import places

FOUND = [
    # names that words may make, where they stand as names do
    ("赴成都市学习，四川省成都市考察，来到海城市，", ["成都市", "四川省成都市", "海城市"]),
    # 村村, 三村, 村医
    ("甲杏镇下村村、乙柳村等9个村", ["甲杏镇下村村", "乙柳村"]),
    ("前往柳西村、柳东村、杏干村三村，", ["柳西村", "柳东村", "杏干村"]),
    # towns with their streets, roads by their ends, zones by their kind beside divisions
    ("位于柳昌街道北街的原门店，", ["柳昌街道北街"]),
    ("问题，杏坝至柳义公路破损严重，", ["杏坝至柳义公路"]),
    ("从柳金大道至柳龙公路段，总长5公里。", ["柳金大道", "柳龙公路"]),
    ("临港区、开封市用证率低。", ["临港区", "开封市"]),
    ("对杏江河柳园段沿线排查", ["杏江河柳园段", "杏江河"]),
    # halls of sport, dining halls by number, wards of houses, campuses behind streets
    ("柳阳体育馆、杏体中心游泳馆未开放。", ["柳阳体育馆", "杏体中心游泳馆"]),
    ("第一学生食堂由企业经营。", ["第一学生食堂"]),
    ("位于柳岳大道的柳麻公司宿舍区为危房。", ["柳岳大道", "柳麻公司宿舍区"]),
    ("在柳梓大道杏桥校区周边设岗。", ["柳梓大道", "杏桥校区"]),
    # streets of towns, with them and without; a district whose name ends in 城区; hills and markets of towns
    ("位于柳埔镇杏阳中路，", ["柳埔镇杏阳中路", "杏阳中路"]),
    ("位于荔城区杏献路的门店，", ["荔城区杏献路", "杏献路"]),
    ("在公平镇柳龙山开展演练，", ["公平镇柳龙山"]),
    ("荔城区城北市场漏雨，柳游县杏头中心市场改造。", ["荔城区城北市场", "柳游县杏头中心市场"]),
    ("宝杏镇、良柳镇个别村存在", ["宝杏镇", "良柳镇"]),
    ("新柳河国控断面水质达标，沿杏沙港、柳塘河的企业", ["新柳河", "杏沙港"]),
    ("在杏氏宗祠、柳桥街等处增设", ["杏氏宗祠", "柳桥街"]),
    # hamlets and groups of a village, spots of a district
    (
        "家住兰考县杏城镇柳洲村帮扶小组村民说，家住兰考县杏城镇柳洲村上屋组村民说",
        ["兰考县杏城镇柳洲村", "兰考县杏城镇柳洲村上屋组"],
    ),
    ("位于祥符区杏老洲的校区，", ["祥符区杏老洲"]),
    ("将加杏镇柳冲村冷库委托运营，", ["加杏镇柳冲村"]),
    ("在兰考县杏城镇柳村石街头组，走在路上", ["兰考县杏城镇柳村石街头组"]),
    ("前往浙江安吉柳村、山东寿光三杏朱村考察。", ["浙江安吉柳村", "山东寿光三杏朱村"]),
    # zones, waters and buildings that a list sums up; towns by what is said of them
    ("对经开区、高新区、临空区3个园区企业检查，", ["经开区", "临空区"]),
    ("对柳收沟、杏引河等8条黑臭水体整治，", ["柳收沟", "杏引河"]),
    ("对万柳城、杏悦广场等商业综合体检查。", ["万柳城", "杏悦广场"]),
    ("建设涉及杏关镇、柳园口镇、王柳乡等3个乡镇", ["杏关镇", "柳园口镇", "王柳乡"]),
    ("某某县水利局在杏河镇开展行动，赵柳镇农村危房，杏庄村存在问题", ["杏河镇", "赵柳镇", "杏庄村"]),
    ("位于滨河东路与杏昌街交叉口。", ["滨河东路", "杏昌街"]),
    ("向柳安镇、杏河镇投放贷款，杏河镇群众受益", ["柳安镇", "杏河镇", "杏河镇"]),
    ("对澧水沿岸砂石码头整治，杏露河部分河段有垃圾", ["杏露河"]),
    # what stands before a site's name, and names that begin like a verb
    ("县中医院迁建项目选址柳南片区，渡改桥工程杏龙渡口", ["柳南片区", "杏龙渡口"]),
    ("对110千伏柳东变电站检修，移民安置区杏华小区漏水", ["柳东变电站", "杏华小区"]),
    ("向阳水库、跃进水库渗漏", ["向阳水库", "跃进水库"]),
    ("县道X023线塌方路段抢修", ["县道X023线"]),
    # halls where something is held
    ("在杏亿柳大厦二期报告厅成功举办，在市民服务中心开设窗口", ["杏亿柳大厦二期报告厅", "市民服务中心"]),
    # where something is held, by its label
    ("活动地点：柳花苗寨。主会场：杏柳文化广场。", ["柳花苗寨", "杏柳文化广场"]),
]
NOT_FOUND = [
    # a word and the next make a division's name together
    "沿海城市，滨海城市，适应城市发展，新兴城市，专项城市体检，新增城市绿地，各项城市管理。",
    "形成都市圈，打造成都市农业，今天全县动员，其中山区乡镇，",
    "建立合作市场，发展东方市场，在浦口区块，西湖区域内，江北区块链。",
    # lists that are of other things, or of who does
    "推动不动产、婚姻、户籍等电子证照在镇街应用。",
    "会议由县公安、工商、物价等部门及有关乡镇参加。",
    "被市委、市政府确定为全市示范区。",
    "开通4条航线、通航七个城市。",
    "校领导到所联系党支部讲党课、参加主题党日。",
    # verbs and phrases before 村 and 乡
    "培训村级信息员，培训村党组织书记，走村入户，以城带乡，是一个土家族乡。",
    # generic sites, roads as figures
    "打造景观大道、活力大道，建设游园广场，深化村落景区创建。",
    "昔日的扬尘路、颠簸路成了民心路、致富路。",
    "从2020年至今公路建设缓慢，年初至年底公路养护。",
    "集镇污水处理，乡镇集镇改造，地点：另行通知。会场：各单位。",
    "第一食堂竣工验收，学生食堂、职工食堂管理。",
    # markets of goods, streets and hills of no town
    "柳游县人才市场，杏柳县建筑市场，杏区农产品市场，示范区重点市场，各县区主要市场。",
    "在镇街路边，在乡镇道路，在城区主街，在大山开展，全镇上山开展巡护。",
    "围绕稳外贸、促消费、抓招商等课题深入县区调研。",
    "依托四川政府采购一体化平台推进，通过安徽粮食批发交易市场公开交易。",
    "群众反映道路是甘村通往外村的路，修建水泥路、柏油路，治理小黄河。",
    "贫困村存在困难，部分村未完成，各乡镇落实，基层社区网格员，在镇农村信用社贷款。",
    # spots that are none, first words of a list
    "位于老城区的房屋，位于县城北边的门店，位于城区中心地段，",
    "拟重点建设博物馆、文化馆、图书馆3处。",
    # papers and schools that begin with a place
    "江西日报报道，合肥轨道交通建设，山西市场导报刊发。",
]
CUT = [
    ("选派1名干部到兰考县大力开展通村建设，", ["兰考县"]),
    ("祥符区部分镇街反映，", ["祥符区"]),
    ("朝鲜族镇，韩国，", ["韩国"]),
]


@pytest.mark.parametrize(("text", "found"), FOUND + CUT)
def test_found(text: str, found: list[str]) -> None:
    assert places(text) == found


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert places(text) == []
