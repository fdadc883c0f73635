"""填报: bring a new item into the system."""

from django.db import transaction
from django.utils import timezone

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Section
from gongkai.audit import journal
from gongkai.information import clock, revisions, special
from gongkai.information.content import Content
from gongkai.information.errors import Incomplete
from gongkai.information.models import InfoItem
from gongkai.information.placing import Place
from gongkai.law.vocabulary import ItemKind


@transaction.atomic
def enter(
    content: Content, *, kind: str = ItemKind.DOCUMENT, place: Place, by: Actor, source_key: str = ""
) -> InfoItem:
    """Enter one item for an agency; the publication period starts from the day it was made.

    Law: Regulation 2019, Arts. 10, 26; Regulation 2008, Arts. 17-18.
    """
    by.must("information.write", place)
    _must_belong(place)
    settled = revisions.settle(special.settled(content, kind=kind, today=timezone.localdate()))
    item = InfoItem.objects.create(
        kind=kind,
        agency_id=place.agency_id,
        section_id=place.section_id,
        responsible_id=place.responsible_id or place.agency_id,
        original_id=place.original_id,
        version=law.regulation_on(settled.made_on),
        started_on=settled.made_on,
        is_backlog=clock.is_backlog(settled.made_on, today=timezone.localdate()),
        source_key=source_key,
        created_by_id=by.person_id,
        changed_at=timezone.now(),
    )
    revision = revisions.append(item, settled, note="", by=by)
    clock.restate(item, openness=revision.openness)
    journal.record("information.enter", item, by=by, title=revision.title)
    return item


def _must_belong(place: Place) -> None:
    """Refuse a section of another body: whoever reads that section would read this item."""
    if place.section_id and not Section.objects.filter(pk=place.section_id, agency_id=place.agency_id).exists():
        raise Incomplete([("section_id", "所选科室不属于该发布机构，请重新选择。")])
