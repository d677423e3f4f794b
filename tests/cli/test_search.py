"""`kg search`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from tests.conftest import ROOT

SMALL = ROOT / "tests" / "query" / "small.ttl"


def test_a_table_with_the_words_marked(kg: Ask) -> None:
    code, out, _ = kg("search", "學習流於", "--from", SMALL)
    assert code == 0
    assert "【学习流于】形式。此前已指出。" in out
    assert "甲市某某局-2030 1" in " ".join(out.split())


def test_json_holds_offsets(kg: Ask) -> None:
    _, out, _ = kg("search", "账目", "不清", "--in", "issues", "--from", SMALL, "-f", "json")
    (hit,) = json.loads(out)
    assert (hit["kind"], hit["number"], hit["how"]) == ("issue", "2", "exact")
    assert (hit["start"], hit["end"]) == (191, 195)
    assert hit["passage"] == "账目不清。"
    assert hit["passage_marks"] == [[0, 4]]


def test_markdown(kg: Ask) -> None:
    _, out, _ = kg("search", "tushuguan", "--from", SMALL, "-f", "md", "--lang", "zh", "--limit", 1)
    assert out.splitlines()[0] == "| 类别 | 出处 | 名称 | 内容 |"
    assert out.splitlines()[2:] == ["| 单位 | 提及 1 次 | 甲市**图书馆** |  |"]


def test_scopes_add_up(kg: Ask) -> None:
    def kinds(*scopes: str) -> set[str]:
        words = [word for scope in scopes for word in ("--in", scope)]
        return {
            hit["kind"] for hit in json.loads(kg("search", "学习", *words, "--from", SMALL, "-f", "json")[1])
        }

    assert kinds("issues") == {"issue"}
    assert kinds("issues", "names") == {"issue", "name"}
    assert kinds("all") == kinds() == {"issue", "measure", "name"}


def test_what_was_found_in_part_only_is_said(kg: Ask) -> None:
    assert "these hold some" in kg("search", "图书馆餐饮", "--from", SMALL)[2]
    assert "these hold some" not in kg("search", "图书馆", "--from", SMALL)[2]


def test_nothing_is_found(kg: Ask) -> None:
    code, out, err = kg("search", "航天", "--from", SMALL)
    assert (code, out) == (0, "")
    assert err.endswith("nothing holds these words\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("，。",), "nothing to search for"),
        (("学习", "--in", "persons"), "issues, measures, names"),
        (("学习", "-f", "xml"), "table, json, md"),
    ],
)
def test_wrong_usage(kg: Ask, words: tuple[str, ...], said: str) -> None:
    code, _, err = kg("search", *words, "--from", SMALL)
    assert code == 2
    assert said in err


def test_the_index_is_made_once(kg: Ask, built: Path, tmp_path: Path) -> None:
    # a build of its own: other tests of the session may have searched in theirs
    out = shutil.copytree(built, tmp_path / "out", ignore=shutil.ignore_patterns("search.sqlite*"))
    first = kg("search", "博物馆", "--from", out)
    assert "making the search index" in first[2]
    assert (out / "search.sqlite").is_file()
    second = kg("search", "博物馆", "--from", out)
    assert (second[1], second[2]) == (first[1], "")


def test_no_build(kg: Ask, tmp_path: Path) -> None:
    code, _, err = kg("search", "学习", "--from", tmp_path / "none")
    assert code == 3
    assert err.startswith("kg: E2")
