"""The page of a report: its whole text, every mention where the graph has it, safe, linked both ways."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from kg.graph.checks import CheckResult, Outcome, check_lines
from kg.graph.identifiers import Identifiers
from kg.graph.store import Store
from kg.graph.to_rdf import to_rdf
from kg.view import write_views
from kg.view.report_page import has_pages, report_html, write_reports
from kg.view.report_reading import MARKED, furniture_of, read_reports
from kg.view.report_sheet import Check, Mark, ReportSheet, Span, Thing
from kg.view.styles import LINES, STYLES
from tests.graph.miniature import KEY, OTHER, TEXT, knowledge, outline
from tests.view.sheets import HOSTILE

Opened = Callable[..., Any]
IDS = Identifiers(KEY)


def store_of(*checks: CheckResult) -> Store:
    return Store.of(replace(to_rdf(knowledge()), checks=check_lines(checks)))


FAILED = CheckResult(
    "claimed-count",
    IDS.issue(1),
    Outcome.FAILED,
    "one issue, three aspects",
    (IDS.claim(outline().claims[1]),),
    "一个问题，三个方面",
)
PASSED = replace(FAILED, outcome=Outcome.PASSED, description="all is well", description_zh="没有问题")
STORE = store_of(FAILED, PASSED)
NAMES = STORE.labels()
OTHER_SHEET, SHEET = sorted(read_reports(STORE), key=lambda sheet: sheet.key == KEY)
HTML = report_html(SHEET, NAMES, STORE.base)


def hostile_sheet() -> ReportSheet:
    """The miniature with hostile words wherever words of a report, or names, may stand."""
    text = TEXT + HOSTILE + "\n"
    last = Span(len(TEXT), len(TEXT) + len(HOSTILE))
    thing = Thing(
        f"{STORE.base}organization/{HOSTILE}", "Organization", HOSTILE, (HOSTILE,), [(HOSTILE, HOSTILE)]
    )
    thing.also.append((HOSTILE, 1, Span(0, 1)))
    return replace(
        SHEET,
        title=HOSTILE,
        source=HOSTILE,
        text=text,
        things=(*SHEET.things, thing),
        marks=(*SHEET.marks, Mark(last, len(SHEET.things), "Organization", HOSTILE)),
        parts=tuple(replace(part, marker=HOSTILE, label=HOSTILE) for part in SHEET.parts),
        checks=(Check(HOSTILE, HOSTILE, HOSTILE, IDS.issue(1), (last,)),),
    )


def mention(page: Any, words: str) -> Any:
    """The first mention with exactly these words."""
    return page.locator(".t .m", has_text=re.compile(f"^{words}$")).first


def text_of(page: str) -> str:
    return "".join(cell.text_content() for cell in lxml_html.fromstring(page).xpath("//*[@class='t']"))


def test_the_text_of_the_page_is_the_text_of_the_graph() -> None:
    assert text_of(HTML) == TEXT == SHEET.text


def test_every_mention_of_the_graph_is_marked_at_its_characters() -> None:
    tree = lxml_html.fromstring(HTML)
    rows = STORE.rows(
        f"""PREFIX zg: <https://w3id.org/zhenggai/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT ?start ?exact WHERE {{ ?m a zg:Mention ; zg:inReport <{IDS.report}> ; oa:start ?start ;
        oa:exact ?exact }}"""
    )
    wanted = sorted((int(start), exact) for start, exact in rows)
    found = []
    for number, mark in enumerate(SHEET.marks):
        pieces = tree.xpath(f"//*[@class='t']//*[@data-m='{number}']")
        found.append((mark.span.start, "".join(piece.text_content() for piece in pieces)))
        assert {piece.get("class").split()[1] for piece in pieces} == {f"t-{mark.type}"}
    assert sorted(found) == wanted
    assert len(wanted) > 15


def test_the_same_graph_gives_the_same_bytes() -> None:
    again = store_of(PASSED, FAILED)
    sheet = next(sheet for sheet in read_reports(again) if sheet.key == KEY)
    assert report_html(sheet, again.labels(), again.base) == HTML


def test_each_issue_and_measure_has_an_anchor() -> None:
    tree = lxml_html.fromstring(HTML)
    anchors = ["section-1", "section-2", "issue-1", "measure-1.1", "measure-1.2", "measure-1.2.1"]
    assert [len(tree.xpath(f"//*[@class='t']//*[@id='{anchor}']")) for anchor in anchors] == [1] * 6
    [finding] = tree.xpath("//*[@id='issue-1']")
    assert finding.text_content() == "风车巡检走过场，“双随机”流于形式。"
    names = [element.get("id") for element in tree.xpath("//*[@id]")]
    assert len(names) == len(set(names))


def test_the_margin_says_status_progress_open_items_claims_and_failed_checks() -> None:
    tree = lxml_html.fromstring(HTML)

    def notes(kind: str) -> list[str]:
        return [
            " ".join(n.text_content().split()) for n in tree.xpath(f"//a[@class][contains(@class, '{kind}')]")
        ]

    assert notes("note issue") == ["问题 1 ✓已整改"]
    assert [words.split()[0] for words in notes("note measure")] == ["1.1", "1.2", "1.2.1"]
    assert [words.removeprefix("⚑ 未完成： ") for words in notes("note open")] == [
        "余款不到20万元",
        "拟于年底前报批风车长廊项目",
    ]
    assert len(notes("note claim")) == 2
    assert notes("note check") == ["✗ 核查未通过： 一个问题，三个方面"]
    assert "没有问题" not in HTML


def test_headings_are_marked_and_not_what_stands_below() -> None:
    tree = lxml_html.fromstring(HTML)
    assert [tree.xpath(f"string(//*[@id='section-{n}'])") for n in (1, 2)] == [
        "一、整改情况",
        "（一）风车管理不严",
    ]


def test_page_furniture_is_told_from_the_text() -> None:
    text = "首页 > 公告公示\n来源：某某局\n" + TEXT
    spans = furniture_of("", text)
    assert [text[s.start : s.end] for s in spans] == ["首页 > 公告公示", "来源：某某局"]
    page = report_html(replace(SHEET, noise=(Span(0, 4),)), NAMES, STORE.base)
    assert '<span class="noise">中共甲市' in page
    assert SHEET.noise == ()


def test_nothing_in_the_page_points_outside() -> None:
    addresses = re.findall(
        r"(?:src|href)\s*=\s*\"([^\"]*)\"", re.sub(r"<script.*?</script>", "", HTML, flags=re.DOTALL)
    )
    assert addresses
    assert [a for a in addresses if not a.startswith(("#", "../graph.html#"))] == []
    assert "url(" not in HTML
    assert "@import" not in HTML


def test_the_policy_allows_the_one_script_and_no_other() -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', HTML)
    assert policy is not None
    [script] = re.findall(r"<script>(.*?)</script>", HTML, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in policy[1]
    assert not re.search(r"\son[a-z]+=", re.sub(r"<script.*?</script>", "", HTML, flags=re.DOTALL))


def test_hostile_words_stay_words() -> None:
    sheet = hostile_sheet()
    page = report_html(sheet, NAMES, STORE.base)
    assert text_of(page) == sheet.text
    assert "<img" not in re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert data is not None
    assert not set("<>&") & set(data[1])
    assert json.loads(data[1])["things"][-1]["label"] == HOSTILE


def test_each_type_has_a_line_of_its_own() -> None:
    assert set(LINES) == set(MARKED)
    assert len(set(LINES.values())) == len(MARKED)
    assert set(MARKED) <= set(STYLES)


class TestFiles:
    def test_pages_stand_beside_the_network(self, tmp_path: Path) -> None:
        pages = write_views(STORE, tmp_path / "net work.html", pages=True)
        assert [page.relative_to(tmp_path).as_posix() for page in pages] == sorted(
            [f"pages/{KEY}.html", f"pages/{OTHER}.html"]
        )
        assert '"../net%20work.html' in pages[0].read_text(encoding="utf-8")
        assert '"pages":"pages"' in (tmp_path / "net work.html").read_text(encoding="utf-8")

    def test_without_being_asked_there_are_none(self, tmp_path: Path) -> None:
        assert write_views(STORE, tmp_path / "graph.html") == ()
        assert not (tmp_path / "pages").exists()
        assert '"pages":""' in (tmp_path / "graph.html").read_text(encoding="utf-8")

    def test_what_was_written_once_is_kept_up(self, tmp_path: Path) -> None:
        stale = tmp_path / "pages" / "gone.html"
        write_reports(STORE, tmp_path / "pages")
        (tmp_path / "pages" / f"{KEY}.html").rename(stale)
        stranger = tmp_path / "pages" / "mine.html"
        stranger.write_text("<!doctype html>")
        assert len(write_views(STORE, tmp_path / "graph.html")) == 2
        assert not stale.exists()
        assert stranger.exists()

    def test_only_our_own_pages_count(self, tmp_path: Path) -> None:
        (tmp_path / "mine.html").write_text("<!doctype html>")
        assert not has_pages(tmp_path)
        assert not has_pages(tmp_path / "nowhere")


@pytest.mark.browser
class TestInTheBrowser:
    def test_it_opens_without_a_request_or_an_error(self, open_page: Opened) -> None:
        page = open_page(HTML)
        assert page.errors == []
        assert len(page.requested) == 1
        assert "1 个问题，3 条措施" in page.inner_text("#panel")
        shown = page.evaluate("[...document.querySelectorAll('.t')].map(e => e.textContent).join('')")
        assert shown == TEXT

    def test_hostile_text_runs_nothing(self, open_page: Opened) -> None:
        sheet = hostile_sheet()
        page = open_page(report_html(sheet, NAMES, STORE.base))
        for act in (
            f"zhenggai.openMark({len(sheet.marks) - 1})",
            "zhenggai.goTo('#issue-1')",
            f"zhenggai.goTo('#at-{len(TEXT)}-{len(TEXT) + 3}')",
            "zhenggai.goTo('#<img src=x onerror=fired(1)>')",
            "document.querySelector('#language').click()",
        ):
            page.evaluate(act)
            page.wait_for_timeout(80)
        page.hover("[data-m='0']")
        page.wait_for_timeout(300)
        assert page.fired == []
        assert page.errors == []

    def test_the_policy_blocks_a_handler_that_somebody_injects(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"fired(1)\">')")
        page.evaluate("fired('control')")
        page.wait_for_timeout(200)
        assert page.fired == ["control"]

    def test_a_click_on_a_mention_shows_its_entity(self, open_page: Opened) -> None:
        page = open_page(HTML)
        mention(page, "局党组").click()
        panel = page.inner_text("#panel")
        assert page.inner_text("#panel .title") == "中共甲市风车局党组"
        assert "organization.example" in panel
        assert "organization.short-form" in panel
        assert "局党组" in panel
        assert page.evaluate("zhenggai.lit('same')") == ["中共甲市风车局党组", "局党组"]
        address = page.get_attribute("#panel .actions a", "href")
        assert address.startswith("../graph.html#node=organization%2F")

    def test_pointing_shows_the_name_and_then_the_entity(self, open_page: Opened) -> None:
        page = open_page(HTML)
        mention(page, "丙丁戊科").hover()
        assert "甲市风车局丙丁戊科" in page.inner_text("#tip")
        page.wait_for_timeout(350)
        assert page.inner_text("#panel .title") == "甲市风车局丙丁戊科"
        page.hover("h1")
        assert page.inner_text("#panel .title") == "概要"

    def test_a_click_on_a_sentence_lists_its_relations_with_rule_and_words(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.locator(".t .s", has_text="在乙县修缮").click(position={"x": 4, "y": 12})
        page.wait_for_timeout(100)
        panel = page.inner_text("#panel")
        assert "located.in" in panel
        assert "involves.named" in panel
        assert "拟于年底前报批风车长廊项目" in panel
        page.locator("#panel .relation .words", has_text="在乙县修缮").click()
        assert page.evaluate("zhenggai.lit('here')") == ["在乙县修缮"]

    def test_a_sentence_without_finds_says_so(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.locator(".t .s", has_text="（一）风车管理不严").click()
        assert "没有识别出" in page.inner_text("#panel")

    def test_a_type_is_switched_off_and_on(self, open_page: Opened) -> None:
        page = open_page(HTML)
        line = "getComputedStyle(document.querySelector('.t .t-Person')).textDecorationLine"
        assert page.evaluate(line) == "underline"
        page.uncheck("[data-type=Person]")
        assert page.evaluate(line) == "none"
        mention(page, "张无名").click()
        # the panel follows the address, which a browser announces after the click has been dealt with
        page.wait_for_function("document.querySelector('#panel .chip')?.innerText === '句子'")
        assert page.inner_text("#panel .chip >> nth=0") == "句子"
        page.click("#all")
        assert page.evaluate(line) == "underline"
        page.click("#none")
        assert page.evaluate("zhenggai.pieces.some((_, m) => zhenggai.shown(m))") is False

    def test_anchors_open_what_they_name(self, open_page: Opened) -> None:
        page = open_page(HTML, "#measure-1.2")
        assert "措施 1.2" in page.inner_text("#panel")
        assert page.evaluate("zhenggai.lit('here')")[0].startswith("投入约350.5万元")
        page.click("#outline .issue a")
        assert page.inner_text("#panel .title") == "风车巡检走过场"
        assert "未通过的核查（1）" in page.inner_text("#panel")
        assert "核查未通过" in page.inner_text(".notes >> nth=0")
        page.go_back()
        page.wait_for_timeout(100)
        assert "措施 1.2" in page.inner_text("#panel")

    def test_a_link_to_what_is_not_there_says_so(self, open_page: Opened) -> None:
        page = open_page(HTML, "#issue-99")
        assert "issue-99" in page.inner_text("#panel [role=status]")
        assert open_page(HTML, "#at-5-999999").errors == []
        assert open_page(HTML, "#%E0%A4%A").errors == []

    def test_keys_do_what_clicks_do(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.keyboard.press("]")
        page.wait_for_timeout(50)
        assert page.evaluate("location.hash") == "#issue-1"
        page.keyboard.press("o")
        page.wait_for_timeout(50)
        assert page.evaluate("zhenggai.lit('here')") == ["余款不到20万元"]
        page.keyboard.press("Escape")
        assert page.inner_text("#panel .title") == "概要"
        page.keyboard.press("n")
        page.keyboard.press("n")
        assert page.evaluate("document.activeElement.dataset.m") == "1"
        page.keyboard.press("Enter")
        page.wait_for_timeout(50)
        assert page.evaluate("location.hash.startsWith('#at-')")

    def test_the_page_speaks_english_too(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.click("#language")
        assert page.get_attribute("html", "lang") == "en"
        assert "rectified" in page.inner_text("#outline")
        assert "Open in the network" in page.inner_text("header")
        assert "Summary" in page.inner_text("#panel")
        assert "one issue, three aspects" in page.inner_text("#panel")
        assert "one issue, three aspects" in page.inner_text(".note.check")
        assert page.evaluate("[...document.querySelectorAll('.t')].map(e => e.textContent).join('')") == TEXT

    def test_offsets_are_code_points(self, open_page: Opened) -> None:
        text = "𠀀𠀁甲市风车局。\n"
        thing = Thing(f"{STORE.base}organization/x", "Organization", "甲市风车局")
        mark = Mark(Span(2, 7), 0, "Organization", "organization.example")
        sheet = replace(
            SHEET,
            text=text,
            things=(thing,),
            marks=(mark,),
            parts=(),
            relations=(),
            open=(),
            claims=(),
            checks=(),
        )
        page = open_page(report_html(sheet, NAMES, STORE.base), "#at-2-7")
        assert page.evaluate("zhenggai.lit('here')") == ["甲市风车局"]

    def test_print_shows_the_text_and_leaves_out_what_is_to_click(self, open_page: Opened) -> None:
        page = open_page(HTML)
        page.emulate_media(media="print")
        shown = "(selector) => getComputedStyle(document.querySelector(selector)).display !== 'none'"
        assert [page.evaluate(shown, s) for s in ("#text", ".notes", "#legend")] == [True] * 3
        assert [page.evaluate(shown, s) for s in ("#panel", "#outline", "#theme")] == [False] * 3

    def test_links_lead_from_the_network_to_the_page_and_back(
        self, open_file: Opened, tmp_path: Path
    ) -> None:
        write_views(STORE, tmp_path / "graph.html", pages=True)
        page = open_file(tmp_path / "graph.html", "#node=policy%2F风车巡检办法&view=neighbourhood")
        page.click("#panel cite a >> nth=0")
        page.wait_for_function("window.zhenggai && zhenggai.lit")
        assert page.inner_text("#panel .title") == "风车巡检办法"
        assert page.evaluate("zhenggai.lit('here')") == ["《风车巡检办法》"]
        page.click("#panel .actions a")
        page.wait_for_function("window.zhenggai && zhenggai.network")
        assert page.inner_text("#panel .title") == "风车巡检办法"
        page.evaluate(f"zhenggai.go(zhenggai.numberOf.get('issue/{KEY}.1'), 'neighbourhood')")
        page.click("#panel .actions a")
        page.wait_for_function("window.zhenggai && zhenggai.lit")
        assert page.evaluate("location.hash") == "#issue-1"
        page.click("header a.button")
        page.wait_for_function("window.zhenggai && zhenggai.network")
        assert KEY in page.inner_text("#panel .title")
        assert page.errors == []

    def test_a_report_leads_to_another_that_names_the_same(self, open_file: Opened, tmp_path: Path) -> None:
        write_reports(STORE, tmp_path)
        page = open_file(tmp_path / f"{OTHER}.html")
        mention(page, "甲市风车局").click()
        page.click(f"#panel a:has-text('{KEY}')")
        page.wait_for_function("window.zhenggai && location.hash.includes('Organization')")
        assert page.evaluate("zhenggai.lit('here')") == ["甲市风车局"]
        assert page.errors == []
