"""`kg report`: what a summary says, that it says it from the text, and that its page stays a page."""

from __future__ import annotations

import datetime as dt
import html
import re
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as lxml_html

from kg.api import build_all
from kg.check import CHECKS, Options
from kg.cli import main
from kg.cli.messages import use_language
from kg.errors import UnknownName
from kg.graph.store import Store
from kg.graph.to_rdf import to_rdf
from kg.model import Source
from kg.summary import Summary, html_of, markdown_of, summary_of, write_summary
from kg.summary.blocks import Bars, Quotes, Section, Series, Table, Text
from kg.summary.charts import svg_of
from kg.summary.leading import facts
from kg.summary.reading import View, view_of
from kg.summary.sections.money import yuan
from tests.check.planted import BODIES, clean

NOT_YET = ("全部登记入账", "登记造册，但至今未登记入账，拟于2031年6月底前完成")
SKIPPED = (("3.固定", "4.固定"), ("4.案件", "5.案件"))


def store_of(*texts: str) -> Store:
    built = build_all([Source(f"{n}.txt", text.encode()) for n, text in enumerate(texts)], processes=1)
    return Store.of(to_rdf(built.knowledge))


@pytest.fixture(scope="module")
def store() -> Store:
    return store_of(clean(BODIES[0], NOT_YET), clean(BODIES[1], *SKIPPED))


@pytest.fixture(scope="module")
def summary(store: Store) -> Summary:
    return summary_of(store)


def section(summary: Summary, key: str) -> Section:
    return next(one for one in summary.sections if one.key == key)


def blocks(summary: Summary, key: str, kind: type) -> list[object]:
    return [block for block in section(summary, key).blocks if isinstance(block, kind)]


def words(row: tuple[object, ...]) -> list[str]:
    return [getattr(cell, "words", cell) for cell in row]


def test_the_cover_says_what_it_is_about(summary: Summary) -> None:
    assert dict(summary.facts) == {"报告": "2份", "公布日期": "2030-12-01", "反馈问题": "8个"}
    assert all(body in summary.subtitle for body in BODIES[:2])


def test_what_was_inspected(summary: Summary) -> None:
    (table,) = blocks(summary, "inspected", Table)
    row = next(words(row) for row in table.rows if words(row)[0] == BODIES[0])  # type: ignore[attr-defined]
    assert row[2:] == ["2030-03-01 – 2030-04-30", "2030-06-01", "2030-12-01", "183", "4", "8"]


def test_states_add_up(summary: Summary) -> None:
    (table,) = blocks(summary, "status", Table)
    *parts, total = [words(row) for row in table.rows]  # type: ignore[attr-defined]
    assert total[1:] == [str(sum(int(row[at]) for row in parts)) for at in range(1, len(total))]
    assert total[-1] == "1"
    (bars,) = blocks(summary, "status", Bars)
    assert all(sum(values) == int(note) for _, values, note in bars.rows)  # type: ignore[attr-defined]


def test_what_is_open_is_quoted(summary: Summary) -> None:
    (table,) = blocks(summary, "open", Table)
    (row,) = table.rows  # type: ignore[attr-defined]
    assert "至今未登记入账" in words(row)[3]
    assert words(row)[4] == "2031-06-30"


def test_failed_checks_carry_their_sentences(summary: Summary) -> None:
    said = {block.title: block.said for block in blocks(summary, "checks", Quotes)}  # type: ignore[attr-defined]
    ((open_,), (gap,)) = (said["已整改而仍未完成 (1)"], said["编号是否连续 (1)"])
    assert any(quote.marked == "但至今未登记入账" or "至今未" in quote.marked for quote in open_.quotes)
    assert any("登记造册" in quote.before for quote in open_.quotes)
    assert "缺少编号3" in gap.sentence
    (table,) = blocks(summary, "checks", Table)
    assert [words(row)[0] for row in table.rows] == [check.title_zh for check in CHECKS]  # type: ignore[attr-defined]


def test_sentences_lead_to_sections_that_are_there(summary: Summary) -> None:
    keys = {one.key for one in summary.sections}
    assert {key for _, key in summary.leading} <= keys
    said = " ".join(words for words, _ in summary.leading)
    assert "共2份整改通报，逐条答复8个问题" in said
    assert "自述已整改的8个问题中，有1个" in said
    assert "编号有1处" in said


def test_what_comes_to_nothing_is_left_out() -> None:
    made = summary_of(store_of(clean(BODIES[2])))
    keys = [one.key for one in made.sections]
    assert "open" not in keys
    assert "similar" not in keys
    assert "未完成事项" not in " ".join(words for words, _ in made.leading)
    assert not blocks(made, "checks", Quotes)


def test_money_is_counted_once_an_issue(summary: Summary) -> None:
    (bars,) = blocks(summary, "money", Bars)
    assert [(values, note) for _, values, note in bars.rows] == [((170_000.0,), "17万元（2笔）")]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("85000", "8.5万元", "85,000 yuan"),
        ("2600000000", "26亿元", "2.6 billion yuan"),
        ("1065.5", "1,065.5元", "1,066 yuan"),
        ("2920000", "292万元", "2.92 million yuan"),
    ],
)
def test_sums_as_people_write_them(value: str, zh: str, en: str) -> None:
    from decimal import Decimal

    assert (yuan(Decimal(value), "zh"), yuan(Decimal(value), "en")) == (zh, en)


