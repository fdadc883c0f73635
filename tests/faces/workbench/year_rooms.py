"""The rooms of the office's year with one record of each kind, for the tests that go over all of their pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county
from tests.rooms.assessment import adopting, scheming
from tests.rooms.clarifications import matters
from tests.rooms.complaints import grievances
from tests.rooms.consultations import held
from tests.rooms.office import people, promises, work
from tests.rooms.outlets import reading_places as places
from tests.rooms.supervision import round as rounds


@dataclass(frozen=True)
class Scene:
    """A room with its records: who has the duty there, the addresses, who drafted what waits for approval."""

    agency: Any
    people: dict[str, Actor]
    at: dict[str, str]

    def stranger(self) -> Actor:
        """Somebody who has the same duties in a body of another county."""
        return make_actor(make_agency(parent=make_county(f"示范市人民政府{self.agency.pk}")), *EVERY_BUT_ADMINISTER)

    def nobody(self) -> Actor:
        """A colleague without any duty."""
        return make_actor(self.agency)


EVERY_BUT_ADMINISTER = tuple(duty for duty in Duty if duty is not Duty.ADMINISTER)


def bodies() -> Scene:
    """机构、人员、培训."""
    county = people.make_people()
    group, training = people.make_group(county), people.make_training(county)
    liaison, root = people.make_liaison(county), "/work/office/"
    people.make_staff(county)
    who = {"head": county.head, "principal": county.principal, "clerk": county.clerk, "overseer": county.overseer}
    one, course, named = f"{root}groups/{group.pk}/", f"{root}trainings/{training.pk}/", f"liaisons/{liaison.pk}/"
    return Scene(
        county.unit,
        who,
        {
            "list": f"{root}groups/", "new": f"{root}groups/new/", "one": one, "adjust": f"{one}adjust/",
            "amend": f"{one}amend/", "dissolve": f"{one}dissolve/", "divide": f"{one}divide/",
            "trainings": f"{root}trainings/", "training_new": f"{root}trainings/new/", "training": course,
            "training_amend": f"{course}amend/", "training_off": f"{course}call-off/",
            "staff": f"{root}staff/", "staff_year": f"{root}staff/{county.unit.pk}/2025/",
            "liaisons": f"{root}liaisons/", "liaison_new": f"{root}liaisons/new/",
            "liaison_amend": f"{root}{named}amend/", "liaison_end": f"{root}{named}end/",
            "liaison_register": f"{root}{named}register/", "body_duties": f"{root}body-duties/",
            "body_duty_new": f"{root}body-duties/new/", "publicity": f"{root}publicity/",
            "publicity_new": f"{root}publicity/new/", "study_plans": f"{root}study-plans/",
            "study_plan_new": f"{root}study-plans/new/",
        },
    )  # fmt: skip


def work_rooms() -> Scene:
    """制度、任务、预案."""
    desk, root = work.make_desk(), "/work/office/"
    rule, bound, task = work.make_rule(desk), work.adopted_rule(desk), work.make_task(desk)
    gap, plan, promise = promises.make_gap(desk), work.binding_emergency(desk), promises.make_promise(desk)
    one, binding, todo = f"{root}rules/{rule.pk}/", f"{root}rules/{bound.pk}/", f"{root}tasks/{task.pk}/"
    lack, prepared, year = f"{root}gaps/{gap.pk}/", f"{root}plans/{plan.pk}/", f"{root}task-plans/{task.plan_id}/"
    who = {"head": desk.head, "principal": desk.principal, "clerk": desk.clerk, "reader": desk.reader}
    return Scene(
        desk.agency,
        who,
        {
            "list": f"{root}rules/", "new": f"{root}rules/new/", "one": one, "adopt": f"{one}adopt/",
            "revise": f"{binding}revise/", "repeal": f"{binding}repeal/", "evidence": f"{binding}evidence/",
            "tasks": f"{root}tasks/", "task": todo, "task_new": f"{year}new/", "year": year, "due": f"{year}due/",
            "year_new": f"{root}task-plans/new/", "task_amend": f"{todo}amend/", "progress": f"{todo}progress/",
            "hand_in": f"{todo}hand-in/", "cancel": f"{todo}cancel/", "gaps": f"{root}gaps/",
            "gap_new": f"{root}gaps/new/", "gap": lack, "gap_ask": f"{lack}ask/", "gap_close": f"{lack}close/",
            "commitments": f"{root}commitments/", "commitment_new": f"{root}commitments/new/",
            "commitment_amend": f"{root}commitments/{promise.pk}/amend/",
            "commitment_show": f"{root}commitments/{promise.pk}/show/",
            "plans": f"{root}plans/", "plan_new": f"{root}plans/new/", "plan": prepared, "drill": f"{prepared}drill/",
            "contacts": f"{prepared}contacts/", "plan_revise": f"{prepared}revise/",
            "content_duties": f"{root}content-duties/", "content_duty_new": f"{root}content-duties/new/",
            "reminders": f"{root}reminders/",
        },
    )  # fmt: skip


def reading_places() -> Scene:
    """查阅点、查阅、移送."""
    desk, root = places.make_desk(), "/work/outlets/"
    point = places.make_receiver(desk)
    handover = places.make_handover(desk, point)
    places.make_material(desk)
    one, sent = f"{root}points/{point.pk}/", f"{root}handovers/{handover.pk}/"
    return Scene(
        desk.agency,
        {"clerk": desk.clerk, "head": desk.head, "keeper": desk.keeper},
        {
            "list": f"{root}points/", "new": f"{root}points/new/", "one": one, "amend": f"{one}amend/",
            "show": f"{one}show/", "close": f"{one}close/", "equipment": f"{one}equipment/",
            "visits": f"{root}visits/", "visit_new": f"{root}visits/new/", "visit_day": f"{root}visits/day/",
            "handovers": f"{root}handovers/", "handover_new": f"{root}handovers/new/", "handover": sent,
            "send": f"{sent}send/", "sign": f"{sent}sign/", "handover_cancel": f"{sent}cancel/",
            "materials": f"{root}materials/", "material_new": f"{root}materials/new/",
            "stock": f"{root}materials/move/", "policy": f"{root}policy/{desk.agency.pk}/",
        },
    )  # fmt: skip


def rumours() -> Scene:
    """澄清."""
    desk, root = matters.make_desk(), "/work/clarifications/"
    fresh, asked, answered = matters.make_matter(desk), matters.assigned(desk), matters.verified(desk)
    ended, passed, out = matters.concluded(desk), matters.passed(desk), matters.published(desk)
    task = asked.handlings.get().pk
    who = {"clerk": desk.clerk, "reviewer": desk.reviewer, "leader": desk.leader, "publisher": desk.publisher}
    return Scene(
        desk.agency,
        who,
        {
            "list": root, "new": f"{root}new/", "one": f"{root}{fresh.pk}/", "amend": f"{root}{fresh.pk}/amend/",
            "assign": f"{root}{fresh.pk}/assign/", "finding": f"{root}{asked.pk}/findings/{task}/",
            "set_aside": f"{root}{fresh.pk}/set-aside/", "conclude": f"{root}{answered.pk}/conclude/",
            "draft": f"{root}{ended.pk}/draft/", "approve": f"{root}{passed.pk}/approve/",
            "send_back": f"{root}{passed.pk}/send-back/", "release": f"{root}{out.pk}/releases/",
            "follow": f"{root}{out.pk}/follow/", "take_down": f"{root}{out.pk}/take-down/",
        },
    )  # fmt: skip


def drafts_and_questions() -> Scene:
    """征求意见、咨询."""
    house, root = held.make_house(), "/work/consultations/"
    draft, waits, runs = held.drafted(house), held.submitted(house), held.opened(house)
    comment, asked, common = held.commented(runs), held.asked(house), held.frequent(house)
    ended = held.settled(house)
    who = {"clerk": house.clerk, "leader": house.leader, "editor": house.editor, "counter": house.counter}
    inquiry = f"{root}inquiries/{asked.pk}/"
    return Scene(
        house.agency,
        who,
        {
            "list": root, "new": f"{root}new/", "one": f"{root}{draft.pk}/", "edit": f"{root}{draft.pk}/edit/",
            "approve": f"{root}{waits.pk}/approve/", "send_back": f"{root}{waits.pk}/send-back/",
            "extend": f"{root}{runs.pk}/extend/", "stop": f"{root}{runs.pk}/stop/",
            "comments": f"{root}{runs.pk}/comments/", "comment_new": f"{root}{runs.pk}/comments/new/",
            "judge": f"{root}{runs.pk}/comments/judge/", "mark": f"{root}comments/{comment.pk}/mark/",
            "sender": f"{root}comments/{comment.pk}/sender/", "point_new": f"{root}{ended.pk}/points/new/",
            "feedback": f"{root}{ended.pk}/feedback/", "inquiries": f"{root}inquiries/",
            "inquiry_new": f"{root}inquiries/new/", "inquiry": inquiry, "answer": f"{inquiry}answer/",
            "assign": f"{inquiry}assign/", "refer": f"{inquiry}refer/", "asker": f"{inquiry}asker/",
            "questions": f"{root}questions/", "question_new": f"{root}questions/new/",
            "question_edit": f"{root}questions/{common.pk}/edit/",
        },
    )  # fmt: skip


def grievance_desk() -> Scene:
    """投诉举报."""
    desk, root = grievances.make_desk(), "/work/complaints/"
    fresh, taken, judged = grievances.registered(desk), grievances.looked_into(desk), grievances.found(desk)
    said = grievances.decided(desk)
    who = {"clerk": desk.clerk, "head": desk.head, "principal": desk.principal, "overseer": desk.overseer}
    one, open_one, last = f"{root}{fresh.pk}/", f"{root}{taken.pk}/", f"{root}{said.pk}/"
    return Scene(
        desk.agency,
        who,
        {
            "list": root, "new": f"{root}new/", "one": one, "amend": f"{one}amend/", "accept": f"{one}accept/",
            "refuse": f"{one}refuse/", "send_on": f"{one}send-on/", "merge": f"{one}merge/",
            "withdraw": f"{one}withdraw/", "assign": f"{open_one}assign/", "ask": f"{open_one}ask/",
            "extend": f"{open_one}extend/", "conclude": f"{open_one}conclude/",
            "decide": f"{root}{judged.pk}/decide/", "send_back": f"{root}{judged.pk}/send-back/",
            "answer": f"{last}answer/", "identity": f"{one}identity/", "desk": f"{root}desks/{desk.agency.pk}/",
            "route_new": f"{root}routes/new/",
        },
    )  # fmt: skip


def inspections() -> Scene:
    """监督检查、整改、评议、问责."""
    county, root = rounds.make_round(), "/work/supervision/"
    check, fault, done = rounds.opened(county), rounds.problem(county), rounds.handed_in(county)
    letter, case, plan = rounds.letter(county), rounds.case(county), rounds.drafted(county)
    out, visit = rounds.announced(county), check.units.get(agency=county.water)
    one, problem, survey = f"{root}inspections/{check.pk}/", f"{root}problems/{fault.pk}/", f"{root}evaluations/"
    who = {"overseer": county.overseer, "second": county.second, "principal": county.principal, "worker": county.worker}
    return Scene(
        county.water,
        who | {"head": county.head},
        {
            "list": f"{root}inspections/", "new": f"{root}inspections/new/", "one": one,
            "visit": f"{root}visits/{visit.pk}/", "visit_drop": f"{root}visits/{visit.pk}/drop/",
            "report": f"{one}reports/{county.water.pk}/", "problems": f"{root}problems/",
            "problem_new": f"{root}problems/new/", "problem": problem, "plan": f"{problem}plan/",
            "confirm": f"{root}problems/{done.pk}/confirm/", "back": f"{root}problems/{done.pk}/send-back/",
            "urgings": f"{root}urgings/", "urging_new": f"{root}urgings/new/", "urging": f"{root}urgings/{letter.pk}/",
            "urging_answer": f"{root}urgings/{letter.pk}/answer/", "cases": f"{root}accountability/",
            "case_new": f"{root}accountability/new/", "case": f"{root}accountability/{case.pk}/",
            "decide": f"{root}accountability/{case.pk}/decide/", "drop": f"{root}accountability/{case.pk}/drop/",
            "evaluations": survey, "evaluation_new": f"{survey}new/", "evaluation": f"{survey}{plan.pk}/",
            "evaluation_amend": f"{survey}{plan.pk}/amend/", "invite": f"{survey}{out.pk}/invite/",
            "papers": f"{survey}{out.pk}/papers/", "evaluation_cancel": f"{survey}{out.pk}/cancel/",
        },
    )  # fmt: skip


def marks() -> Scene:
    """考核、信息采纳."""
    office, root = scheming.make_office(), "/work/assessment/"
    scheme, used = scheming.draft(office), scheming.opened(office, title="示范县季度考核方案")
    rule = adopting.rule(office)
    adoption, one = adopting.adopted(office, rule), f"{root}schemes/{scheme.pk}/"
    line, score = scheming.indicator(scheme, "抽查1"), scheming.manual(used, office.first_body)
    result = score.result_id
    return Scene(
        office.first_body,
        {"overseer": office.overseer, "second": office.second, "head": office.first_head, "other": office.other_head},
        {
            "list": f"{root}schemes/", "new": f"{root}schemes/new/", "one": one, "change": f"{one}change/",
            "bands": f"{one}bands/", "line_new": f"{one}indicators/new/", "line": f"{one}indicators/{line.pk}/",
            "adopt": f"{one}adopt/", "rounds": root, "result": f"{root}results/{result}/",
            "score": f"{root}scores/{score.pk}/", "sheet": f"{root}results/{result}/",
            "adoptions": f"{root}adoptions/", "adoption_new": f"{root}adoptions/new/",
            "adoption": f"{root}adoptions/{adoption.pk}/correct/", "void": f"{root}adoptions/{adoption.pk}/void/",
            "rule_new": f"{root}adoptions/rules/2026/new/", "rule": f"{root}adoptions/rules/2026/{rule.pk}/",
            "policy": f"{root}adoptions/rules/2026/policy/",
        },
    )  # fmt: skip


ROOMS: dict[str, Callable[[], Scene]] = {
    "bodies": bodies,
    "work": work_rooms,
    "outlets": reading_places,
    "clarifications": rumours,
    "consultations": drafts_and_questions,
    "complaints": grievance_desk,
    "supervision": inspections,
    "assessment": marks,
}
