"""制发邀请码: single-use codes for people whose opinion is asked besides the public's."""

from django.db import transaction
from django.db.models import Max

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import numbers
from gongkai.supervision import codes, states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Evaluation, Invitation
from gongkai.supervision.vocabulary import GuestKind

MOST = 500


@transaction.atomic
def invite(pk: int, *, kind: GuestKind, count: int, by: Actor) -> Evaluation:
    """Make some more codes for one sort of people; whose is which is not kept.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    evaluation = locked(visibility.evaluations(by), pk)
    by.must(visibility.INSPECT, evaluation)
    states.must_allow("invite", evaluation)
    numbers.must_lie(count, least=1, most=MOST, what="份数", field="count")
    last = evaluation.invitations.aggregate(last=Max("serial"))["last"] or 0
    Invitation.objects.bulk_create(
        Invitation(
            evaluation=evaluation,
            serial=serial,
            kind=GuestKind(kind),
            code_key=codes.key_of(codes.code_of(evaluation.pk, serial)),
        )
        for serial in range(last + 1, last + count + 1)
    )
    journal.record("supervision.invite", evaluation, by=by, kind=GuestKind(kind).label, count=count)
    return evaluation
