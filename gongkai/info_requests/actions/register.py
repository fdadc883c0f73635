"""登记申请: a clerk enters a request that came by any channel."""

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import partial

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import days, identity as identities, taking_in, wish as wishes
from gongkai.info_requests.identity import Identity
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.taking_in import Application, Arrival, Sending
from gongkai.info_requests.wish import Wish
from gongkai.law.vocabulary import ApplicantKind, Channel

NOON = time(12)


def register(
    identity: Identity,
    wish: Wish,
    *,
    kind: ApplicantKind,
    agency_id: int,
    channel: Channel,
    arrived_on: date,
    confirmed_on: date | None = None,
    postal_number: str = "",
    by: Actor,
    form_key: str = "",
    files: Sequence[int] = (),
) -> InfoRequest:
    """Enter a request with the day of receipt of its channel; a letter, fax or e-mail not yet confirmed waits for it.

    Identity proof that the applicant left out does not stop the entry: it is asked for by correction.

    Law: Regulation 2019, Arts. 29, 31; Regulation 2008, Arts. 20, 24.
    """
    _must_be_let(agency_id, by=by)
    arrival = _arrival(Channel(channel), arrived_on, confirmed_on=confirmed_on, postal_number=postal_number)
    who = identities.shaped(identity, kind=kind, version=arrival.version)
    what = wishes.checked_wish(wish, version=arrival.version, identity=who)
    application = Application(who, what, kind, agency_id)
    sent = taking_in.sending(application, form_key=form_key, files=files)

    case, _ = sent.once(partial(_register, application, arrival=arrival, sent=sent, by=by))
    return case


@transaction.atomic
def _register(application: Application, *, arrival: Arrival, sent: Sending, by: Actor) -> InfoRequest:
    agency = taking_in.agency_asked(application.agency_id)
    case = taking_in.take_in(application, agency=agency, arrival=arrival, sent=sent, by=by)
    channel = Channel(case.channel).label
    journal.record("info_requests.register", case, by=by, channel=channel, on=case.received_on)
    return case


def _must_be_let(agency_id: int, *, by: Actor) -> None:
    """A body the person knows nothing of looks like none at all."""
    if not by.may("info_requests.read", At(agency_id)):
        raise Unknown
    by.must("info_requests.register", At(agency_id))


def _arrival(channel: Channel, arrived_on: date, *, confirmed_on: date | None, postal_number: str) -> Arrival:
    days.must_be_possible(arrived_on, what="到达日期")
    if confirmed_on is not None:
        days.must_be_possible(confirmed_on, what="确认收到日期", after=arrived_on, after_what="到达日期")
    post = plain.said(postal_number, what="邮件号码", most=60, field="postal_number")
    version, receipt = taking_in.governed(channel, arrived_on=arrived_on, confirmed_on=confirmed_on)
    return Arrival(channel, arrived_on, _moment(arrived_on), version, receipt, post)


def _moment(arrived_on: date) -> datetime:
    """Now for what came today; noon of the day for what is entered later."""
    now = timezone.localtime()
    return now if arrived_on == now.date() else datetime.combine(arrived_on, NOON, tzinfo=now.tzinfo)
