"""Chinese sentences that remember how they were put together, so that a face can say them in another language.

To rooms, pages and the database they are strings like any other; only who asks sees the template and its values.
"""

from collections.abc import Mapping, Sequence
from typing import Any


class Sentence(str):
    """A sentence in Chinese; `template` and `values` it was made of, or the `pieces` it was strung together from.

    `sort` tells names apart that are the same in Chinese only: 撤回申请 is a button, and what happened to a case.
    """

    template: str = ""
    sort: str = ""
    values: Mapping[str, object] = {}
    pieces: Sequence[str] = ()
    between: str = ""
    end: str = ""


class Cited(str):
    """Articles as a clerk reads them; `line` is the `Law:` line that names them."""

    line: str = ""


def say(template: str, /, **values: object) -> Sentence:
    """The template with the values put in."""
    made = Sentence(template.format(**values))
    made.template, made.values = template, values
    return made


def named(words: str, *, sort: str) -> Sentence:
    """The name of something of a sort, for which another language may have a word of its own."""
    made = say(words)
    made.sort = sort
    return made


def strung(pieces: Sequence[str], *, between: str = "", end: str = "") -> Sentence:
    """Sentences or parts of one, one after the other."""
    made = Sentence(between.join(pieces) + end)
    made.pieces, made.between, made.end = tuple(pieces), between, end
    return made


def cited(words: str, line: str) -> Cited:
    """A citation in Chinese, with the line it was made from."""
    made = Cited(words)
    made.line = line
    return made


def packed(words: object) -> Any:
    """A sentence as plain values, so that a database keeps how it was put together; anything else as it is."""
    if isinstance(words, Sentence) and words.pieces:
        return {"pieces": [packed(piece) for piece in words.pieces], "between": words.between, "end": words.end}
    if isinstance(words, Sentence) and words.template:
        return {"template": words.template, "values": {name: packed(value) for name, value in words.values.items()}}
    return words if isinstance(words, int) else str(words)


def unpacked(kept: Any) -> Any:
    """The sentence again."""
    if not isinstance(kept, Mapping):
        return kept
    if "pieces" in kept:
        return strung([unpacked(piece) for piece in kept["pieces"]], between=kept["between"], end=kept["end"])
    return say(kept["template"], **{name: unpacked(value) for name, value in kept["values"].items()})
