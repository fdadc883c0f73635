"""Which items may be taken into a batch, and why the others may not."""

from collections.abc import Iterable, Iterator

from gongkai.clearance.errors import InOtherBatch, NotBacklog, NotInSpan, NotOfScope
from gongkai.clearance.models import Clearance, ClearanceLine
from gongkai.clearance.spans import Span
from gongkai.entry.errors import BadField
from gongkai.information.models import InfoItem
from gongkai.information.revisions import current_of

AT_ONCE = 400


def refusals(clearance: Clearance, items: Iterable[InfoItem]) -> Iterator[tuple[InfoItem, BadField | None]]:
    """Each item with the reason why it may not be taken up, or none."""
    chosen = list(items)
    span, sections = Span.of(clearance), set(clearance.scope.values_list("section_id", flat=True))
    lines = ClearanceLine.objects.filter(item__in=[one.pk for one in chosen], is_live=True)
    elsewhere = {line.item_id: line.clearance.number for line in lines.select_related("clearance")}
    for item in chosen:
        yield item, _refusal(clearance, item, span, sections, elsewhere)


def _refusal(
    clearance: Clearance, item: InfoItem, span: Span, sections: set[int], elsewhere: dict[int | None, str]
) -> BadField | None:
    said = current_of(item)
    title, made_on = said.title[:60], said.made_on
    if item.agency_id != clearance.agency_id or (sections and item.section_id not in sections):
        return NotOfScope(title=title, field="lines")
    if item.pk in elsewhere:
        return InOtherBatch(title=title, number=elsewhere[item.pk], field="lines")
    if not span.holds(made_on):
        return NotInSpan(title=title, made_on=made_on, span=span.words, field="lines")
    return None if item.is_backlog else NotBacklog(title=title, field="lines")


def add(clearance: Clearance, items: Iterable[InfoItem]) -> int:
    """Put fitting items on lines of the batch, without an attribute yet."""
    lines = [_line(clearance, one) for one in items]
    ClearanceLine.objects.bulk_create(lines, batch_size=AT_ONCE)
    return len(lines)


def _line(clearance: Clearance, item: InfoItem) -> ClearanceLine:
    said = current_of(item)
    return ClearanceLine(
        clearance=clearance,
        item=item,
        section_id=item.section_id,
        title=said.title,
        doc_number=said.doc_number,
        made_on=said.made_on,
    )
