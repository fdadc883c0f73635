"""登记签收: the receiver signed for the list; the receipt may be kept with it."""

from datetime import date
from typing import BinaryIO

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.outlets import states
from gongkai.outlets.locking import locked_handover
from gongkai.outlets.models import Handover, HandoverFile
from gongkai.outlets.visibility import WRITE


@transaction.atomic
def sign_handover(
    pk: int, *, received_on: date, received_by: str, receipt: BinaryIO | None = None, name: str = "", by: Actor
) -> Handover:
    """Note who signed and when; the name stays with the list and out of the journal.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    handover = locked_handover(pk, permission=WRITE, by=by)
    states.must_allow("sign_handover", handover)
    after = (handover.sent_on or handover.prepared_on, "移送日期")
    must_have_come(received_on, what="签收日期", field="received_on", after=after)
    handover.received_by = plain.needed(plain.one_line(received_by), what="签收人", most=40, field="received_by")
    handover.received_on = received_on
    states.move(handover, "sign_handover", writing=["received_on", "received_by"])
    if receipt is not None:
        attach(HandoverFile, receipt, name=name, note="回执", by=by, handover=handover)
    journal.record("outlets.sign_handover", handover, by=by, on=received_on)
    return handover
