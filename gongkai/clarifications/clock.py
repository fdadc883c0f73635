"""When a matter must be verified and clarified, and the hours of the gravest. The one writer of its dates.

Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6; Response Notice 2016.
"""

from datetime import date, datetime

from django.utils import timezone

from gongkai.clarifications import policies
from gongkai.clarifications.models import Clarification
from gongkai.clarifications.vocabulary import Channel
from gongkai.information.clock import calendar
from gongkai.law.clarifications import HoursRule, press_conference_rule

__all__ = ["FIELDS", "calendar", "follow_until", "reckon", "restate", "rule_of", "verify_due"]

FIELDS = ["due_on", "due_provisional", "respond_by", "responded_at"]


def verify_due(agency_id: int, *, asked_on: date) -> date:
    """By when the bodies asked on a day are to say what is true, as the leading body has set it."""
    return calendar().add(asked_on, policies.verify_days(agency_id))


def follow_until(case: Clarification) -> date | None:
    """Until when a published clarification is followed."""
    if case.published_on is None:
        return None
    return calendar().add(case.published_on, policies.follow_days(case.agency_id))


def rule_of(case: Clarification) -> HoursRule | None:
    """The hours that bind a matter of its severity.

    Law: Response Notice 2016.
    """
    return press_conference_rule(case.severity, on=timezone.localdate(case.found_at))


def reckon(case: Clarification) -> None:
    """The dates of a matter from its facts, unsaved."""
    days = calendar()
    case.due_on = days.add(timezone.localdate(case.found_at), policies.clarify_days(case.agency_id))
    case.due_provisional = days.provisional(case.due_on)
    rule = rule_of(case)
    case.respond_by = rule.ends(case.found_at) if rule else None
    case.responded_at = _first_conference(case) if case.pk else None


def restate(case: Clarification) -> None:
    """The same, kept."""
    reckon(case)
    case.save(update_fields=FIELDS)


def _first_conference(case: Clarification) -> datetime | None:
    held = case.releases.filter(channel=Channel.PRESS_CONFERENCE).order_by("at").first()
    return held.at if held else None
