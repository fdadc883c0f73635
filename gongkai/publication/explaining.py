"""逾期原因: when one is owed, and writing it down.

Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
"""

from datetime import date

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Openness
from gongkai.publication.errors import CauseNeeded, CauseWords, DelayUnexplained, NotLate
from gongkai.publication.models import LateCause, PublicationAct
from gongkai.publication.vocabulary import Act, Cause

LATE, UNDATED = "已超过公开期限", "没有公开期限"
MOST = 300


def owed(item: InfoItem, *, today: date) -> str:
    """Why a cause is owed for an item, in words; empty where none is: in time, or never to be published."""
    first = PublicationAct.objects.filter(item=item, act=Act.PUBLISH).order_by("id").first()
    if first is not None:
        return _of(first.due_on, first.done_on)
    if item.current is None or item.current.openness != Openness.PROACTIVE:
        return ""
    return _of(item.due_on, today)


def must_be_explained(item: InfoItem, *, today: date) -> None:
    """Refuse to publish for the first time after the last day while nobody has said why it is late.

    Law: Regulation 2019, Art. 26; Regulation 2008, Art. 18.
    """
    late = item.due_on is not None and today > item.due_on
    if not late or item.is_public or LateCause.objects.filter(item=item).exists():
        return
    if not PublicationAct.objects.filter(item=item, act=Act.PUBLISH).exists():
        raise DelayUnexplained(due=item.due_on, field="cause")


def explain(item: InfoItem, *, cause: str, note: str, by: Actor) -> LateCause:
    """Keep the cause; a second one takes the place of the first, both stand in the journal."""
    if cause not in set(Cause):
        raise CauseNeeded(how=LATE, field="cause")
    words = plain.said(plain.one_line(note), what="说明", most=MOST, field="note")
    if cause == Cause.OTHER and not words:
        raise CauseWords(field="note")
    if not owed(item, today=timezone.localdate()):
        raise NotLate
    said = {"cause": cause, "note": words, "entered_by_id": by.person_id, "entered_at": timezone.now()}
    kept, _made = LateCause.objects.update_or_create(item=item, defaults=said)
    journal.record("publication.explain_delay", item, by=by, cause=Cause(cause).label)
    return kept


def _of(due_on: date | None, day: date) -> str:
    if due_on is None:
        return UNDATED
    return LATE if day > due_on else ""
