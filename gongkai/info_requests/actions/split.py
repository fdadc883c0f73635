"""拆分: a request that holds several matters becomes several, one matter each."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, consulting, days, events, kin, states, wish
from gongkai.info_requests.errors_handling import StillAsking, TooFewParts
from gongkai.info_requests.kin import Matter, Start
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import Outcome, State
from gongkai.law.vocabulary import EventKind, Version


class Part(Protocol):
    """One of the matters: a `kin.Matter`, a `wish.Wish`, or anything with title and description."""

    @property
    def title(self) -> str:
        """所需信息名称."""
        ...

    @property
    def description(self) -> str:
        """内容描述."""
        ...


@transaction.atomic
def split(number: str, *, parts: Sequence[Part], on: date, by: Actor) -> list[InfoRequest]:
    """Make one case of each matter, with a number each; applicant, day of receipt, version and dates are the whole's.

    Law: Regulation 2019, Art. 29; Fee Measure 2020, Art. 4.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("split", info_request)
    if consulting.is_open(info_request) or info_request.state == State.EXPLAINING:
        raise StillAsking(number=number, what="征求意见或者说明理由", verb="拆分")
    days.must_be_possible(on, what="拆分日期", after=info_request.received_on, after_what="收到日期")
    matters = _matters(parts)

    children = [_begin(info_request, matter, by=by) for matter in matters]
    numbers = [child.number for child in children]
    events.add(info_request, EventKind.SPLIT, on=on, by=by, note="拆分为" + "、".join(numbers))
    states.move(info_request, "split", outcome=Outcome.SPLIT, on=on)
    clock.restate(info_request)
    journal.record("info_requests.split", info_request, by=by, into=numbers)
    journal.record_many("info_requests.split", [(child, {"from_number": number}) for child in children], by=by)
    return children


def _matters(parts: Sequence[Part]) -> list[Matter]:
    if len(parts) < 2:
        raise TooFewParts(given=len(parts))
    return [
        Matter(
            plain.one_line(plain.needed(part.title, what="所需信息名称", most=wish.LENGTHS["title"], field="title")),
            plain.said(part.description, what="内容描述", most=wish.LENGTHS["description"], field="description"),
        )
        for part in parts
    ]


def _begin(info_request: InfoRequest, matter: Matter, *, by: Actor) -> InfoRequest:
    received_on = info_request.received_on or info_request.arrived_on
    start = Start(
        info_request.agency,
        arrived_on=info_request.arrived_on,
        received_on=received_on,
        receipt_rule=info_request.receipt_rule,
        version=Version(info_request.version),
        numbered_on=received_on,
    )
    child = kin.offspring(
        info_request,
        start=start,
        by=by,
        title=matter.title,
        description=matter.description,
        section=info_request.section,
        handler_id=info_request.handler_id,
        state=State.HANDLING,
        split_from=info_request,
    )
    kin.inherit_history(info_request, child)
    clock.restate(child)
    return child
