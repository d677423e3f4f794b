"""What the command line says, in English and Chinese, by key. `{}` parts are filled in by name."""

from __future__ import annotations

import os

__all__ = ["ERRORS_ZH", "LANGUAGES", "MESSAGES", "language", "say", "use_language"]

LANGUAGES = ("en", "zh")

MESSAGES: dict[str, tuple[str, str]] = {
    "analyse.alike": ("Like issues, and what each did about them", "同类问题及各自的整改措施"),
    "analyse.alone": ("alone", "孤立"),
    "analyse.because": ("because", "依据"),
    "analyse.body": ("report", "报告"),
    "analyse.bridges": ("Bridges", "桥"),
    "analyse.chain": ("Chain {number}", "路径 {number}"),
    "analyse.common": ("Documents and standing systems in common", "共同涉及的文件和制度"),
    "analyse.core": ("Deepest core (k = {k})", "最深的核（k = {k}）"),
    "analyse.core-k": ("core k", "核k"),
    "analyse.cut": ("cuts off", "切断节点数"),
    "analyse.did": ("what was done", "整改措施"),
    "analyse.groups": ("Communities", "社区"),
    "analyse.issues": ("issues", "问题"),
    "analyse.kinds": ("Kinds of measures (a measure may be of several)", "措施类型（一项措施可属多类）"),
    "analyse.largest": ("largest", "最大"),
    "analyse.density": ("density", "密度"),
    "analyse.measures": ("measures", "措施"),
    "analyse.members": ("members", "成员"),
    "analyse.modularity": ("modularity", "模块度"),
    "analyse.money": ("Money by role, yuan (each sum once an issue)",
                      "资金按性质（元，同一问题内同一金额计一次）"),
    "analyse.name": ("name", "名称"),
    "analyse.network": ("network", "网络"),
    "analyse.networks": ("Networks", "网络概览"),
    "analyse.no-path": ("nothing in the reports ties {one} to {other}",
                        "报告中没有把{one}与{other}联系起来的内容"),
    "analyse.nodes": ("nodes", "节点"),
    "analyse.other": ("no kind", "未归类"),
    "analyse.parts": ("parts", "连通部分"),
    "analyse.place": ("place", "名次"),
    "analyse.progress": ("Measures by progress", "措施进度"),
    "analyse.projects": ("Money by what it is for, as named", "资金按用途（原文写法）"),
    "analyse.reports": ("Reports", "报告"),
    "analyse.score": ("score", "相似度"),
    "analyse.several": ("{name} may mean {count} things; taken: {taken}",
                        "{name}可指{count}个对象；取：{taken}"),
    "analyse.size": ("size", "规模"),
    "analyse.statuses": ("Issues by status, in the words of the report", "问题状态（报告自述）"),
    "analyse.sum": ("sum", "合计"),
    "analyse.ties": ("ties", "连线"),
    "analyse.topics": ("Topics of the issues (an issue may be of several)",
                       "问题领域（一个问题可属多个领域）"),
    "analyse.words": ("words", "原文"),
    "build.building": ("Building {name}", "正在构建 {name}"),
    "build.drawing": ("Drawing the network", "正在绘制网络图"),
    "build.kept": ("kept what was there: nothing could be built", "未能构建任何报告，原有结果保持不变"),
    "build.next": ("Next:", "接下来可以："),
    "build.sample": (
        "no {path} here: building the sample reports that come with zhenggai",
        "当前目录没有 {path}：改用随软件附带的示例报告",
    ),
    "build.title": ("Built into {out}", "已构建到 {out}"),
    "build.assertions": ("assertions", "断言"),
    "build.entities": ("entities", "实体"),
    "build.failed": ("files that could not be built", "未能构建的文件"),
    "build.issues": ("issues", "问题"),
    "build.measures": ("measures", "整改措施"),
    "build.open": ("open items", "未完成事项"),
    "build.reports": ("reports", "报告"),
    "build.seconds": ("seconds", "用时（秒）"),
    "build.triples": ("triples", "三元组"),
    "build.warnings": ("warnings", "提示"),
    "build.warnings-hint": ("see them with: kg build --verbose, or kg doctor FILE",
                            "查看：kg build --verbose 或 kg doctor 文件"),
    "check.cantTell": ("cannot tell", "无法判断"),
    "check.failed": ("failed", "未通过"),
    "check.outcome": ("outcome", "结果"),
    "check.passed": ("passed", "通过"),
    "check.said": ("what was found", "说明"),
    "check.saved": ("{count} results written to {path} and the store", "{count}条结果已写入 {path} 及图库"),
    "check.test": ("check", "核查项"),
    "column.count": ("count", "数量"),
    "column.default": ("default", "默认值"),
    "column.from": ("from", "来源"),
    "column.kind": ("kind", "类别"),
    "column.meaning": ("meaning", "含义"),
    "column.name": ("name", "名称"),
    "column.parameters": ("parameters", "参数"),
    "column.passage": ("passage", "内容"),
    "column.question": ("question", "问题"),
    "column.title": ("title", "标题"),
    "column.where": ("where", "出处"),
    "column.value": ("value", "值"),
    "doctor.nothing": ("everything was parsed", "全文均已解析"),
    "doctor.part": ("part", "部分"),
    "doctor.share": ("share", "占比"),
    "doctor.characters": ("characters", "字数"),
    "doctor.noise": ("page furniture", "网页杂项"),
    "doctor.frame": ("title, opening, headings", "标题、导语、小标题"),
    "doctor.issues": ("issues and responses", "问题及整改"),
    "doctor.mentions": ("of these inside names, amounts, dates", "其中：名称、金额、日期等"),
    "doctor.left": ("not parsed", "未解析"),
    "doctor.lines": ("Lines that were not parsed", "未解析的行"),
    "error.internal": (
        "an error of zhenggai's own; --debug shows where",
        "程序内部错误；加 --debug 查看位置",
    ),
    "evaluate.gold": ("gold", "标注"),
    "evaluate.hit": ("hit", "命中"),
    "evaluate.pred": ("said", "输出"),
    "evaluate.row": ("row", "项目"),
    "evaluate.precision": ("precision", "精确率"),
    "evaluate.recall": ("recall", "召回率"),
    "export.wrote": ("wrote {path}", "已写入 {path}"),
    "explain.aliases": ("also: {names}", "又作：{names}"),
    "explain.line": ("line {line}, {start}–{end}", "第 {line} 行，{start}–{end}"),
    "explain.more": ("and {count} more; see them all with --all", "另有 {count} 处；加 --all 全部显示"),
    "explain.passages": ("Passages", "原文依据"),
    "explain.relations": ("Relations", "关系"),
    "explain.several": ("{count} things bear this name", "有 {count} 个对象使用此名称"),
    "ledger.wrote": ("wrote {count} issues of {reports} reports to {path}",
                     "已将 {reports} 份报告的 {count} 个问题写入 {path}"),
    "query.absent": ("nothing in the graph is called {name}", "图中没有 {name}"),
    "query.absent-near": ("nothing in the graph is called {name}; nearest: {near}",
                          "图中没有 {name}；相近的有：{near}"),
    "query.empty": ("no rows", "没有结果"),
    "query.rows": ("{count} rows", "共 {count} 行"),
    "query.row": ("1 row", "共 1 行"),
    "query.truncated": ("stopped at {count} rows; more with --rows", "只显示前 {count} 行；用 --rows 调整"),
    "query.yes": ("yes", "是"),
    "query.no": ("no", "否"),
    "read.noise": ("taken out", "已剔除"),
    "read.removed": ("left out", "未收入文本"),
    "report.wrote": ("wrote {path}; open it in a browser, print it from there",
                     "已写入 {path}，可用浏览器打开并打印"),
    "search.indexing": ("making the search index", "正在建立检索索引"),
    "search.issue": ("issue", "问题"),
    "search.measure": ("measure", "措施"),
    "search.mentions": ("{count} mentions", "提及 {count} 次"),
    "search.nothing": ("nothing holds these words", "没有找到"),
    "search.some": ("nothing holds all of these words; these hold some",
                    "没有同时含有全部检索词的内容；以上含有其中部分"),
    "serve.at": ("Serving {out} at {address} (Ctrl-C ends it)",
                 "正在 {address} 提供 {out}（按 Ctrl-C 结束）"),
    "serve.open": ("warning: whoever reaches this machine can ask; put a proxy with a login before it",
                   "注意：凡能访问本机者均可查询，请在前面设置带登录的代理"),
    "shell.stopped": ("stopped", "已中断"),
    "shell.welcome": ("\\help shows the commands, Tab completes, \\q leaves",
                      "\\help 查看命令，Tab 补全，\\q 退出"),
    "validate.passed": ("{count} reports conform", "{count} 篇报告均符合约束"),
    "view.wrote": ("wrote {path}; open it in a browser", "已写入 {path}，可用浏览器打开"),
    "view.large": (
        "more than {most} nodes: kg view --folder opens faster",
        "节点超过 {most} 个：用 kg view --folder 打开更快",
    ),
    "view.wrote-pages": ("wrote {count} report pages into {path}", "已将 {count} 份报告的阅读页写入 {path}"),
    "status.rectified": ("rectified", "已整改"),
    "status.partlyRectified": ("partly rectified", "部分整改"),
    "status.inProgress": ("in progress", "正在整改"),
    "status.unstated": ("unstated", "未说明"),
    "type.Organization": ("organizations", "单位"),
    "type.InspectionTeam": ("inspection teams", "巡察组"),
    "type.Person": ("persons", "人员"),
    "type.Place": ("places", "地点"),
    "type.Policy": ("documents", "文件"),
    "type.Project": ("projects", "项目"),
    "type.Event": ("events", "活动"),
    "type.Work": ("works", "作品"),
    "type.Award": ("awards", "荣誉"),
    "type.Mechanism": ("mechanisms", "机制"),
    "type.Amount": ("amounts", "金额"),
    "type.Quantity": ("quantities", "数量"),
    "type.Period": ("dates and periods", "时间"),
}  # fmt: skip

# What kind of error a code names, for readers of Chinese; the rest of the line says where and what.
ERRORS_ZH = {
    "E100": "用法错误",
    "E110": "设置有误",
    "E120": "查询有误",
    "E130": "名称不存在",
    "E200": "输入有误",
    "E210": "文件无法读取",
    "E220": "文件没有内容",
    "E230": "未找到有整改回应的问题",
    "E240": "未找到报告",
    "E900": "程序内部错误",
}

_chosen = ""


def use_language(code: str) -> None:
    """Say everything in this language from now on; ``""`` goes back to KG_LANG."""
    global _chosen  # noqa: PLW0603 - one process speaks one language
    _chosen = code


def language() -> str:
    """The language that is spoken: ``en`` or ``zh``."""
    said = (_chosen or os.environ.get("KG_LANG", "")).lower()[:2]
    return said if said in LANGUAGES else "en"


def say(key: str, **parts: object) -> str:
    """The message of that key in the language that is spoken.

    Raises:
        KeyError: there is no such message.
    """
    return MESSAGES[key][LANGUAGES.index(language())].format(**parts)
