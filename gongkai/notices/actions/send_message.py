"""发送消息: write to a person, or to a duty of a unit, about a record."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.law.vocabulary import Duty
from gongkai.notices import limits, writing
from gongkai.notices.errors import NobodyNamed, NobodyThere
from gongkai.notices.models import Participant, Thread
from gongkai.notices.receiving import people_of, person_named
from gongkai.notices.visibility import WRITE
from gongkai.notices.writing import Files


@dataclass(frozen=True)
class Record:
    """What a message is about, as the journal names it, with its page; empty: about no record."""

    kind: str = ""
    id: str = ""
    label: str = ""
    address: str = ""


@transaction.atomic
def send_message(
    unit_id: int,
    *,
    duty: str = "",
    person: str = "",
    subject: str,
    text: str,
    about: Record = Record(),  # noqa: B008 - frozen and empty
    files: Files = (),
    by: Actor,
) -> Thread:
    """Begin a thread with somebody of a unit by name or account, else with everybody who holds the duty there today."""
    by.must(WRITE)
    unit = Agency.objects.filter(pk=unit_id, is_active=True).first()
    if unit is None:
        raise Unknown
    writing.must_be_calm(by)
    told, label = _receivers(unit, duty=duty, person=plain.one_line(person), by=by)

    now = timezone.now()
    thread = Thread.objects.create(
        agency_id=by.agency_id or unit.pk,
        subject=plain.needed(plain.one_line(subject), what="事由", most=limits.TITLE, field="subject"),
        to_label=label[:200],
        about_kind=about.kind,
        about_id=about.id,
        about_label=about.label[:200],
        about_address=about.address[:200],
        started_by_id=by.person_id,
        started_at=now,
        last_at=now,
    )
    Participant.objects.bulk_create(Participant(thread=thread, person_id=pk) for pk in sorted({*told, by.person_id}))
    writing.add(thread, text, files, by=by)
    journal.record("notices.send_message", thread, by=by, persons=len(told), record=f"{about.kind} {about.id}".strip())
    return thread


def _receivers(unit: Agency, *, duty: str, person: str, by: Actor) -> tuple[list[int], str]:
    """Who will read it, and in what words the sender named them."""
    if person:
        found = person_named(unit.pk, person, unit=unit.name)
        return _but_oneself([found.pk], by), f"{unit.name} {found.name}"
    if duty not in [known.value for known in Duty]:
        raise NobodyNamed(field="duty")
    held = people_of([unit.pk], [duty], on=timezone.localdate())
    return _but_oneself(list(held), by), f"{unit.name} {Duty(duty).label}"


def _but_oneself(told: list[int], by: Actor) -> list[int]:
    others = [pk for pk in told if pk != by.user_id]
    if not others:
        raise NobodyThere(field="duty")
    return others
