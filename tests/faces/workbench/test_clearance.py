"""历史清理 on the desk: from the plan to the printed catalogue."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from gongkai.clearance.models import Clearance
from gongkai.law.vocabulary import Version
from gongkai.review.models import ReviewSlip
from gongkai.review.questions import all_no
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.clearance.stock import line_ids, make_batch, make_crew, old, proposed, signed_batch

pytestmark = pytest.mark.django_db
LIST = "/work/clearance/"


@pytest.fixture
def crew():
    return make_crew()


def planned(crew, **changes):
    return {
        "agency_id": crew.agency.pk, "name": "旧档清理", "cut_off_on": "2008-05-01", "includes_cut_off": "0",
        "order": "oldest_first",
    } | changes  # fmt: skip


def test_from_the_plan_to_the_printed_catalogue(crew):
    planner, clerk, head, leader = (desk_of(one) for one in (crew.planner, crew.clerk, crew.head, crew.leader))
    items = [old(crew, date(2007, 1, 1 + n)) for n in range(4)]
    assert planner.post(f"{LIST}new/", planned(crew)).status_code == 302
    batch = Clearance.objects.get()
    page = f"{LIST}{batch.pk}/"
    queue = clerk.get(f"{page}add/")
    assert {row.id for row in queue.context["page"].rows} == {item.pk for item in items}
    assert clerk.post(f"{page}add/", {"lines": [item.pk for item in items]}).status_code == 302
    chosen = line_ids(batch)
    form = clerk.post(f"{page}propose/", {"lines": chosen[:1]})
    assert form.status_code == 200 and "所选 1 条" in text_of(form)
    sent = {"lines": chosen[:1], "openness": "on_request", "ground_code": "", "ground_reason": ""}
    assert clerk.post(f"{page}propose/", sent).status_code == 302
    assert clerk.post(f"{page}adopt/").status_code == 302
    assert head.post(f"{page}check/", {"lines": chosen[:2]}).status_code == 302
    assert "4 = 3 + 1 + 0" in text_of(head.get(page))
    assert head.post(f"{page}sign/", {"opinion": "同意"}).status_code == 302
    assert leader.post(f"{page}approve/", {"opinion": "同意"}).status_code == 302
    shown = text_of(leader.get(page))
    assert "已签字定案" in shown and crew.head.name in shown and crew.leader.name in shown
    assert clerk.get(f"{page}sheet.pdf").content.startswith(b"%PDF")
    assert clerk.get(f"{page}catalogue/on_request.docx").content.startswith(b"PK")
    sheet = load_workbook(io.BytesIO(clerk.get(f"{page}sheet.xlsx").content)).worksheets[0]
    assert "合计：4 = 3 + 1 + 0" in str([cell.value for row in sheet for cell in row])


def test_more_than_one_press_may_carry_is_said_not_cut_off(crew, monkeypatch):
    batch = signed_batch(crew, [old(crew), old(crew), old(crew)])
    monkeypatch.setattr("gongkai.clearance.locking.MOST_AT_ONCE", 2)
    sent = all_no(Version.R2019) | {"lines": line_ids(batch), "answered": "1"}
    refused = desk_of(crew.clerk).post(f"{LIST}{batch.pk}/submit/", sent)
    assert refused.status_code == 422 and "一次最多办理2条，您选择了3条" in text_of(refused)
    assert not ReviewSlip.objects.exists()


def test_a_signed_batch_is_handed_to_review_with_one_set_of_answers(crew):
    batch = signed_batch(crew, [old(crew), old(crew)])
    clerk, page = desk_of(crew.clerk), f"{LIST}{batch.pk}/submit/"
    form = clerk.post(page, {"lines": line_ids(batch)})
    fields = form.context["form"]
    answers = {name: ("fit" if name.startswith("check_") else "no") for name in fields.fields if "_note" not in name}
    answers = {name: value for name, value in answers.items() if not name.endswith("_reason") and name != "is_major"}
    assert clerk.post(page, {"lines": line_ids(batch), "answered": "1", **answers}).status_code == 302
    assert ReviewSlip.objects.count() == 2


def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(crew):
    planner = desk_of(crew.planner)
    answer = planner.post(f"{LIST}new/", planned(crew, name="留着的名称", cut_off_on="9999-12-31"))
    assert answer.status_code == 422 and "留着的名称" in text_of(answer)
    batch = make_batch(crew, [old(crew)])
    sent = {"lines": line_ids(batch), "openness": "withheld", "ground_code": "", "ground_reason": "留着的理由"}
    answer = desk_of(crew.clerk).post(f"{LIST}{batch.pk}/propose/", sent)
    assert answer.status_code == 422 and "留着的理由" in text_of(answer) and "请选择依据" in text_of(answer)


BAD = (
    "?page=999999999999",
    "?openness=nonsense",
    "?standing=x",
    "?section_id=abc",
    "?text=%00",
    "?state=x",
    "?agency_id=9e9",
)


@pytest.mark.parametrize("query", BAD)
def test_odd_addresses_are_answered(crew, query):
    batch, clerk = make_batch(crew, [old(crew)]), desk_of(crew.clerk)
    for path in (LIST, f"{LIST}{batch.pk}/", f"{LIST}{batch.pk}/add/", f"{LIST}totals/"):
        assert clerk.get(path + query).status_code == 200


def test_odd_posts_are_refused_without_an_error(crew):
    batch, clerk = make_batch(crew, [old(crew)]), desk_of(crew.clerk)
    page = f"{LIST}{batch.pk}/"
    for verb in ("check/", "drop/", "propose/", "submit/", "adopt/", "add/", "sign/", "approve/"):
        answer = clerk.post(page + verb, {"lines": ["x", "99999999999999999999", "-1"]})
        assert answer.status_code < 500
    assert clerk.get(f"{page}sheet.exe").status_code == 404
    assert clerk.get(f"{page}catalogue/withheld.pdf").status_code == 404


def test_strangers_see_nothing(crew):
    batch = make_batch(crew, [old(crew)])
    stranger = desk_of(crew.stranger)
    assert stranger.get(f"{LIST}{batch.pk}/").status_code == 404
    assert "还没有清理批次" in text_of(stranger.get(LIST))


def test_what_a_body_holds_adds_up_and_is_exported(crew):
    signed_batch(crew, [old(crew), old(crew), old(crew)], proactive=2, on_request=1)
    planner = desk_of(crew.planner)
    assert "3 = 2 + 1 + 0" in text_of(planner.get(f"{LIST}totals/"))
    assert "66.7%" in text_of(planner.get(f"{LIST}totals/?export=csv"))
    assert "没有信息" in text_of(planner.get(f"{LIST}totals/?from_on=2026-01-01&to_on=2026-01-02"))


def test_the_start_page_names_what_waits(crew):
    batch = make_batch(crew, [old(crew)], name="等待中的批次")
    assert "等待中的批次" in text_of(desk_of(crew.clerk).get("/work/"))
    proposed(crew, batch, proactive=1)
    assert "等待中的批次" in text_of(desk_of(crew.head).get("/work/"))


def test_the_number_of_queries_does_not_grow(crew, django_assert_max_num_queries):
    batch = make_batch(crew, [old(crew) for _ in range(12)])
    for n in range(8):
        make_batch(crew, name=f"批次{n}")
    clerk = desk_of(crew.clerk)
    for path in (LIST, f"{LIST}{batch.pk}/", f"{LIST}{batch.pk}/add/", f"{LIST}totals/"):
        clerk.get(path)
        with django_assert_max_num_queries(22):
            clerk.get(path)
