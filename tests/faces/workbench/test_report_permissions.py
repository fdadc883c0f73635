"""Who may open and do what with reports and remedies: one line an address, one column a person, written by hand.

What a person may not know of looks like nothing at all; what comes from the wrong person changes nothing.
"""

import json
from dataclasses import dataclass
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from gongkai.agencies.models import Agency
from gongkai.annual_reports.models import Report, ReportDeadline, ReportEvent, ReportVersion
from gongkai.audit.models import Entry
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Duty
from gongkai.remedies.actions.register import register
from gongkai.remedies.models import RemedyCase
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_actor, make_agency, make_county, make_section
from tests.rooms.annual_reports.compiling import begun, handed_in, make_cast
from tests.rooms.annual_reports.reports import make_approved, make_draft
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import PERSONAL
from tests.rooms.remedies.proceedings import entry

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nothing_drawn_once")]
# nobody: no duty; fill, accept, audit: over the body; other: FILL of another body; part, part_accept: FILL, ACCEPT of one
# section of the body; county: OVERSEE of the branch; abroad: OVERSEE of another county; admin: ADMINISTER; outside: no sign-in
LOOK = """
                        nobody fill other part accept part_accept county abroad audit admin outside
reports                 404    200  200   200  200    200         200    200    200   404   302
report_board            404    200  200   200  200    200         200    200    200   404   302
report_series           404    200  200   200  200    200         200    200    200   404   302
old_reports             404    200  200   200  200    200         200    200    404   404   302
report_deadline         404    404  404   404  404    404         200    200    404   404   302
report_sheet_new        404    200  200   200  200    200         200    200    404   404   302
draft/report            404    200  404   404  200    404         200    404    200   404   302
draft/print             404    200  404   404  200    404         200    404    200   404   302
draft/paper.json        404    200  404   404  200    404         200    404    200   404   302
draft/cells             404    200  404   404  200    404         200    404    200   404   302
draft/fill              404    200  404   404  200    404         200    404    404   404   302
draft/section           404    200  404   404  200    404         200    404    404   404   302
draft/not-applicable    404    200  404   404  200    404         200    404    404   404   302
draft/submit            404    200  404   404  200    404         200    404    404   404   302
draft/approve           404    404  404   404  404    404         422    404    404   404   302
draft/send-back         404    404  404   404  404    404         422    404    404   404   302
draft/correct           404    422  404   404  422    404         422    404    404   404   302
waiting/report          404    200  404   404  200    404         200    404    200   404   302
waiting/fill            404    422  404   404  422    404         422    404    404   404   302
waiting/approve         404    404  404   404  404    404         200    404    404   404   302
waiting/send-back       404    404  404   404  404    404         200    404    404   404   302
approved/report         404    200  404   404  200    404         200    404    200   404   302
approved/correct        404    200  404   404  200    404         200    404    404   404   302
area/report             404    404  404   404  404    404         200    404    404   404   302
area/cells              404    404  404   404  404    404         200    404    404   404   302
old/old_report          404    200  404   404  200    404         200    404    302   404   302
remedies                404    404  404   404  200    200         200    200    404   404   302
remedy_new              404    404  404   404  200    200         404    404    404   404   302
case/remedy             404    404  404   404  200    404         200    404    404   404   302
case/amend              404    404  404   404  200    404         404    404    404   404   302
case/conclude           404    404  404   404  200    404         404    404    404   404   302
case/reopen             404    404  404   404  200    404         404    404    404   404   302
case/note               404    404  404   404  200    404         404    404    404   404   302
"""
DO = """
                        nobody other part part_accept abroad audit admin
reports                 404    422   422  422         422    422   404
report_deadline         404    404   404  404         422    404   404
report_sheet_new        404    422   422  422         422    404   404
old_reports             404    422   422  422         422    404   404
draft/fill              404    404   404  404         404    404   404
draft/section           404    404   404  404         404    404   404
draft/not-applicable    404    404   404  404         404    404   404
draft/note              404    404   404  404         404    404   404
draft/submit            404    404   404  404         404    404   404
draft/discard           404    404   404  404         404    404   404
waiting/recall          404    404   404  404         404    404   404
waiting/approve         404    404   404  404         404    404   404
waiting/send-back       404    404   404  404         404    404   404
approved/correct        404    404   404  404         404    404   404
approved/enter          404    404   404  404         404    404   404
approved/release        404    404   404  404         404    404   404
area/fill               404    404   404  404         404    404   404
area/submit             404    404   404  404         404    404   404
old/old_report          404    404   404  404         404    404   404
remedy_new              404    404   404  422         404    404   404
case/amend              404    404   404  404         404    404   404
case/conclude           404    404   404  404         404    404   404
case/reopen             404    404   404  404         404    404   404
case/note               404    404   404  404         404    404   404
"""
SENT = {
    "year": "2025", "span": "year-1", "scope": "own", "source": "台账", "c.t2.licensing.decisions": "40", "text": "文字",
    "key": "t2.coercion.decisions", "note": "原因", "remark": "退回", "submit_on": "2026-01-20", "result": "upheld",
    "concluded_on": "2026-04-20", "correction_note": "已重新答复", "case_number": "示政复〔2026〕2号", "about": "事项",
    "organ": "示范县人民政府", "block": "reconsideration", "filed_on": "2026-03-02", "party": "张演示", "reason": "原因",
}  # fmt: skip


