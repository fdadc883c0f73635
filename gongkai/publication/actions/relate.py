"""登记文件沿革: a later document changes, ends, replaces, explains or passes on an earlier one."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.entry import plain
from gongkai.entry.days import must_follow
from gongkai.information.models import InfoItem
from gongkai.publication import chains, marking, validity
from gongkai.publication.errors import BlockedWords, IntoItself, NotYours, RelatedAlready, Ring, WrongDay
from gongkai.publication.models import Relation
from gongkai.publication.vocabulary import Act, RelationKind
from gongkai.review import release_check

PERMISSION = "publication.publish"
MAY_BE_FOREIGN = (RelationKind.EXPLAIN, RelationKind.FORWARD)
FARTHEST = timedelta(days=3653)  # a day typed wrongly, not a rule
MOST = 200


@transaction.atomic
def relate(
    later_id: int, *, earlier_id: int, kind: RelationKind, takes_effect_on: date, note: str = "", by: Actor
) -> Relation:
    """Tie two public documents; repealing or replacing ends the earlier one on the day before, and both pages say so.

    Law: Regulation 2019, Arts. 6, 12, 20(1); Regulation 2008, Arts. 6, 10(1), 19.
    """
    later, earlier = _both(later_id, earlier_id)
    by.must(PERMISSION, later)
    marking.must_be_known(earlier, by=by)
    if kind not in MAY_BE_FOREIGN and not by.may(PERMISSION, earlier):
        raise NotYours(title=str(earlier)[:60], agency=earlier.agency.name, kind=kind.label, field="earlier")
    first = marking.must_be_public(earlier, verb="登记沿革", field="earlier")
    second = marking.must_be_public(later, verb="登记沿革")
    _must_fit(later, earlier, kind)
    _must_be_possible(takes_effect_on, made_on=first.made_on)
    words = _words(later, note)

    made = Relation.objects.create(
        later=later, earlier=earlier, kind=kind, takes_effect_on=takes_effect_on, note=words,
        added_by_id=by.person_id, added_at=timezone.now(),
    )  # fmt: skip
    for item, other in ((later, first), (earlier, second)):
        marking.mark(item, Act.RELATE, reason=f"{kind.label}：{other.title}"[:300], effective_on=takes_effect_on, by=by)
    validity.restate([earlier.pk])
    return made


def _both(later_id: int, earlier_id: int) -> tuple[InfoItem, InfoItem]:
    """Both items, locked in the order of their numbers."""
    if later_id == earlier_id:
        raise IntoItself(verb="与自己关联", field="earlier")
    rows = InfoItem.objects.select_for_update(of=("self",)).select_related("current", "agency")
    found = {one.pk: one for one in rows.filter(pk__in=(later_id, earlier_id)).order_by("pk")}
    if len(found) < 2:
        raise Unknown
    return found[later_id], found[earlier_id]


def _must_fit(later: InfoItem, earlier: InfoItem, kind: RelationKind) -> None:
    if Relation.objects.filter(later=later, earlier=earlier, kind=kind).exists():
        raise RelatedAlready(kind=kind.label, field="kind")
    if later.pk in chains.reached(later.pk, start=earlier.pk):
        raise Ring(later=str(later)[:60], earlier=str(earlier)[:60], field="earlier")


def _must_be_possible(day: date, *, made_on: date) -> None:
    must_follow(day, after=(made_on, "原文件的生成日期"), what="起始日期", field="takes_effect_on")
    if day > timezone.localdate() + FARTHEST:
        raise WrongDay(on=f"{day:%Y-%m-%d}", why="太远")


def _words(later: InfoItem, note: str) -> str:
    words = plain.said(plain.one_line(note), what="说明", most=MOST, field="note")
    held = release_check.held_back(later.agency, [("说明", words)]) if words else []
    if held:
        raise BlockedWords(finding=release_check.in_words(held), field="note")
    return words
