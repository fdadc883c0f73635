"""What staff may see of compile notes 目录编制说明."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.catalogue import editions
from gongkai.catalogue.entering import NOTE_PARTS
from gongkai.catalogue.models import CompileNote
from gongkai.catalogue.visibility import GUIDE, READ, SIGN, may_agree, within

MOST = 100


@dataclass(frozen=True)
class NoteVersion:
    """One version of a note; without `agreed_at` it is the draft."""

    number: int
    parts: Sequence[tuple[str, str]]
    written_by: str
    written_at: datetime
    agreed_by: str
    agreed_at: datetime | None
    is_current: bool


@dataclass(frozen=True)
class NoteView:
    """The notes of one agency, newest first, and what this person may do."""

    agency_id: int
    agency_name: str
    versions: Sequence[NoteVersion]
    is_older: bool  # the columns have changed since the current one was agreed
    may_write: bool
    may_agree: bool

    @property
    def current(self) -> NoteVersion | None:
        """What the public reads."""
        return next((one for one in self.versions if one.is_current), None)

    @property
    def draft(self) -> NoteVersion | None:
        """What waits for a second person."""
        return next((one for one in self.versions if one.agreed_at is None), None)


@dataclass(frozen=True)
class NoteRow:
    """One agency in the list of notes."""

    agency_id: int
    agency_name: str
    number: int
    agreed_at: datetime | None
    has_draft: bool
    is_older: bool


def rows(actor: Actor) -> list[NoteRow]:
    """Every body in reach with its note, or none. Three queries."""
    agencies = Agency.objects.filter(within(actor, READ, column="pk"), is_active=True).order_by("position", "id")
    notes = CompileNote.objects.filter(within(actor, READ))
    current = {one.agency_id: one for one in notes.filter(is_current=True)}
    drafts = set(notes.filter(agreed_at__isnull=True).values_list("agency_id", flat=True))
    changed = editions.columns_at()
    return [_row(pk, name, current.get(pk), pk in drafts, changed) for pk, name in agencies.values_list("pk", "name")]


def view(actor: Actor, agency_id: int) -> NoteView:
    """The notes of one agency; what the person may not know of looks like nothing."""
    agency = Agency.objects.filter(pk=agency_id).first()
    writes = actor.may(GUIDE, At(agency_id))
    agrees = may_agree(actor, agency_id, permission=GUIDE)
    if agency is None or not (writes or agrees or actor.may(READ, At(agency_id))):
        raise Unknown
    found = list(
        CompileNote.objects.filter(agency_id=agency_id).select_related("written_by", "agreed_by").order_by("-number")
    )
    draft = next((one for one in found if one.agreed_at is None), None)
    current = next((one for one in found if one.is_current), None)
    return NoteView(
        agency_id=agency_id,
        agency_name=agency.name,
        versions=[_version(one) for one in found],
        is_older=_is_older(current, editions.columns_at()),
        may_write=writes,
        may_agree=agrees and draft is not None and draft.written_by_id != actor.user_id,
    )


def waiting(actor: Actor) -> list[tuple[int, str]]:
    """Drafts that wait for this person as the second one: agency and its name."""
    reach = within(actor, GUIDE) | within(actor, SIGN)
    found = CompileNote.objects.filter(reach, agreed_at__isnull=True).exclude(written_by_id=actor.user_id)
    return list(found.values_list("agency_id", "agency__name").order_by("agency_id")[:MOST])


def older(actor: Actor) -> list[tuple[int, str, datetime]]:
    """Notes of this person's units that the columns have outgrown: agency, its name, when the note was agreed."""
    changed = editions.columns_at()
    if changed is None:
        return []
    found = CompileNote.objects.filter(within(actor, GUIDE), is_current=True, agreed_at__lt=changed)
    drafted = CompileNote.objects.filter(agreed_at__isnull=True).values("agency_id")
    rows = found.exclude(agency_id__in=drafted).values_list("agency_id", "agency__name", "agreed_at")
    return [(pk, name, at) for pk, name, at in rows.order_by("agency_id")[:MOST] if at is not None]


def _row(pk: int, name: str, note: CompileNote | None, has_draft: bool, changed: datetime | None) -> NoteRow:
    return NoteRow(
        agency_id=pk,
        agency_name=name,
        number=note.number if note else 0,
        agreed_at=note.agreed_at if note else None,
        has_draft=has_draft,
        is_older=_is_older(note, changed),
    )


def _is_older(note: CompileNote | None, changed: datetime | None) -> bool:
    return bool(note and changed and note.agreed_at and note.agreed_at < changed)


def _version(one: CompileNote) -> NoteVersion:
    return NoteVersion(
        number=one.number,
        parts=[(label, getattr(one, field)) for field, label in NOTE_PARTS.items() if getattr(one, field)],
        written_by=one.written_by.name,
        written_at=timezone.localtime(one.written_at),
        agreed_by=one.agreed_by.name if one.agreed_by else "",
        agreed_at=timezone.localtime(one.agreed_at) if one.agreed_at else None,
        is_current=one.is_current,
    )
