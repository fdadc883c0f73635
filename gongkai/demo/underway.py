"""Items still on their way: taken there by the real actions, by the unit's own people."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.demo.contents import content_of
from gongkai.demo.county import Unit
from gongkai.demo.specs import Spec
from gongkai.information.actions.enter import enter
from gongkai.information.models import InfoItem
from gongkai.information.placing import Place
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Duty, Openness, Version
from gongkai.publication.actions.schedule import schedule
from gongkai.review import questions
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from gongkai.review.models import ReviewSlip
from gongkai.review.vocabulary import Conclusion, Decision

FALSE_ALARM_EVERY = 5
PERSONAL = "<p>联系人：演示人员，身份证号码 110101190001010057，联系电话13800000000。</p>"  # fictional, of a person born in 1900
_ORDER = (Stage.FIRST_REVIEW, Stage.SECOND_REVIEW, Stage.SECRECY_REVIEW, Stage.APPROVAL, Stage.READY)


def bring_to(spec: Spec, unit: Unit, *, today: date) -> InfoItem:
    """Enter one item and take it to its stage; a unit without 复审 leaves that step out."""
    clerk = _actor(unit, Duty.FILL, today)
    content = content_of(spec, unit)
    if spec.stage in (Stage.FIRST_REVIEW, Stage.DRAFT) and spec.number % FALSE_ALARM_EVERY == 0:
        content = content.with_(body_html=content.body_html + PERSONAL)
    section = unit.sections[spec.number % len(unit.sections)]
    place = Place(unit.agency.pk, section.pk)
    item = enter(content, kind=spec.kind, place=place, by=clerk, source_key=spec.source_key)
    if spec.stage == Stage.DRAFT:
        return item
    slip = submit(item.pk, answers=questions.all_no(Version(item.version)), by=clerk)
    _review(slip, spec, unit, today)
    if spec.stage == Stage.SCHEDULED:
        _schedule(item, unit, today)
    _spread_deadlines(slip, spec, today)
    return item


def _review(slip: ReviewSlip, spec: Spec, unit: Unit, today: date) -> None:
    if spec.stage == Stage.RETURNED:
        sign(
            slip.pk,
            decision=Decision.RETURN,
            opinion="请补充附件并核对文号。",
            by=_actor(unit, Duty.FIRST_REVIEW, today),
        )
        return
    wanted = Stage.SECRECY_REVIEW if spec.stage == Stage.REFERRED else spec.stage
    wanted = Stage.READY if wanted == Stage.SCHEDULED else wanted
    has_second = Duty.SECOND_REVIEW in unit.people
    for stage in _ORDER[: _ORDER.index(wanted)]:
        if stage == Stage.FIRST_REVIEW:
            sign(slip.pk, decision=Decision.PASS, opinion="同意公开。", by=_actor(unit, Duty.FIRST_REVIEW, today))
        elif stage == Stage.SECOND_REVIEW and has_second:
            sign(slip.pk, decision=Decision.PASS, opinion="同意。", by=_actor(unit, Duty.SECOND_REVIEW, today))
        elif stage == Stage.SECRECY_REVIEW:
            sign(
                slip.pk,
                decision=Decision.PASS,
                opinion="经审查，不涉及国家秘密。",
                by=_actor(unit, Duty.SECRECY_REVIEW, today),
            )
        elif stage == Stage.APPROVAL:
            leader = _actor(unit, Duty.APPROVE, today)
            sign_off(
                slip.pk, conclusion=Conclusion.OPEN, final_openness=Openness.PROACTIVE, opinion="同意公开。", by=leader
            )
    if spec.stage == Stage.REFERRED:
        reviewer = _actor(unit, Duty.SECRECY_REVIEW, today)
        refer(slip.pk, sent_to="示范市保密行政管理部门", reason="部分数据是否属于工作秘密难以确定。", by=reviewer)


def _schedule(item: InfoItem, unit: Unit, today: date) -> None:
    item.refresh_from_db(fields=["due_on"])
    tomorrow = timezone.make_aware(datetime.combine(today + timedelta(days=1), time(9)))
    if item.due_on is None or item.due_on > today:
        schedule(item.pk, release_at=tomorrow, by=_actor(unit, Duty.PUBLISH, today))


def _spread_deadlines(slip: ReviewSlip, spec: Spec, today: date) -> None:
    """Some steps late, some due today, most in time, so that every colour is seen."""
    slip.refresh_from_db()
    if slip.step_due_on:
        slip.step_due_on = today + timedelta(days=spec.number % 7 - 2)
        slip.save(update_fields=["step_due_on"])


def _actor(unit: Unit, duty: Duty, today: date) -> Actor:
    return Actor.of(unit.people[duty], today)
