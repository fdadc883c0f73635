"""后台生成: make the copies that were asked for."""

from django.db import transaction

from gongkai.accounts.actor import SYSTEM
from gongkai.law.refusals import Refusal
from gongkai.redaction import making, states
from gongkai.redaction.making import Copy
from gongkai.redaction.models import Redaction
from gongkai.redaction.vocabulary import RedactionState


def make_pending() -> int:
    """Make the copy that has waited longest; says how many more are waiting. One that cannot be made says why.

    Law: Regulation 2019, Arts. 17, 37; Regulation 2008, Arts. 14, 22.
    """
    waiting = Redaction.objects.filter(state=RedactionState.MAKING)
    first = waiting.select_related("pages").order_by("marked_at", "pk").first()
    if first is None:
        return 0
    try:
        _kept(first.pk, making.copied(first, making.marks_of(first)))
    except Refusal as refusal:
        _given_up(first.pk, refusal)
    return waiting.count()


@transaction.atomic
def _kept(pk: int, copy: Copy) -> None:
    redaction = _held(pk)
    if redaction is not None:
        making.keep(redaction, copy, by=SYSTEM)


@transaction.atomic
def _given_up(pk: int, refusal: Refusal) -> None:
    redaction = _held(pk)
    if redaction is not None:
        redaction.problem = refusal.sentence[:500]
        states.move(redaction, "give_up", writing=["problem"])


def _held(pk: int) -> Redaction | None:
    """The work, locked; none when it was cancelled meanwhile."""
    rows = Redaction.objects.select_for_update(of=("self",)).select_related("pages", "source")
    return rows.filter(pk=pk, state=RedactionState.MAKING).first()
