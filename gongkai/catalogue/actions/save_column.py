"""维护栏目: add a column or change what it says of itself."""

import re
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.catalogue import editions, keeping
from gongkai.catalogue.errors import BadCode, CodeTaken, MissingName, UnknownKind
from gongkai.catalogue.models import Column
from gongkai.entry import plain
from gongkai.law import kinds

PAGES = ("list", "guide", "year_list", "requests")
CODE_LIMIT = 60
_KINDS = frozenset(kinds.KINDS)
_WORDS = (
    ("description", "栏目说明", 300), ("keywords", "栏目关键词", 120), ("law", "依据", 120), ("content", "公开内容", 300),
    ("procedure", "公开程序", 300), ("ways", "公开方式", 200), ("time_limit", "公开时限", 120),
)  # fmt: skip
_CODE = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True)
class ColumnForm:
    """What a column is: its words, the kinds it takes, whose it is and how its page looks."""

    name: str
    description: str = ""
    keywords: str = ""
    law: str = ""
    kinds: tuple[str, ...] = ()
    owner_id: int | None = None
    page: str = "list"
    takes_items: bool = True
    is_open: bool = False
    content: str = ""
    procedure: str = ""
    ways: str = ""
    time_limit: str = ""


@transaction.atomic
def save_column(code: str, form: ColumnForm, *, parent_code: str = "", new: bool = False, by: Actor) -> Column:
    """Change a column, or add one below `parent_code` with `new`. Its code is an address and never changes.

    Law: Regulation 2019, Arts. 12, 20-21, 24; Regulation 2008, Art. 19.
    """
    column = _added(code, parent_code) if new else keeping.column(code)
    _must_keep(column, form, new=new, by=by)
    form = _checked(form)
    for name, value in vars(form).items():
        setattr(column, name, list(value) if name == "kinds" else value)
    column.is_open = form.is_open and form.owner_id is not None
    column.save()
    editions.renew_columns()
    journal.record("catalogue.save_column", column, by=by, code=code, name=form.name, new=new)
    return column


def _added(code: str, parent_code: str) -> Column:
    if not (_CODE.fullmatch(code) and len(code) <= CODE_LIMIT):
        raise BadCode(code=code, limit=CODE_LIMIT)
    taken = Column.objects.filter(code=code).first()
    if taken is not None:
        raise CodeTaken(code=code, name=taken.name)
    parent = keeping.column(parent_code) if parent_code else None
    last = Column.objects.filter(parent=parent).order_by("-position").first()
    return Column(code=code, parent=parent, position=last.position + 1 if last else 1)


def _must_keep(column: Column, form: ColumnForm, *, new: bool, by: Actor) -> None:
    """The person keeps the column as it is, as it would be, and the delegated branch it would stand in."""
    if not new:
        keeping.must_keep_column(by, column)
    above = keeping.keeper_of(column.parent) if column.parent else None
    if new and above is not None:
        keeping.must_keep(by, "catalogue.columns", above)
    owner = Agency.objects.filter(pk=form.owner_id).first() if form.owner_id else None
    keeping.must_keep(by, "catalogue.columns", owner or above)


def _checked(form: ColumnForm) -> ColumnForm:
    if not form.name.strip():
        raise MissingName
    wrong = [kind for kind in form.kinds if kind not in _KINDS] + [form.page] * (form.page not in PAGES)
    if wrong:
        raise UnknownKind(kind=wrong[0])
    words: dict[str, Any] = {
        name: plain.said(getattr(form, name), what=what, most=most, field=name) for name, what, most in _WORDS
    }
    return replace(form, name=form.name.strip(), **words)
