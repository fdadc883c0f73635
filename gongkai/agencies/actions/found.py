"""Found a body."""

from datetime import date

from django.db import transaction

from gongkai.agencies.contact import Contact
from gongkai.agencies.errors import CodeTaken, UnknownAgency
from gongkai.agencies.lineage import must_exist_on
from gongkai.agencies.models import Agency
from gongkai.agencies.naming import must_be_free
from gongkai.agencies.reach import ADMINISTER, At, Doer, locked_in_use
from gongkai.agencies.succession import follow_name, follow_place, must_be_stated
from gongkai.audit import journal
from gongkai.law.vocabulary import AgencyKind, Level


@transaction.atomic
def found(
    name: str,
    *,
    code: str,
    kind: AgencyKind,
    level: Level,
    on: date,
    by: Doer,
    parent_id: int | None = None,
    short_name: str = "",
    credit_code: str = "",
    area_code: str = "",
    is_competent: bool = False,
    position: int = 0,
    basis: str = "",
    contact: Contact | None = None,
) -> Agency:
    """Enter a body below its superior, from the day it exists. Without a superior only the program itself may."""
    parent = locked_in_use(parent_id) if parent_id is not None else None
    if not by.may(ADMINISTER, At(parent_id)):
        raise UnknownAgency
    name, code = must_be_stated(name, what="机构全称"), must_be_stated(code, what="组织机构代码")
    must_be_free(name)
    _code_must_be_free(code)
    if parent is not None:
        must_exist_on(parent, on)

    agency: Agency = Agency.objects.create(
        name=name,
        short_name=short_name.strip(),
        code=code,
        credit_code=credit_code.strip(),
        area_code=area_code.strip(),
        kind=kind,
        level=level,
        parent=parent,
        is_competent=is_competent,
        position=position,
        **(contact or Contact()).as_fields(),
    )
    follow_name(agency, name, on=on, basis=basis)
    follow_place(agency, parent, on=on, basis=basis)
    journal.record(
        "agencies.found", agency, by=by, code=code, parent=parent.name if parent else "", on=on.isoformat(), basis=basis
    )
    return agency


def _code_must_be_free(code: str) -> None:
    owner = Agency.objects.filter(code=code).values_list("name", flat=True).first()
    if owner is not None:
        raise CodeTaken(code=code, owner=owner)
