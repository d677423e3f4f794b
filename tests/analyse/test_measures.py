"""Measures of nodes against values worked out by hand, and order that does not depend on chance."""

from __future__ import annotations

import networkx as nx
import pytest

from kg.analyse import MEASURES, PROJECTIONS, Material, meaning, measure, rank, summary
from kg.analyse.measures import pagerank
from kg.errors import UnknownName


def drawn(*edges: tuple[str, str], weights: dict[tuple[str, str], float] | None = None) -> nx.Graph[str]:
    """A network of these lines, as projections make them."""
    graph: nx.Graph[str] = nx.Graph()
    for node in sorted({end for edge in edges for end in edge}):
        graph.add_node(node, label=node.upper(), kind="organization", issues=(("r", ord(node[0])),))
    for edge in edges:
        graph.add_edge(*edge, weight=(weights or {}).get(edge, 1), issues=(("r", 1),))
    return graph


STAR = drawn(("m", "a"), ("m", "b"), ("m", "c"))
PATH = drawn(("a", "b"), ("b", "c"), ("c", "d"))
# Two triangles that hang together by c-d alone.
PAIR = drawn(("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("d", "f"))


def test_pagerank_of_a_star_as_worked_out_by_hand() -> None:
    # c = 0.15/4 + 0.85·(3·l), l = 0.15/4 + 0.85·c/3
    middle = (0.0375 + 0.85 * 3 * 0.0375) / (1 - 0.85 * 0.85)
    found = pagerank(STAR)
    assert found["m"] == pytest.approx(middle, abs=1e-9)
    assert found["a"] == pytest.approx((1 - middle) / 3, abs=1e-9)
    assert sum(found.values()) == pytest.approx(1)


def test_pagerank_follows_weights_and_keeps_what_is_alone() -> None:
    graph = drawn(("m", "a"), ("m", "b"), weights={("m", "a"): 9, ("m", "b"): 1})
    graph.add_node("z", label="Z", kind="organization", issues=())
    found = pagerank(graph)
    assert found["a"] > found["b"] > found["z"] > 0
    assert sum(found.values()) == pytest.approx(1)
    assert pagerank(nx.Graph()) == {}


def test_pagerank_is_that_of_networkx() -> None:
    theirs = nx.algorithms.link_analysis.pagerank_alg._pagerank_python(PAIR, tol=1e-12, max_iter=500)  # type: ignore[attr-defined]
    assert pagerank(PAIR) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize(
    ("name", "graph", "values"),
    [
        ("degree", STAR, {"m": 3, "a": 1}),
        ("strength", drawn(("a", "b"), ("b", "c"), weights={("a", "b"): 2.5}), {"a": 2.5, "b": 3.5, "c": 1}),
        ("betweenness", PATH, {"a": 0, "b": 2 / 3, "c": 2 / 3}),
        ("betweenness", STAR, {"m": 1, "a": 0}),
        ("core", PAIR, {"a": 2, "d": 2}),
        ("core", PATH, {"a": 1, "b": 1}),
        ("issues", STAR, {"m": 1}),
    ],
)
def test_values(name: str, graph: nx.Graph[str], values: dict[str, float]) -> None:
    found = measure(name).compute(graph)
    assert {node: found[node] for node in values} == pytest.approx(values)


def test_equal_values_share_a_place_and_go_by_name() -> None:
    rows = rank(STAR, measure("degree"))
    assert [(row.place, row.label, row.value) for row in rows] == [
        (1, "M", 3), (2, "A", 1), (2, "B", 1), (2, "C", 1),
    ]  # fmt: skip


def test_two_triangles_are_two_groups_with_one_bridge() -> None:
    found = summary(PAIR)
    assert (found.nodes, found.edges, found.components, found.largest) == (6, 7, 1, 6)
    assert [set(group.labels) for group in found.communities] == [{"A", "B", "C"}, {"D", "E", "F"}]
    assert found.communities[0].labels[0] == "A"
    assert [(b.one, b.other, b.cut) for b in found.bridges] == [("C", "D", 3)]
    assert found.core == (2, ("A", "B", "C", "D", "E", "F"))
    assert found.modularity == pytest.approx(5 / 14, abs=1e-4)


def test_bridges_name_the_smaller_side_first() -> None:
    found = summary(drawn(("a", "b"), ("b", "c"), ("a", "c"), ("c", "x"), ("x", "y")))
    assert [(b.one, b.other, b.cut) for b in found.bridges] == [("X", "C", 2), ("Y", "X", 1)]


def test_a_circle_has_no_bridge_and_nothing_has_nothing() -> None:
    assert summary(drawn(("a", "b"), ("b", "c"), ("c", "a"))).bridges == ()
    empty = summary(nx.Graph())
    assert (empty.nodes, empty.communities, empty.bridges, empty.core) == (0, (), (), (0, ()))


def test_the_same_graph_gives_the_same_answer(material: Material) -> None:
    for one in PROJECTIONS:
        graph = one.build(material)
        assert summary(graph) == summary(one.build(material))
        for measured in MEASURES:
            assert rank(graph, measured) == rank(one.build(material), measured)


@pytest.mark.parametrize("network", [one.name for one in PROJECTIONS])
@pytest.mark.parametrize("name", [*(one.name for one in MEASURES), "communities", "bridges"])
def test_every_measure_says_what_it_means(network: str, name: str) -> None:
    english, chinese = meaning(network, name)
    assert english.endswith(".")
    assert chinese.endswith("。")
    assert "{" not in english + chinese


def test_an_unknown_measure_is_named() -> None:
    with pytest.raises(UnknownName, match="measures: degree"):
        measure("power")
