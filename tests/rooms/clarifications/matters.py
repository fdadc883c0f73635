"""Matters for the tests of this room, made through the real actions, and the people of one body who work them."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.clarifications.actions.approve import approve
from gongkai.clarifications.actions.assign import assign
from gongkai.clarifications.actions.conclude import conclude
from gongkai.clarifications.actions.give_finding import give_finding
from gongkai.clarifications.actions.pass_secrecy import pass_secrecy
from gongkai.clarifications.actions.publish import publish
from gongkai.clarifications.actions.register import register
from gongkai.clarifications.actions.submit import submit
from gongkai.clarifications.actions.write_draft import write_draft
from gongkai.clarifications.entering import Clue, Wording
from gongkai.clarifications.models import Clarification
from gongkai.clarifications.vocabulary import Severity, Source, Verdict
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency


@dataclass(frozen=True)
class Desk:
    """Five people of one body, each with one duty."""

    agency: Agency
    clerk: Actor
    reviewer: Actor
    leader: Actor
    publisher: Actor
    stranger: Actor


def make_desk(agency: Agency | None = None) -> Desk:
    """A body and its people; the stranger works in another one."""
    agency = agency or make_agency()
    duties = (Duty.FILL, Duty.SECRECY_REVIEW, Duty.PRINCIPAL, Duty.PUBLISH)
    people = [make_actor(agency, duty) for duty in duties]
    return Desk(agency, *people, stranger=make_actor(make_agency(), Duty.FILL))


def clue(desk, **changes):
    """A rumour about the water, found an hour ago."""
    values = {
        "agency_id": desk.agency.pk,
        "source": Source.MONITORING,
        "severity": Severity.GENERAL,
        "subject": "网传示范镇自来水被污染",
        "claim": "网帖称：示范镇的自来水不能喝了。",
        "found_at": timezone.now() - timedelta(hours=1),
        "place": "某论坛",
        "link": "https://example.org/post/1",
    }
    return Clue(**(values | changes))


def make_matter(desk, **changes) -> Clarification:
    """A clue entered by the clerk."""
    return register(clue(desk, **changes), by=desk.clerk)


def assigned(desk, *others, **changes) -> Clarification:
    """The same, with its body and others asked to verify."""
    case = make_matter(desk, **changes)
    return assign(case.pk, agency_ids=[desk.agency.pk, *(one.agency.pk for one in others)], by=desk.clerk)


def verified(desk, **changes) -> Clarification:
    """The same, with the finding of its own body."""
    case = assigned(desk, **changes)
    answer(case, desk)
    return case


def answer(case, desk, verdict=Verdict.FALSE):
    """The finding of one body."""
    task = case.handlings.get(agency=desk.agency)
    return give_finding(case.pk, handling_id=task.pk, verdict=verdict, finding="经检测，水质合格。", by=desk.clerk)


def concluded(desk, verdict=Verdict.FALSE, **changes) -> Clarification:
    """The same, with its conclusion."""
    case = verified(desk, **changes)
    return conclude(case.pk, verdict=verdict, reasons="检测报告显示各项指标合格。", by=desk.clerk)


def wording(**changes):
    """A text with nothing wrong in it."""
    values = {
        "title": "关于示范镇自来水水质的情况说明",
        "quoted": "有网帖称示范镇自来水不能饮用。",
        "facts": "经检测，示范镇自来水各项指标合格，可以正常饮用。",
        "sources": "县疾病预防控制中心水质检测报告",
    }
    return Wording(**(values | changes))


def drafted(desk, **changes) -> Clarification:
    """The same, with a text."""
    case = concluded(desk, **changes)
    write_draft(case.pk, wording(), by=desk.clerk)
    return case


def submitted(desk, **changes) -> Clarification:
    """The same, handed in."""
    return submit(drafted(desk, **changes).pk, by=desk.clerk)


def passed(desk, **changes) -> Clarification:
    """The same, past secrecy review."""
    return pass_secrecy(submitted(desk, **changes).pk, opinion="不涉密", by=desk.reviewer)


def approved(desk, **changes) -> Clarification:
    """The same, approved."""
    return approve(passed(desk, **changes).pk, opinion="同意", by=desk.leader)


def published(desk, **changes) -> Clarification:
    """The same, before the public."""
    return publish(approved(desk, **changes).pk, by=desk.publisher)


def again(case) -> Clarification:
    """The matter as it stands now."""
    return Clarification.objects.get(pk=case.pk)
