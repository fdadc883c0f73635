"""案件进程、材料、收结存、待办: the pages of a case's course."""

from datetime import date

import pytest

from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies.errors import AppealedBefore, NotAgainstThat
from gongkai.remedies.vocabulary import Instance
from gongkai.workbench.remedy_inbox import remedies_due
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.info_requests.cases import make_office
from tests.rooms.remedies.proceedings import DIRECT, again, concluded, make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def test_a_notice_is_noted_and_its_last_day_shown(office, desk):
    case = make_remedy(office)
    here = f"/work/remedies/{case.pk}/"
    assert desk.get(here + "events/?kind=notice").status_code == 200
    assert desk.post(here + "events/", {"kind": "notice", "on": "2026-03-06"}).status_code == 302
    page = text_of(desk.get(here))
    assert "提交复议答复" in page and "第四十八条" in page and "收到答复、应诉通知" in page


@pytest.mark.parametrize(
    "said",
    [
        {"kind": "made-up", "on": "2026-03-06"},
        {"kind": "notice", "on": "9999-01-01"},
        {"kind": "notice", "on": "0001-01-01"},
        {"kind": "hearing", "on": "2026-03-06", "clock_time": "25:99"},
        {"kind": "notice", "on": "2026-03-06", "words": "a\x00"},
    ],
)
def test_bad_input_is_refused_in_words(office, desk, said):
    case = make_remedy(office)
    assert desk.post(f"/work/remedies/{case.pk}/events/", said).status_code == 422
    assert not case.events.exists()


def test_an_event_is_taken_out(office, desk):
    case = make_remedy(office, notified_on=date(2026, 3, 6))
    event = case.events.get()
    assert desk.post(f"/work/remedies/{case.pk}/events/{event.pk}/drop/").status_code == 302
    assert again(case).reply_due_on is None
    assert desk.get(f"/work/remedies/{case.pk}/events/{event.pk}/drop/").status_code == 405


def test_a_paper_is_added_and_downloaded(office, desk, tmp_path):
    case, paper = make_remedy(office), tmp_path / "答复书.txt"
    paper.write_text("答复如下", encoding="utf-8")
    with paper.open("rb") as upload:
        assert desk.post(f"/work/remedies/{case.pk}/papers/", {"upload": upload}).status_code == 302
    here = f"/work/remedies/{case.pk}/papers/{case.papers.get().pk}/"
    assert text_of(desk.get(here)) == "答复如下"
    assert desk_of(make_office().clerk).get(here).status_code == 404


def test_a_result_with_its_paper_starts_the_days(office, desk):
    case = make_remedy(office, block=DIRECT)
    said = {
        "result": "corrected", "concluded_on": "2026-04-20", "decision_paper": "judgment", "received_on": "2026-04-22",
        "perform_by": "2026-05-22",
    }  # fmt: skip
    assert desk.post(f"/work/remedies/{case.pk}/conclude/", said).status_code == 302
    assert (again(case).contest_until, again(case).perform_by) == (date(2026, 5, 7), date(2026, 5, 22))
    note = {"correction_note": "已重新答复", "performed_on": "2026-05-10"}
    assert desk.post(f"/work/remedies/{case.pk}/note/", note).status_code == 302
    assert again(case).performed_on == date(2026, 5, 10)
    assert "登记上诉、再审" in text_of(desk.get(f"/work/remedies/{case.pk}/"))
    assert desk.get(f"/work/remedies/new/?appeal={case.pk}&block=litigation_direct").status_code == 200


def test_the_table_opens_its_cases_and_is_exported(office, desk):
    concluded(office, result=RemedyResult.CORRECTED)
    page = text_of(desk.get("/work/remedies/table/?year=2026"))
    assert "上年结转" in page and "result=corrected" in page and office.agency.name in page
    assert "上年结转" in text_of(desk.get("/work/remedies/table/?year=2026&export=csv"))
    assert "这一年没有案件" in text_of(desk.get("/work/remedies/table/?year=2010"))


@pytest.mark.parametrize("query", ["year=x", "year=99999", "agency_id=%00", "agency_id=999999999"])
def test_odd_addresses_do_no_harm(desk, query):
    assert desk.get(f"/work/remedies/table/?{query}").status_code == 200


def test_what_falls_due_waits_for_who_enters_cases(office):
    make_remedy(office, notified_on=date(2026, 3, 6))
    inbox = remedies_due(office.clerk, date(2026, 3, 9))
    assert [row.due_on for row in inbox.rows] == [date(2026, 3, 20)]
    assert remedies_due(office.leader, date(2026, 3, 9)) is None
    assert remedies_due(make_office().clerk, date(2026, 3, 9)) is None


def test_strangers_find_nothing(office):
    case, stranger = make_remedy(office, notified_on=date(2026, 3, 6)), desk_of(make_office().clerk)
    for step in ("events/", "papers/"):
        assert stranger.get(f"/work/remedies/{case.pk}/{step}").status_code == 404
    assert desk_of(office.leader).get(f"/work/remedies/{case.pk}/events/").status_code == 404


def test_a_suit_is_shown_through_its_instances_and_found_by_them(desk, office):
    first = concluded(office, block=DIRECT, organ="示范县人民法院", result=RemedyResult.CORRECTED)
    assert 'id="ladder"' not in text_of(desk.get(f"/work/remedies/{first.pk}/"))
    second = make_remedy(
        office, block=DIRECT, organ="示范市中级人民法院", instance=Instance.SECOND, appeal_of_id=first.pk,
        filed_on=date(2026, 5, 6),
    )  # fmt: skip
    page = text_of(desk.get(f"/work/remedies/{first.pk}/conclude/"))
    assert "原审裁判生效" not in page
    said = {"result": "upheld", "concluded_on": "2026-06-08", "lower_stands": "on"}
    wrong = desk.post(f"/work/remedies/{second.pk}/conclude/", said)
    assert wrong.status_code == 422 and "才能登记原审裁判生效" in text_of(wrong)
    desk.post(f"/work/remedies/{second.pk}/conclude/", said | {"result": "other"})
    for one in (first, second):
        ladder = text_of(desk.get(f"/work/remedies/{one.pk}/")).split('id="ladder"')[1].split("</section>")[0]
        assert "示范县人民法院" in ladder and "示范市中级人民法院" in ladder
        assert ladder.count("年度报告按本行计一件") == 1 and "原审裁判生效：结果纠正" in ladder
    listed = text_of(desk.get("/work/remedies/?instance=second"))
    assert second.case_number in listed and first.case_number not in listed
    assert desk.get("/work/remedies/?instance=last").status_code == 200


def test_one_case_is_followed_by_one_and_a_second_instance_is_against_a_first(office):
    first = concluded(office, block=DIRECT)
    later = {"block": DIRECT, "filed_on": date(2026, 5, 6)}
    second = concluded(
        office,
        instance=Instance.SECOND,
        appeal_of_id=first.pk,
        on=date(2026, 6, 1),
        result=RemedyResult.UPHELD,
        **later,
    )
    with pytest.raises(AppealedBefore):
        make_remedy(office, instance=Instance.RETRIAL, appeal_of_id=first.pk, **later)
    later["filed_on"] = date(2026, 6, 8)
    with pytest.raises(NotAgainstThat):
        make_remedy(office, instance=Instance.SECOND, appeal_of_id=second.pk, **later)
    assert make_remedy(office, instance=Instance.RETRIAL, appeal_of_id=second.pk, **later).appeal_of == second
