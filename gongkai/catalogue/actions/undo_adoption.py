"""撤销采用: take away what a template added, while nothing stands in it."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.catalogue import editions, keeping
from gongkai.catalogue.errors import TemplateGrown, TemplateInUse, TemplateNotAdopted, UnknownTemplate
from gongkai.catalogue.models import Column, TemplateAdoption
from gongkai.catalogue.visibility import TEMPLATE
from gongkai.information.models import Revision
from gongkai.law import column_templates

_NAMED = 3


@transaction.atomic
def undo_adoption(code: str, *, by: Actor) -> TemplateAdoption:
    """Remove the added columns; refused once anything was ever listed in one of them, or others stand below."""
    keeping.must_keep(by, TEMPLATE, None)
    template = column_templates.template(code)
    if template is None:
        raise UnknownTemplate
    row = TemplateAdoption.objects.select_for_update().filter(template=code, undone_at__isnull=True).first()
    if row is None:
        raise TemplateNotAdopted(name=template.name)
    _must_be_unused(row.added)
    for column_code in reversed(row.added):  # those below go before those above
        Column.objects.filter(code=column_code).delete()
    row.undone_at, row.undone_by_id = timezone.now(), by.user_id
    row.save(update_fields=["undone_at", "undone_by"])
    editions.renew_columns()
    journal.record("catalogue.undo_adoption", row, by=by, template=template.name)
    return row


def _must_be_unused(codes: list[str]) -> None:
    used = Revision.objects.filter(column_code__in=codes)
    found = list(used.order_by().values_list("column_code", flat=True).distinct()[:_NAMED])
    if found:
        names = Column.objects.filter(code__in=found).order_by("position").values_list("name", flat=True)
        raise TemplateInUse(names="、".join(names), count=used.values("item_id").distinct().count())
    grown = Column.objects.filter(parent__code__in=codes).exclude(code__in=codes).values_list("name", flat=True)
    if grown:
        raise TemplateGrown(names="、".join(grown[:_NAMED]))
