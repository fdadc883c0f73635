"""审核意见: whether a remark may be shown with the result."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.supervision import states, visibility
from gongkai.supervision.locking import locked
from gongkai.supervision.models import Ballot
from gongkai.supervision.scanning import must_be_clean
from gongkai.supervision.vocabulary import RemarkState


@transaction.atomic
def moderate_remark(pk: int, *, show: bool, words: str = "", by: Actor) -> Ballot:
    """Let a remark be shown, or keep it back saying why; one with personal data in it is never shown.

    Law: Regulation 2019, Arts. 15, 17; Regulation 2008, Art. 14.
    """
    ballot = Ballot.objects.select_for_update(of=("self",)).select_related("unit__agency").filter(pk=pk).first()
    if ballot is None or not ballot.remark:
        raise Unknown
    evaluation = locked(visibility.evaluations(by), ballot.unit.evaluation_id)
    by.must(visibility.INSPECT, evaluation)
    states.must_allow("moderate_remark", evaluation)
    if show:
        must_be_clean(ballot.unit.agency, [("意见", ballot.remark)])
    ballot.remark_why = plain.said(plain.one_line(words), what="审核说明", most=200, field="words")
    ballot.remark_state = RemarkState.SHOWN if show else RemarkState.HIDDEN
    ballot.moderated_by_id = by.person_id
    ballot.save(update_fields=["remark_why", "remark_state", "moderated_by"])
    journal.record("supervision.moderate_remark", evaluation, by=by, number=pk, shown=show)
    return ballot
