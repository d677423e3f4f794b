"""The script that makes the division table: chains of changes, townships that are gone, same bytes twice."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from kg.data.build_gazetteer import build

PROVINCES = {
    "甲省": {
        "code": "110000000000",
        "cities": {
            "乙市": {"code": "110100000000", "counties": {"丙区": "110102000000", "丁县": "110121000000"}},
            "": {"code": None, "counties": {"戊市": "119001000000"}},
        },
    }
}
TOWNSHIPS = {
    "110102000000": {"county": "丙区", "townships": {"己镇": "110102101000", "庚乡（撤销）": "110102200000"}}
}


def event(year: int, kind: str, old: str, new: str, code: str | None) -> dict[str, Any]:
    return {
        "year": year,
        "type": kind,
        "old": {"code": None, "name": old},
        "new": {"code": code, "name": new},
        "old_path": ["甲省", "乙市", old],
        "new_path": ["甲省", "乙市", new],
    }


EVENTS = [
    event(2015, "撤县设区", "丙州县", "丙区", "110102000000"),
    event(1995, "更名", "老丙县", "丙州县", None),
    event(1985, "更名", "太老县", "丁县", "110121000000"),
    event(2000, "驻地迁移", "丁县（驻某地）", "丁县", "110121000000"),
    event(2001, "同名改码", "丁县", "丁县", "110121000000"),
]


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    path = tmp_path / "tables.whl"
    tables = {
        "divisions_v1": {"provinces": PROVINCES},
        "townships_v1": TOWNSHIPS,
        "historical_changes_v1": {"events": EVENTS},
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, table in tables.items():
            archive.writestr(f"data/{name}.json", json.dumps(table, ensure_ascii=False))
    return path


def test_one_line_a_division_with_former_names_and_townships(wheel: Path) -> None:
    lines = [line for line in build(wheel).splitlines() if not line.startswith("#")]
    assert lines == [
        "110000\t甲省",
        "110100\t乙市",
        "110102\t丙区\t老丙县@1995;丙州县@2015\t101己镇;-200庚乡",
        "110121\t丁县",
        "119001\t戊市",
    ]


def test_the_same_tables_give_the_same_bytes(wheel: Path) -> None:
    assert build(wheel) == build(wheel)
    assert build(wheel).startswith("# Administrative divisions")