def test_in_english_all_but_quotations_is_english(store: Store) -> None:
    made = summary_of(store, language="en", options=Options(dt.date(2032, 1, 1)))
    titles = [made.title, made.note, *(one.title for one in made.sections), *(name for name, _ in made.facts)]
    assert not [words for words in titles if re.search(r"[\u4e00-\u9fff]", words)]
    assert ("Promises held against", "2032-01-01") in made.facts
    texts = [block.words for one in made.sections for block in one.blocks if isinstance(block, Text)]
    assert not [words for words in texts if re.search(r"[\u4e00-\u9fff]", words)]


def test_the_page_needs_nothing_and_is_well_formed(summary: Summary) -> None:
    page = html_of(summary)
    assert page == html_of(summary)
    assert not re.search(r"<script|<link|<img|https?://(?!www\.w3\.org)|\son\w+=|url\(", page)
    assert "default-src 'none'" in page
    tree = lxml_html.fromstring(page)
    ids = {one.get("id") for one in tree.iter() if one.get("id")}
    inside = {one.get("href")[1:] for one in tree.iter("a") if one.get("href").startswith("#")}
    assert inside <= ids
    assert len(tree.findall(".//svg")) >= 2
    assert tree.find(".//h1").text == summary.title


def test_words_of_reports_stay_words() -> None:
    made = summary_of(
        store_of(clean(BODIES[0], ("补记现象", "补记现象屡禁不止<script>alert(1)</script>&amp;")))
    )
    page = html_of(made)
    assert "<script" not in page
    assert html.escape("<script>alert(1)</script>&amp;") in page
    assert "\\<script\\>" in markdown_of(made)


def test_charts_hold_their_figures() -> None:
    bars = Bars(
        "甲<乙",
        (Series("完", "done"), Series("开", "open")),
        (("一&二", (3.0, 1.0), "4"), ("三", (0.0, 0.0), "0")),
    )
    tree = etree.fromstring(svg_of(bars).encode())
    assert tree.get("aria-label") == "甲<乙. 一&二: 完 3, 开 1; 三: "
    widths = [float(one.get("width")) for one in tree.iter("{*}rect") if one.get("height") == "17"]
    assert len(widths) == 2
    assert widths[0] == pytest.approx(3 * widths[1], rel=0.01)
    assert svg_of(Bars("", (Series("", "done"),), ())).endswith("</svg>")


def test_long_legends_are_broken() -> None:
    series = tuple(Series("很长的单位名称" * 4, f"r{at}") for at in range(4))
    tree = etree.fromstring(svg_of(Bars("", series, (("甲", (1.0,) * 4, "4"),))).encode())
    assert len({one.get("y") for one in tree.iter("{*}rect") if one.get("width") == "11"}) > 1


def test_markdown_has_the_same_figures(summary: Summary) -> None:
    text = markdown_of(summary)
    assert text.count("\n## ") == len(summary.sections) + 1
    assert "| 合计 |" in text
    assert "**" in text
    assert not re.search(r"<(?!br>)", text.replace("\\<", ""))


def test_it_leads_to_pages_that_are_there(store: Store, tmp_path: Path) -> None:
    key = f"{BODIES[0]}-2030-12-01"
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / f"{key}.html").write_text("", encoding="utf-8")
    made = summary_of(store, pages=tmp_path / "pages", folder=tmp_path / "sub")
    links = [cell.link for row in blocks(made, "inspected", Table)[0].rows for cell in row[:1]]  # type: ignore[attr-defined]
    assert sorted(bool(link) for link in links) == [False, True]
    assert max(links).startswith("../pages/")
    assert re.search(r"\.html#at-\d+-\d+\"", html_of(made))


def test_reports_can_be_chosen(store: Store) -> None:
    made = summary_of(store, reports=[f"{BODIES[1]}-2030-12-01"])
    assert made.subtitle == BODIES[1]
    with pytest.raises(UnknownName, match=BODIES[0]):
        summary_of(store, reports=["nonsense"])


def test_many_reports_are_counted_not_listed(store: Store) -> None:
    view = view_of(store)
    many = View(view.corpus, view.reports * 20, view.found, view.names, view.topics, view.inspections, "zh")
    assert facts(many)[0] == ("报告", "40份")


def test_the_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("KG_LANG", "KG_OUT", "KG_FORMAT", "KG_BASE", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(clean(BODIES[0]), encoding="utf-8")
    assert main(["build", "a.txt", "-q", "--out", "out"]) == 0
    assert main(["report"]) == 0
    assert (tmp_path / "out" / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert main(["report", "-o", "sub/汇总.md", "--language", "en"]) == 0
    assert (tmp_path / "sub" / "汇总.md").read_text(encoding="utf-8").startswith("# Rectification")
    capfd.readouterr()
    for wrong, code in (
        (["-o", "a.pdf"], 2),
        (["--language", "fr"], 2),
        (["--from", "nowhere"], 3),
        (["-o", "a.txt/b.md"], 3),
    ):
        assert main(["report", *wrong]) == code
        assert capfd.readouterr().err
    use_language("")


def test_an_unknown_ending_names_the_known(summary: Summary, tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match=r"\.html, \.md"):
        write_summary(summary, tmp_path / "a.docx")
