"""What a cell of an answer says: codes by their names, days as tables write them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.publication.asking.fields import Field
from gongkai.publication.asking.vocabulary import Shape
from gongkai.workbench.saved.offers import Offers


def text_of(field: Field, value: Any, offers: Offers) -> str:
    """One value in words; nothing where it was left empty."""
    if value is None or value == "":
        return ""
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return _("是") if value else _("否")
    if isinstance(value, list):
        return "、".join(offers.name(field, one).strip() for one in value)
    named = field.shape in (Shape.CODE, Shape.TREE) and not field.is_number  # bodies come with their names
    return offers.name(field, value).strip() if named else str(value)


def line_of(shown: Sequence[Field], row: dict[str, Any], offers: Offers) -> list[str]:
    """A row of the answer in words, in the order of its columns."""
    return [text_of(field, value, offers) for field, value in zip(shown, row["cells"], strict=True)]
