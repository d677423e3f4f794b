"""Readings of characters, so that the page finds 文化广电和旅游局 by whgdhlyj or wenhua."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["readings"]


def readings(labels: Iterable[str]) -> dict[str, str]:
    """Each Chinese character of the labels with its readings, most usual first, comma-separated, no tones.

    Readings come from the package pypinyin. About 12 bytes a character, whatever the size of the graph.
    """
    from pypinyin import Style, pinyin

    characters = sorted(
        {c for label in labels for c in label if "\u3400" <= c <= "\u9fff" or c > "\U0001ffff"}
    )
    return {
        c: ",".join(dict.fromkeys(pinyin(c, style=Style.NORMAL, heteronym=True, errors="ignore")[0]))
        for c in characters
        if pinyin(c, errors="ignore")
    }
