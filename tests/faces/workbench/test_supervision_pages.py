"""监督 on the desk: lists, pages, verbs, papers, exports; who may not see what."""

from io import BytesIO

import pytest

from gongkai.supervision.actions.give_ballot import Answer, give_ballot
from gongkai.supervision.actions.invite import invite
from gongkai.supervision.models import AccountabilityCase, Evaluation, Inspection, Problem, Urging
from gongkai.supervision.vocabulary import GuestKind
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.supervision import round as rounds
from tests.rooms.supervision.round import BEFORE, LATER, TODAY, make_round

pytestmark = pytest.mark.django_db
HOME = "/work/supervision"
LISTS = ("inspections", "problems", "urgings", "accountability", "evaluations")


@pytest.fixture
def county():
    return make_round()


@pytest.fixture
def desk(county):
    return desk_of(county.overseer)


def at(*parts):
    return "/".join([HOME, *(str(part) for part in parts)]) + "/"


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_list_says_what_to_do(desk, name):
    response = desk.get(at(name))
    assert response.status_code == 200 and "empty__title" in text_of(response)


def test_an_inspection_goes_its_whole_way(county, desk):
    said = {
        "kind": "campaign",
        "title": "公开工作检查",
        "basis_number": "示政办发[2026]3号",
        "looks_from": "2026-01-01",
        "looks_to": "2026-06-30",
        "opens_on": BEFORE.isoformat(),
        "closes_on": LATER.isoformat(),
        "self_due_on": LATER.isoformat(),
        "items": "指南\n目录",
        "agency_ids": [county.water.pk],
    }
    page = text_of(desk.post(at("inspections", "new"), said, follow=True))
    assert "示政办发〔2026〕3号" in page and "开始检查" in page
    one = Inspection.objects.get()
    desk.post(at("inspections", one.pk, "open"), {})
    unit, items = one.units.get(), list(one.items.all())
    record = {"inspected_on": TODAY.isoformat(), "inspectors": "黄演示", "due_on": LATER.isoformat()}
    record |= {f"verdict_{items[0].pk}": "good", f"verdict_{items[1].pk}": "bad"}
    refused = desk.post(at("visits", unit.pk), record)
    assert refused.status_code == 422 and "没有写明问题" in text_of(refused) and "黄演示" in text_of(refused)
    page = text_of(desk.post(at("visits", unit.pk), record | {f"note_{items[1].pk}": "目录没有更新。"}, follow=True))
    assert "已登记检查记录" in page
    assert "目录没有更新。" in text_of(desk.get(at("visits", unit.pk)))
    page = text_of(desk.post(at("inspections", one.pk, "close"), {"summary": "总体较好。"}, follow=True))
    assert "总体较好。" in page


def test_a_unit_writes_its_report_from_one_paste(county):
    one, desk = rounds.opened(county), desk_of(county.worker)
    write = at("inspections", one.pk, "reports", county.water.pk)
    assert "收到申请数" in text_of(desk.get(f"{write}?figures=1"))
    page = text_of(desk.post(write, {"whole": "一、组织领导\n已落实。七、存在的问题\n更新慢。"}, follow=True))
    assert "已落实" in page and "更新慢" in page and "缺少“二、制度建设”一章" in page
    report = one.self_inspections.get()
    assert desk.post(at("self-inspections", report.pk, "submit"), {}).status_code == 422
    desk.post(write, rounds.texts())
    assert "已报送" in text_of(desk.post(at("self-inspections", report.pk, "submit"), {}, follow=True))
    office = desk_of(county.overseer)
    assert "已接收" in text_of(office.post(at("self-inspections", report.pk, "accept"), {"words": ""}, follow=True))
    office.post(at("self-inspections", report.pk, "raise"), {"due_on": LATER.isoformat()})
    assert Problem.objects.count() == 1
    for address in (f"{HOME}/self-inspections/{report.pk}/paper.docx", f"{HOME}/inspections/{one.pk}/reports.pdf"):
        assert len(text_or_bytes(office.get(address))) > 1000


