from __future__ import annotations

import datetime as dt

import pytest

from kg.normalise.dates import parse_period

DAYS = [
    ("2020年5月6日至6月19日", "2020-05-06", "2020-06-19", "day"),
    ("7月22日", "2023-07-22", "2023-07-22", "day"),
    ("8月底", "2023-08-01", "2023-08-31", "month"),
    ("10月上旬", "2023-10-01", "2023-10-10", "month"),
    ("2024年2月下旬", "2024-02-21", "2024-02-29", "month"),
    ("二〇二四年四月七日", "2024-04-07", "2024-04-07", "day"),
    ("2019年5月以来", "2019-05-01", None, "month"),
    ("2017年至今", "2017-01-01", None, "year"),
    ("2012--2018年", "2012-01-01", "2018-12-31", "year"),
    ("10月27日、28日", "2023-10-27", "2023-10-28", "day"),
    ("2月22-24日", "2023-02-22", "2023-02-24", "day"),
    ("11月至2月", "2023-11-01", "2024-02-29", "month"),
    ("2022年12月28日至1月5日", "2022-12-28", "2023-01-05", "day"),
    ("2024-04-07", "2024-04-07", "2024-04-07", "day"),
    ("2024.4.7至2024.5.6", "2024-04-07", "2024-05-06", "day"),
    ("去年", "2022-01-01", "2022-12-31", "year"),
    ("去年11月5日", "2022-11-05", "2022-11-05", "day"),
    ("今年3月", "2023-03-01", "2023-03-31", "month"),
    ("今年上半年", "2023-01-01", "2023-06-30", "month"),
    ("近三年", "2021-01-01", "2023-12-31", "year"),
    ("2023年第三季度", "2023-07-01", "2023-09-30", "month"),
    ("２０２３年７月", "2023-07-01", "2023-07-31", "month"),
    ("2021年度", "2021-01-01", "2021-12-31", "year"),
]


@pytest.mark.parametrize(("surface", "start", "end", "precision"), DAYS)
def test_days(surface, start, end, precision):
    period = parse_period(surface, year=2023, published=2023)
    assert period is not None
    assert (period.start, period.end, period.precision) == (
        dt.date.fromisoformat(start),
        dt.date.fromisoformat(end) if end else None,
        precision,
    )


@pytest.mark.parametrize(
    "surface",
    [
        "",
        "2月30日",
        "13月",
        "2024717日",
        "清明",
        "2024年13月1日",
        "2021年至2019年",
        "28日",
        "每月",
        "年",
        "月底",
    ],
)
def test_no_days(surface):
    assert parse_period(surface, year=2023) is None


def test_a_month_without_any_year_is_none():
    assert parse_period("8月底") is None
    assert parse_period("去年") is None


def test_relative_years_count_from_publication_not_from_context():
    period = parse_period("去年", year=2019, published=2023)
    assert period is not None
    assert period.start == dt.date(2022, 1, 1)
