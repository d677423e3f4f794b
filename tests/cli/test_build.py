"""`kg build`: what it writes, what it says, and what it does about bad files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import kg as package
from kg.api import Built, Failure, build_all, collect
from kg.cli.drawing import pen
from kg.errors import EmptyReport, InternalError, NoReports, UnreadableFile
from kg.model import Source
from tests.cli.conftest import Ask

GOOD = """甲乙市档案局党组关于巡察整改情况的通报
2030年3月1日至4月30日，市委第九巡察组对甲乙市档案局党组进行了巡察。2030年6月1日，市委巡察组反馈了巡察意见。
一、反馈问题整改落实情况
（一）学习方面
1.学习流于形式。
整改情况：已整改。①制定学习计划。②组织集中学习3次。
2.账目不清。
整改情况：正在整改。①清理账目。②拟于年底前完成移交。
二、下一步工作打算
持续巩固整改成果。
中共甲乙市档案局党组
2030年12月1日
"""


def test_files_of_a_build(built: Path) -> None:
    files = {path.name for path in built.iterdir()}
    assert {"graph.ttl", "graph.html", "reports", "shared.nt", "store"} <= files
    assert not any(name.startswith(".") for name in files)
    assert len(list((built / "reports").glob("*.nt"))) == 3


def test_the_summary_names_what_was_found(kg: Ask, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    code, out, err = kg("build", "good.txt")
    assert (code, err) == (0, "")
    for words in (
        "reports",
        "issues",
        "in progress 1",
        "rectified 1",
        "measures",
        "triples",
        "seconds",
        "kg query",
    ):
        assert words in out
    assert (tmp_path / "out" / "graph.ttl").is_file()


def test_the_summary_in_chinese(kg: Ask, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    out = kg("build", "good.txt", "--lang", "zh")[1]
    assert "正在整改 1" in out
    assert "整改措施" in out


def test_the_summary_as_json(kg: Ask, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    said = json.loads(kg("build", "good.txt", "--json")[1])
    assert said["reports"] == 1
    assert said["issues"] == {"total": 2, "inProgress": 1, "rectified": 1}
    assert said["measures"] == 4
    assert said["triples"] > 100
    assert {"read", "structure", "recognise", "resolve", "relate", "graph", "files", "view"} <= set(
        said["seconds"]
    )


def test_quiet_says_nothing(kg: Ask, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    assert kg("build", "good.txt", "-q") == (0, "", "")


def test_bad_files_get_a_line_each_and_the_others_are_built(kg: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "gb.txt").write_bytes(GOOD.replace("3次", "4次").replace("12月", "11月").encode("gb18030"))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "nothing.txt").write_text("今天天气很好。", encoding="utf-8")
    code, out, err = kg("build", folder, "missing.txt", "--json")
    assert code == 3
    lines = err.splitlines()
    assert sorted(line.split()[1] for line in lines) == ["E210", "E210", "E220", "E230"]
    assert all(
        sum(name in line for line in lines) == 1 for name in ("empty", "binary", "nothing.txt:", "missing")
    )
    said = json.loads(out)
    assert said["reports"] == 2
    assert len(said["failed"]) == 4


def test_nothing_good_leaves_the_last_build(kg: Ask, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"")
    assert kg("build", "good.txt", "-q")[0] == 0
    before = {path: path.read_bytes() for path in (tmp_path / "out").rglob("*.*t*")}
    code, _, err = kg("build", "bad.txt", "-q")
    assert code == 3
    assert "kept" in err
    assert {path: path.read_bytes() for path in (tmp_path / "out").rglob("*.*t*")} == before


def test_a_picture_that_fails_says_so(tmp_path: Path) -> None:
    with pytest.raises(InternalError, match=r"page\.html.*not drawn"), pen() as picture:
        picture.draw(tmp_path, tmp_path / "page.html")


def test_a_pen_that_is_not_needed_is_put_away() -> None:
    with pen() as picture:
        pass
    assert picture._process.returncode is not None


def test_a_folder_without_reports(kg: Ask, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    code, _, err = kg("build", "empty")
    assert code == 3
    assert "E240 empty" in err
    assert not (tmp_path / "out").exists()


def test_without_a_path_the_samples_are_built(kg: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def nothing(sources: list[Source], **_: object) -> Built:
        seen.extend(source.name for source in sources)
        return Built(package.Knowledge((), ()), (Failure("x", EmptyReport("made up")),), {})

    monkeypatch.setattr("kg.api.build_all", nothing)
    code, _, err = kg("build")
    assert code == EmptyReport.exit_code
    assert "no data/reports here" in err
    assert len(seen) == 3
    assert all(name.endswith(".txt") for name in seen)


def test_the_same_text_is_built_once() -> None:
    twice = [
        Source("a.txt", GOOD.encode()),
        Source("b.txt", GOOD.encode()),
        Source("c.txt", GOOD.encode("gb18030")),
    ]
    built = build_all(twice)
    assert len(built.knowledge.reports) == 1
    codes = [one.code for one in built.knowledge.diagnostics]
    assert codes == ["same-text", "same-text"]
    assert "b.txt: the same text as a.txt" in built.knowledge.diagnostics[0].message


def test_another_text_of_the_same_report_is_left_out() -> None:
    built = build_all([Source("a.txt", GOOD.encode()), Source("b.txt", GOOD.replace("3次", "5次").encode())])
    assert len(built.knowledge.reports) == 1
    assert [one.code for one in built.knowledge.diagnostics] == ["same-report"]


def test_processes_build_the_same() -> None:
    sources = [
        Source("a.txt", GOOD.encode()),
        Source("b.txt", GOOD.replace("12月1日", "12月2日").encode()),
        Source("c.txt", b""),
    ]
    alone, together = build_all(sources), build_all(sources, processes=2)
    assert alone.knowledge == together.knowledge
    assert [str(one) for one in alone.failures] == [str(one) for one in together.failures]
    assert alone.failures[0].exit_code == 3


def test_a_fault_of_ours_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    from kg import pipeline

    real = pipeline.build_report

    def broken(source: Source, done: object) -> object:
        if source.name == "a.txt":
            raise ZeroDivisionError("made up")
        return real(source, done)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "build_report", broken)
    built = build_all([Source("a.txt", b"x"), Source("b.txt", GOOD.encode())])
    assert len(built.knowledge.reports) == 1
    assert built.failures[0].exit_code == InternalError.exit_code
    assert "a.txt: ZeroDivisionError while building it: made up" in str(built.failures[0])


def test_build_from_python(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    knowledge = package.build(tmp_path / "good.txt")
    assert [len(report.outline.issues) for report in knowledge.reports] == [2]
    assert package.build([tmp_path / "good.txt"]) == knowledge
    (tmp_path / "bad.txt").write_bytes(b"")
    with pytest.raises(package.KgError):
        package.build(tmp_path)


def test_collecting_names_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        collect([tmp_path / "x.txt"])
    with pytest.raises(NoReports):
        collect([tmp_path])
    told: list[object] = []
    assert collect([tmp_path / "x.txt", tmp_path], told.append) == []
    assert len(told) == 2


def test_public_names() -> None:
    assert set(package.__all__) == {"KgError", "Knowledge", "Report", "build", "open"}
    assert all(hasattr(package, name) for name in package.__all__)
    with pytest.raises(AttributeError):
        package.nonsense  # noqa: B018
