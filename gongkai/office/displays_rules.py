"""What lists and pages of rules, commitments and gaps show to staff."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gongkai.law.sentences import Sentence
from gongkai.office.checklist import Checked
from gongkai.office.models import Gap, GapStep, Rule, RuleEvent, RuleEvidence, RuleVersion
from gongkai.office.vocabulary_work import Audience, GapCause, GapState, RuleKind, RuleStatus


@dataclass(frozen=True)
class RuleFilters:
    """What the list is narrowed to; `status` may also be `over`: trials that ran out; `soon`: those about to."""

    q: str = ""
    agency_id: int | None = None
    kind: str = ""
    status: str = ""
    audience: str = ""


@dataclass(frozen=True)
class RuleRow:
    """One line of the list."""

    id: int
    agency_id: int
    agency_name: str
    title: str
    kind: RuleKind
    status: RuleStatus
    audience: Audience
    document_number: str
    adopted_on: date | None
    effective_on: date | None
    trial_until: date | None
    repealed_on: date | None
    above: str
    is_over: bool  # 试行期满
    warnings: Sequence[Sentence]


@dataclass(frozen=True)
class RuleView:
    """Everything the page of a rule shows; `shown` is the version on the page, `waiting` one that is not adopted yet."""

    row: RuleRow
    rule: Rule
    shown: RuleVersion
    waiting: RuleVersion | None
    versions: Sequence[RuleVersion]
    events: Sequence[tuple[RuleEvent, str]]  # with what was done in words
    evidence: Sequence[RuleEvidence]
    details: Sequence[RuleRow]
    may: Mapping[str, bool]


@dataclass(frozen=True)
class ChecklistRow:
    """How one body stands with the list."""

    agency_id: int
    agency_name: str
    items: Sequence[Checked]

    @property
    def there(self) -> int:
        """How many are adopted."""
        return sum(item.is_there for item in self.items)

    @property
    def drafts(self) -> int:
        """How many are drafts only, which are not counted."""
        return sum(item.is_draft for item in self.items)

    @property
    def missing(self) -> int:
        """How many are not there at all."""
        return len(self.items) - self.there - self.drafts


@dataclass(frozen=True)
class GapRow:
    """One line of the gap register."""

    id: int
    agency_id: int
    agency_name: str
    title: str
    kind: RuleKind
    cause: GapCause
    state: GapState
    found_on: date
    due_on: date | None
    asked_of: str
    last_on: date
    is_late: bool


@dataclass(frozen=True)
class GapView:
    """Everything the page of a gap shows."""

    row: GapRow
    gap: Gap
    steps: Sequence[GapStep]
    may: Mapping[str, bool]
