"""Each verb's page: it opens, does what it says, refuses with what was typed still there."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.audit.models import Entry
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.ask_reasons import ask_reasons
from gongkai.info_requests.actions.assign import assign
from gongkai.info_requests.actions.hand_in_draft import hand_in_draft
from gongkai.info_requests.actions.propose_extension import propose_extension
from gongkai.info_requests.models import InfoRequest, RelatedCase
from gongkai.law.vocabulary import Channel
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_agency
from tests.rooms.info_requests.cases import ID_NUMBER, make_office, make_request
from tests.rooms.info_requests.handling import asked_third_party, letters

pytestmark = pytest.mark.django_db
RECENT = 3  # days ago, so that every period still runs


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def today(days=0):
    return timezone.localdate() + timedelta(days=days)


def recent(office, **changes):
    return make_request(office, on=today(-RECENT), **changes)


def at(case, verb):
    return f"/work/requests/{case.number}/{verb}/"


def again(case):
    return InfoRequest.objects.get(pk=case.pk)


def done(desk, case, verb, said, words):
    """The page opens, the form is sent, the case says so."""
    assert desk.get(at(case, verb)).status_code == 200
    response = desk.post(at(case, verb), said, follow=True)
    assert response.redirect_chain, response.context["form"].errors
    page = text_of(response)
    assert words in page
    return again(case)


def test_receipt_is_confirmed(office, desk):
    case = recent(office, channel=Channel.LETTER)
    case = done(desk, case, "confirm-receipt", {"on": today(-1)}, "答复期限开始计算")
    assert (case.state, case.received_on) == ("received", today(-1))


def test_a_case_is_given_to_a_section_and_its_draft_comes_back(office, desk):
    case = recent(office)
    page = text_of(desk.get(at(case, "assign")))
    assert office.section.name in page and "依据：" in page
    case = done(desk, case, "assign", {"section_id": office.section.pk, "on": today(), "note": "请检索"}, "已交办")
    section = desk_of(office.section_clerk)
    said = {"draft": "检索到方案正文，可以公开。", "draft_kind": "A2", "on": today()}
    done(section, case, "hand-in-draft", said, "承办意见已提交")
    done(desk, case, "send-back-draft", {"note": "请补充附表"}, "请补充附表")


def test_a_correction_is_asked_told_and_taken(office, desk):
    case = recent(office)
    page = text_of(desk.get(at(case, "ask-correction")))
    assert "告知补正的期限：7个工作日（《条例》第三十条）" in page and "补正告知书" in page and 'value="15"' in page
    said = {"items": "哪一年的方案\n\n哪一级的方案", "guidance": "请写明年份。", "working_days": "10", "on": today(-2)}
    case = done(desk, case, "ask-correction", said, "已告知补正")
    assert case.state == "correcting" and case.correction.items == ["哪一年的方案", "哪一级的方案"]
    assert letters(case) == ["D02"]
    done(desk, case, "note-told", {"on": today(-1)}, "补正期限自该日的次日起算")
    case = done(desk, case, "take-correction", {"answer": "2025年的", "on": today(), "title": "新名称"}, "期限重新起算")
    assert (case.state, case.title, case.period_from) == ("handling", "新名称", today())


def test_a_correction_that_never_came_closes_the_case(office, desk):
    case = make_request(office, on=date(2026, 3, 2))
    options = {"working_days": 5, "on": date(2026, 3, 4), "told_on": date(2026, 3, 4)}
    ask_correction(case.number, items=["年份"], **options, by=office.clerk)
    assert desk.post(at(case, "lapse-correction"), {"on": today()}).status_code == 422  # not ticked
    case = done(desk, case, "lapse-correction", {"on": today(), "sure": "on"}, "已按视为放弃办结")
    assert (case.state, case.outcome) == ("closed", "A15")


def test_a_third_party_is_asked_answers_and_is_overridden(office, desk):
    case = recent(office)
    said = {"kind": "third_party", "name": "赵演示", "content": "企业成本数据", "way": "post", "on": today(-2)}
    case = done(desk, case, "consult", said, "征求意见书已编号")
    asked = case.consultations.get()
    assert (case.state, letters(case)) == ("consulting", ["D05"]) or letters(case)[0] == "D05"
    verb = f"consultations/{asked.pk}"
    done(desk, case, f"{verb}/note-consultation-received", {"on": today(-1)}, "对方的答复期限自该日的次日起算")
    said = {"opinion": "disagree", "reasons": "商业秘密", "is_reasonable": "no", "on": today()}
    done(desk, case, f"{verb}/record-opinion", said, "意见已登记")
    said = {"reason": "涉及饮水安全，不公开会影响公众健康。", "on": today()}
    done(desk, case, f"{verb}/override-opinion", said, "已决定公开")
    assert case.consultations.get().is_overridden


def test_silence_is_written_down_once_the_time_is_over(office, desk):
    case, asked = asked_third_party(office, received=date(2026, 3, 5))
    verb = f"consultations/{asked.pk}/lapse-consultation"
    done(desk, case, verb, {"on": today()}, "已登记逾期未提出意见")
    assert case.consultations.get().opinion == "silent"


def test_a_consultation_of_another_case_is_not_found(office, desk):
    _case, asked = asked_third_party(office)
    other = recent(office)
    assert desk.get(at(other, f"consultations/{asked.pk}/record-opinion")).status_code == 404


def test_an_extension_is_proposed_and_agreed_to(office, desk):
    case = recent(office)
    assert 'value="20"' in text_of(desk.get(at(case, "propose-extension")))
    said = {"working_days": "25", "reason": "检索量大，涉及多个科室。", "on": today()}
    response = desk.post(at(case, "propose-extension"), said)
    assert response.status_code == 422
    assert "最多可延长20个工作日" in text_of(response) and "检索量大" in text_of(response)
    done(desk, case, "propose-extension", said | {"working_days": "10"}, "等待公开工作机构负责人批准")
    head = desk_of(office.head)
    assert "待批延期" in text_of(head.get("/work/"))
    case = done(head, case, "extend-deadline", {"agreed": "yes", "on": today()}, "已批准延期10个工作日")
    assert (case.days_extended, letters(case)) == (10, ["D04"])


def test_an_extension_is_refused_by_the_head(office):
    case = recent(office)
    propose_extension(case.number, working_days=5, reason="检索量大", on=today(), by=office.clerk)
    case = done(desk_of(office.head), case, "extend-deadline", {"agreed": "no", "on": today()}, "请按原期限答复")
    assert case.days_extended == 0


def test_reasons_are_asked_judged_and_a_period_set(office, desk):
    case = recent(office)
    said = {"facts": "当月已申请30件。", "due_on": today(20), "on": today(-1)}
    case = done(desk, case, "ask-reasons", said, "已要求说明理由")
    assert (case.state, letters(case)) == ("explaining", ["D03"])
    done(desk, case, "record-reasons", {"answer": "课题研究需要", "is_reasonable": "yes", "on": today()}, "已登记")
    last = next(today(n) for n in range(60, 70) if today(n).weekday() == 2)
    response = desk.post(at(case, "set-period"), {"until": last, "reason": "数量大", "on": today()})
    assert response.status_code in (302, 422)  # 422 only where that Wednesday is a day off


def test_what_the_applicant_has_said_stands_in_the_form(office, desk):
    case = recent(office)
    ask_reasons(case.number, facts="多", due_on=today(20), on=today(), by=office.clerk)
    assert desk.get(at(case, "record-reasons")).status_code == 200


def test_a_case_goes_to_the_body_it_belongs_to(office, desk):
    case, other = recent(office), make_agency("示范县交通运输局")
    said = {"agency_id": other.pk, "reason": "由交通部门制作", "on": today()}
    case = done(desk, case, "send-on", said, "对方机关的新案编号为")
    assert (case.outcome, InfoRequest.objects.filter(agency=other).count()) == ("sent_on", 1)


def test_two_matters_become_two_cases(office, desk):
    case = recent(office)
    said = {"title_1": "2024年方案", "title_2": "2025年方案", "description_2": "全文", "on": today()}
    case = done(desk, case, "split", said, "已拆分为")
    assert (case.outcome, case.split_into.count()) == ("split", 2)
    assert desk.post(at(recent(office), "split"), {"title_1": "一项", "on": today()}).status_code == 422


def test_the_same_matter_is_handled_once(office, desk):
    first, second = recent(office), recent(office)
    assert first.number in text_of(desk.get(at(second, "merge")))
    second = done(desk, second, "merge", {"into": first.number, "on": today()}, "已合并")
    assert (second.outcome, second.merged_into) == ("merged", first)


def test_a_case_is_marked_with_a_plan(office, desk):
    case = done(desk, recent(office), "flag", {"group": "on", "plan": "统一口径"}, "统一口径")
    assert case.is_group and not case.is_sensitive


def test_a_case_ends_on_the_applicants_word(office, desk):
    case = done(desk, recent(office), "withdraw", {"on": today(), "reason": "已经找到"}, "已登记撤回")
    assert (case.state, case.outcome) == ("closed", "withdrawn")


def test_another_kind_of_case_is_joined(office, desk):
    case = recent(office)
    done(desk, case, "relate", {"kind": "petition", "related_number": "信访2026-1"}, "信访2026-1")
    assert RelatedCase.objects.get().info_request == case


def test_a_lost_code_is_replaced_and_shown_once(office, desk):
    case = recent(office)
    page = text_of(desk.post(at(case, "renew-code"), {"sure": "on"}, follow=True))
    assert "新查询码" in page
    assert "新查询码" not in text_of(desk.get(at(case, "").removesuffix("/")))


def test_what_was_entered_wrong_is_put_right(office, desk):
    case = recent(office)
    page = text_of(desk.get(at(case, "amend")))
    assert case.title in page and "张演示" not in page and ID_NUMBER not in page
    said = {
        "part": "what",
        "title": "改正后的名称",
        "request_kind": "disclosure",
        "form_wanted": "paper",
        "way_wanted": "post",
    }
    case = done(desk, case, "amend", said | {"reason": "录入有误"}, "登记已更正")
    assert case.title == "改正后的名称"
    said = {"part": "who", "kind": "person", "name": "李演示", "id_type": "resident", "id_number": "110101199003078031"}
    response = desk.post(at(case, "amend"), said | {"reason": "姓名有误"})
    assert response.status_code == 422 and "校验位" in text_of(response) and "李演示" in text_of(response)
    done(desk, case, "amend", said | {"id_number": ID_NUMBER, "address": "演示路", "reason": "姓名有误"}, "李**")


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        ("assign", {"section_id": "9" * 30, "on": "2999-01-01", "note": "请尽快检索"}),
        ("ask-correction", {"items": "请尽快检索", "working_days": "0", "on": "x"}),
        ("consult", {"kind": "king", "content": "请尽快检索", "on": ""}),
        ("propose-extension", {"working_days": "-1", "reason": "请尽快检索", "on": "0001-01-01"}),
        ("send-on", {"agency_id": "x", "reason": "请尽快检索", "on": "2026-02-30"}),
        ("merge", {"into": "请尽快检索", "on": "2999-01-01"}),
        ("flag", {"plan": "请尽快检索" + "长" * 5000}),
        ("withdraw", {"on": "9999-99-99", "reason": "请尽快检索"}),
        ("relate", {"kind": "x", "related_number": "请尽快检索"}),
        ("ask-reasons", {"facts": "请尽快检索", "due_on": "1900-01-01", "on": "2999-12-31"}),
    ],
)
def test_nonsense_is_refused_beside_the_form_with_what_was_typed(office, desk, verb, said):
    case = recent(office)
    response = desk.post(at(case, verb), said)
    assert response.status_code == 422 and "请尽快检索" in text_of(response)
    assert again(case).state == "received"


@pytest.mark.parametrize("verb", ["take-correction", "lapse-correction", "record-reasons", "confirm-receipt"])
def test_a_verb_that_does_not_fit_the_state_says_where_the_case_stands(office, desk, verb):
    response = desk.get(at(recent(office), verb))
    assert response.status_code == 422 and "目前为“已登记”" in text_of(response)


def test_there_must_be_an_extension_to_agree_to(office):
    response = desk_of(office.head).post(at(recent(office), "extend-deadline"), {"agreed": "yes", "on": today()})
    assert response.status_code == 422


VERBS = (
    "confirm-receipt", "amend", "assign", "send-back-draft", "ask-correction", "consult", "propose-extension",
    "extend-deadline", "ask-reasons", "send-on", "split", "merge", "flag", "withdraw", "relate", "renew-code", "files/add",
)  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
def test_whoever_only_signs_reaches_no_verb_and_the_attempt_is_written_down(office, verb):
    case = recent(office)
    desk = desk_of(office.leader)
    assert desk.get(at(case, verb)).status_code == 404 and desk.post(at(case, verb), {}).status_code == 404
    assert Entry.objects.filter(action="access.refused", about_label=at(case, verb)).count() == 2


def test_a_section_works_only_on_what_it_was_given(office, desk):
    case = recent(office)
    section = desk_of(office.section_clerk)
    assert section.get(at(case, "hand-in-draft")).status_code == 404
    assign(case.number, section_id=office.section.pk, on=today(), by=office.clerk)
    hand_in_draft(case.number, draft="没有找到", on=today(), by=office.section_clerk)
    assert "没有找到" in text_of(section.get(at(case, "hand-in-draft")))
