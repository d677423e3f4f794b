"""When two names count as the same: what the comparison with gold folds away."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["folded", "same_name", "stands_near_start"]

# Nobody scores white space, quotation marks and title brackets: 《通知》, “第一议题”.
_UNSCORED = re.compile(r"[\s“”\"'‘’《》〈〉<>「」]")
# Heads that careful readers leave out: 中国共产党开封市委员会, 中华人民共和国文物保护法.
_OFFICIAL_HEAD = re.compile(r"^(?:中国共产党|中共|中华人民共和国)")
# The place that a full name begins with: 开封市…, 河南省….
_LEADING_PLACE = re.compile(r".{2,4}?[省市县区旗盟州镇乡]")
_SLACK = 8
_SHORTEST_SHARE = 0.4


def folded(text: str) -> str:
    """The text with width and case folded, without white space, quotation marks and title brackets."""
    return _UNSCORED.sub("", unicodedata.normalize("NFKC", text)).casefold()


def same_name(said: str, gold: str) -> bool:
    """Whether two full names name the same thing.

    They do when they are equal, or when one is the other with parts left out (纪委 for 纪律检查委员会);
    but the place that the gold name begins with must be there, so that a local short form (市文旅局) is
    no full name.
    """
    one, other = (_OFFICIAL_HEAD.sub("", folded(name)) for name in (said, gold))
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    place = _LEADING_PLACE.match(other)
    return (
        len(short) >= _SHORTEST_SHARE * len(long)
        and _is_subsequence(short, long)
        and (place is None or place.group()[:2] in one)
    )


def _is_subsequence(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


def stands_near_start(anchor: str, text: str) -> bool:
    """Whether the gold anchor stands within the first eight characters of the text, both folded."""
    wanted = folded(anchor)
    return folded(text)[: len(wanted) + _SLACK].find(wanted) in range(_SLACK + 1)
