"""The days of a reconsideration or a suit, each with its article: pure functions of the day a paper was received.

Law: Reconsideration Law 2023, Arts. 20, 48, 54, 88; Litigation Law 2017, Arts. 45-46, 67, 85.
"""

from dataclasses import dataclass
from datetime import date

from gongkai.law.parameters import parameter
from gongkai.law.periods import days_after, months_after, reconsideration_counts_working_days
from gongkai.law.workdays import WorkCalendar


@dataclass(frozen=True)
class LastDay:
    """The last day of a period and the article that sets it; `provisional` before the holiday notice of its year."""

    on: date
    provisional: bool
    law: str
    article: str


def body_reply_due(received_on: date, *, simple: bool, calendar: WorkCalendar) -> LastDay:
    """Until when the body must answer the reviewing organ in writing, with its evidence.

    Law: Reconsideration Law 2023, Arts. 48, 54, 88; Reconsideration Law 2017, Arts. 23, 40.
    """
    known = simple and received_on >= parameter("remedies.body_reply_simple", on=received_on).from_on
    rule = parameter("remedies.body_reply_simple" if known else "remedies.body_reply", on=received_on)
    if reconsideration_counts_working_days(rule.number, on=received_on):
        return _said(calendar.add(received_on, rule.number), rule.law, rule.article, calendar)
    return _said(days_after(received_on, rule.number, calendar), rule.law, rule.article, calendar)


def defence_due(received_on: date, *, calendar: WorkCalendar) -> LastDay:
    """Until when a defendant must hand in its defence and evidence.

    Law: Litigation Law 2017, Art. 67; Litigation Law 1989, Art. 43.
    """
    return _days("remedies.defence", received_on, calendar)


def suit_after_reconsideration_until(received_on: date, *, calendar: WorkCalendar) -> LastDay:
    """Until when whoever is not content with a reconsideration may sue.

    Law: Litigation Law 2017, Art. 45; Litigation Law 1989, Art. 38.
    """
    return _days("remedies.after_reconsideration", received_on, calendar)


def appeal_until(received_on: date, *, ruling: bool, calendar: WorkCalendar) -> LastDay:
    """Until when either side may appeal against a judgment, or a ruling, of first instance.

    Law: Litigation Law 2017, Art. 85; Litigation Law 1989, Art. 58.
    """
    return _days("remedies.appeal_ruling" if ruling else "remedies.appeal_judgment", received_on, calendar)


def reconsideration_until(decided_on: date, *, calendar: WorkCalendar) -> LastDay:
    """Until when what was decided and made known on a day could be taken to reconsideration.

    Law: Reconsideration Law 2023, Art. 20; Reconsideration Law 2017, Art. 9.
    """
    return _days("remedies.reconsideration", decided_on, calendar)


def direct_suit_until(decided_on: date, *, calendar: WorkCalendar) -> LastDay:
    """Until when one could sue at once over what was decided and made known on a day.

    Law: Litigation Law 2017, Art. 46; Litigation Law 1989, Art. 39.
    """
    rule = parameter("remedies.litigation", on=decided_on)
    return _said(months_after(decided_on, rule.number, calendar), rule.law, rule.article, calendar)


def _days(name: str, start: date, calendar: WorkCalendar) -> LastDay:
    rule = parameter(name, on=start)
    return _said(days_after(start, rule.number, calendar), rule.law, rule.article, calendar)


def _said(on: date, law: str, article: str, calendar: WorkCalendar) -> LastDay:
    return LastDay(on, calendar.provisional(on), law, article)
