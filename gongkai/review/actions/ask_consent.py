"""发起发布协调: ask other bodies for their written consent before an item goes out."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.errors import ChosenTwice
from gongkai.information import locking
from gongkai.information.models import InfoItem
from gongkai.information.revisions import current_of
from gongkai.information.vocabulary import Stage
from gongkai.review import clock, numbering, policy
from gongkai.review.errors import AskedOneself, CoordinationRunning, NobodyAsked, NotForCoordination
from gongkai.review.models import Consent, Coordination
from gongkai.review.visibility import COORDINATE
from gongkai.review.vocabulary import CoordinationKind, CoordinationState

MOST = 30  # bodies asked in one round


@transaction.atomic
def ask_consent(
    item_id: int, *, kind: str, matter: str, agency_ids: Sequence[int] = (), outside: Sequence[str] = (), by: Actor
) -> Coordination:
    """Start a round: bodies in the system answer here, those outside by letter; publishing waits for all of them.

    Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
    """
    item = locking.locked(item_id, by=by)
    by.must(COORDINATE, item)
    _must_be_free(item)
    asked = _asked(item, agency_ids, outside)
    said = plain.needed(matter, what="请确认的内容", most=2000, field="matter")

    today = timezone.localdate()
    made = Coordination.objects.create(
        item=item,
        revision=current_of(item),
        kind=CoordinationKind(kind),
        matter=said,
        asked_by_id=by.person_id,
        asked_on=today,
        due_on=clock.coordination_due(today, policy=policy.of(item.agency_id)),
        **numbering.numbered(Coordination, item.agency_id, on=today),
    )
    Consent.objects.bulk_create(Consent(coordination=made, agency_id=pk, name=name) for pk, name in asked)
    journal.record(
        "review.ask_consent", made, by=by, item=item.pk, asked=[name for _pk, name in asked], due=made.due_on
    )
    return made


def _must_be_free(item: InfoItem) -> None:
    if item.stage in (Stage.WITHDRAWN, Stage.REPEALED):
        raise NotForCoordination
    running = item.coordinations.filter(state=CoordinationState.OPEN).first()
    if running:
        raise CoordinationRunning(number=running.number)


def _asked(item: InfoItem, agency_ids: Sequence[int], outside: Sequence[str]) -> list[tuple[int | None, str]]:
    inside = list(Agency.objects.filter(pk__in=agency_ids, is_active=True).order_by("position", "id"))
    names = [plain.said(plain.one_line(name), what="系统外单位", most=120, field="outside") for name in outside]
    asked: list[tuple[int | None, str]] = [(agency.pk, agency.name) for agency in inside]
    asked += [(None, name) for name in names if name]
    if not asked or len(asked) > MOST:
        raise NobodyAsked(field="agency_ids")
    if any(pk == item.agency_id or name == item.agency.name for pk, name in asked):
        raise AskedOneself(name=item.agency.name, field="agency_ids")
    said = [name for _pk, name in asked]
    for name in said:
        if said.count(name) > 1:
            raise ChosenTwice(what="被征求单位", given=name, field="outside")
    return asked
