"""调整科室和责任单位: whose section an item comes from, and which body answers for it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency, Section
from gongkai.audit import journal
from gongkai.information import locking, states
from gongkai.information.errors import Incomplete, WrongStage
from gongkai.information.models import InfoItem
from gongkai.information.placing import Place
from gongkai.information.vocabulary import Stage


@transaction.atomic
def reassign(item_id: int, *, section_id: int | None, responsible_id: int, by: Actor) -> InfoItem:
    """Put a draft under another section of its body, and name the body that answers for it; what it says stays.

    Law: Regulation 2019, Art. 10; Regulation 2008, Art. 17.
    """
    item = locking.locked(item_id, by=by)
    by.must("information.write", item)
    if item.stage not in states.WORKING:
        raise WrongStage(stage=Stage(item.stage).label, verb="调整科室和责任单位", advice="审查中的请先取回。")
    _must_exist(item, section_id=section_id, responsible_id=responsible_id)
    by.must("information.write", Place(item.agency_id, section_id))

    item.section_id, item.responsible_id, item.changed_at = section_id, responsible_id, timezone.now()
    item.save(update_fields=["section", "responsible", "changed_at"])
    journal.record("information.reassign", item, by=by, section_id=section_id, responsible_id=responsible_id)
    return item


def _must_exist(item: InfoItem, *, section_id: int | None, responsible_id: int) -> None:
    if section_id and not Section.objects.filter(pk=section_id, agency_id=item.agency_id).exists():
        raise Incomplete([("section_id", "所选科室不属于该发布机构，请重新选择。")])
    if not Agency.objects.filter(pk=responsible_id).exists():
        raise Incomplete([("responsible_id", "没有这个责任单位，请重新选择。")])
