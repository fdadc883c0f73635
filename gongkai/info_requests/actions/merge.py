"""合并: a request that asks the same is joined to another and answered with it."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, consulting, days, events, states
from gongkai.info_requests.errors_handling import AnotherPerson, CannotMerge, StillAsking
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.states import BEFORE_SIGNING
from gongkai.info_requests.vocabulary import Outcome, State
from gongkai.law.sentences import say
from gongkai.law.vocabulary import EventKind


@transaction.atomic
def merge(number: str, *, into: str, note: str = "", on: date, by: Actor) -> InfoRequest:
    """End a case as part of another one of the same body and version; the other's dates stand and are not later.

    Requests of different people are joined only with a word on why (`note`).

    Law: Regulation 2019, Art. 36(6); Regulation 2008, Art. 21.
    """
    held = {key: locked(key, "info_requests.handle", by=by) for key in sorted({number, into})}
    info_request, target = held[number], held[into]
    states.must_allow("merge", info_request)
    _must_fit(info_request, target)
    _must_be_one_person(info_request, target, note=note)
    after = max(filter(None, (info_request.received_on, target.received_on)))
    days.must_be_possible(on, what="合并日期", after=after, after_what="收到日期")

    words = plain.said(note, what="合并理由", most=500, field="note")
    info_request.merged_into = target
    info_request.save(update_fields=["merged_into"])
    events.add(info_request, EventKind.MERGED, on=on, by=by, note="，".join(filter(None, [f"并入{into}", words])))
    states.move(info_request, "merge", outcome=Outcome.MERGED, on=on)
    clock.restate(info_request)
    journal.record("info_requests.merge", info_request, by=by, into=into)
    journal.record("info_requests.merge", target, by=by, merged=number)
    return info_request


def _must_fit(info_request: InfoRequest, target: InfoRequest) -> None:
    if consulting.is_open(info_request) or info_request.state == State.EXPLAINING:
        raise StillAsking(number=info_request.number, what="征求意见或者说明理由", verb="合并")
    why, advice = "", "请核对编号。"
    if info_request.pk == target.pk:
        why = "是同一件申请"
    elif info_request.agency_id != target.agency_id:
        why, advice = "不是向同一机关提出的", "请分别办理。"
    elif info_request.version != target.version:
        why, advice = "适用的《条例》版本不同", "请分别办理。"
    elif State(target.state) not in BEFORE_SIGNING:
        why, advice = say("对方目前为“{state}”", state=State(target.state).label), "请分别办理。"
    elif _is_later(info_request, target):
        why = "对方的答复期限更晚，合并会使本申请超期"
        advice = say("请将{number}并入{into}。", number=target.number, into=info_request.number)
    if why:
        raise CannotMerge(number=info_request.number, into=target.number, why=why, advice=advice)


def _is_later(info_request: InfoRequest, target: InfoRequest) -> bool:
    """Whether the answer of the other is due later, or nobody can say when."""
    if info_request.due_on is None:
        return False
    return target.due_on is None or target.due_on > info_request.due_on


def _must_be_one_person(info_request: InfoRequest, target: InfoRequest, *, note: str) -> None:
    one, other = info_request.applicant, target.applicant
    same = one.pk == other.pk or bool(one.person_key and one.person_key == other.person_key)
    if not same and not note.strip():
        raise AnotherPerson(number=info_request.number, into=target.number)
