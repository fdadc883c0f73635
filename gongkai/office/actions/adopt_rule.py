"""通过制度: the newest version comes into force, on the word of another person than its writer."""

from datetime import date
from typing import Any

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import locked_in_use
from gongkai.attachments.doc_numbers import normalise_doc_number
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_follow, must_have_come
from gongkai.office import entering_rules, states_rules, visibility_work
from gongkai.office.errors_work import NothingNew, StatusNotAdopted, TrialNotMeant, TrialWithoutEnd
from gongkai.office.locking_work import ADOPT, locked
from gongkai.office.models import Rule, RuleVersion
from gongkai.office.noting_rules import note_event
from gongkai.office.releasing import MustPass
from gongkai.office.vocabulary_work import IN_FORCE, Audience, RuleStatus


@transaction.atomic
def adopt_rule(
    pk: int,
    *,
    status: RuleStatus,
    adopted_on: date,
    effective_on: date,
    audience: Audience = Audience.STAFF,
    trial_until: date | None = None,
    document_number: str = "",
    must_pass: MustPass,
    by: Actor,
) -> Rule:
    """Let the newest version bind; `must_pass` refuses what must not go before the public, in the text or in its files.

    Law: Regulation 2019, Arts. 17, 46; Regulation 2008, Arts. 14, 29.
    """
    rule = locked(visibility_work.rules(by), pk, permission=ADOPT, by=by)
    version = rule.versions.order_by("-number").first()
    _must_fit(rule, version, RuleStatus(status), by=by)
    _must_be_possible(RuleStatus(status), adopted_on, effective_on, trial_until)
    if version and audience == Audience.PUBLIC:
        must_pass(version.title, entering_rules.texts_of(version))
    values: dict[str, Any] = {
        "status": status,
        "audience": Audience(audience),
        "adopted_on": adopted_on,
        "effective_on": effective_on,
        "trial_until": trial_until,
        "document_number": _number(document_number) or rule.document_number,
        "current": version,
    }
    if version and version.title != rule.title:
        entering_rules.must_be_new(version.title, agency=locked_in_use(rule.agency_id), own=rule)
        values["title"] = version.title
    Rule.objects.filter(pk=rule.pk).update(**values)
    note_event(rule, "adopt", status=RuleStatus(status), on=adopted_on, version=version, by=by)
    label = RuleStatus(status).label
    journal.record(
        "office.adopt_rule", rule, by=by, stage=label, on=adopted_on, revision=version.number if version else 0
    )
    return Rule.objects.get(pk=rule.pk)


def _must_fit(rule: Rule, version: RuleVersion | None, status: RuleStatus, *, by: Actor) -> None:
    if status not in IN_FORCE:
        raise StatusNotAdopted(field="status")
    states_rules.must_allow(states_rules.RULES, "adopt", rule.status, title=rule.title, to=status)
    if version is None or version.pk == rule.current_id:
        raise NothingNew(title=rule.title)
    states_rules.must_be_other(version.written_by_id, title=rule.title, done="起草", verb="通过", by=by)


def _must_be_possible(status: RuleStatus, adopted_on: date, effective_on: date, trial_until: date | None) -> None:
    must_have_come(adopted_on, what="通过日期", field="adopted_on")
    must_follow(effective_on, after=(adopted_on, "通过日期"), what="施行日期", field="effective_on")
    if status == RuleStatus.TRIAL and trial_until is None:
        raise TrialWithoutEnd(field="trial_until")
    if status != RuleStatus.TRIAL and trial_until is not None:
        raise TrialNotMeant(status=status.label, field="trial_until")
    if trial_until is not None:
        must_follow(trial_until, after=(effective_on, "施行日期"), what="试行期满", field="trial_until")


def _number(typed: str) -> str:
    number = normalise_doc_number(plain.one_line(typed))
    return plain.said(number, what="文号", most=80, field="document_number")
