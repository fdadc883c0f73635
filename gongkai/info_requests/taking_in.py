"""What `receive` and `register` share: the day of receipt and its law, one case for one sending, papers joined to it."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import IntegrityError
from django.utils import timezone

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.attachments import sealed_papers
from gongkai.info_requests import clock, events, identity as identities, likeness, numbering, wish as wishes
from gongkai.info_requests.errors_intake import (
    BeforeRequests,
    FileGone,
    FormMissing,
    NoLongerThere,
    NotAsked,
    SentAlready,
)
from gongkai.info_requests.identity import Identity
from gongkai.info_requests.models import Applicant, CaseFile, InfoRequest
from gongkai.info_requests.vocabulary import State
from gongkai.info_requests.wish import Wish
from gongkai.law.receipt import Receipt, received_on
from gongkai.law.request_clock import Event
from gongkai.law.vocabulary import AgencyKind, ApplicantKind, Channel, EventKind, Version
from gongkai.vault import sealing

FORM_KEY = re.compile(r"[\w\-]{1,64}", re.ASCII)


@dataclass(frozen=True)
class Arrival:
    """How and when a request came, when it counts as received, and the version of the Regulation that governs it."""

    channel: Channel
    arrived_on: date
    submitted_at: datetime
    version: Version
    receipt: Receipt
    postal_number: str = ""


@dataclass(frozen=True)
class Application:
    """One application, checked: who, what, of which of the six kinds, and whom it is put to."""

    identity: Identity
    wish: Wish
    kind: ApplicantKind
    agency_id: int


@dataclass(frozen=True)
class Sending:
    """One sending of one form: its key (none for a clerk's own entry) and the papers held for it."""

    form_key: str
    files: tuple[int, ...]
    content: str  # keyed hash of everything sent

    def once(self, take: Callable[[], InfoRequest]) -> tuple[InfoRequest, bool]:
        """The case this sending makes, or made before, and whether it is new; other content under the key is refused."""
        try:
            return take(), True
        except IntegrityError:
            before = InfoRequest.objects.filter(form_key=self.form_key).first() if self.form_key else None
            if before is None:
                raise
        if before.digest != self.content:
            raise SentAlready(number=before.number, on=timezone.localdate(before.submitted_at))
        return before, False


def sending(application: Application, *, form_key: str, files: Sequence[int]) -> Sending:
    """The sending as it will be known again: the same papers uploaded a second time are the same sending."""
    if form_key and not FORM_KEY.fullmatch(form_key) or files and not form_key:
        raise FormMissing
    papers: list[tuple[str, str]] = []
    if files:
        held = CaseFile.objects.filter(pk__in=files, form_key=form_key)
        papers = sorted(set(held.values_list("role", "sha256")))
    said = json.dumps([asdict(application), papers], ensure_ascii=False)
    content = sealing.fingerprint(said, purpose="sending") if form_key else ""
    return Sending(form_key, tuple(sorted(set(files))), content)


def agency_asked(agency_id: int) -> Agency:
    """The body that is asked: in use, and bound by the Regulation.

    Law: Regulation 2019, Arts. 2, 27; Regulation 2008, Art. 13.
    """
    try:
        agency: Agency = Agency.objects.get(pk=agency_id)
    except Agency.DoesNotExist:
        raise Unknown from None
    if not agency.is_active:
        advice = (
            f"请向承继其职权的“{agency.successor.name}”提出。" if agency.successor else "请向承继其职权的机关提出。"
        )
        raise NoLongerThere(agency=agency.name, advice=advice)
    if agency.kind == AgencyKind.OUT_OF_SCOPE:
        raise NotAsked(agency=agency.name, law=NotAsked.law)
    return agency


def governed(channel: Channel, *, arrived_on: date, confirmed_on: date | None) -> tuple[Version, Receipt]:
    """The day of receipt, and the version in force that day; without one, the version of the day of arrival for now.

    Law: Regulation 2019, Arts. 31, 56; Regulation 2008, Art. 38.
    """
    in_force = law.regulation(Version.R2008).from_on
    if arrived_on < in_force:
        raise BeforeRequests(given=arrived_on, in_force=in_force)
    version, receipt = law.regulation_on(arrived_on), None
    while receipt is None or (receipt.on and law.regulation_on(receipt.on) is not version):
        version = law.regulation_on(receipt.on) if receipt and receipt.on else version
        receipt = received_on(
            channel, arrived_on=arrived_on, confirmed_on=confirmed_on, calendar=clock.calendar(), version=version
        )
    return version, receipt


def take_in(application: Application, *, agency: Agency, arrival: Arrival, sent: Sending, by: Actor) -> InfoRequest:
    """Write a checked request: number, sealed applicant, history, dates, marks, papers; inside the action's transaction.

    Law: Regulation 2019, Arts. 29, 31, 45; Regulation 2008, Arts. 20, 24.
    """
    receipt = arrival.receipt
    case = InfoRequest(
        number=numbering.next_number(agency, year=arrival.arrived_on.year),
        agency=agency,
        applicant=_applicant(application),
        version=arrival.version,
        state=State.RECEIVED if receipt.on else State.UNCONFIRMED,
        channel=arrival.channel,
        submitted_at=arrival.submitted_at,
        arrived_on=arrival.arrived_on,
        received_on=receipt.on,
        receipt_rule=receipt.rule,
        postal_number=arrival.postal_number,
        form_key=sent.form_key or None,
        digest=sent.content,
        registered_by_id=by.user_id,
    )
    wishes.write(case, application.wish)
    begun = list(_beginning(arrival))
    clock.reckon(case, [Event(kind, on) for kind, on, _note in begun])
    case.save()
    join_files(case, sent)
    events.begin(case, begun, by=by)
    likeness.mark(case)
    return case


def _beginning(arrival: Arrival) -> Iterator[tuple[EventKind, date, str]]:
    """The first lines of the history, out of which the dates are reckoned."""
    yield EventKind.SUBMITTED, arrival.arrived_on, arrival.channel.label
    if arrival.receipt.on:
        yield EventKind.RECEIVED, arrival.receipt.on, arrival.receipt.sentence


def join_files(case: InfoRequest, sent: Sending) -> None:
    """The papers held for the form become papers of the case; all of them, or none."""
    if not sent.files:
        return
    held = CaseFile.objects.filter(pk__in=sent.files, form_key=sent.form_key, info_request=None)
    joined = held.update(info_request=case)
    if joined != len(sent.files):
        raise FileGone(count=len(sent.files) - joined)
    sealed_papers.belong_to(case.agency_id, case.files.values_list("place", flat=True))


def _applicant(application: Application) -> Applicant:
    row = identities.fill(Applicant(), application.identity, kind=application.kind)
    row.save()
    return row
