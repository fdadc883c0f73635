"""催报: tell a section which documents it has issued and not reported."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Section
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.doc_register import comparing
from gongkai.doc_register.errors import NothingToRemind, RemindedToday, WrongSection
from gongkai.doc_register.models import IssuedDocument, Reminder
from gongkai.entry import plain
from gongkai.law.sentences import say

MOST = 300


@transaction.atomic
def remind(agency_id: int, *, section_id: int | None, words: str = "", by: Actor) -> Reminder:
    """Leave the reminder on the start page of whoever fills in for the section; once a day.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    by.must("doc_register.write", At(agency_id))
    rows = Section.objects.select_for_update().filter(agency_id=agency_id)
    section = rows.filter(pk=section_id).first() if section_id else None
    if section_id and section is None:
        raise WrongSection(agency=say("本单位"), field="section_id")
    called = section.name if section else say("未注明科室")
    mine = IssuedDocument.objects.filter(agency_id=agency_id, section=section)
    waiting = comparing.compared(mine).filter(comparing.LEFT_OUT).count()
    if not waiting:
        raise NothingToRemind(section=called)
    today = timezone.localdate()
    if Reminder.objects.filter(agency_id=agency_id, section=section, sent_at__date=today).exists():
        raise RemindedToday(section=called)
    made = Reminder.objects.create(
        agency_id=agency_id, section=section, documents=waiting, sent_by_id=by.person_id, sent_at=timezone.now(),
        words=plain.said(plain.one_line(words), what="要求", most=MOST, field="words"),
    )  # fmt: skip
    journal.record("doc_register.remind", made, by=by, section=called, count=waiting)
    return made