def test_a_problem_is_put_right_and_confirmed(county, desk):
    one, unit = rounds.problem(county), desk_of(county.head)
    unit.post(at("problems", one.pk, "plan"), {"measure": "核对。", "owner": "李演示"})
    file = BytesIO("对照说明".encode())
    file.name = "说明.txt"
    page = text_of(unit.post(at("problems", one.pk, "evidence"), {"upload": file, "words": "前后"}, follow=True))
    assert "说明.txt" in page
    sha256 = one.files.get().file.sha256
    assert text_or_bytes(unit.get(at("problems", one.pk, "files", sha256))) == "对照说明".encode()
    assert desk_of(county.stranger).get(at("problems", one.pk, "files", sha256)).status_code == 404
    unit.post(at("problems", one.pk, "hand-in"), {"result": "已更新。"})
    page = text_of(desk.post(at("problems", one.pk, "confirm"), {"words": "", "check_again": "on"}, follow=True))
    assert "已确认整改到位" in page
    assert one.number in text_of(desk.get(f"{at('problems')}?state=again"))
    assert "重新列为待整改" in text_of(
        desk.post(at("problems", one.pk, "reopen"), {"words": "复发", "due_on": LATER.isoformat()}, follow=True)
    )


def test_late_ones_are_urged_in_one_go(county, desk):
    late = rounds.problem(county, due_on=BEFORE)
    other = rounds.problem(county, agency_id=county.roads.pk, due_on=BEFORE)
    assert "已逾期" in text_of(desk.get(f"{at('problems')}?state=late"))
    records = [f"{one.agency_id}|{one.number} 甲|乙|{at('problems', one.pk)}" for one in (late, other)]
    page = text_of(desk.post(at("urgings", "new"), {"from": "problems", "record": records}))
    assert page.count(" checked") == 2 and f"{late.number} 甲|乙" in page
    said = {
        "kind": "urge",
        "title": "逾期整改",
        "body": "请办理。",
        "reply_due_on": LATER.isoformat(),
        "record": records,
        "agency_ids": [county.water.pk, county.roads.pk],
    }
    assert "已发出2份督办文书" in text_of(desk.post(at("urgings", "new"), said, follow=True))
    one = Urging.objects.get(agency=county.water)
    assert one.records.get().address == at("problems", late.pk)
    unit = desk_of(county.head)
    assert "李" not in text_of(unit.get(at("urgings", one.pk)))[:0] and one.reads.count() == 1
    unit.post(at("urgings", one.pk, "answer"), {"answer": "已办理。"})
    assert "已办结" in text_of(desk.post(at("urgings", one.pk, "close"), {"words": "同意。"}, follow=True))
    assert len(text_or_bytes(unit.get(f"{HOME}/urgings/{one.pk}/letter.docx"))) > 1000


def test_names_are_shown_for_one_look_with_a_reason(county, desk):
    lead = {
        "agency_id": county.water.pk,
        "source": "complaint",
        "trigger": "not_updating",
        "facts": "张演示没有更新栏目。",
        "happened_on": "2026-01-05",
        "found_on": "2026-02-01",
    }
    assert "张演示" not in text_of(desk.post(at("accountability", "new"), lead, follow=True)).replace("黄演示", "")
    one = AccountabilityCase.objects.get()
    said = {"kind": "admonition", "whom": "person", "person": "李演示", "post": "科长", "organ": "示范县人民政府"}
    assert "李**" in text_of(
        desk.post(at("accountability", one.pk, "decide"), said | {"decided_on": "2026-03-01"}, follow=True)
    )
    assert desk.post(at("accountability", one.pk), {"reason": ""}).status_code == 422
    page = text_of(desk.post(at("accountability", one.pk), {"reason": "核对"}))
    assert "李演示" in page and "张演示没有更新栏目" in page
    assert desk_of(county.head).get(at("accountability", one.pk)).status_code == 404
    assert desk_of(county.head).get(at("accountability")).status_code == 404
    sheet = text_of(desk.get(f"{at('accountability')}?export=csv"))
    assert "李**" in sheet and "李演示" not in sheet


