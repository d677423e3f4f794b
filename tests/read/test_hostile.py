"""Lines of 1 MB of one sign: every reader comes to an end. What is not linear takes minutes."""

from __future__ import annotations

import pytest

from kg.errors import EmptyReport, UnreadableFile
from kg.model import Source
from kg.read import read
from tests.read.containers import docx, par

SIZE = 1_000_000

SIGNS = ("[", "**", "|", "&nbsp;", "整改情况：", "— ", " ")


def line(sign: str) -> str:
    return sign * (SIZE // len(sign.encode()))


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("ending", ["txt", "md", "html"])
def test_a_line_of_one_sign(ending: str, sign: str) -> None:
    text = line(sign)
    content = f"<html><body>甲{text}</body></html>" if ending == "html" else f"甲{text}"
    assert read(Source(f"r.{ending}", content.encode())).text.startswith("甲")


def test_word_files_and_mail_archives() -> None:
    with pytest.raises(UnreadableFile, match="packed too hard"):
        read(Source("r.docx", docx(par("甲" + line("（一）")))))
    mail = f"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>甲{line('[')}"
    assert read(Source("r.mhtml", mail.encode())).text.startswith("甲[[")


def test_many_empty_elements_hold_nothing() -> None:
    with pytest.raises(EmptyReport):
        read(Source("r.html", f"<html><body>{line('<p>')}</body></html>".encode()))
