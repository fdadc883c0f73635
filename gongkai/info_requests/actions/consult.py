"""征求意见: ask a third party, a co-maker or another body before deciding; the reply period stands still meanwhile."""

from dataclasses import asdict
from datetime import date
from typing import NamedTuple

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, consulting, days, events, identity, own_periods, states
from gongkai.info_requests.errors_handling import NobodyToAsk, OnlyUnder2019
from gongkai.info_requests.identity import Party
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Consultation, InfoRequest
from gongkai.info_requests.papers import issuing, wording
from gongkai.info_requests.vocabulary import ConsultationKind, State, Way
from gongkai.law.vocabulary import EventKind, Version

CONTENT = 4000
PARTY = {"name": "名称", "contact": "联系人", "phone": "联系电话", "address": "通信地址"}
PARTY_LONGEST = 200
TO_THIRD_PARTY = {Version.R2019: "D05", Version.R2008: "L14"}
TO_ORGAN = {Version.R2019: "D06", Version.R2008: "L22"}
TO_APPLICANT = {Version.R2019: "D07", Version.R2008: "L21"}


class _Asked(NamedTuple):
    """Whom the letter goes to: a party outside, sealed, or a body of the list."""

    masked: str
    sealed: str = ""
    organ: Agency | None = None


@transaction.atomic
def consult(
    number: str,
    *,
    kind: ConsultationKind,
    party: Party | None = None,
    organ_id: int | None = None,
    content: str,
    way: Way,
    on: date,
    due_on: date | None = None,
    by: Actor,
) -> Consultation:
    """Ask in writing, and tell the applicant that the period stands still. Several may be asked at once.

    Under the text of 2019 third parties and co-makers have fifteen working days from receipt, which is noted when it is
    known; where the law has no period the office says by when (`due_on`), or its setting does.

    Law: Regulation 2019, Arts. 32, 33(3), 34; Regulation 2008, Arts. 23, 24(3).
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("consult", info_request)
    _must_be_known(info_request, ConsultationKind(kind))
    days.must_be_possible(on, what="征求意见的日期", after=info_request.received_on, after_what="收到日期")
    asked = _asked(ConsultationKind(kind), party, organ_id)
    words = plain.needed(content, what="征求意见的内容", most=CONTENT, field="content")
    was_paused = info_request.is_paused

    consultation = _write(info_request, ConsultationKind(kind), asked, words, way=Way(way), on=on, due_on=due_on)
    events.add(info_request, EventKind.CONSULTED, on=on, by=by, until=consultation.due_on, key=consultation.key)
    if info_request.state != State.EXPLAINING:
        states.move(info_request, "consult")
    clock.restate(info_request)
    _issue(info_request, consultation, tells_applicant=info_request.is_paused and not was_paused, by=by)
    journal.record(
        "info_requests.consult", info_request, by=by, kind=kind, key=consultation.key, due=consultation.due_on
    )
    return consultation


def _must_be_known(info_request: InfoRequest, kind: ConsultationKind) -> None:
    if kind is ConsultationKind.CO_MAKER and info_request.version == Version.R2008:
        raise OnlyUnder2019(
            what="征求共同制作机关意见",
            article="第三十四条",
            number=info_request.number,
            advice="需要与其他机关沟通的，请按“其他机关”登记，答复期限不停止计算。",
        )


def _asked(kind: ConsultationKind, party: Party | None, organ_id: int | None) -> _Asked:
    if organ_id and kind is not ConsultationKind.THIRD_PARTY:
        organ = Agency.objects.filter(pk=organ_id).first()
        if organ is not None:
            return _Asked(organ.name, organ=organ)
    tidied = _tidied(party or Party())
    if not tidied.name:
        advice = (
            "请填写第三方的名称和联系方式。" if kind is ConsultationKind.THIRD_PARTY else "请选择机关，或者填写其名称。"
        )
        raise NobodyToAsk(advice=advice)
    return _Asked(identity.masked_party(tidied), sealed=identity.seal_party(tidied))


def _tidied(party: Party) -> Party:
    return Party(**{
        name: plain.one_line(plain.said(words, what=PARTY[name], most=PARTY_LONGEST, field=name))
        for name, words in asdict(party).items()
    })  # fmt: skip


def _write(
    info_request: InfoRequest,
    kind: ConsultationKind,
    asked: _Asked,
    content: str,
    *,
    way: Way,
    on: date,
    due_on: date | None,
) -> Consultation:
    last = None
    if not consulting.is_statutory(info_request, kind):
        last = consulting.last_day(info_request, kind, received_on=on)
        if due_on is not None:
            own_periods.must_follow(due_on, what="征求意见的期限", after=on, after_what="征求意见的日期")
            last = own_periods.LastDay(due_on, clock.calendar().provisional(due_on))
    return info_request.consultations.create(
        kind=kind,
        sealed=asked.sealed,
        masked=asked.masked,
        organ=asked.organ,
        content=content,
        way=way,
        sent_on=on,
        due_on=last.on if last else None,
        due_provisional=bool(last and last.provisional),
    )


def _issue(info_request: InfoRequest, consultation: Consultation, *, tells_applicant: bool, by: Actor) -> None:
    """The letter to whoever is asked, and one to the applicant when the period stops.

    It names the last day for whoever gets it the same day.
    """
    version, kind, on = Version(info_request.version), consultation.kind, consultation.sent_on
    due_on: wording.Value = consultation.due_on or consulting.last_day(info_request, kind, received_on=on)
    code = (TO_THIRD_PARTY if kind == ConsultationKind.THIRD_PARTY else TO_ORGAN)[version]
    parts = {"content": consultation.content}
    issuing.issue(info_request, code, parts=parts, values={"due_on": due_on}, on=on, by=by, consultation=consultation)
    if tells_applicant:
        issuing.issue(info_request, TO_APPLICANT[version], parts={}, values={"paused_from": on}, on=on, by=by)
