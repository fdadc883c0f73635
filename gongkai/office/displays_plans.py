"""What lists and pages of emergency plans and content duties show to staff."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gongkai.office.models import Drill, EmergencyPlan, PlanContact, PlanEvent, PlanVersion
from gongkai.office.vocabulary_work import Cycle, PlanKind, RuleStatus


@dataclass(frozen=True)
class EmergencyRow:
    """One line of the list."""

    id: int
    agency_id: int
    agency_name: str
    title: str
    kind: PlanKind
    status: RuleStatus
    effective_on: date | None
    drills: int
    drilled_on: date | None
    drill_due_on: date | None  # none while it binds nobody
    is_drill_late: bool


@dataclass(frozen=True)
class EmergencyView:
    """Everything the page of a plan shows."""

    row: EmergencyRow
    plan: EmergencyPlan
    shown: PlanVersion
    waiting: PlanVersion | None
    versions: Sequence[PlanVersion]
    contacts: Sequence[PlanContact]
    drills: Sequence[Drill]
    events: Sequence[tuple[PlanEvent, str]]  # with what was done in words
    may: Mapping[str, bool]


@dataclass(frozen=True)
class DutyRow:
    """One cell of the matrix: a column, its body, and whether it is behind."""

    id: int
    agency_id: int
    agency_name: str
    section_name: str
    column_code: str
    column_name: str
    cycle: Cycle
    content: str
    procedure: str
    form: str
    time_limit: str
    from_on: date
    latest_on: date | None
    next_on: date | None
    days_late: int

    @property
    def is_late(self) -> bool:
        """Whether the period ran out without anything new."""
        return self.days_late > 0