def test_an_evaluation_goes_its_whole_way(county, desk):
    said = {
        "title": "社会评议",
        "about_from": "2026-01-01",
        "about_to": "2026-06-30",
        "opens_on": BEFORE.isoformat(),
        "closes_on": LATER.isoformat(),
        "whom": "部门",
        "people": "公众",
        "content": "内容",
        "rows": "真实\n及时",
        "scale": "three",
        "minimum_sample": "2",
        "per_address": "5",
        "agency_ids": [county.water.pk],
    }
    desk.post(at("evaluations", "new"), said)
    one = Evaluation.objects.get()
    assert "社会评议" in text_of(desk.get(at("evaluations", one.pk, "amend")))
    desk.post(at("evaluations", one.pk, "submit"), {})
    assert desk.post(at("evaluations", one.pk, "announce"), {}).status_code == 422
    principal = desk_of(county.principal)
    assert "待审批的社会评议" in text_of(principal.get("/work/"))
    assert "方案已公布" in text_of(principal.post(at("evaluations", one.pk, "announce"), {}, follow=True))
    desk.post(at("evaluations", one.pk, "invite"), {"kind": "deputy", "count": "2"})
    assert "人大代表" in text_of(desk.get(at("evaluations", one.pk, "codes")))
    unit = one.units.get()
    papers = {"unit_pk": unit.pk, "kind": "", "batch": "座谈会", "text": "1 1\n1 2\n3 3 太慢"}
    assert "已录入" in text_of(desk.post(at("evaluations", one.pk, "papers"), papers, follow=True))
    page = text_of(desk.get(at("evaluations", one.pk)))
    assert "满意率 66.7%（3份）" in page
    ballot = unit.ballots.exclude(remark="").get()
    assert "太慢" in text_of(desk.get(at("evaluations", one.pk, "remarks")))
    desk.post(at("remarks", ballot.pk, "moderate"), {"show": "yes", "words": ""})
    desk.post(at("remarks", ballot.pk, "raise"), {"what": "公开不及时。", "due_on": LATER.isoformat()})
    assert Problem.objects.get().ballot == ballot
    rounds.over(one)
    desk.post(at("evaluations", one.pk, "sum-up"), {"conclusion": "总体满意。"})
    assert "结果已公布" in text_of(principal.post(at("evaluations", one.pk, "publish"), {}, follow=True))
    desk.post(at("evaluations", one.pk, "feedback"), {"words": "请整改。"})
    assert len(text_or_bytes(desk_of(county.head).get(f"{HOME}/evaluated/{unit.pk}/letter.pdf"))) > 1000
    assert "合计" in text_of(desk.get(f"{at('evaluations', one.pk)}?export=csv"))


@pytest.mark.parametrize("name", LISTS)
def test_every_list_goes_out_as_a_sheet(county, desk, name):
    rounds.opened(county)
    rounds.problem(county)
    rounds.letter(county)
    rounds.case(county)
    rounds.announced(county)
    for shape in ("csv", "xlsx"):
        assert text_or_bytes(desk.get(f"{at(name)}?export={shape}"))
    assert desk.get(f"{at(name)}?year=99999&q=%00&page=999999999999&state=x").status_code == 200


def test_the_ledger_goes_out_as_a_paper(county, desk):
    rounds.handed_in(county)
    assert text_or_bytes(desk.get(f"{at('problems')}?export=pdf")).startswith(b"%PDF")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_costs_the_same_however_long(county, desk, name, django_assert_max_num_queries):
    for _place in range(4):
        rounds.opened(county)
        rounds.problem(county)
        rounds.letter(county)
        rounds.case(county)
        rounds.announced(county)
    with django_assert_max_num_queries(16):
        desk.get(at(name))


def test_pages_cost_few_queries(county, desk, django_assert_max_num_queries):
    one = rounds.announced(county)
    invite(one.pk, kind=GuestKind.DEPUTY, count=3, by=county.overseer)
    for token in "abcd":
        give_ballot(rounds.unit_of(one, county.water).pk, Answer(rounds.grades(one, 1, 2), "好", token=token))
    for address in (
        at("evaluations", one.pk),
        at("evaluations", one.pk, "remarks"),
        at("inspections", rounds.opened(county).pk),
        at("problems", rounds.handed_in(county).pk),
        at("urgings", rounds.letter(county).pk),
        at("accountability", rounds.case(county).pk),
    ):
        with django_assert_max_num_queries(24):
            assert desk.get(address).status_code == 200


def test_strangers_find_nothing(county):
    desk = desk_of(county.stranger)
    own = rounds.opened(county, agency_ids=[county.water.pk])
    report = rounds.report(county, own)
    for address in (
        at("inspections", own.pk),
        at("visits", own.units.get().pk),
        at("self-inspections", report.pk),
        at("problems", rounds.problem(county).pk),
        at("urgings", rounds.letter(county).pk),
        at("evaluations", rounds.drafted(county).pk),
        at("inspections", 2**40),
        at("inspections", "new"),
        at("urgings", "new"),
    ):
        assert desk.get(address).status_code == 404, address


def test_what_waits_is_on_the_start_page(county, desk):
    rounds.problem(county, due_on=BEFORE)
    rounds.letter(county)
    page = text_of(desk_of(county.head).get("/work/"))
    assert "待整改的问题" in page and "待回复的督办" in page
    rounds.handed_in(county)
    assert "待确认的整改结果" in text_of(desk.get("/work/"))


def text_or_bytes(response):
    """The body, whichever way it is sent."""
    assert response.status_code == 200
    return b"".join(response.streaming_content) if response.streaming else response.content
