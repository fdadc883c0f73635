"""What staff may see of redactions: the list, one in full, its pages, and what waits for somebody."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from django.db.models import Count, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.attachments import storage
from gongkai.information.models import InfoItem
from gongkai.law import withholding_grounds
from gongkai.law.vocabulary import Version
from gongkai.paging import Page, paged, streamed
from gongkai.redaction import reading, sheets, states
from gongkai.redaction.displays import MarkRow, RedactionRow, RedactionView
from gongkai.redaction.models import Redaction
from gongkai.redaction.reading import Suggestion
from gongkai.redaction.visibility import CHECK, MARK, READ, visible
from gongkai.redaction.vocabulary import RedactionState

LONGEST_QUEUE = 100
PAGE_WIDTH = 1400  # pixels


def redactions(actor: Actor, *, state: str = "", words: str = "", page: int = 1) -> Page[RedactionRow]:
    """One page of the list, the newest work first."""
    return paged(_listed(actor, state=state, words=words), _row, order=("-marked_at", "-pk"), page=page)


def all_redactions(actor: Actor, *, state: str = "", words: str = "") -> Iterator[RedactionRow]:
    """Every line of the list, for exports."""
    return streamed(_listed(actor, state=state, words=words), _row)


def redaction(actor: Actor, pk: int) -> RedactionView:
    """One piece of work in full; unknown and hidden look the same."""
    found = record(actor, pk)
    marks = [mark for mark in found.marks.select_related("made_by") if not mark.is_undone]
    grounds = ground_names()
    rows = tuple(
        MarkRow(
            mark.pk, number, mark.page, mark.left * 100, mark.top * 100, (mark.right - mark.left) * 100,
            (mark.bottom - mark.top) * 100, grounds.get(mark.ground_code, ""), mark.note, mark.made_by.name,
        )
        for number, mark in enumerate(marks, start=1)
    )  # fmt: skip
    return RedactionView(
        id=found.pk, name=found.name, agency_name=found.agency.name,
        section_name=found.section.name if found.section else "", item_id=found.item_id, item_title=_title(found),
        is_laid_out=found.is_laid_out, page_count=found.page_count,
        scanned=found.page_texts.count(), unread=found.page_texts.filter(glyphs__isnull=True).count(),
        state=RedactionState(found.state), marks=rows,
        undone=found.marks.filter(is_undone=True).count(), opened_by=found.opened_by.name, opened_at=found.opened_at,
        marked_by=found.marked_by.name, marked_at=found.marked_at, made_at=found.made_at,
        checked_by=found.checked_by.name if found.checked_by else "", checked_at=found.checked_at,
        remark=found.remark, problem=found.problem,
        proof=found.proof, source_sha256=found.source.sha256,
        result_sha256=found.result.sha256 if found.result else "", may=_may(actor, found),
    )  # fmt: skip


def record(actor: Actor, pk: int) -> Redaction:
    """The row itself, for the journal and the files."""
    rows = visible(actor).select_related(
        "agency", "section", "item__current", "opened_by", "marked_by", "checked_by", "source", "pages", "result"
    )
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def page_picture(actor: Actor, pk: int, number: int) -> bytes:
    """One page as a picture, as it is before anything is taken away."""
    found = record(actor, pk)
    if not 1 <= number <= found.page_count:
        raise Unknown
    storage.must_be_open(found.pages.sha256, reader=actor.user_id, name=found.name)
    return sheets.picture(reading.pages_file(found), number, width=PAGE_WIDTH)


def page_size(actor: Actor, pk: int, number: int) -> tuple[float, float]:
    """Width and height of a page as it is shown."""
    found = record(actor, pk)
    return sheets.size_of(reading.pages_file(found), min(max(number, 1), found.page_count))


def suggestions(actor: Actor, pk: int) -> list[Suggestion]:
    """What the checks before release find in the file, masked."""
    found = record(actor, pk)
    storage.must_be_open(found.pages.sha256, reader=actor.user_id, name=found.name)
    return reading.suggestions(found)


def result(actor: Actor, pk: int) -> BinaryIO:
    """The finished copy, once there is one."""
    found = record(actor, pk)
    if found.result is None:
        raise Unknown
    return storage.open_file(found.result.sha256, reader=actor.user_id, name=found.name)


def files_of(actor: Actor, item: InfoItem) -> list[dict[str, Any]]:
    """The files of an item's present revision that may be redacted, and the work already begun on each."""
    actor.must(MARK, item)
    begun = dict(
        Redaction.objects.filter(item=item).exclude(state=RedactionState.CANCELLED).values_list("source_id", "pk")
    )
    rows = item.current.files.select_related("file") if item.current else ()
    return [
        {
            "name": row.name, "sha256": row.file.sha256, "has_pages": row.file.kind in sheets.READABLE,
            "work": begun.get(row.file_id),
        }
        for row in rows
    ]  # fmt: skip


def waiting_check(actor: Actor) -> list[RedactionRow]:
    """Copies that wait for this person's look; never those they marked themselves."""
    return [_row(one) for one in _joined(unchecked(actor)).order_by("made_at")[:LONGEST_QUEUE]]


def unchecked(actor: Actor) -> QuerySet[Redaction]:
    """The same as a list to be asked further."""
    rows = visible(actor).filter(actor.scope(CHECK).condition(), state=RedactionState.MADE)
    return rows.exclude(Q(opened_by_id=actor.user_id) | Q(marked_by_id=actor.user_id))


def ground_names() -> dict[str, str]:
    """Why something may be taken away, by code."""
    return {ground.code: ground.label for ground in withholding_grounds(Version.R2019)}


def _listed(actor: Actor, *, state: str, words: str) -> QuerySet[Redaction]:
    rows = visible(actor)
    if state in list(RedactionState):
        rows = rows.filter(state=state)
    if words:
        rows = rows.filter(Q(name__icontains=words) | Q(item__current__title__icontains=words))
    return _joined(rows)


def _joined(rows: QuerySet[Redaction]) -> QuerySet[Redaction]:
    counted = rows.annotate(mark_count=Count("marks", filter=Q(marks__is_undone=False)))
    return counted.select_related("agency", "item__current", "marked_by", "checked_by")


def _row(one: Redaction) -> RedactionRow:
    return RedactionRow(
        one.pk, one.name, one.agency.name, one.item_id, _title(one), one.page_count, one.mark_count,  # type: ignore[attr-defined]
        RedactionState(one.state), one.marked_by.name, one.marked_at, one.checked_by.name if one.checked_by else "",
    )  # fmt: skip


def _title(one: Redaction) -> str:
    return one.item.current.title if one.item and one.item.current else ""


def _may(actor: Actor, found: Redaction) -> dict[str, bool]:
    marks, checks = actor.may(MARK, found), actor.may(CHECK, found)
    mine = actor.user_id in (found.opened_by_id, found.marked_by_id)
    allowed = {verb: marks for verb in ("mark", "make", "cancel")} | {
        "use": marks and found.item_id is not None,
        "pass": checks and not mine,
        "send_back": checks and not mine,
    }
    return {verb: may and states.may(verb, found) for verb, may in allowed.items()} | {"read": actor.may(READ, found)}
