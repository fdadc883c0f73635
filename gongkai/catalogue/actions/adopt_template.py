"""采用目录模板: add the columns of a template that the tree lacks; existing ones may stand for its classes."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.catalogue import adoption, editions, keeping, tree
from gongkai.catalogue.errors import TemplateAdopted, TemplateComplete, UnknownColumn, UnknownTemplate
from gongkai.catalogue.models import Column, TemplateAdoption
from gongkai.catalogue.tree import ColumnTree
from gongkai.catalogue.visibility import TEMPLATE
from gongkai.law import column_templates
from gongkai.law.column_templates import ColumnTemplate, TemplateColumn


@transaction.atomic
def adopt_template(
    code: str, *, parent_code: str = "", mapping: Mapping[str, str] | None = None, by: Actor
) -> TemplateAdoption:
    """Add what is missing below `parent_code`; `mapping` names, class by class, the column that stands for it.

    No column changes and no item moves; the adoption can be undone while what it added is unused.

    Law: Regulation 2019, Arts. 12, 20-21; Regulation 2008, Arts. 9-12, 19.
    """
    keeping.must_keep(by, TEMPLATE, None)
    template = _unused(code)
    known = tree.read(retired=True)
    chosen = _checked(template, mapping or {}, known)
    parent = keeping.column(parent_code) if parent_code and template.root else None
    missing = adoption.wanted(template, chosen, known)
    if not missing and not chosen:
        raise TemplateComplete(name=template.name)
    row = TemplateAdoption.objects.create(
        template=code,
        parent_code=parent.code if parent else "",
        mapping=chosen,
        added=_add(template, missing, parent, known),
        adopted_by_id=by.user_id,
        adopted_at=timezone.now(),
    )
    editions.renew_columns()
    journal.record("catalogue.adopt_template", row, by=by, template=template.name, added=len(row.added))
    return row


def _unused(code: str) -> ColumnTemplate:
    template = column_templates.template(code)
    if template is None:
        raise UnknownTemplate
    standing = TemplateAdoption.objects.select_for_update().filter(template=code, undone_at__isnull=True).first()
    if standing is not None:
        raise TemplateAdopted(name=template.name, on=timezone.localdate(standing.adopted_at))
    return template


def _checked(template: ColumnTemplate, mapping: Mapping[str, str], known: ColumnTree) -> dict[str, str]:
    """The classes something stands for; refused where that is no live column that takes items."""
    classes = {one.code for one in template.classes}
    chosen = {own: there for own, there in mapping.items() if own in classes and there}
    for there in chosen.values():
        node = known.by_code.get(there)
        if node is None or not (node.is_active and node.takes_items):
            raise UnknownColumn(code=there[:60])
    return chosen


def _add(
    template: ColumnTemplate, missing: list[TemplateColumn], parent: Column | None, known: ColumnTree
) -> list[str]:
    kept = {code: node.id for code, node in known.by_code.items()}
    made: list[str] = []
    if missing and template.root and template.root not in kept:
        root = TemplateColumn(template.root, template.name, "", template.description, (), (), False, template.law)
        missing = [root, *missing]
    places = {one.code: place for place, one in enumerate(template.columns, start=1)}
    for one in missing:
        above = kept.get(one.parent) if one.parent else (parent.pk if parent else None)
        column = adoption.added(one, template, parent_id=above, position=places.get(one.code, _LAST))
        column.save()
        kept[one.code] = column.pk
        made.append(one.code)
    return made


_LAST = 900  # a tree that is added stands after what was there
