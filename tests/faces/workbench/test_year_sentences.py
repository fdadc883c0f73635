"""What people get wrong most in the office's year, each told on the page in a sentence that says what to do."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from gongkai.agencies.actions.merge import merge
from gongkai.agencies.errors import SuccessionRing
from gongkai.law.vocabulary import Duty, RemedyBlock
from gongkai.supervision.models import Ballot
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_actor, make_agency, make_county
from tests.rooms.assessment import scheming
from tests.rooms.complaints import grievances
from tests.rooms.info_requests.cases import make_office
from tests.rooms.office.people import make_liaison, make_people
from tests.rooms.remedies.proceedings import make_remedy
from tests.rooms.supervision import round as rounds

pytestmark = pytest.mark.django_db


def at(name, *args):
    return reverse(f"workbench:{name}", args=args)


def refused(response, *words):
    """The page says so, at its form."""
    page = text_of(response)
    assert response.status_code == 422, response.status_code
    told = re.search(r'class="[^"]*error-summary.*?</(?:div|section)>', page, re.DOTALL)
    assert [one for one in words if one not in page] == [], re.sub(r"<[^>]+>|\s+", " ", told.group() if told else page)


def test_one_person_in_two_rows_of_a_group():
    county = make_people()
    rows = {"member-role": ["chair", "member"], "member-title": ["局长", "局长"], "member-name": ["张演示", "张演示"]}
    rows |= {"member-unit": ["", ""], "member-way": ["post", "post"], "member-duty": ["", ""]}
    said = {"agency_id": county.unit.pk, "name": "领导小组", "purpose": "ogi", "layer": "work", "verb": "save"}
    notice = {"doc_number": "示政办发[2024]3号", "title": "通知", "issued_on": "2024-03-01"}
    answer = desk_of(county.head).post(at("group_new"), said | notice | rows)
    refused(answer, "在第1行和第2行重复", "请删去其中一行", "领导小组")


def test_two_liaisons_on_one_day():
    county = make_people()
    make_liaison(county)
    said = {"place": county.unit.pk, "name": "李演示", "phone": "0000-0000002", "from_on": "2025-03-03"}
    answer = desk_of(county.head).post(at("liaison_new"), said)
    refused(answer, "由王演示担任，与填写的日期重叠", "请先登记其终止日期", "李演示")


def test_indicators_that_make_99():
    office = scheming.make_office()
    scheme = scheming.draft(office, points=(60, 39))
    refused(desk_of(office.overseer).post(at("scheme_adopt", scheme.pk)), "各项合计99分，应为100分，还差1分")


def test_a_judgment_before_the_suit():
    office = make_office(make_agency())
    case = make_remedy(office, block=RemedyBlock.LITIGATION_DIRECT, organ="示范县人民法院", filed_on=date(2026, 3, 2))
    said = {"result": "upheld", "concluded_on": "2026-03-01", "result_words": "驳回诉讼请求"}
    answer = desk_of(office.clerk).post(at("remedy_conclude", case.pk), said)
    refused(answer, "早于起诉日期", "2026-03-02", "驳回诉讼请求")


def test_bodies_that_would_succeed_each_other():
    county = make_county()
    first, second = make_agency("示范县甲局", parent=county), make_agency("示范县乙局", parent=county)
    desk = desk_of(make_actor(county, Duty.ADMINISTER, branch=True))
    gone = {"into_id": second.pk, "on": "2022-01-01"}
    assert desk.post(at("agency_merge", first.pk), gone).status_code == 302
    answer = desk.post(at("agency_merge", second.pk), {"into_id": first.pk, "on": "2023-01-01"})
    refused(answer, "承继关系会形成循环", "请先更正沿革")
    with pytest.raises(SuccessionRing):
        merge(second.pk, into_id=first.pk, on=date(2023, 1, 1), by=make_actor(county, Duty.ADMINISTER, branch=True))


def test_complaints_joined_to_each_other():
    desk = grievances.make_desk()
    first, second = grievances.accepted(desk), grievances.accepted(desk)
    head = desk_of(desk.head)
    assert head.post(at("complaint_merge", first.pk), {"into": second.number}).status_code == 302
    refused(
        head.post(at("complaint_merge", second.pk), {"into": first.number}), first.number, "仍在办理的另一件投诉举报"
    )
    refused(head.post(at("complaint_merge", second.pk), {"into": second.number}), second.number)


def test_a_questionnaire_sent_twice():
    county = rounds.make_round()
    one, browser = rounds.announced(county), Client()
    rows = {f"row_{pk}": "1" for pk in one.rows.values_list("pk", flat=True)}
    said = {"unit": rounds.unit_of(one, county.water).pk, "remark": "更新要快", "code": ""} | rows
    browser.get(f"/evaluations/{one.pk}/")
    assert browser.post(f"/evaluations/{one.pk}/", said).status_code == 302
    refused(browser.post(f"/evaluations/{one.pk}/", said), "每人对每个单位只能评议一次", "您可以评议其他单位")
    assert Ballot.objects.count() == 1


def test_a_consultation_that_ends_too_soon_to_be_heard():
    from_on = date.today() + timedelta(days=1)  # noqa: DTZ011 - as the page sees it
    clerk = make_actor(make_agency(), Duty.FILL)
    said = {"agency_id": clerk.agency_id, "title": "示范县村道养护办法", "from_on": from_on, "to_on": date(2020, 1, 1)}
    said |= {"contact": "政策法规科", "draft_html": "<p>第一条 村道由镇人民政府养护。</p>"}
    refused(desk_of(clerk).post(at("consultation_new"), said), "示范县村道养护办法", "早于")
