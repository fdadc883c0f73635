"""作废文书: a letter that went wrong keeps its number and its text, and says why it no longer counts."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.info_requests import serving
from gongkai.info_requests.errors import WordsMissing
from gongkai.info_requests.errors_answer import LetterDelivered, NotIssued
from gongkai.info_requests.models import Letter, Reply
from gongkai.info_requests.vocabulary import LetterState, State


@transaction.atomic
def void_letter(letter_id: int, *, reason: str, by: Actor) -> Letter:
    """Void a letter that has not arrived. A letter a leader signed is voided by a leader.

    Law: Regulation 2019, Art. 45.
    """
    permission = "info_requests.sign_off" if _signed_by_leader(letter_id) else "info_requests.handle"
    letter = serving.locked_letter(letter_id, permission, by=by)
    serving.must_stand(letter, verb="作废")
    if letter.info_request.state == State.ARCHIVED:
        raise NotIssued(number=letter.number, state=State.ARCHIVED.label, verb="作废")
    for delivery in letter.deliveries.all():
        if on := serving.done_on(delivery):
            raise LetterDelivered(number=letter.number, on=on)
    if not reason.strip():
        raise WordsMissing(what="作废理由", advice="请写明为什么作废。")

    letter.state, letter.void_reason = LetterState.VOID, reason.strip()
    letter.save(update_fields=["state", "void_reason"])
    journal.record("info_requests.void_letter", letter.info_request, by=by, letter=letter.number)
    return letter


def _signed_by_leader(letter_id: int) -> bool:
    """Whether the letter answers its case and somebody other than the drafter signed it."""
    letter = Letter.objects.select_related("info_request").filter(pk=letter_id).first()
    if letter is None:
        raise Unknown
    if not serving.is_answer(letter):
        return False
    reply = Reply.objects.filter(info_request=letter.info_request).exclude(signed_by=None).first()
    return reply is not None and reply.signed_by_id != reply.prepared_by_id
