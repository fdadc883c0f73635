"""批量提交审查: which of the chosen items may be handed in together, and why the others go one by one.

Together go only plain ones: proposed as proactive, complete, looked through by the checks with nothing found. Each is still
answered for by itself.

Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.information import states
from gongkai.information.models import InfoItem
from gongkai.information.queries import visible_to
from gongkai.law import kinds
from gongkai.law.refusals import Refusal
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Openness, Version
from gongkai.review import requirements
from gongkai.review.scan import Severity

STANDING = Q(
    current__scan__findings__severity__in=(Severity.BLOCK, Severity.WARN),
    current__scan__findings__lifted_by__isnull=True,
)


@dataclass(frozen=True)
class Candidate:
    """An item that may be handed in with others."""

    id: int
    title: str
    kind_name: str
    version: Version


@dataclass(frozen=True)
class LeftOut:
    """An item that goes by itself, and why."""

    id: int
    title: str
    why: str


def sorted_out(actor: Actor, ids: Sequence[int]) -> tuple[list[Candidate], list[LeftOut]]:
    """The chosen items in the order given: those that may go together, and those that go one by one."""
    fit: list[Candidate] = []
    left: list[LeftOut] = []
    found = {item.pk: item for item in _looked_at(visible_to(actor).filter(pk__in=ids))}
    for item in (found[pk] for pk in ids if pk in found):
        why = why_alone(item, actor)
        if why:
            left.append(LeftOut(item.pk, str(item), why))
        else:
            fit.append(Candidate(item.pk, str(item), kinds.name_of(item.kind), Version(item.version)))
    return fit, left


def must_fit(item_id: int, actor: Actor) -> InfoItem:
    """The item, refused with the reason where it does not go together with others."""
    item: InfoItem = _looked_at(visible_to(actor).filter(pk=item_id)).get()
    why = why_alone(item, actor)
    if why:
        raise Refusal(why)
    return item


def why_alone(item: Any, actor: Actor) -> str:
    """Why an item (as `_looked_at` reads it) is handed in by itself; empty where it may go with others."""
    if not actor.may("review.submit", item):
        return say("您没有提交这条信息的权限。")
    try:
        states.must_allow("submit", item)
    except Refusal as refusal:
        return refusal.sentence
    revision = item.current
    if revision is None or revision.openness != Openness.PROACTIVE:
        return say("只有拟“主动公开”的信息可以批量提交，其他的须逐条说明依据。请单独提交。")
    if kinds.kind(item.kind).internal:
        return say("“{kind}”属于内部事务信息，须逐条说明。请单独提交。", kind=kinds.name_of(item.kind))
    if item.scanned == 0:
        return say("还没有自动检查。请稍候再选，或者单独提交。")
    if item.standing:
        return say("自动检查发现{count}处，须逐处核对。请单独提交。", count=item.standing)
    return "".join(sentence for _field, sentence in requirements.content_problems(item))


def _looked_at(items: QuerySet[InfoItem]) -> QuerySet[Any]:
    """With `scanned` and `standing`: how often the checks ran over the text, and how many findings still stand."""
    return items.select_related("current", "agency").annotate(
        scanned=Count("current__scan", distinct=True),
        standing=Count("current__scan__findings", filter=STANDING, distinct=True),
    )
