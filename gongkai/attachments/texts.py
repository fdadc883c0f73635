"""What was read out of a file: the text for search and checks, and what could not be read."""

from dataclasses import dataclass

LONGEST = 2_000_000  # characters; some 800 printed pages
CUT = "文件很长，只检查了前一部分"


@dataclass(frozen=True)
class Taken:
    """Text taken out of one file; `problem` tells the reviewer what the program could not see."""

    text: str = ""
    problem: str = ""
    pages: int | None = None


def taken(text: str, *, problems: tuple[str, ...] = (), pages: int | None = None) -> Taken:
    """Text cut to the limit with its problems joined; NUL, which PostgreSQL refuses, and half characters are dropped."""
    whole = text.replace("\0", "").encode(errors="ignore").decode()
    notes = (*problems, CUT) if len(whole) > LONGEST else problems
    return Taken(text=whole[:LONGEST], problem="；".join(notes)[:200], pages=pages)
