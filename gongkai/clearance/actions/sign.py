"""科室负责人签字: the first of the two signatures; what was not looked at yet counts as looked at with it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.clearance import signing, states
from gongkai.clearance.errors import EmptyBatch, SamePerson, StillWaiting
from gongkai.clearance.locking import locked
from gongkai.clearance.models import Clearance
from gongkai.clearance.visibility import SIGN
from gongkai.clearance.vocabulary import SignedAs


@transaction.atomic
def sign(pk: int, *, opinion: str = "", by: Actor) -> Clearance:
    """Sign for the whole batch once every item has an attribute; drafts thrown away meanwhile leave the list.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    clearance = locked(pk, by=by)
    by.must(SIGN, clearance)
    states.must_allow("sign", clearance)
    clearance.lines.filter(item__isnull=True).delete()
    _must_be_cleared(clearance, by)

    clearance.lines.filter(checked_at__isnull=True).update(checked_by=by.person_id, checked_at=timezone.now())
    signing.restate(clearance)
    signing.keep(clearance, SignedAs.SECTION, opinion, permission=SIGN, by=by)
    states.move(clearance, "sign")
    journal.record("clearance.sign", clearance, by=by, count=clearance.lines.count())
    return clearance


def _must_be_cleared(clearance: Clearance, by: Actor) -> None:
    if not clearance.lines.exists():
        raise EmptyBatch(number=clearance.number)
    waiting = clearance.lines.filter(openness="").count()
    if waiting:
        raise StillWaiting(number=clearance.number, count=waiting)
    if clearance.lines.filter(cleared_by=by.user_id).exists():
        raise SamePerson(what="科室负责人", number=clearance.number)
