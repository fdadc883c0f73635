"""Figures as JSON, with every value, and as a Markdown table of medians."""

import json
import statistics
from pathlib import Path

KEYS = ("target", "system", "connections")


def write(path: Path, heading: dict[str, object], rows: list[dict[str, object]]) -> None:
    """Both files, beside each other."""
    content = json.dumps({**heading, "rows": rows}, ensure_ascii=False, indent=1)
    path.with_suffix(".json").write_text(content + "\n")
    text = "\n".join([", ".join(f"{key} {value}" for key, value in heading.items()), "", *table(medians(rows)), ""])
    path.with_suffix(".md").write_text(text)
    print(text)


def medians(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Rows of the same case made one, each figure the median of its repeats; rows without repeats as they are."""
    if not rows or "repeat" not in rows[0]:
        return rows
    cases: dict[tuple[object, ...], list[dict[str, object]]] = {}
    for row in rows:
        cases.setdefault(tuple(row[key] for key in KEYS), []).append(row)
    return [dict(zip(KEYS, case, strict=True)) | _median(same) for case, same in cases.items()]


def _median(rows: list[dict[str, object]]) -> dict[str, object]:
    """The median of each figure, and the statuses of all."""
    numbers = [key for key, value in rows[0].items() if isinstance(value, int | float) and key not in (*KEYS, "repeat")]
    found: dict[str, object] = {
        key: round(statistics.median(float(str(row[key])) for row in rows), 2) for key in numbers
    }
    statuses: set[object] = set()
    for row in rows:
        seen = row["statuses"]
        statuses |= set(seen) if isinstance(seen, dict) else set()
    return found | {"statuses": " ".join(map(str, sorted(statuses, key=str)))}


def table(rows: list[dict[str, object]]) -> list[str]:
    """A Markdown table."""
    if not rows:
        return ["(nothing)"]
    names = list(rows[0])
    lines = ["| " + " | ".join(names) + " |", "|" + " --- |" * len(names)]
    return lines + ["| " + " | ".join(str(row.get(name, "")) for name in names) + " |" for row in rows]
