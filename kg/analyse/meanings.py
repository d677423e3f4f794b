"""What a measure means in a network, in a sentence: a number without it invites wrong readings."""

from __future__ import annotations

__all__ = ["meaning"]

_COMPANY = ("other bodies", "其他单位")
_WORDS: dict[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str]]] = {
    # network: what a node is; its neighbours; what ties two of them
    "bodies": (("a body", "该单位"), _COMPANY, ("a common issue", "共同的问题")),
    "policies": (("a document", "该文件"), ("other documents", "其他文件"), ("a common answer", "同一整改")),
    "money": (
        ("a project, sum or body", "该项目、金额或单位"),
        ("others", "其他对象"),
        ("money or building", "资金或承建"),
    ),
    "findings": (
        ("a finding", "该问题"),
        ("findings of other reports", "其他通报的问题"),
        ("likeness", "相似"),
    ),
}
_SAYS: dict[str, tuple[str, str]] = {
    "degree": (
        "How many {others_en} {node_en} is tied to by {tie_en}. One long issue that lists many gives all of "
        "them a high degree: read `issues` beside it.",
        "{node_zh}因{tie_zh}与多少{others_zh}相连。一个罗列众多的长问题会使其中每一个的度都很高，请同时看涉及问题数。",
    ),
    "strength": (
        "The same with each tie counted by its weight: repeated company counts more than a single meeting.",
        "同上，但每条连线按权重计：多次同现重于一次。",
    ),
    "pagerank": (
        "How much of the attention that wanders along {tie_en} comes to rest at {node_en}: high where those "
        "that it stands with are themselves much tied. The values sum to 1; only their order says something.",
        "沿{tie_zh}随机游走时停留在{node_zh}的份额：与它相连者自身联系越多，值越高。总和为1，只宜比较先后。",
    ),
    "betweenness": (
        "On what share of the shortest ways between two {others_en} {node_en} lies: high where it alone ties "
        "groups together. A high value with few issues is one passage worth reading, not power.",
        "{node_zh}位于{others_zh}之间最短路径上的比例：若仅由它联系不同群组，则值高。"
        "值高而涉及问题少，说明有一处原文值得细读，并不说明其权力大。",
    ),
    "core": (
        "The largest k so that {node_en} is tied to at least k {others_en} which are so among themselves: "
        "how deep it sits in what belongs together. One long list makes a deep core by itself.",
        "最大的k，使{node_zh}与至少k个同样彼此紧密相连的{others_zh}相连：表示其处于紧密群体的深度。"
        "一份长名单本身就会形成很深的核。",
    ),
    "issues": (
        "In how many issues {node_en} stands: plain frequency, against which all the others should be read.",
        "{node_zh}出现于多少个问题：最朴素的频次，其余指标都应与之对照。",
    ),
    "communities": (
        "Groups with more ties inside than chance would give (Louvain, fixed seed). With few reports they "
        "mostly follow reports and their chapters; a group across reports is what to look at.",
        "组内联系多于随机预期的群组（Louvain算法，固定种子）。报告较少时，群组多与报告及其章节一致；跨报告的群组更值得注意。",
    ),
    "bridges": (
        "Ties whose loss would cut the network apart: {tie_en} on which alone a part hangs. Each rests on "
        "the issues that are named; read those.",
        "去掉即会使网络断开的连线：一部分仅靠这一处{tie_zh}与其余相连。每条都注明所依据的问题，应当细读。",
    ),
}


def meaning(network: str, measure: str) -> tuple[str, str]:
    """What a measure says in a network: a sentence in English and one in Chinese.

    Args:
        network: name of a projection.
        measure: name of a measure, or ``communities`` or ``bridges``.

    Raises:
        KeyError: there is no such network or measure.
    """
    node, others, tie = _WORDS[network]
    said = _SAYS[measure]
    words = {
        "node_en": node[0], "node_zh": node[1], "others_en": others[0], "others_zh": others[1],
        "tie_en": tie[0], "tie_zh": tie[1],
    }  # fmt: skip
    return said[0].format(**words), said[1].format(**words)
