"""Which open cases wait for a person, by their duties: to confirm, hand out, draft, agree, sign, deliver."""

from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.info_requests.models import Assignment, Extension, Reply
from gongkai.info_requests.urgency import Warnings
from gongkai.info_requests.vocabulary import State

TO_DO = (State.UNCONFIRMED, State.RECEIVED, State.DECIDED)  # nobody else is waited for


def waits_for(actor: Actor, warnings: Warnings) -> Q:
    """The open cases that wait for this person."""
    wanted = _to_handle(actor, warnings) | _to_draft(actor) | _to_agree(actor) | _to_sign(actor)
    return Q(is_open=True) & wanted


def _to_handle(actor: Actor, warnings: Warnings) -> Q:
    """What is new, what is to be delivered, and whatever else is pressing."""
    pressing = (warnings.is_late() | warnings.is_soon()) & ~Q(state=State.SIGNING)
    return _within(actor, "info_requests.handle") & (Q(state__in=TO_DO) | pressing)


def _to_draft(actor: Actor) -> Q:
    """Handed to the person's section, and not handed in yet."""
    own = [section_id for _agency_id, section_id in actor.scope("info_requests.draft").sections]
    waiting = Assignment.objects.filter(is_current=True, handed_in_on=None, section_id__in=own)
    return Q(pk__in=waiting.values("info_request")) if own else Q(pk__in=[])


def _to_agree(actor: Actor) -> Q:
    """An extension that the head of the working body has not decided on.

    Law: Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2).
    """
    proposed = Extension.objects.filter(agreed=None, is_void=False).values("info_request")
    return _within(actor, "info_requests.head") & Q(pk__in=proposed)


def _to_sign(actor: Actor) -> Q:
    """Answers for the signature of somebody who did not prepare them; sensitive ones go higher."""
    own = Reply.objects.filter(prepared_by_id=actor.user_id).values("info_request")
    reach = _within(actor, "info_requests.sign_off") & Q(is_sensitive=False)
    reach |= _within(actor, "info_requests.sign_off_sensitive") & Q(is_sensitive=True)
    return Q(state=State.SIGNING) & reach & ~Q(pk__in=own)


def _within(actor: Actor, permission: str) -> Q:
    return actor.scope(permission).condition()
