"""提交申请: what a citizen sends through the portal becomes a case, exactly once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db import transaction
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.info_requests import identity as identities, query_codes, taking_in, turns, wish as wishes
from gongkai.info_requests.errors_intake import FormMissing
from gongkai.info_requests.identity import Identity
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.taking_in import Application, Arrival, Sending
from gongkai.info_requests.wish import Wish
from gongkai.law.vocabulary import ApplicantKind, Channel


@dataclass(frozen=True)
class Received:
    """What the receipt page shows: the number and query code, and whether this sending made the case."""

    number: str
    is_new: bool
    code: str


def receive(
    identity: Identity,
    wish: Wish,
    *,
    kind: ApplicantKind,
    agency_id: int,
    form_key: str,
    files: Sequence[int] = (),
    at: datetime | None = None,
) -> Received:
    """Take in a request sent through the portal; committed when this returns.

    The same form sent again gives the same case; the same form with other words is refused with the number it has.
    Raises `BadIdentity`, `BadWish` (`problems`: every field), `SentAlready`, `FileGone`, `FormMissing`.

    Law: Regulation 2019, Arts. 29, 31.
    """
    if not form_key:
        raise FormMissing
    agency = taking_in.agency_asked(agency_id)
    arrival = _arrival(at or timezone.now())
    who = identities.checked(identity, kind=kind, version=arrival.version)
    what = wishes.checked_wish(wish, version=arrival.version, identity=who)
    application = Application(who, what, kind, agency_id)
    sent = taking_in.sending(application, form_key=form_key, files=files)

    with turns.turn():
        case, is_new = sent.once(partial(_receive, application, agency=agency, arrival=arrival, sent=sent))
    return Received(case.number, is_new, query_codes.code_of(case))


@transaction.atomic
def _receive(application: Application, *, agency: Agency, arrival: Arrival, sent: Sending) -> InfoRequest:
    case = taking_in.take_in(application, agency=agency, arrival=arrival, sent=sent, by=APPLICANT)
    channel = Channel(case.channel).label
    journal.record("info_requests.receive", case, by=APPLICANT, channel=channel, on=case.received_on)
    return case


def _arrival(at: datetime) -> Arrival:
    """The portal's own receipt confirms at once."""
    on = timezone.localdate(at)
    version, receipt = taking_in.governed(Channel.ONLINE, arrived_on=on, confirmed_on=on)
    return Arrival(Channel.ONLINE, on, at, version, receipt)
