"""Any text at all: no crash, true offsets, and values that hold together."""

from __future__ import annotations

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Document, FactPassages, Money, Outline, Period, Quantity
from kg.normalise import normalise
from kg.recognise import amount, period, quantity
from kg.recognise.base import Scene
from kg.recognise.home import Home

SIGNS = "0123456789０５９一二三四五六七八九十百千万亿余多几来约近超至到年月日号元角分度底初旬次人"
MARKS = "％%、，。,.-—~（）〔〕 "
WORDS = [
    "不到",
    "以上",
    "2023年",
    "以来",
    "至今",
    "去年",
    "近三年",
    "分别",
    "投资",
    "第",
    "𠮷",
    "𝟗",
    "壹佰",
    "A级",
    "\n",
]
PIECES = st.sampled_from([*SIGNS, *MARKS, *WORDS])
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=60))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_values_of_any_text(text):
    if not text:
        return
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    outline = Outline(Document("case", text, digest, "text", "utf-8"), FactPassages(), (), (), ())
    scene = Scene(outline, Home())
    found = [m for r in (amount, quantity, period) for m in r.RECOGNISER.find(scene)]
    for mention in found:
        assert text[mention.passage.start : mention.passage.end] == mention.passage.exact
    for mention in normalise(outline, tuple(sorted(found, key=lambda m: m.passage.start))):
        value = mention.value
        if isinstance(value, Money | Quantity):
            said = [n for n in (value.value, value.minimum, value.maximum) if n is not None]
            assert said
            assert all(n >= 0 and n.is_finite() for n in said)
            if value.minimum is not None and value.maximum is not None:
                assert value.minimum <= value.maximum
        elif isinstance(value, Period):
            assert value.start is None or value.end is None or value.start <= value.end
