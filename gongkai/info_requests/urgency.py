"""The colours of urgency: what is late, due today, due soon, standing still, or fine."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import Q

from gongkai.info_requests import clock
from gongkai.info_requests.models import RequestPolicy
from gongkai.law.vocabulary import Term


class Urgency(Term):
    """How pressing a day is."""

    LATE = "late", "已逾期"
    TODAY = "today", "今日到期"
    SOON = "soon", "即将到期"
    FINE = "fine", "未到期"
    PAUSED = "paused", "暂停计算"
    NONE = "none", "无期限"


@dataclass(frozen=True)
class Warnings:
    """Until which day a case counts as due soon, for each body; read once for a page."""

    today: date
    default: date
    own: Mapping[int, date]

    @classmethod
    def of(cls, today: date) -> "Warnings":
        """The bodies' own warning days, else the installation's. One query."""
        working = clock.calendar()
        rows = RequestPolicy.objects.filter(warning_days__isnull=False).values_list("agency_id", "warning_days")
        own = {agency_id: working.add(today, days or 0) for agency_id, days in rows}
        return cls(today, working.add(today, settings.DUE_SOON_DAYS), own)

    def until(self, agency_id: int) -> date:
        """The last day that counts as soon."""
        return self.own.get(agency_id, self.default)

    def urgency(self, due_on: date | None, *, agency_id: int, is_paused: bool) -> Urgency:
        """How pressing the day is; what stands still is pressing only once its day has come."""
        if due_on is None:
            return Urgency.PAUSED if is_paused else Urgency.NONE
        if due_on < self.today:
            return Urgency.LATE
        if due_on == self.today:
            return Urgency.TODAY
        if is_paused:
            return Urgency.PAUSED
        return Urgency.SOON if due_on <= self.until(agency_id) else Urgency.FINE

    def is_soon(self) -> Q:
        """The same as a database condition: today, or coming within the body's warning days and not standing still."""
        soon = Q(next_due_on__lte=self.default) & ~Q(agency_id__in=self.own.keys())
        for until in set(self.own.values()):
            bodies = [agency_id for agency_id, last in self.own.items() if last == until]
            soon |= Q(next_due_on__lte=until, agency_id__in=bodies)
        ahead = Q(next_due_on__range=(self.today, max(self.default, *self.own.values(), self.default)))
        return ahead & (Q(next_due_on=self.today) | soon & Q(is_paused=False))

    def is_late(self) -> Q:
        """The day of what comes next has passed."""
        return Q(next_due_on__lt=self.today)