@dataclass(frozen=True)
class Office:
    """Whose case it is."""

    agency: Agency


def rows(table):
    """The addresses of a table with what each person gets there."""
    head, *lines = [line.split() for line in table.strip().splitlines()]
    return [(name, dict(zip(head, map(int, codes), strict=True))) for name, *codes in lines]


@pytest.fixture
def scene():
    """A county with a bureau: a draft, one that waits, an approved one, an old one, the county's 汇总, and a case."""
    cast = make_cast()
    section = make_section(cast.bureau)
    clerk = make_actor(cast.bureau, Duty.ACCEPT)
    draft, waiting = begun(cast, covers=ReportPeriod(2024)), handed_in(cast)
    things = {
        "draft": draft.pk,
        "waiting": waiting.pk,
        "approved": make_approved(cast.bureau, ReportPeriod(2023)).pk,
        "old": make_draft(cast.bureau, ReportPeriod(2012), origin="file", form_key="minimal_2009").pk,
        "area": make_draft(cast.county, scope="area").pk,
        "case": register(entry(Office(cast.bureau)), by=clerk).pk,
    }
    people = {
        "nobody": make_actor(cast.bureau),
        "fill": cast.clerk,
        "other": cast.stranger,
        "part": make_actor(cast.bureau, Duty.FILL, section=section),
        "accept": clerk,
        "part_accept": make_actor(cast.bureau, Duty.ACCEPT, section=section),
        "county": cast.office,
        "abroad": make_actor(make_county("示范市人民政府"), Duty.OVERSEE, branch=True),
        "audit": cast.reader,
        "admin": make_actor(cast.county, Duty.ADMINISTER, branch=True),
    }
    return cast, things, people


def address(name, things):
    """Where a line of the table is."""
    what, _, page = name.partition("/")
    if not page:
        return reverse(f"workbench:{what}")
    more = {"cells": "cells/t3.new_received.total", "section": "sections/overview", "note": "findings/abc"}
    pk, place = things[what], more.get(page, page)
    root = {
        "old_report": f"/work/old-reports/{pk}/",
        "report": f"/work/reports/{pk}/",
        "remedy": f"/work/remedies/{pk}/",
    }
    if what == "case":
        return root["remedy"] if page == "remedy" else f"{root['remedy']}{page}/"
    return root.get(page) or f"{root['report']}{place}" + ("" if "." in page else "/")


def everything():
    """All that a wrong person could have changed."""
    tables = (Report, ReportVersion, ReportEvent, ReportDeadline, RemedyCase)
    return [list(table.objects.order_by("pk").values()) for table in tables]


def test_everybody_sees_what_the_table_says_and_nothing_else(scene):
    _cast, things, people = scene
    desks = {name: desk_of(person) for name, person in people.items()} | {"outside": Client()}
    found = [
        (name, who, desks[who].get(address(name, things)).status_code) for name, told in rows(LOOK) for who in told
    ]
    expected = [(name, who, code) for name, told in rows(LOOK) for who, code in told.items()]
    assert not [one for one in found if one not in expected], [one for one in found if one not in expected]


def test_the_wrong_person_changes_nothing(scene):
    cast, things, people = scene
    before = everything()
    sent = SENT | {"agency_id": cast.bureau.pk, "authority_id": cast.county.pk}
    wrong = []
    for who in rows(DO)[0][1]:
        desk = desk_of(people[who])
        for name, told in rows(DO):
            code = desk.post(address(name, things), sent).status_code
            wrong += [(name, who, code)] if code != told[who] else []
    assert not wrong, wrong
    assert everything() == before


def test_a_sheet_of_a_body_out_of_reach_is_not_given(scene):
    cast, _things, people = scene
    there = f"{reverse('workbench:report_template')}?year=2025&span=year-1&scope=own&agency_id={cast.bureau.pk}"
    given = {who: desk_of(person).get(there).status_code for who, person in people.items()}
    assert given == {
        "nobody": 404, "fill": 200, "other": 404, "part": 404, "accept": 200, "part_accept": 404, "county": 200,
        "abroad": 404, "audit": 404, "admin": 404,
    }  # fmt: skip


@pytest.mark.parametrize("export", ["", "?export=csv"])
def test_the_way_to_the_records_names_no_applicant(export):
    agency = make_agency("示范县水利局")
    office, clerk = make_office(agency), make_actor(agency, Duty.FILL)
    asked = make_request(office, on=date(2025, 3, 3))
    register(entry(office, filed_on=date(2025, 3, 9), request_number=asked.number, party=""), by=office.clerk)
    draft = make_draft(agency)
    for person in (make_actor(agency, Duty.AUDIT), clerk, office.clerk):
        desk = desk_of(person)
        for key in ("t3.new_received.natural", "t4.reconsideration.pending"):
            page = text_of(
                desk.get(address("draft/cells", {"draft": draft.pk}).replace("t3.new_received.total", key) + export)
            )
            assert [word for word in PERSONAL if word in page] == []
        for shape in ("json", "csv"):
            page = text_of(desk.get(reverse("workbench:report_paper", args=[draft.pk, shape])))
            assert [word for word in PERSONAL if word in page] == []
    said = json.dumps(list(Entry.objects.values_list("about_label", "details")), ensure_ascii=False)
    assert [word for word in PERSONAL if word in said] == []
