"""`python -m benchmarks.search_quality`: how well two hundred labelled questions are answered over the demo county.

Recall at 10: how many of the items that answer the question (ten at most) are on the first page. Precision at 10: how
many of those shown there answer it.
"""

import os
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

LABELS = Path(__file__).parent / "search_labels" / "queries.toml"
REPORT = Path(__file__).resolve().parents[1] / "docs" / "reference" / "search-quality.md"
FIRST = 10
SPELLINGS: dict[str, Callable[[str], str]] = {
    "as_is": lambda number: number,
    "square": lambda number: number.replace("〔", "[").replace("〕", "]"),
    "lenticular": lambda number: number.replace("〔", "【").replace("〕", "】"),
    "round": lambda number: number.replace("〔", "（").replace("〕", "）"),
    "bare": lambda number: number.replace("〔", " ").replace("〕", " ").removesuffix("号"),
    "no_hao": lambda number: number.removesuffix("号"),
}


@dataclass(frozen=True)
class Item:
    """What of a public item decides whether it answers a question."""

    id: int
    topic: str
    title: str
    agency: str
    number: str


@dataclass(frozen=True)
class Labelled:
    """A question of one kind and the items that answer it."""

    kind: str
    text: str
    right: frozenset[int]


@dataclass(frozen=True)
class Figures:
    """Means over the questions of one kind."""

    kind: str
    questions: int
    recall: float
    precision: float
    nothing: int  # questions without any right item on the first page


def labelled(items: Sequence[Item], *, today: date) -> list[Labelled]:
    """Every question with its right answers in these items; one that nothing here answers is left out."""
    found = [_labelled(row, items, today) for row in tomllib.loads(LABELS.read_text("utf-8"))["query"]]
    return [one for one in found if one.right]


def figures(questions: Iterable[Labelled], *, find: Callable[[str], Sequence[int]]) -> list[Figures]:
    """Recall and precision by kind, and over all; `find` gives the ids of the first page."""
    judged: dict[str, list[tuple[float, float]]] = {}
    for question in questions:
        shown = find(question.text)[:FIRST]
        hits = len(question.right.intersection(shown))
        pair = (hits / min(FIRST, len(question.right)), hits / len(shown) if shown else 0.0)
        for kind in (question.kind, "all"):
            judged.setdefault(kind, []).append(pair)
    ordered = sorted(judged, key=lambda kind: kind == "all")
    return [_mean(kind, judged[kind]) for kind in ordered]


def table(rows: Iterable[Figures]) -> str:
    """The figures as a Markdown table."""
    lines = ["| kind of question | questions | recall@10 | precision@10 | nothing right |", "|---|---:|---:|---:|---:|"]
    lines += [
        f"| {row.kind.replace('_', ' ')} | {row.questions} | {row.recall:.3f} | {row.precision:.3f} | {row.nothing} |"
        for row in rows
    ]
    return "\n".join(lines)


def _labelled(row: dict[str, Any], items: Sequence[Item], today: date) -> Labelled:
    if "nth" in row:
        numbered = [item for item in items if item.number]
        number = numbered[row["nth"] % len(numbered)].number
        same = frozenset(item.id for item in items if item.number == number)
        return Labelled(row["kind"], SPELLINGS[row["written"]](number), same)
    text = row["text"].format(y1=today.year - 1, y2=today.year - 2)
    return Labelled(row["kind"], text, frozenset(item.id for item in items if _answers(item, row, today)))


def _answers(item: Item, row: dict[str, Any], today: date) -> bool:
    return (
        ("topics" not in row or item.topic in row["topics"])
        and row.get("title", "") in item.title
        and row.get("agency", item.agency) == item.agency
        and ("year" not in row or str(today.year + row["year"]) in item.title)
    )


def _mean(kind: str, pairs: Sequence[tuple[float, float]]) -> Figures:
    count = len(pairs)
    recall, precision = (sum(values) / count for values in zip(*pairs, strict=True))
    return Figures(kind, count, recall, precision, sum(1 for pair in pairs if not pair[0]))


def main() -> None:
    """Build the whole demo county in a folder of its own, ask, print, and write docs/reference/search-quality.md."""
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"GONGKAI_HOME": home, "DJANGO_SETTINGS_MODULE": "gongkai.config.settings"}
        inside = import_module("benchmarks.search_quality_inside")
        rows, count = inside.measured()
    text = "\n\n".join([HEADING.format(count=count), table(rows), FOOT])
    REPORT.write_text(text + "\n", "utf-8")
    sys.stdout.write(table(rows) + "\n")


HEADING = """# 检索质量 · Search quality

Two hundred labelled questions over the demo county ({count} public items); written by `python -m benchmarks.search_quality`,
guarded by `tests/demo/test_search_quality.py`. Labels: `benchmarks/search_labels/queries.toml`."""
FOOT = """Recall at 10 counts at most ten right items, since a page shows ten. A question is right when the item's topic, name,
year or body is what the label says; an item that merely contains the words is not. 「nothing right」 are questions whose
first page has no right item at all."""

if __name__ == "__main__":
    main()
