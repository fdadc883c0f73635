"""Counting cases between two days: the period, its filters, and figures made of them."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.info_requests.displays import CaseFilters
from gongkai.info_requests.displays_figures import Figure
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.narrowing import narrowed
from gongkai.info_requests.urgency import Warnings


@dataclass(frozen=True)
class Period:
    """Whose cases of which days are counted; `base` is the filter all its figures share."""

    actor: Actor
    from_on: date
    to_on: date
    base: CaseFilters
    warnings: Warnings

    @property
    def received(self) -> CaseFilters:
        """What came in."""
        return replace(self.base, mark="received", from_on=self.from_on, to_on=self.to_on)

    @property
    def concluded(self) -> CaseFilters:
        """What was answered or ended."""
        return replace(self.base, mark="received", closed_from=self.from_on, closed_to=self.to_on)

    def happened(self, mark: str) -> CaseFilters:
        """The cases to which something happened in these days."""
        return replace(self.base, mark=mark, mark_from=self.from_on, mark_to=self.to_on)

    def cases(self, filters: CaseFilters) -> QuerySet[InfoRequest]:
        """The cases behind a figure, in no order; bodies are named one by one, since the indexes over days begin with them."""
        bodies = self.actor.scope("info_requests.read")
        found = narrowed(self.actor, filters, self.warnings).order_by()
        return found.filter(agency_id__in=bodies.agency_ids) if bodies.everything and bodies.agency_ids else found

    def about(self, case: str) -> Q:
        """The cases in reach, as a condition over rows that hang on a case by way of `case`."""
        reach = self.actor.scope("info_requests.read").condition(f"{case}__agency_id", f"{case}__section_id")
        own = {f"{case}__agency_id": self.base.agency_id} if self.base.agency_id else {}
        return reach & Q(**own, **{f"{case}__kind": self.base.request_kind})

    def counted(self, key: str, label: str, filters: CaseFilters, *, of: int | None = None) -> Figure:
        """One figure: how many cases fit, and what share of `of` they are."""
        value = self.cases(filters).count()
        return Figure(key, label, value, filters, share(value, of))


def share(part: int, whole: int | None) -> Decimal | None:
    """A percentage with one decimal, rounded half up; None where there is nothing to be a part of."""
    return (Decimal(part * 100) / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP) if whole else None


def one_decimal(value: Any) -> Decimal | None:
    """Rounded half up as statistics are; None stays None."""
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.1"), ROUND_HALF_UP)
