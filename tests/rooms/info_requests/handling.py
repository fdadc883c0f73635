"""What the tests of handling ask of every verb: whose business it is, and that the journal keeps no personal data."""

import json
from datetime import date
from decimal import Decimal

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.info_requests.actions.consult import consult
from gongkai.info_requests.actions.note_consultation_received import note_consultation_received
from gongkai.info_requests.actions.notify_fee import notify_fee
from gongkai.info_requests.identity import Party
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import ConsultationKind, FeeBasis, Way
from gongkai.law.fees import CostLine
from tests.rooms.info_requests.cases import CREDIT_CODE, ID_NUMBER, make_office, make_request

PARTY = Party(name="赵演示", contact="赵演示", phone="13900000000", address="示范县示范镇演示路3号")
PERSONAL = (
    "张演示",
    "赵演示",
    "13900000000",
    "李演示",
    "王演示",
    ID_NUMBER,
    CREDIT_CODE,
    "13800000000",
    "demo@example.org",
    "演示路",
)


def journaled(action):
    """The details of the newest line of an action; nothing in it says who anybody outside is."""
    entry = Entry.objects.filter(action=f"info_requests.{action}").latest("seq")
    said = json.dumps([entry.about_label, entry.details], ensure_ascii=False)
    assert [words for words in PERSONAL if words in said] == []
    return entry.details


def only_for(act, *, refused, hidden=None):
    """`act(by)` is refused to these people by name of the permission, and to strangers as if nothing were there."""
    for actor in refused:
        with pytest.raises(NotAllowed):
            act(actor)
    for actor in hidden or (make_office().clerk,):
        with pytest.raises(Unknown):
            act(actor)


def again(case):
    """The case as the database has it now."""
    return InfoRequest.objects.select_related("agency", "section", "applicant").get(pk=case.pk)


def letters(case):
    """The codes of its letters in order."""
    return [letter.code for letter in case.letters.all()]


def words(letter):
    """The whole text of a letter."""
    return "\n".join(text for _, text in letter.content)


def happened(case):
    """The kinds of its events in order."""
    return [event.kind for event in case.events.all()]


def asked_third_party(office, *, on=date(2026, 3, 2), sent=date(2026, 3, 4), received=None, **options):
    """A request over which a third party is being asked."""
    case = make_request(office, on=on)
    asked = consult(
        case.number, kind=ConsultationKind.THIRD_PARTY, party=PARTY, content="企业成本数据", way=Way.POST, on=sent,
        by=office.clerk, **options,
    )  # fmt: skip
    if received:
        note_consultation_received(asked.pk, on=received, by=office.clerk)
    return again(case), asked


def notified(office, *, on=date(2026, 3, 2), told=date(2026, 3, 4), received=None, **options):
    """A request whose applicant was told to pay: by 68 pages, unless told otherwise."""
    case = make_request(office, on=on)
    options = options or {"basis": FeeBasis.PAGE, "pages": 68}
    notify_fee(case.number, way=Way.POST, on=told, received_on=received, by=office.clerk, **options)
    return again(case)


def cost_lines():
    """3 + 12 × 0.35 + 3 + 5.60 = 15.80 元."""
    return [
        CostLine("search", "", 1, Decimal("3")),
        CostLine("copy", "A4双面", 12, Decimal("0.35")),
        CostLine("copy", "光盘", 1, Decimal("3")),
        CostLine("postage", "挂号", 1, Decimal("5.60")),
    ]


def cost_notified(office):
    """A request of 2014 whose applicant was told to pay 15.80 元 of cost."""
    return notified(office, on=date(2014, 3, 3), told=date(2014, 3, 5), basis=FeeBasis.COST, lines=cost_lines())
