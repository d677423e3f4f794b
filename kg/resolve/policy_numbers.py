"""Document numbers in one form, so that 【2022】 and 〔2022〕 are one number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

__all__ = ["best_number", "number_key", "printed_number"]

# The year of a document number in any brackets: 〔2019〕 [2016] 【2022】 (2020) ﹝2020﹞
_YEAR = re.compile(r"[〔\[【(﹝〈]\s*((?:19|20)\d\d)\s*年?\s*[〕\]】)﹞〉]\s*(?:第\s*)?0*(\d+)\s*号")

# 财政部|令第|87|号, 财政部|87|号令, 财政部|第|87|号令
_ORDER = re.compile(r"(?P<office>[院部委会局署办府])令?\(?第?(?P<serial>\d{1,4})号令?\)?$")


def number_key(printed: str) -> str:
    """What is equal for all prints of one number: ``汴发〔2019〕8号``, ``财政部令第87号``."""
    folded = _folded(printed)
    if "令" in folded and (order := _ORDER.search(folded)):
        return f"{folded[: order.end('office')]}令第{order['serial']}号"
    return folded


def _folded(printed: str) -> str:
    """A number of one width, its year in 〔〕."""
    return _YEAR.sub(r"〔\1〕\2号", "".join(unicodedata.normalize("NFKC", printed).split()))


def printed_number(printed: str) -> str:
    """A number as the graph gives it: as printed, its brackets as 〔〕.

    Square brackets stay: they are what keyboards have for 〔〕, and who cites the number types them again.
    """
    return "".join(printed.split()) if "[" in printed else _folded(printed)


def best_number(printed: Iterable[str]) -> str:
    """Of several prints of one number the one in 〔〕, else the first; ``""`` for none."""
    prints = [printed_number(number) for number in printed]
    return next((number for number in prints if "〔" in number), prints[0] if prints else "")
