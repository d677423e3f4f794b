"""Whether a name means the report's own body: place or tail left out, words shortened."""

from __future__ import annotations

import pytest

from kg.resolve.organization_body import Body, is_body

PLACES = ("某某省", "丙州市", "丁江县")
GROUP = Body("丙州市文化旅游投资集团有限公司", "中共丙州市文化旅游投资集团有限公司委员会", "委员会")


@pytest.mark.parametrize(
    "name",
    ["丙州市文旅投集团", "丙州文旅投集团", "丙州市文旅投公司", "丙州市文化旅游投资集团", "丙州市文旅集团"],
)
def test_a_company_by_the_first_characters_of_its_words(name: str) -> None:
    assert is_body(name, GROUP, PLACES)


@pytest.mark.parametrize(
    "name",
    [
        "丙州市城投集团",
        "丙州市旅投集团",
        "丁江县文旅投集团",
        "丙州市文投旅集团",
        "丙州市文旅局",
        "丙州市城建集团",
    ],
)
def test_other_words_mean_other_companies(name: str) -> None:
    assert not is_body(name, GROUP, PLACES)


def test_the_last_word_of_a_field_is_not_left_out_where_it_tells_two_apart() -> None:
    city = Body("丙州市城市建设投资集团有限公司")
    assert is_body("丙州市城投集团", city, PLACES)
    assert not is_body("丙州市城建集团", city, PLACES)


def test_an_office_is_shortened_otherwise() -> None:
    assert not is_body("丙州市文旅", Body("丙州市文化旅游局"), PLACES)
