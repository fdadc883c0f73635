"""The fields of a kind as JSON Schema, for machines."""

from typing import Any

from gongkai.law.kinds.definitions import BIGGEST, LEAST_YEAR, WRITTEN, Kind, KindField

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(kind: Kind, *, public: bool = False) -> dict[str, Any]:
    """What the special fields `extra` of an item of this kind may hold; with `public` only those that leave the office."""
    fields = kind.public_fields if public else kind.fields
    return {
        "$schema": DRAFT,
        "title": kind.name,
        "description": kind.about,
        "type": "object",
        "properties": {field.code: _property(field) for field in fields},
        "required": [field.code for field in fields if field.must],
        "x-kind": kind.code,
        "x-english": kind.english,
        "x-type": kind.schema,
        "x-statutory": kind.statutory,
        "x-basis": kind.article,
    }


def _property(field: KindField) -> dict[str, Any]:
    said: dict[str, Any] = {"title": field.name, "x-english": field.english, **_shape(field)}
    told = {"description": field.help, "x-unit": field.unit, "x-basis": field.article}
    return said | {name: words for name, words in told.items() if words}


def _shape(field: KindField) -> dict[str, Any]:
    if field.shape in WRITTEN:
        form = {"format": "uri"} if field.shape == "link" else {}
        return {"type": "string", "maxLength": field.most, **form}
    if field.shape in {"count", "year"}:
        least = field.least or (LEAST_YEAR if field.shape == "year" else 0)
        return {"type": "integer", "minimum": least, "maximum": field.most or BIGGEST[field.shape]}
    return _OTHER[field.shape] | _offered(field)


def _offered(field: KindField) -> dict[str, Any]:
    if not field.choices:
        return {}
    one = {"oneOf": [{"const": code, "title": label} for code, label in field.choices]}
    return {"items": one} if field.shape == "choices" else one


_OTHER: dict[str, dict[str, Any]] = {
    "day": {"type": "string", "format": "date"},
    "money": {"type": "string", "pattern": r"^-?\d+\.\d{2}$"},
    "percent": {"type": "string", "pattern": r"^\d+\.\d{2}$"},
    "choice": {"type": "string"},
    "choices": {"type": "array", "uniqueItems": True},
    "yes_no": {"type": "boolean"},
}
