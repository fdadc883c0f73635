"""What was read out of a file: the text for search and checks, where each piece stands, and what could not be read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

LONGEST = 2_000_000  # characters; some 800 printed pages
CUT = "文件很长，只检查了前一部分"
MOST_PIECES = 20_000


@dataclass(frozen=True)
class Stretch:
    """One piece of text and where it stands, in words people understand (正文、页眉、工作表“名单”、文档属性“作者”).

    `aside` text is checked but not searched: readers of the page do not see it, downloaders can. `shadow` text repeats
    other text in another form (before a tracked change, under a picture): only what is new in it is reported.
    """

    place: str
    text: str
    aside: bool = False
    shadow: bool = False
    confidence: float | None = None  # of text read off a picture, 0 to 1
    row: int = 0  # of a sheet: the number of the first line's row
    column: int = 0  # and of the first cell's column
    hidden_columns: tuple[int, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A picture or scanned page inside a file, to be read by OCR: its place in words and how to get at it."""

    place: str
    key: str  # "page:3", "frame:0", "part:word/media/image1.png"
    shadow: bool = False


@dataclass(frozen=True)
class Taken:
    """Text taken out of one file; `problem` tells the reviewer what the program could not see."""

    text: str = ""
    problem: str = ""
    pages: int | None = None
    stretches: tuple[Stretch, ...] = ()
    pictures: tuple[Picture, ...] = ()

    def parts(self) -> list[dict[str, Any]]:
        """The stretches as they are kept: a span of the text, or the words themselves when they stand beside it."""
        todo = [{"todo": p.key, "place": p.place} | ({"shadow": True} if p.shadow else {}) for p in self.pictures]
        return [*spans(self.stretches, len(self.text)), *todo]


@dataclass
class Gathered:
    """A reader's notes while it goes through a file."""

    stretches: list[Stretch] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    pages: int | None = None

    def add(self, place: str, text: str, **known: Any) -> None:
        """Note a piece of text, if there is any."""
        if text.strip() and len(self.stretches) < MOST_PIECES:
            self.stretches.append(Stretch(place, text, **known))

    def note(self, problem: str) -> None:
        """Note once what a reviewer must know."""
        if problem and problem not in self.problems:
            self.problems.append(problem)

    def taken(self) -> Taken:
        """Everything noted, as the answer."""
        return taken_from(self.stretches, problems=self.problems, pages=self.pages, pictures=self.pictures)


def taken(text: str, *, problems: Sequence[str] = (), pages: int | None = None) -> Taken:
    """Text cut to the limit with its problems joined; NUL, which PostgreSQL refuses, and half characters are dropped."""
    whole = storable(text)
    notes = (*problems, CUT) if len(whole) > LONGEST else problems
    return Taken(text=whole[:LONGEST], problem="；".join(notes)[:200], pages=pages)


def taken_from(
    stretches: Iterable[Stretch],
    *,
    problems: Sequence[str] = (),
    pages: int | None = None,
    pictures: Sequence[Picture] = (),
) -> Taken:
    """Pieces put together: the visible ones make the text, a line break between them."""
    clean = [replace(each, text=storable(each.text)[: LONGEST + 1]) for each in stretches]
    whole = taken("\n".join(each.text for each in clean if not each.aside), problems=problems, pages=pages)
    return replace(whole, stretches=tuple(clean), pictures=tuple(pictures))


def storable(text: str) -> str:
    """Text as a database takes it."""
    return text.replace("\0", "").encode(errors="ignore").decode()


def spans(stretches: Iterable[Stretch], length: int) -> list[dict[str, Any]]:
    """Each stretch as a small record, its text as a span of the whole where it is part of it."""
    rows: list[dict[str, Any]] = []
    at = 0
    for each in stretches:
        row: dict[str, Any] = {"place": each.place}
        if each.aside:
            row["text"] = each.text
        else:
            row |= {"start": min(at, length), "end": min(at + len(each.text), length)}
            at += len(each.text) + 1
        known = {"shadow": each.shadow, "confidence": each.confidence, "row": each.row, "column": each.column}
        row |= {name: value for name, value in known.items() if value}
        rows.append(row | ({"hidden_columns": list(each.hidden_columns)} if each.hidden_columns else {}))
    return rows


def stretches_of(text: str, parts: Iterable[dict[str, Any]]) -> list[Stretch]:
    """The kept records as stretches again; a file kept before places were is one piece."""
    rows = [row for row in parts if "todo" not in row]
    found = [stretch_of(text, row) for row in rows]
    return found or ([Stretch("", text)] if text else [])


def stretch_of(text: str, row: dict[str, Any]) -> Stretch:
    """One kept record."""
    return Stretch(
        place=row["place"],
        text=row["text"] if "text" in row else text[row["start"] : row["end"]],
        aside="text" in row,
        shadow=bool(row.get("shadow")),
        confidence=row.get("confidence"),
        row=row.get("row", 0),
        column=row.get("column", 0),
        hidden_columns=tuple(row.get("hidden_columns", ())),
    )
