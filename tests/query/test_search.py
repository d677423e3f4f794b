"""Full-text search on the invented reports: what is found, in what order, with which marks."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import kg
from kg.errors import NoReports, QueryError
from kg.query.engine import open_engine
from kg.query.search import Hit, search, snippet
from kg.query.search_index import FILE, Entry, entries_of, fill, open_index

SMALL = Path(__file__).parent / "small.ttl"


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    with closing(open_index(SMALL)) as connection:
        yield connection


def found(hits: list[Hit]) -> list[str]:
    return [hit.name.text or hit.number for hit in hits]


def of(*names: str) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    fill(
        connection,
        [Entry("name", "Organization", f"x:{at}", "", "", name, "") for at, name in enumerate(names)],
    )
    return connection


@pytest.mark.parametrize(
    ("words", "first", "how"),
    [
        ("学习流于形式", "学习流于形式", "exact"),
        ("账目", "账目不清", "exact"),
        ("甲市图书馆", "甲市图书馆", "exact"),
        ("甲市圖書館", "甲市图书馆", "exact"),  # traditional
        ("图书馆", "甲市图书馆", "exact"),
        ("双签制度", "“双签”制度", "exact"),  # over quotation marks
        ("市某某局", "甲市某某局", "exact"),  # a surface of it
        ("话剧 文明单位", "1.1", "exact"),  # two terms, both there
        ("jiashitushuguan", "甲市图书馆", "pinyin"),
        ("tushuguan", "甲市图书馆", "pinyin"),
        ("jia shi tu shu guan", "甲市图书馆", "pinyin"),
        ("jstsg", "甲市图书馆", "pinyin"),
        ("TSG", "甲市图书馆", "pinyin"),
        ("caiwug", "甲市财务管理办法", "pinyin"),  # the last syllable only begun
        ("图书馆建成书屋", "1.2", "words"),  # its words stand apart
        ("图书馆餐饮", "甲市图书馆", "some"),
    ],
)
def test_what_is_found(index: sqlite3.Connection, words: str, first: str, how: str) -> None:
    hits = search(index, words)
    assert (found(hits)[0], hits[0].how) == (first, how)


@pytest.mark.parametrize("words", ["航天", "xyz", "uguan", "20311", "话剧 航母", "甲市OR"])
def test_what_is_not_found(index: sqlite3.Connection, words: str) -> None:
    assert not [hit for hit in search(index, words) if hit.how != "some"]


def test_a_phrase_does_not_run_over_the_end_of_a_sentence(index: sqlite3.Connection) -> None:
    assert [hit.how for hit in search(index, "形式此前", ("issues",))] == ["words"]


@pytest.mark.parametrize("words", ["", "  ", "。，", "的" * 201])
def test_nothing_to_search_for(index: sqlite3.Connection, words: str) -> None:
    with pytest.raises(QueryError):
        search(index, words)


@pytest.mark.parametrize(
    "words", ['"', "学习 OR 账目", "name:学习", "学习*", "NEAR(学习 账目)", "学' -- 习", '学"习', "^学习"]
)
def test_words_are_never_an_expression(index: sqlite3.Connection, words: str) -> None:
    try:
        hits = search(index, words)
    except QueryError:
        return
    assert all(hit.iri for hit in hits)


def test_kinds(index: sqlite3.Connection) -> None:
    for kind, name in (("issues", "issue"), ("measures", "measure"), ("names", "name")):
        assert {hit.kind for hit in search(index, "学习", (kind,))} == {name}
    assert {hit.kind for hit in search(index, "学习")} == {"issue", "measure", "name"}
    with pytest.raises(QueryError, match="persons"):
        search(index, "学习", ("persons",))


def test_the_limit_is_the_head_of_the_whole(index: sqlite3.Connection) -> None:
    everything = found(search(index, "甲市"))
    assert len(everything) > 4
    assert found(search(index, "甲市", limit=3)) == everything[:3]


def test_a_name_that_is_meant_comes_first() -> None:
    with closing(of("甲市图书馆筹建办公室", "甲市图书馆", "甲市图书馆之友协会")) as connection:
        assert found(search(connection, "甲市图书馆"))[0] == "甲市图书馆"


def test_second_readings_are_found() -> None:
    with closing(of("长安区乐团", "重庆路小学", "张安", "无关单位")) as connection:
        assert found(search(connection, "changan")) == ["长安区乐团"]
        assert found(search(connection, "chongqing")) == ["重庆路小学"]
        assert found(search(connection, "cqlxx")) == ["重庆路小学"]


def test_spans_hold_in_the_text(index: sqlite3.Connection) -> None:
    texts = {
        str(row["r"]).rpartition("/")[2]: str(row["t"])
        for row in kg.open(SMALL).query("SELECT ?r ?t {?r zg:text ?t}")
    }
    hits = [hit for hit in search(index, "学习") if hit.kind != "name"]
    assert len(hits) >= 4
    for hit in hits:
        assert hit.span
        assert texts[hit.report][slice(*hit.span)] == "学习"
        assert "【学习】" in hit.passage.marked()


def test_snippets() -> None:
    text = "甲" * 100 + "乙" + "丙" * 100
    cut = snippet(text, [(100, 101)], 20)
    assert cut.marked() == f"…{'甲' * 5}【乙】{'丙' * 14}…"
    assert snippet("短\n句", [], 20).text == "短 句"
    assert snippet(text, [(0, 1), (98, 99), (100, 101)], 20).marked().count("【") == 2
    assert snippet("", []).text == ""


def test_sums_and_dates_are_no_names() -> None:
    kinds = {entry.type for entry in entries_of(open_engine(SMALL))}
    assert {"Organization", "InspectionTeam", "Person", "Issue", "Measure"} <= kinds
    assert not {"Amount", "Quantity", "Period", "Entity"} & kinds


def graph_lines(folder: Path, name: str) -> None:
    """A build of one name, as its N-Triples."""
    zg, base = "https://w3id.org/zhenggai/ontology#", "https://w3id.org/zhenggai/id/"
    a = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    (folder / "reports").mkdir(exist_ok=True)
    lines = [f"<{base}report/甲> {a} <{zg}Report> .", f"<{base}place/甲> {a} <{zg}Entity> .",
             f'<{base}place/甲> {label} "{name}" .', ""]  # fmt: skip
    (folder / "reports" / "甲.nt").write_text("\n".join(lines), encoding="utf-8")


def test_the_index_is_kept_and_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "输出 #1?"
    folder.mkdir()
    graph_lines(folder, "甲村")
    with closing(open_index(folder)) as first:
        assert found(search(first, "甲村")) == ["甲村"]
        made = (folder / FILE).stat()
        open_index(folder, lambda: pytest.fail("the index was there")).close()
        assert (folder / FILE).stat().st_ino == made.st_ino
        graph_lines(folder, "乙村村")
        with closing(open_index(folder)) as second:
            assert found(search(second, "乙村")) == ["乙村村"]
            assert not search(second, "甲村", ("names",)) or found(search(second, "甲村"))[0] != "甲村"
        assert found(search(first, "甲村")) == ["甲村"]  # whoever had it open keeps the old one
    assert [path.name for path in folder.iterdir() if "sqlite" in path.name] == [FILE]


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to be read as one" * 40])
def test_a_broken_index_is_made_anew(tmp_path: Path, content: bytes) -> None:
    graph_lines(tmp_path, "甲村")
    (tmp_path / FILE).write_bytes(content)
    with closing(open_index(tmp_path)) as index:
        assert found(search(index, "甲村")) == ["甲村"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser writes everywhere")
def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    graph_lines(tmp_path, "甲村")
    tmp_path.chmod(0o500)
    with closing(open_index(tmp_path)) as index:
        assert found(search(index, "甲村")) == ["甲村"]
    tmp_path.chmod(0o700)


def test_no_graph(tmp_path: Path) -> None:
    with pytest.raises(NoReports):
        open_index(tmp_path)
    assert not (tmp_path / FILE).exists()


def test_the_python_interface() -> None:
    graph = kg.open(SMALL)
    hits = graph.search("學習", kinds=("issues",), limit=2)
    assert len(hits) == 2
    assert graph.search("学习", kinds=("issues",), limit=2) == hits
