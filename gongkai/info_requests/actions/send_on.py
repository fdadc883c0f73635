"""移送: a request that another body answers goes there as a new case, and the old one ends."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, consulting, days, events, kin, states
from gongkai.info_requests.errors_handling import CannotSendOn, StillAsking
from gongkai.info_requests.kin import Start
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import Outcome
from gongkai.law.instruments import regulation_on
from gongkai.law.vocabulary import AgencyKind, EventKind, Version

RULE = "sent_on"
ONLY_2008 = ("purpose", "waiver_reason")


@transaction.atomic
def send_on(number: str, *, agency_id: int, reason: str, on: date, by: Actor) -> InfoRequest:
    """Hand a request over to the body it belongs to, and give back the new case there.

    It has a number of the other body, the same applicant, wish and channel, and counts as received this day; each case
    names the other.

    Law: Regulation 2019, Art. 36(5); Regulation 2008, Art. 21(3).
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("send_on", info_request)
    if consulting.is_open(info_request):
        raise StillAsking(number=number, what="征求意见", verb="移送")
    after = info_request.received_on or info_request.arrived_on
    days.must_be_possible(on, what="移送日期", after=after, after_what="收到日期")
    agency = _target(info_request, agency_id)
    words = plain.needed(reason, what="移送理由", most=500, field="reason")

    child = _begin(info_request, agency, on=on, by=by)
    events.add(
        info_request, EventKind.SENT_ON, on=on, by=by, note=f"移送{agency.name}，新的申请编号{child.number}：{words}"
    )
    states.move(info_request, "send_on", outcome=Outcome.SENT_ON, on=on)
    clock.restate(info_request)
    journal.record("info_requests.send_on", info_request, by=by, agency=agency.name, as_number=child.number)
    journal.record("info_requests.send_on", child, by=by, from_number=number)
    return child


def _target(info_request: InfoRequest, agency_id: int) -> Agency:
    agency: Agency | None = Agency.objects.filter(pk=agency_id).first()
    why = ""
    if agency is None:
        why = "没有这个机关"
    elif agency.pk == info_request.agency_id:
        why = "就是本机关"
    elif not agency.is_active:
        why = "该机关已撤销"
    elif agency.kind == AgencyKind.OUT_OF_SCOPE:
        why = "该单位不适用《条例》"
    if agency is None or why:
        raise CannotSendOn(number=info_request.number, agency=agency.name if agency else agency_id, why=why)
    return agency


def _begin(info_request: InfoRequest, agency: Agency, *, on: date, by: Actor) -> InfoRequest:
    version = regulation_on(on)
    start = Start(agency, arrived_on=on, received_on=on, receipt_rule=RULE, version=version, numbered_on=on)
    dropped = dict.fromkeys(ONLY_2008, "") if version is Version.R2019 else {}
    child = kin.offspring(info_request, start=start, by=by, sent_on_from=info_request, **dropped)
    note = f"由{info_request.agency.name}移送（原申请编号{info_request.number}）"
    events.add(child, EventKind.RECEIVED, on=on, by=by, note=note)
    clock.restate(child)
    return child
