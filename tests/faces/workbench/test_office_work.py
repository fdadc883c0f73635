"""制度、任务、预案、内容保障、缺项 on the workbench, and what of them the public sees."""

import io
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from gongkai.accounts.models import User
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.law.vocabulary import Duty
from gongkai.office.actions.cancel_task import cancel_task
from gongkai.office.actions.hand_in_task import hand_in_task
from gongkai.office.models import Commitment, ContentDuty, Drill, EmergencyPlan, Gap, Rule, Task, TaskPlan, YearProblem
from gongkai.office.vocabulary_work import Audience, RuleStatus
from gongkai.supervision.actions.enter_problem import ProblemEntry, enter_problem
from gongkai.supervision.vocabulary import ProblemSource
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_actor
from tests.rooms.office.promises import make_gap, make_promise
from tests.rooms.office.work import (
    adopted_rule,
    again,
    binding_emergency,
    make_desk,
    make_plan,
    make_rule,
    make_task,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def at(actor):
    """The browser of this person."""
    return sign_in(User.objects.get(pk=actor.user_id))


def go(name, *args):
    return reverse(f"workbench:{name}", args=args)


def test_a_rule_from_its_draft_to_the_public_page(desk):
    head, principal = at(desk.head), at(desk.principal)
    typed = {"agency_id": desk.agency.pk, "kind": "secrecy", "title": "示范单位保密审查制度", "text": "第一条 先审查。"}
    assert head.post(go("rule_new"), typed).status_code == 302
    rule = Rule.objects.get()
    days = {"adopted_on": "2026-03-02", "effective_on": "2026-03-02"}
    adopted = principal.post(go("rule_adopt", rule.pk), days | {"status": "formal", "audience": "public"})
    assert adopted.status_code == 302
    assert "示范单位保密审查制度" in text_of(Client().get(reverse("portal:rules")))
    assert "先审查" in text_of(Client().get(reverse("portal:rule", args=[rule.pk])))
    revised = typed | {"text": "第一条 先审查，后公开。", "note": "补全"}
    assert head.post(go("rule_revise", rule.pk), revised).status_code == 302
    assert "<ins>，后公开</ins>" in text_of(head.get(go("rule_changes", rule.pk, 2)))
    assert "后公开" not in text_of(Client().get(reverse("portal:rule", args=[rule.pk])))


def test_what_must_not_go_out_stops_at_the_form_and_keeps_what_was_typed(desk):
    rule = make_rule(desk, text="联系人身份证号11010119900307803X。")
    typed = {"adopted_on": "2026-03-02", "effective_on": "2026-03-02", "status": "formal", "audience": "public"}
    answer = at(desk.principal).post(go("rule_adopt", rule.pk), typed | {"document_number": "示政发〔2026〕3号"})
    assert answer.status_code == 422
    assert "公开前检查发现" in text_of(answer) and "示政发〔2026〕3号" in text_of(answer)
    assert again(rule).status == "draft"


def test_what_is_not_public_is_no_page(desk):
    for rule in (make_rule(desk), adopted_rule(desk)):
        assert Client().get(reverse("portal:rule", args=[rule.pk])).status_code == 404
    assert Client().get(reverse("portal:rule_file", args=[adopted_rule(desk).pk, "0" * 64])).status_code == 404
    for page in ("0", "x", "9" * 20, "２"):
        assert (
            Client().get(reverse("portal:rules"), {"page": page, "kind": "\0", "agency": "nobody"}).status_code == 200
        )


def test_a_commitment_from_its_wording_to_the_public_page(desk):
    typed = {
        "agency_id": desk.agency.pk,
        "kind": "first_asked",
        "title": "首问负责制",
        "text": "首位接待的人负责到底。",
    }
    assert at(desk.head).post(go("commitment_new"), typed).status_code == 302
    one = Commitment.objects.get()
    assert "首问负责制" not in text_of(Client().get(reverse("portal:commitments")))
    assert at(desk.principal).post(go("commitment_show", one.pk), {"shown_on": "2026-03-02"}).status_code == 302
    assert "首位接待的人负责到底" in text_of(Client().get(reverse("portal:commitments")))


def test_a_gap_found_by_the_checklist(desk):
    head = at(desk.head)
    assert "缺少" in text_of(head.get(go("rule_checklist")))
    begun = text_of(head.get(go("gap_new") + f"?code=secrecy&agency_id={desk.agency.pk}"))
    assert "政府信息公开保密审查制度" in begun
    typed = {"agency_id": desk.agency.pk, "kind": "secrecy", "title": "保密审查制度", "cause": "superior"}
    head.post(go("gap_new"), typed | {"found_on": "2026-03-02", "code": "secrecy"})
    gap = Gap.objects.get()
    assert "已列入台账" in text_of(head.get(go("rule_checklist")))
    county = make_desk()
    head.post(go("gap_ask", gap.pk), {"asked_of_id": county.agency.pk, "on": "2026-03-09", "text": "请尽快出台"})
    assert "下级请示的缺项" in text_of(at(county.head).get(go("home")))


def test_a_task_from_the_breakdown_to_its_end(desk):
    head, clerk = at(desk.head), at(desk.clerk)
    head.post(go("task_plan_new"), {"agency_id": desk.agency.pk, "year": 2026})
    plan = TaskPlan.objects.get()
    typed = {"title": "更新指南", "source": "document", "section_id": desk.section.pk, "due_on": "2026-06-30"}
    head.post(go("task_new", plan.pk), typed)
    task = Task.objects.get()
    head.post(go("task_plan_issue", plan.pk))
    clerk.post(go("task_progress", task.pk), {"text": "初稿", "percent": 40})
    evidence = io.BytesIO("佐证".encode())
    evidence.name = "佐证.txt"
    assert clerk.post(go("task_hand_in", task.pk), {"text": "已更新", "papers": evidence}).status_code == 302
    assert "待我核实的任务" in text_of(head.get(go("home")))
    assert head.post(go("task_confirm", task.pk), {}).status_code == 302
    assert again(task).state == "done"
    shown = text_of(head.get(go("task_plan", plan.pk)))
    assert "gantt__today" in shown and "完成 1" in shown
    kept = task.files.get()
    assert text_of(clerk.get(go("task_file", task.pk, kept.file.sha256))) == "佐证"
    assert head.get(go("task_file", task.pk, "0" * 64)).status_code == 404


def test_tasks_from_a_sheet_and_from_problems(desk):
    head, plan = at(desk.head), make_plan(desk)
    sheet = io.BytesIO(head.get(go("task_plan_template", plan.pk)).content)
    sheet.name = "任务.xlsx"
    refused = head.post(go("task_plan_import", plan.pk), {"upload": sheet})
    assert refused.status_code == 422 and "没有填写任何任务" in text_of(refused)
    head.post(go("task_next", plan.pk), {"text": "栏目更新不及时", "measure": "每月核对"})
    shown = text_of(head.get(go("task_next", plan.pk)))
    assert "栏目更新不及时" in shown
    pk = shown.split('name="problem" value="')[1].split('"')[0]
    head.post(go("task_next_make", plan.pk), {"problem": [pk], "due_on": "2026-12-31", "verb": "draft"})
    page = text_of(head.get(go("task_plan", plan.pk)))
    assert "上年问题核对" in page and "栏目更新不及时" in page and "办理中" in page
    task = Task.objects.get()
    assert (task.title, task.source) == ("每月核对", "problem")
    head.post(go("task_plan_due", plan.pk), {"task": [task.pk], "due_on": "2026-10-31", "reason": "提前"})
    assert again(task).due_on == date(2026, 10, 31)


def test_problems_of_other_records_are_taken_by_what_they_say(desk):
    head, plan = at(desk.head), make_plan(desk, year=2027)
    for what in ("指南超过一年没有更新", "目录缺少索引号", "公开专栏打不开"):
        entry = ProblemEntry(desk.agency.pk, ProblemSource.REPORT, what, date(2026, 5, 6), date(2026, 6, 30))
        enter_problem(entry, by=make_actor(desk.agency, Duty.OVERSEE, branch=True))
    for kept in ("目录缺少索引号", "公开专栏打不开"):
        shown = text_of(head.get(go("task_next", plan.pk)))
        assert f'name="found" value="{kept}"' in shown
        head.post(go("task_next_take", plan.pk), {"found": [kept]})
    assert set(YearProblem.objects.values_list("text", flat=True)) == {"目录缺少索引号", "公开专栏打不开"}


def test_open_tasks_stand_above_those_of_years_ago(desk):
    old, new = make_task(desk, make_plan(desk, year=2025), due_on=date(2025, 6, 30)), make_task(desk)
    cancel_task(old.pk, reason="不再需要", by=desk.head)
    shown = text_of(at(desk.head).get(go("tasks")))
    assert 0 < shown.index(new.title) < shown.index(old.title)


def test_a_plan_its_drill_and_the_task_made_of_it(desk):
    head = at(desk.head)
    typed = {"agency_id": desk.agency.pk, "kind": "security", "title": "安全预案", "steps": "报告\n处置"}
    typed |= {"contacts": "组长，张演示，主任，0000-1", "criterion_1": "特别重大", "response_1": "断网"}
    assert head.post(go("plan_new"), typed).status_code == 302
    plan = EmergencyPlan.objects.get()
    at(desk.principal).post(go("plan_adopt", plan.pk), {"status": "formal", "effective_on": "2026-03-02"})
    drill = {"held_on": "2026-04-02", "subject": "页面篡改", "participants": "公开办", "headcount": 9}
    head.post(go("plan_drill", plan.pk), drill | {"problems": "电话无人接"})
    found = Drill.objects.get()
    made = make_plan(desk)
    assert "生成2026年任务" in text_of(head.get(go("drill", found.pk)))
    new = go("task_new", made.pk) + f"?drill={found.pk}&title=电话无人接"
    head.post(new, {"title": "电话无人接", "source": "drill", "due_on": "2026-06-30"})
    assert Task.objects.get().drill == found
    assert "已生成任务" in text_of(head.get(go("drill", found.pk)))


def test_content_duties_say_who_is_behind(desk):
    seed_defaults()
    head = at(desk.head)
    typed = {"agency_id": desk.agency.pk, "column_code": "statutory-20-01", "cycle": "monthly", "from_on": "2026-01-01"}
    assert head.post(go("content_duty_new"), typed | {"content": "规范性文件"}).status_code == 302
    duty = ContentDuty.objects.get()
    assert "逾期" in text_of(head.get(go("content_duties") + "?late=on"))
    assert "共 1 项" in text_of(head.get(go("content_duties") + "?page=999"))  # a page too far is the last one
    assert head.post(go("content_duty_end", duty.pk), {"to_on": "2026-06-30"}).status_code == 302


def test_tampered_and_impossible_input_is_answered_not_broken(desk):
    head, rule, task = at(desk.head), adopted_rule(desk), make_task(desk)
    bad = {"title": "\0", "text": "\0", "kind": "nothing", "agency_id": "9" * 30, "due_on": "9999-99-99", "status": "x"}
    for address in (
        go("rule_new"), go("rule_revise", rule.pk), go("gap_new"), go("commitment_new"), go("task_plan_new"),
        go("task_new", task.plan_id), go("task_amend", task.pk), go("plan_new"), go("content_duty_new"),
        go("office_reminders"), go("rule_evidence", rule.pk), go("rule_adopt", rule.pk),
    ):  # fmt: skip
        assert head.post(address, bad).status_code == 422, address
    for name in ("rules", "gaps", "tasks", "plans", "content_duties", "rule_checklist"):
        tampered = {"agency_id": "x", "year": "9" * 40, "page": "-1", "state": "\0", "status": "'"}
        assert head.get(go(name), tampered).status_code == 200, name
    for name in ("rule", "gap", "task", "task_plan", "plan", "drill"):
        assert head.get(go(name, 2**62)).status_code == 404
    assert head.get(go("rule", rule.pk) + "?version=99").status_code == 404
    posted = {"task": ["x", "9" * 30, ""], "due_on": "0001-01-01", "reason": "推迟"}
    assert head.post(go("task_plan_due", task.plan_id), posted).status_code == 422


def test_who_may_not_sees_nothing_to_do_and_is_answered_as_if_there_were_nothing(desk):
    reader, stranger = at(desk.reader), at(make_desk().head)
    rule, gap, promise, task = make_rule(desk), make_gap(desk), make_promise(desk), make_task(desk)
    plan = binding_emergency(desk)
    for address in (
        go("rule_revise", rule.pk), go("rule_adopt", rule.pk), go("gap_close", gap.pk), go("commitment_show", promise.pk),
        go("task_confirm", task.pk), go("task_progress", task.pk), go("plan_drill", plan.pk), go("task_plan_new"),
    ):  # fmt: skip
        assert reader.get(address).status_code == 404, address
    for address in (go("rule", rule.pk), go("gap", gap.pk), go("task", task.pk), go("plan", plan.pk)):
        assert stranger.get(address).status_code == 404, address


@pytest.mark.parametrize("name", ["rules", "gaps", "tasks", "plans", "commitments", "content_duties", "rule_checklist"])
def test_lists_cost_the_same_however_long_they_are(desk, name, django_assert_max_num_queries):
    plan = make_plan(desk)
    for _ in range(3):
        adopted_rule(desk, status=RuleStatus.TRIAL, trial_until=date(2026, 4, 1))
        make_task(desk, plan)
        binding_emergency(desk)
    head = at(desk.head)
    head.get(go(name))
    with django_assert_max_num_queries(16):
        assert head.get(go(name)).status_code == 200
    assert head.get(go(name) + "?export=xlsx").status_code == 200


def test_the_pages_of_one_record_stay_cheap(desk, django_assert_max_num_queries):
    task = make_task(desk)
    hand_in_task(task.pk, text="已办", by=desk.clerk)
    head, plan, rule = at(desk.head), binding_emergency(desk), adopted_rule(desk, audience=Audience.PUBLIC)
    head.get(go("rules"))
    for address in (go("task", task.pk), go("task_plan", task.plan_id), go("rule", rule.pk), go("plan", plan.pk)):
        with django_assert_max_num_queries(18):
            assert head.get(address).status_code == 200
    for address in (go("task_plan_print", task.plan_id), go("rule_print", rule.pk)):
        assert head.get(address).status_code == 200


def test_somebody_overseeing_everything_reads_it_all(desk):
    over = make_actor(desk.agency, Duty.OVERSEE, branch=True)
    task, rule = make_task(desk), make_rule(desk)
    browser = at(over)
    assert browser.get(go("task", task.pk)).status_code == 200
    assert browser.get(go("rule", rule.pk)).status_code == 200
