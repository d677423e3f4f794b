"""`kg check`: what it prints, how it ends, and what it leaves in the graph."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from kg.cli import main
from kg.cli.messages import use_language
from tests.check.planted import BODIES, clean

Ask = Callable[..., tuple[int, str, str]]
NOT_YET = ("全部登记入账", "登记造册，但至今未登记入账")


@pytest.fixture
def kg(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Ask:
    """Run the command line in a folder of its own: exit code, standard output, standard error."""
    for name in ("KG_LANG", "KG_OUT", "KG_FORMAT", "KG_BASE", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*words: object) -> tuple[int, str, str]:
        capfd.readouterr()
        code = main([str(word) for word in words])
        use_language("")
        out, err = capfd.readouterr()
        return code, out, err

    return run


@pytest.fixture
def clean_out(kg: Ask, tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text(clean(BODIES[0]), encoding="utf-8")
    assert kg("build", "clean.txt", "-q", "--out", "clean")[0] == 0
    return tmp_path / "clean"


@pytest.fixture
def faulty(kg: Ask, tmp_path: Path) -> Path:
    (tmp_path / "faulty.txt").write_text(clean(BODIES[1], NOT_YET), encoding="utf-8")
    assert kg("build", "faulty.txt", "-q", "--out", "faulty")[0] == 0
    return tmp_path / "faulty"


def test_a_clean_report_ends_well(kg: Ask, clean_out: Path) -> None:
    code, out, err = kg("check", "--from", clean_out)
    assert code == 0
    assert "passed" in out
    assert "failed" not in out + err
    assert kg("check", "--from", clean_out, "--failed", "--format", "json")[1] == "[]\n"


def test_a_fault_gives_exit_code_1(kg: Ask, faulty: Path) -> None:
    code, out, err = kg("check", "--from", faulty)
    assert code == 1
    assert "rectified-open" in out
    assert "failed 1" in err


def test_one_check_alone_as_json(kg: Ask, faulty: Path) -> None:
    code, out, _ = kg("check", "--only", "rectified-open", "--from", faulty, "-f", "json")
    (said,) = json.loads(out)
    assert code == 1
    assert (said["test"], said["outcome"]) == ("rectified-open", "failed")
    text = clean(BODIES[1], NOT_YET)
    assert any("至今未登记入账" in one["exact"] for one in said["evidence"])
    assert all(text[one["start"] : one["end"]] == one["exact"] for one in said["evidence"])
    assert kg("check", "--only", "numbering,names", "--from", faulty)[0] == 0


def test_markdown_in_chinese_quotes_the_passages(kg: Ask, faulty: Path) -> None:
    _, out, _ = kg("check", "--only", "rectified-open", "-f", "md", "--from", faulty, "--lang", "zh")
    lines = out.splitlines()
    assert lines[0] == "## 已整改而仍未完成"
    assert lines[2].startswith("- **未通过**")
    assert lines[-1].startswith("  - ")


def test_a_page_holds_every_result(kg: Ask, faulty: Path) -> None:
    code, page, _ = kg("check", "--format", "html", "--from", faulty, "--lang", "zh")
    assert code == 1
    assert page.startswith("<!doctype html>")
    said = json.loads(kg("check", "--format", "json", "--from", faulty)[1])
    tree = html.fromstring(page)
    assert len(tree.find_class("said")) == len(said)
    (failed,) = tree.xpath("//div[@class='said failed']")
    assert "至今未登记入账" in "".join(mark.text_content() for mark in failed.iter("mark"))
    assert not tree.xpath("//script | //link | //img | //a[not(starts-with(@href, '#'))]")
    assert kg("check", "--format", "html", "--from", faulty, "--lang", "zh")[1] == page


def test_what_is_alike_stands_side_by_side(kg: Ask, tmp_path: Path) -> None:
    text = clean(BODIES[2], ("执行《巡查记录管理办法》", "执行《巡查记录管理犯法》"))
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    kg("build", "a.txt", "-q", "--out", "out")
    page = kg("check", "--only", "names", "--format", "html", "--from", "out")[1]
    (beside,) = html.fromstring(page).find_class("beside")
    assert [mark.text for mark in beside.iter("mark")] == ["巡查记录管理犯法", "巡查记录管理办法"]


def test_a_file_takes_its_format_from_its_ending(kg: Ask, faulty: Path, tmp_path: Path) -> None:
    for name, begins in (("a.md", "## "), ("sub/a.json", "["), ("a.html", "<!doctype html>")):
        assert kg("check", "-o", name, "--from", faulty)[0] == 1
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    kg("view", "--pages", "--from", faulty)
    kg("check", "-o", "a.html", "--from", faulty)
    assert 'href="faulty/pages/' in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert kg("check", "-o", "a.md/b.md", "--from", faulty)[0] == 3


def test_the_checks_are_listed(kg: Ask) -> None:
    code, out, _ = kg("check", "--list", "--lang", "zh")
    assert code == 0
    for name in ("claimed-count", "numbering", "rectified-open", "arithmetic", "recurrence", "deadlines"):
        assert name in out
    assert "承诺期限是否已过" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--only", "nonsense"], "numbering"),
        (["--as-of", "tomorrow"], "2026-01-31"),
        (["--format", "xml"], "table, md, json, html"),
        (["-o", "checks.xml"], "table, md, json, html"),
        (["-f", "table", "-o", "checks.txt"], "--format md, json or html"),
    ],
)
def test_wrong_words(kg: Ask, clean_out: Path, words: list[str], said: str) -> None:
    code, _, err = kg("check", *words, "--from", clean_out)
    assert code == 2
    assert said in err


def test_without_a_graph(kg: Ask) -> None:
    assert kg("check", "--from", "nowhere")[0] == 3


def test_saved_results_are_in_the_graph(kg: Ask, faulty: Path) -> None:
    before = {path.name: path.read_bytes() for path in (faulty / "reports").iterdir()}
    code, _, err = kg("check", "--save", "--from", faulty)
    assert code == 1
    assert "checks.nt" in err
    query = (
        "SELECT ?said ?words { ?c a zg:CheckResult ; earl:outcome earl:failed ; dcterms:description ?said ;"
        " zg:evidence ?e . ?e oa:exact ?words FILTER(LANG(?said) = 'zh') }"
    )
    rows = kg("query", query, "--from", faulty, "-f", "csv")[1]
    assert "至今未登记入账" in rows
    assert kg("validate", "--from", faulty, "-q")[0] == 0
    assert {path.name: path.read_bytes() for path in (faulty / "reports").iterdir()} == before
    first = (faulty / "checks.nt").read_bytes()
    kg("check", "--save", "--from", faulty)
    assert (faulty / "checks.nt").read_bytes() == first
    assert "CheckResult" in (faulty / "graph.ttl").read_text(encoding="utf-8")
