"""A made-up sheet to draw: reports of invented bureaus, every kind of node, hostile text where wanted."""

from __future__ import annotations

from kg.view.network import NODE_TYPES, STRUCTURE
from kg.view.sheet import Edge, Node, Quote, Remark, Sentence, Sheet, SheetReport, Topic

BASE = "https://w3id.org/zhenggai/id/"
HOSTILE = "<img src=x onerror=\"fired('img')\"></script><script>fired('script')</script>'\"&{{7*7}}"
NAMES = {"Issue": {"zh": "问题", "en": "Issue"}, "rectified": {"zh": "已整改", "en": "Rectified"}}
ENTITY_TYPES = tuple(name for name in NODE_TYPES if name not in STRUCTURE)


class _Maker:
    """Collects nodes, edges and sentences while a sheet is made."""

    def __init__(self) -> None:
        self.sentences: list[Sentence] = []
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []

    def sentence(self, report: int, text: str) -> int:
        self.sentences.append(Sentence(report, 10 * len(self.sentences), len(self.sentences) + 1, text))
        return len(self.sentences) - 1

    def node(self, kind: str, name: str, **more: object) -> int:
        self.nodes.append(Node(f"{BASE}{kind.lower()}/{name}", kind, name, **more))  # type: ignore[arg-type]
        return len(self.nodes) - 1


def make_sheet(
    reports: int = 3, issues: int = 8, hostile: str = "", before: str = "", topics: bool = False
) -> Sheet:
    """A sheet with one shared bureau, one shared policy, and an entity of each type an issue.

    `hostile` stands in every name and text, `before` in front of the words that measures quote. With `topics`
    every other issue has one of two topics, and every issue that is not done has a failed check.
    """
    maker = _Maker()
    keys = [f"甲{r}市某某局-{2020 + r}-01-01" for r in range(reports)]
    heads = tuple(SheetReport(f"{BASE}report/{k}", k, f"通报{k}{hostile}", f"{k}.txt", k[-10:]) for k in keys)
    for head in heads:
        maker.nodes.append(Node(head.iri, "Report", head.title))
    bureau = maker.node("Organization", "丙省文化和旅游厅", others=("省文旅厅" + hostile,))
    policy = maker.node("Policy", "丙省财务管理办法")
    for r, key in enumerate(keys):
        for i in range(issues):
            _add_issue(maker, f"{key}.{i + 1}", r, i, hostile=hostile, before=before, shared=(bureau, policy))
    named = _topics(maker, hostile) if topics else ()
    order = {name: k for k, name in enumerate(NODE_TYPES)}
    places = sorted(range(len(maker.nodes)), key=lambda n: (order[maker.nodes[n].type], n))
    rank = {old: new for new, old in enumerate(places)}
    edges = sorted((Edge(rank[e.source], rank[e.target], e.relation, e.quote) for e in maker.edges), key=repr)
    return Sheet(heads, tuple(maker.sentences), tuple(maker.nodes[n] for n in places), tuple(edges), named)


def _add_issue(
    maker: _Maker, name: str, r: int, i: int, *, hostile: str, before: str, shared: tuple[int, int]
) -> None:
    finding = maker.sentence(r, f"财务管理不规范{hostile}，存在差距{i}。")
    open_items = [Quote(finding, 0, 4)] if i % 4 == 3 else []
    issue = maker.node(
        "Issue",
        name,
        quotes=[Quote(finding, 0, 7)],
        facts=[("status", "inProgress" if i % 4 == 3 else "rectified")],
        open=open_items,
    )
    maker.edges.append(Edge(r, issue, "hasIssue", None))
    done = maker.sentence(r, f"{before}由丙省文化和旅游厅印发办法{hostile}。")
    at = len(before)
    measure = maker.node(
        "Measure",
        f"{name}.1",
        quotes=[Quote(done, at, at + 9)],
        facts=[("progress", "ongoing" if i % 4 == 3 else "done")],
    )
    maker.edges.append(Edge(issue, measure, "hasMeasure", None))
    kind = ENTITY_TYPES[i % len(ENTITY_TYPES)]
    entity = maker.node(kind, f"{kind}甲乙{r}{i}{hostile}", quotes=[Quote(done, at + 1, at + 5)])
    for target in (entity, *shared):
        maker.edges.append(Edge(measure, target, "involves", Quote(done, at + 1, at + 9)))
        if target in shared:
            maker.nodes[target].quotes.append(Quote(done, at + 1, at + 9))


def _topics(maker: _Maker, hostile: str) -> tuple[Topic, ...]:
    """Two topics, and checks that failed, for the issues of a sheet."""
    issues = [node for node in maker.nodes if node.type == "Issue"]
    for k, issue in enumerate(issues):
        if k % 2 == 0:
            issue.topics.append((k // 2 % 2, issue.quotes[0]))
        if issue.open:
            issue.remarks.append(
                Remark("rectified-open", f"自述有误{hostile}", "claims too much", tuple(issue.quotes))
            )
    return (Topic("urn:finance", f"财务{hostile}", "finance"), Topic("urn:study", "学习", "study"))
