"""维护主题分类: add a subject class or change it."""

import re

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.catalogue import editions, keeping
from gongkai.catalogue.errors import BadCode, MissingName, UnknownColumn
from gongkai.catalogue.models import Subject

CODE_LIMIT = 12
_CODE = re.compile(r"[a-z0-9][a-z0-9-]*")


@transaction.atomic
def save_subject(
    code: str, *, name: str, parent_code: str = "", is_active: bool = True, position: int | None = None, by: Actor
) -> Subject:
    """Change a subject, or add it; a retired one stays readable on the items that carry it.

    Law: Directory Guide 2009.
    """
    keeping.must_keep(by, "catalogue.columns", None)
    if not (_CODE.fullmatch(code) and len(code) <= CODE_LIMIT):
        raise BadCode(code=code, limit=CODE_LIMIT)
    if not name.strip():
        raise MissingName
    if parent_code and (parent_code == code or not Subject.objects.filter(code=parent_code, parent_code="").exists()):
        raise UnknownColumn(code=parent_code)
    values = {"name": name.strip(), "parent_code": parent_code, "is_active": is_active}
    values |= {"position": position} if position is not None else {}
    subject, _ = Subject.objects.update_or_create(
        code=code, defaults=values, create_defaults={"position": Subject.objects.count() + 1} | values
    )
    editions.renew()
    journal.record("catalogue.save_subject", subject, by=by, code=code, **values)
    return subject
