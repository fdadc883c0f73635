"""What lists and pages of leading groups show to staff, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from gongkai.office.vocabulary_people import BodyDutyKind, Layer, NoticeKind, Purpose, Role, Tier

STANDING, DISSOLVED = "standing", "dissolved"


@dataclass(frozen=True)
class GroupFilters:
    """What the list is narrowed to; empty fields do not narrow."""

    q: str = ""
    agency_id: int | None = None
    purpose: str = ""
    layer: str = ""
    state: str = STANDING  # standing, dissolved, or empty for both


@dataclass(frozen=True)
class GroupRow:
    """One line of the list."""

    id: int
    agency_name: str
    name: str
    purpose: Purpose
    layer: Layer
    chair: str
    members: int
    founded_on: date
    dissolved_on: date | None
    last_number: str
    last_on: date | None
    released_on: date | None


@dataclass(frozen=True)
class MemberRow:
    """Who sits in a group, on a day."""

    id: int
    role: Role
    post: str
    title: str
    unit: str
    name: str  # empty: the post was vacant
    post_id: int | None  # none: a person by name
    responsibility: str
    from_on: date
    to_on: date | None
    opened_by: str  # the notice's number


@dataclass(frozen=True)
class NoticeRow:
    """A notice in the history of a group."""

    id: int
    kind: NoticeKind
    doc_number: str
    title: str
    issued_on: date
    effective_on: date
    note: str
    recorded_by: str
    entered: int  # seats it opened
    left: int  # seats it closed


@dataclass(frozen=True)
class GroupView:
    """Everything the page of a group shows, as of a day."""

    id: int
    agency_id: int
    agency_name: str
    name: str
    purpose: Purpose
    layer: Layer
    duty_text: str
    founded_on: date
    dissolved_on: date | None
    office_section: str
    office_section_id: int | None
    office_address: str
    office_room: str
    office_phone: str
    recorded_by: str
    on: date
    is_today: bool
    members: Sequence[MemberRow]
    notices: Sequence[NoticeRow]
    released_on: date | None
    released_by: str
    is_public_list_old: bool
    warnings: Sequence[str]
    may: Mapping[str, bool]  # verb → open to this person now
    keepable: frozenset[int] = field(default_factory=frozenset)  # posts whose holders this person enters


@dataclass(frozen=True)
class NoticeView:
    """A notice with what it changed: who came, who left, who stayed."""

    notice: NoticeRow
    group_id: int
    group_name: str
    agency_name: str
    duty_text: str
    came: Sequence[MemberRow]
    left: Sequence[MemberRow]
    after: Sequence[MemberRow]  # the whole list as it reads afterwards


@dataclass(frozen=True)
class HolderRow:
    """Who held a post, and when."""

    name: str
    from_on: date
    to_on: date | None
    basis: str


@dataclass(frozen=True)
class PostView:
    """A post, who held it, and the groups in which it sits."""

    id: int
    label: str
    holders: Sequence[HolderRow]  # the newest first
    groups: Sequence[tuple[int, str, Role]]


@dataclass(frozen=True)
class TierRow:
    """Who of a unit answers at one tier; empty where nobody was named."""

    tier: Tier
    label: str  # post, or section
    name: str
    details: str
    from_on: date | None
    post_id: int | None


@dataclass(frozen=True)
class DutyRow:
    """What one body does for the others."""

    id: int
    kind: BodyDutyKind
    agency_name: str
    details: str
    basis: str
    from_on: date
    to_on: date | None
    may_end: bool


@dataclass(frozen=True)
class UnitTiers:
    """The three tiers of one unit."""

    agency_id: int
    agency_name: str
    rows: Sequence[TierRow]
    may_set: bool

    @property
    def missing(self) -> list[Tier]:
        """The tiers at which nobody answers."""
        return [row.tier for row in self.rows if not row.label]


@dataclass(frozen=True)
class Structure:
    """机构图 of a body on a day: its groups by layer, who does what, its three tiers."""

    agency_id: int
    agency_name: str
    on: date
    layers: Sequence[tuple[Layer, Sequence[GroupView]]]
    tiers: UnitTiers
    duties: Sequence[DutyRow]
