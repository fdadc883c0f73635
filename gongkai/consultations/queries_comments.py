"""What staff may see of the comments on a consultation: the list, one in full, and all of them for a compilation."""

from collections.abc import Iterator

from django.db.models import Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.consultations.displays import CommentFilters, CommentRow
from gongkai.consultations.models import Comment
from gongkai.consultations.visibility import visible_comments
from gongkai.consultations.vocabulary import KeptWhy, Showing, Way
from gongkai.paging import Page, paged, streamed

ORDERS = {"": ("-serial",), "oldest": ("serial",), "point": ("point__position", "serial")}
MOST_WORDS = 5
_PLAIN = ("id", "number", "serial", "text", "concerns", "masked", "consents", "received_on", "kept_note", "point_id")


def comments(actor: Actor, pk: int, filters: CommentFilters, *, page: int = 1) -> Page[CommentRow]:
    """One page of the comments on a consultation. Two queries, however many there are."""
    order = ORDERS.get(filters.sort, ORDERS[""])
    return paged(_narrowed(actor, pk, filters), _row, order=order, page=page)


def rows(actor: Actor, pk: int, filters: CommentFilters | None = None) -> Iterator[CommentRow]:
    """Every comment chosen in the order of receipt, for exports."""
    return streamed(_narrowed(actor, pk, filters or CommentFilters()), _row)


def comment(actor: Actor, pk: int) -> tuple[int, CommentRow]:
    """One comment with the number of its consultation; unknown and hidden look the same."""
    found = _joined(visible_comments(actor)).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found.consultation_id, _row(found)


def tags(actor: Actor, pk: int) -> list[str]:
    """Every tag in use on a consultation's comments, in order."""
    used = visible_comments(actor).filter(consultation_id=pk).exclude(tags="").values_list("tags", flat=True).distinct()
    return sorted({tag for line in used for tag in line.split("、")})


def _narrowed(actor: Actor, pk: int, filters: CommentFilters) -> QuerySet[Comment]:
    equal = {"way": filters.way, "showing": filters.showing}
    chosen = visible_comments(actor).filter(consultation_id=pk, **{name: v for name, v in equal.items() if v})
    if filters.point is not None:
        chosen = chosen.filter(point_id=filters.point) if filters.point else chosen.filter(point__isnull=True)
    if filters.tag:
        chosen = chosen.filter(tags__contains=filters.tag)
    for word in filters.q.split()[:MOST_WORDS]:
        said = Q(text__icontains=word) | Q(concerns__icontains=word) | Q(tags__icontains=word)
        chosen = chosen.filter(said | Q(number__icontains=word))
    return _joined(chosen)


def _joined(chosen: QuerySet[Comment]) -> QuerySet[Comment]:
    return chosen.select_related("point", "repeats", "consultation")


def _row(one: Comment) -> CommentRow:
    return CommentRow(
        **{name: getattr(one, name) for name in _PLAIN},
        way=Way(one.way),
        tags=one.tags.split("、") if one.tags else [],
        showing=Showing(one.showing),
        kept_why=KeptWhy(one.kept_why) if one.kept_why else None,
        repeats=one.repeats.number if one.repeats else "",
        point=str(one.point) if one.point else "",
        has_sender=bool(one.sealed),
        is_late=one.received_on > one.consultation.to_on,
    )
