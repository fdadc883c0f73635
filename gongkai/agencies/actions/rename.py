"""Give a body a new name from a day on."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.agencies.errors import SameName
from gongkai.agencies.models import Agency
from gongkai.agencies.naming import must_be_free
from gongkai.agencies.reach import Doer, locked_in_use, must_have_come, must_run_above
from gongkai.agencies.succession import follow_name, must_be_stated
from gongkai.audit import journal


@transaction.atomic
def rename(agency_id: int, name: str, *, on: date, by: Doer, short_name: str | None = None, basis: str = "") -> Agency:
    """Change the name; what was published before that day keeps the old one, which searches still know."""
    agency = locked_in_use(agency_id)
    must_run_above(by, agency)
    must_have_come(on, today=timezone.localdate())
    name = must_be_stated(name, what="新名称")
    if name == agency.name:
        raise SameName
    must_be_free(name, but=agency.pk)

    before = agency.name
    follow_name(agency, name, on=on, basis=basis)
    agency.name = name
    agency.short_name = agency.short_name if short_name is None else short_name.strip()
    agency.save(update_fields=["name", "short_name"])
    journal.record("agencies.rename", agency, by=by, before=before, after=name, on=on.isoformat(), basis=basis)
    return agency
