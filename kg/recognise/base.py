"""What a recogniser is, and what it sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from kg.model import EntityType, Mention, Outline
from kg.recognise.home import Home
from kg.recognise.long_lines import within_reach

__all__ = ["Recogniser", "Scene"]


# 来源：甲县某局 发布时间：…: the one field of page furniture that names somebody, often the body itself
_SOURCE = re.compile(
    r"(?:来源|信息来源|稿源|发布机构|发布单位)[ \t]{0,2}[:：][ \t\u3000]{0,2}"
    r"(?P<who>(?!作者|发布|浏览|点击|时间|日期|字[体号])[\u4e00-\u9fff]{2,24})"
)


@dataclass(frozen=True)
class Scene:
    """What recognisers look at: the outline, the report's own place, and the text with its noise blanked.

    Not slotted, because `text` is computed once and kept.
    """

    outline: Outline
    home: Home

    @cached_property
    def text(self) -> str:
        """The canonical text with page furniture replaced by line ends, so that offsets stay true.

        Who published the page (来源：甲县某局) stays. So is what stands too far into a line without end.
        """
        document = self.outline.document
        parts, at = [], 0
        for noise in document.noise:
            parts.append(document.text[at : noise.start])
            at = noise.start
            for source in _SOURCE.finditer(document.text, noise.start, noise.end):
                start, end = source.span("who")
                parts += ["\n" * (start - at), document.text[start:end]]
                at = end
            parts.append("\n" * (noise.end - at))
            at = noise.end
        return within_reach("".join([*parts, document.text[at:]]))

    def mention(self, start: int, end: int, kind: EntityType, rule: str) -> Mention:
        """A mention of the stretch start-end, its offsets checked."""
        return Mention(self.outline.document.passage(start, end), kind, rule)


@dataclass(frozen=True, slots=True)
class Recogniser:
    """One kind of thing that is looked for.

    Attributes:
        name: short name, first part of its rules' names.
        doc: what it finds and by which forms, one or two sentences.
        find: all candidate mentions of a scene, in any order; overlaps are settled afterwards.
    """

    name: str
    doc: str
    find: Callable[[Scene], Iterable[Mention]]
