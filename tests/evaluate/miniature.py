"""A gold annotation of the first invented report of tests/query/small.ttl, right and wrong in every row."""

from __future__ import annotations

from typing import Any

__all__ = ["GOLD"]


def _entity(name: str, *surfaces: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "surfaces": list(surfaces or (name,)), **more}


def _relation(kind: str, subject: str, target: str) -> dict[str, Any]:
    return {"type": kind, "subject": subject, "object": target, "issue": 1, "evidence": "……"}


GOLD: dict[str, Any] = {
    "report": {
        "title": "甲市某某局党组关于巡察整改情况的通报",
        "issuer": "中共甲市某某局党组",
        "inspected": "甲市另一局",
        "inspection_team": "市委第九巡察组",
        "inspection_start": "2030-03-01",
        "inspection_end": "2030-05-01",
        "published_date": "2030-12-01",
        "phone": "0000-1234567",
    },
    "issues": [
        {
            "n": 1, "marker": "（1）", "anchor": "学习流于形式", "status": "rectified", "pending": ["拟于"],
            "measures": [
                {"anchor": "局党组制定", "sub": [{"anchor": "没有的一条"}]},
                {"anchor": "拟于2031年"},
            ],
        },
        {"n": 2, "marker": "（2）", "anchor": "账目不清", "status": "rectified",
         "measures": [{"anchor": "另一条"}]},
        {"n": 3, "marker": "（3）", "anchor": "没有的问题", "status": "unstated", "pending": ["尚未"],
         "measures": [{"anchor": "某措施"}]},
    ],
    "entities": {
        "organizations": [
            _entity("甲市某某局", "甲市某某局", "市某某局"),
            _entity("中共甲市某某局党组", "局党组"),
            _entity("乙县财政局与文化馆", "乙县财政局", "乙县文化馆"),
            _entity("甲市委第九巡察组", "市委第九巡察组", optional=True),
            _entity("丙县教育局"),
        ],
        "persons": [_entity("张三丰")],
        "places": [_entity("丁县")],
        "policies": [
            _entity("《甲市某某局学习办法》", number="甲某〔2030〕7号"),
            _entity("另一办法", number="甲某〔2030〕8号"),
        ],
        "projects": [_entity("乡镇书屋")],
        "events": [_entity("读书月")],
        "works": [],
        "institutions": [_entity("“双签”制度")],
        "amounts": [
            {"surface": "200余万元", "value": 2000000}, {"surface": "3.5万元", "value": 35000},
            {"surface": "1元", "value": 1},
        ],
    },
    "relations": [
        _relation("responsible_for", "中共甲市某某局党组", "issue:1"),
        _relation("responsible_for", "中共甲市某某局党组", "issue:3"),
        _relation("enacts", "measure:1.1", "《甲市某某局学习办法》"),
        _relation("issues_policy", "丙县教育局", "另一办法"),
        _relation("cooperates_with", "乙县财政局与文化馆", "甲市某某局"),
        _relation("holds_role", "张三丰", "甲市某某局"),
        _relation("concerns", "issue:1", "甲市某某局"),
        _relation("part_of", "中共甲市某某局党组", "甲市某某局"),
    ],
}  # fmt: skip
