"""Recognise documents: titles in 《》, known laws and party rules, free names, document numbers.

Rules:
    policy.title-…   a title in book brackets, and what made it a document (head, about, frame, list)
    policy.known     a listed law, regulation or party rule (中央八项规定)
    policy.free-…    named without 《》 by head and verb (重大决策合法性审查办法), by nickname (文旅30条),
                     by who sends it (下发督办函), by its year or the duty that it lists (2024年学习计划)
    policy.number    a document that is named by its number alone (汴发〔2019〕8号)
    policy.number-…  the number itself, which resolve binds to its title
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from kg.model import EntityType, Mention
from kg.recognise.base import Recogniser, Scene
from kg.recognise.policy_definite import definite
from kg.recognise.policy_free import free_titles
from kg.recognise.policy_letters import letters
from kg.recognise.policy_named import named_in
from kg.recognise.policy_numbers import adjoins, numbers_of
from kg.recognise.policy_titles import TitleKind, judged_titles

__all__ = ["RECOGNISER"]


def find(scene: Scene) -> Iterator[Mention]:
    """Candidates in any order."""
    text = scene.text
    spans: list[tuple[int, int]] = []
    for judged in judged_titles(text):
        if judged.kind is TitleKind.DOCUMENT:
            title = judged.title
            spans.append((title.start, title.end))
            yield scene.mention(title.start, title.end, EntityType.POLICY, f"policy.title-{judged.rule}")
    known = sorted((start, end) for start, end, _ in named_in(text))
    for start, end in known:
        yield scene.mention(start, end, EntityType.POLICY, "policy.known")
    spans += known
    for start, end, rule in chain(free_titles(text), letters(text), definite(text)):
        at = bisect_left(known, (start, 0))
        if rule == "head" and at < len(known) and known[at][1] < end:
            continue  # 政府采购法第二十六条规定: a known name and something behind it
        spans.append((start, end))
        yield scene.mention(start, end, EntityType.POLICY, f"policy.free-{rule}")
    yield from _numbers(scene, sorted(set(spans)))


def _numbers(scene: Scene, titles: list[tuple[int, int]]) -> Iterator[Mention]:
    """Document numbers, and the documents that nothing but their number names."""
    at = 0
    for number in numbers_of(scene.text):
        yield scene.mention(
            number.start, number.end, EntityType.DOCUMENT_NUMBER, f"policy.number-{number.rule}"
        )
        while at < len(titles) and titles[at][1] < number.start - 200:
            at += 1
        near = (title for title in titles[at : at + 24] if title[0] <= number.end + 12)
        if number.outer < number.start:
            yield scene.mention(number.outer, number.end, EntityType.POLICY, "policy.number-title")
        elif not any(adjoins(scene.text, title, (number.start, number.end)) for title in near):
            yield scene.mention(number.start, number.end, EntityType.POLICY, "policy.number")


RECOGNISER = Recogniser(
    "policy",
    "documents: titles in 《》 by head and frame, listed laws and party rules, free names, numbers",
    find,
)
