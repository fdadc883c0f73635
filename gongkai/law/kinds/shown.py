"""The special fields of an item as people read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gongkai.law.kinds.definitions import Kind, KindField


@dataclass(frozen=True)
class Said:
    """One field with what it says: `text` in words, `lines` where it runs over several, `labels` of what was chosen."""

    field: KindField
    text: str
    lines: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    link: str = ""


def said_of(kind: Kind, values: Mapping[str, Any], *, public: bool = True) -> tuple[Said, ...]:
    """Every field that says something, in the order of the kind; with `public` only those that leave the office."""
    fields = kind.public_fields if public else kind.fields
    return tuple(_said(field, values[field.code]) for field in fields if values.get(field.code) not in (None, "", []))


def text_of(field: KindField, value: Any) -> str:
    """A kept value in words: labels for codes, 是 or 否, the amount with its unit."""
    labels = _labels(field, value)
    return "、".join(labels) if labels else f"{value}{_unit(field)}"


def _labels(field: KindField, value: Any) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("是" if value else "否",)
    if isinstance(value, list):
        return tuple(field.label_of(str(one)) for one in value)
    return (field.label_of(str(value)),) if field.shape == "choice" else ()


def _unit(field: KindField) -> str:
    return field.unit or ("%" if field.shape == "percent" else "")


def _said(field: KindField, value: Any) -> Said:
    text = text_of(field, value)
    lines = tuple(line.strip() for line in text.split("\n") if line.strip()) if field.shape == "lines" else ()
    return Said(field, text, lines, labels=_labels(field, value), link=text if field.shape == "link" else "")


def called(thing: Kind | KindField, language: str) -> str:
    """What a kind or a field is called in the reader's language."""
    return thing.english if language.startswith("en") and thing.english else thing.name


def full_text(kind: Kind, body: str, values: Mapping[str, Any]) -> str:
    """The text of an item with what its public fields say: what a search has to find it by."""
    told = "\n".join(f"{one.field.name}：{one.text}" for one in said_of(kind, values))
    return f"{told}\n{body}".strip() if told else body
