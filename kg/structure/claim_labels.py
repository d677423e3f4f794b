"""Labels that only say that the answer before them is done (一是加强…。 / 整改进展：已完成整改).

Such a label opens no answer. What stands before it, without a label of its own, is the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.structure.blocks import ANSWERS, LIST_STYLES, Block
from kg.structure.labels import LabelKind
from kg.structure.markers import inline_markers
from kg.structure.polarity import (
    deed_without_object,
    finding_heading,
    finds_fault,
    first_sentence,
    tells_action,
)
from kg.structure.status import stated_status

__all__ = ["with_claims"]

_CLAUSE = re.compile("[，,：:]")
# 3.落实主体责任方面。: a heading, though it begins with a verb
_HEADING = re.compile(r"(?:方面|问题|情况|工作)[。：:]?$")


def with_claims(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, labels that claim what is told before them marked as such."""
    found = list(blocks)
    for at, block in enumerate(found):
        label = block.label
        if label is None or label.kind not in ANSWERS or block.marker is not None:
            continue
        if _claims(text, block) and _closes(found, at) and _is_answered(text, found[:at]):
            found[at] = replace(block, label=replace(label, kind=LabelKind.CLAIM))
    return found


def _closes(blocks: Sequence[Block], at: int) -> bool:
    """Whether a label is the last of its issue: a heading, or nothing, follows."""
    follows = blocks[at + 1] if at + 1 < len(blocks) else None
    if follows is None or (follows.label is not None and follows.label.kind is LabelKind.FINDING):
        return True
    return follows.marker is not None and (
        follows.marker.style not in LIST_STYLES or follows.marker.number > 1
    )


def _claims(text: str, block: Block) -> bool:
    """Whether a claim is all that stands behind a label."""
    claim = stated_status(text, block.text_start, block.end)
    return claim is not None and claim.follows >= block.end - 1


def _is_answered(text: str, before: Sequence[Block]) -> bool:
    """Whether the last block, other labels left out, is an answer without a label."""
    said = [block for block in before if block.label is None or block.label.kind is not LabelKind.OTHER]
    if not said or said[-1].label is not None:
        return False
    items = _items(text, said)
    if len(items) > 1:
        faults = [finds_fault(_CLAUSE.split(item)[0]) and not tells_action(item) for item in items]
        return sum(faults) * 2 <= len(faults)
    return _tells_deed(text, said[-1])


def _items(text: str, said: Sequence[Block]) -> list[str]:
    """The first sentences of a list (一是…二是…) that the last block, or the last ones together, make."""
    items: list[str] = []
    for block in reversed(said):
        markers = inline_markers(text, block.start, block.end)
        if block.label is not None or not markers or markers[0].start != block.start:
            break
        told = [text[marker.end : first_sentence(text, marker.end, block.end)] for marker in markers]
        items = told + items
        if markers[0].number == 1:
            return items
    return []


def _tells_deed(text: str, block: Block) -> bool:
    """Whether a paragraph tells what was done: its first sentence finds no fault.

    A numbered line must tell of action as well, since it may be the heading of a finding.
    """
    sentence = text[block.text_start : first_sentence(text, block.text_start, block.end)]
    if finds_fault(deed_without_object(_CLAUSE.split(sentence)[0])):
        return False
    if block.marker is None:
        return True
    listed = block.marker.style in LIST_STYLES and block.marker.number > 1
    return (
        (listed or tells_action(sentence)) and not finding_heading(sentence) and not _HEADING.search(sentence)
    )
