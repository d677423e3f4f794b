"""Where sentences and clauses begin and end."""

from __future__ import annotations

import pytest

from kg.model import FactPassages, Outline
from kg.relate.clauses import REACH, SENTENCE, Clauses
from tests.relate.conftest import document_of


def clauses_of(text: str) -> Clauses:
    return Clauses(Outline(document_of(text), FactPassages(), (), (), ()))


SENTENCES = [
    ("一是整改。二是清退；三是约谈", ["一是整改。", "二是清退；", "三是约谈"]),
    ("整改情况\n\n一是清退", ["整改情况", "一是清退"]),
    ("印发《甲办法。乙》", ["印发《甲办法。", "乙》"]),
    ("3.5万元已清退", ["3.5万元已清退"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.exact for sentence in clauses_of(text).sentences] == expected


CLAUSES = [
    ("一是清退，二是约谈，三是通报。", "约谈", "二是约谈"),
    ("按照《甲，乙》和“丙，丁”办理，完成。", "办理", "按照《甲，乙》和“丙，丁”办理"),
    ("清退，约谈。通报，整改。", "通报", "通报"),
    ("清退（共3户，5万元），约谈。", "清退", "清退（共3户，5万元）"),
    ("清退，约谈", "清退，约谈", "清退，约谈"),
]


@pytest.mark.parametrize(("text", "word", "expected"), CLAUSES)
def test_a_clause(text: str, word: str, expected: str) -> None:
    at = text.find(word)
    assert clauses_of(text).clause(at, at + len(word)).exact == expected


def test_a_bracket_left_open_holds_for_its_sentence_alone() -> None:
    text = "按照《甲，乙办理。清退，约谈。"
    at = text.find("清退")
    assert clauses_of(text).clause(at, at + 2).exact == "清退"


def test_a_text_without_stops_is_read_in_stretches() -> None:
    case = clauses_of("甲" * 4000)
    assert case.sentence(2000).end - case.sentence(2000).start <= 2 * SENTENCE
    assert case.clause(2000, 2002).end - case.clause(2000, 2002).start <= 2 * REACH + 2


def test_evidence_has_no_white_space_at_its_edges() -> None:
    case = clauses_of("甲乙  丙丁")
    assert case.evidence(1, 4).exact == "乙"
    assert case.evidence(2, 4).exact == "  "
