"""学法计划: what a unit studies in a year; trainings can stand in it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.attachments.doc_numbers import normalise_doc_number
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.numbers import must_lie
from gongkai.office.entering_staff import FIRST_YEAR
from gongkai.office.errors_people import PlanThere
from gongkai.office.locking_people import locked_agency
from gongkai.office.models import StudyPlan


@transaction.atomic
def save_study_plan(
    agency_id: int, *, year: int, title: str, doc_number: str = "", content: str = "", by: Actor
) -> StudyPlan:
    """Keep a plan of a year.

    Law: Regulation 2019, Art. 48.
    """
    agency = locked_agency(agency_id, by=by)
    must_lie(year, least=FIRST_YEAR, most=timezone.localdate().year + 1, what="年度", field="year")
    named = plain.needed(plain.one_line(title), what="计划名称", most=120, field="title")
    if agency.study_plans.filter(year=year, title=named).exists():
        raise PlanThere(agency=agency.name, year=year, title=named, field="title")
    number = normalise_doc_number(plain.said(plain.one_line(doc_number), what="文号", most=80, field="doc_number"))
    plan = StudyPlan.objects.create(
        agency=agency,
        year=year,
        title=named,
        doc_number=number,
        content=plain.said(content, what="学习内容", most=4000, field="content"),
        recorded_by_id=by.person_id,
        recorded_at=timezone.now(),
    )
    journal.record("office.save_study_plan", plan, by=by, number=number, year=year)
    return plan
