"""登记内容保障责任: who keeps a column up to date, how often, how and within what time."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office import visibility_work
from gongkai.office.errors_work import DutyThere
from gongkai.office.locking_work import WRITE, body, locked, section_of
from gongkai.office.models import ContentDuty
from gongkai.office.vocabulary_work import Cycle


@dataclass(frozen=True)
class DutyWords:
    """A content duty as it is typed; the column as the catalogue has it."""

    column_code: str
    column_name: str
    cycle: Cycle
    content: str
    from_on: date
    procedure: str = ""
    form: str = ""
    time_limit: str = ""
    section_id: int | None = None


@transaction.atomic
def set_duty(agency_id: int, words: DutyWords, *, pk: int | None = None, by: Actor) -> ContentDuty:
    """Enter a duty, or put one right; a body has one open duty for a column.

    Law: Regulation 2019, Arts. 12, 19-20; Regulation 2008, Arts. 9-10, 19.
    """
    agency = body(agency_id, by=by)
    values = _checked(words, agency)
    others = ContentDuty.objects.filter(agency=agency, column_code=values["column_code"], to_on=None)
    if others.exclude(pk=pk or 0).exists():
        raise DutyThere(agency=agency.name, given=values["column_name"], field="column_code")
    if pk is None:
        duty = ContentDuty.objects.create(agency=agency, set_by_id=by.person_id, set_at=timezone.now(), **values)
    else:
        duty = locked(visibility_work.duties(by).filter(agency=agency, to_on=None), pk, permission=WRITE, by=by)
        for name, value in values.items():
            setattr(duty, name, value)
        duty.save(update_fields=list(values))
    journal.record("office.set_duty", duty, by=by, code=duty.column_code, block=Cycle(duty.cycle).label)
    return duty


def _checked(words: DutyWords, agency: Agency) -> dict[str, Any]:
    code = plain.needed(plain.one_line(words.column_code), what="栏目", most=60, field="column_code")
    return {
        "column_code": code,
        "column_name": plain.one_line(words.column_name)[:120] or code,
        "cycle": Cycle(words.cycle),
        "content": plain.needed(plain.one_line(words.content), what="公开内容", most=300, field="content"),
        "procedure": plain.said(plain.one_line(words.procedure), what="发布程序", most=300, field="procedure"),
        "form": plain.said(plain.one_line(words.form), what="公开方式", most=200, field="form"),
        "time_limit": plain.said(plain.one_line(words.time_limit), what="公开时限", most=200, field="time_limit"),
        "section": section_of(words.section_id, agency=agency),
        "from_on": words.from_on,
    }
