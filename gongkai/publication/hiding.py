"""旧版本: which earlier public versions the public may still compare, and taking one from it."""

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.information.models import InfoItem, Revision
from gongkai.publication.errors import NoSuchVersion
from gongkai.publication.models import HiddenVersion, PublicationAct
from gongkai.publication.vocabulary import GONE, Act
from gongkai.review import release_check

MOST = 200
FOUND = "系统检查发现旧版本含有不能公开的内容"


def comparable(item_id: int) -> list[PublicationAct]:
    """The releases and corrections whose text the public may look at, oldest first: since it was last taken away, not hidden.

    Law: Regulation 2019, Arts. 6, 14-15.
    """
    acts = PublicationAct.objects.filter(item_id=item_id, act__in=(Act.PUBLISH, Act.CORRECT, *GONE)).order_by("id")
    hidden = set(HiddenVersion.objects.filter(item_id=item_id).values_list("number", flat=True))
    shown: list[PublicationAct] = []
    for act in acts.select_related("revision"):
        if act.act in GONE:
            shown = []
        elif act.revision.number not in hidden:
            shown.append(act)
    return shown


def hide(item: InfoItem, *, number: int, reason: str, by: Actor) -> HiddenVersion:
    """Take an earlier version from the public for good."""
    earlier = {act.revision.number for act in comparable(item.pk)} - {item.public.revision_number}
    if number not in earlier:
        raise NoSuchVersion(number=number, field="number")
    words = plain.needed(plain.one_line(reason), what="原因", most=MOST, field="reason")
    now = timezone.now()
    kept = HiddenVersion.objects.create(item=item, number=number, reason=words, hidden_by_id=by.user_id, hidden_at=now)
    journal.record("publication.hide_version", item, by=by, revision=number)
    return kept


def hide_if_needed(item: InfoItem, *, number: int, reason: str, by: Actor) -> None:
    """After a correction: hide the version before where the publisher says so, or the checks find what must not go out."""
    before = item.revisions.filter(number=number).first()
    if before is None:
        return
    why = reason.strip() or (FOUND if _must_not_go_out(item, before) else "")
    if why:
        hide(item, number=number, reason=why, by=by)


def _must_not_go_out(item: InfoItem, revision: Revision) -> bool:
    texts = [("正文", revision.body_text), ("内容概述", revision.summary)]
    return bool(release_check.held_back(item.agency, texts, title=revision.title))
