"""检查链接: the links in public items are tried in turn, a few at a time, and what does not open is kept for the list."""

import time
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet

from gongkai.publication.links import is_own, links_in, wrong_with_other, wrong_with_own
from gongkai.publication.models import LinkCheck, PublicItem

AGAIN = timedelta(days=7)
SOON = timedelta(
    hours=12
)  # after which a link that did not open is tried again: it may have been mended at its other end
MOST = 200  # items a time
PATIENCE = 5.0  # seconds a time: releases wait behind this
OFF, OWN = "off", "own"


def check_links(now: datetime) -> int:
    """Check the items that are due; says how many were. What is no longer public is forgotten.

    Law: Regulation 2019, Arts. 23-24.
    """
    if settings.LINK_CHECK == OFF:
        return 0
    LinkCheck.objects.exclude(item__in=PublicItem.objects.values("item_id")).delete()
    end, done = time.monotonic() + PATIENCE, 0
    for item_id, body in _next(now).values_list("item_id", "body_html")[:MOST]:
        found = _problems(body)
        LinkCheck.objects.update_or_create(
            item_id=item_id, defaults={"checked_at": now, "problems": found, "has_problems": bool(found)}
        )
        done += 1
        if time.monotonic() > end:
            break
    return done


def _next(now: datetime) -> QuerySet[PublicItem]:
    """What has links and was not checked lately, or was changed since; what had dead ones is tried again soon."""
    checked = LinkCheck.objects.filter(item=OuterRef("item_id"))
    sound = Q(checked_at__gt=now - AGAIN, has_problems=False) | Q(checked_at__gt=now - SOON)
    fresh = checked.filter(sound, checked_at__gte=OuterRef("updated_at"))
    has_links = Q(body_html__contains="href=") | Exists(checked.filter(has_problems=True))
    return PublicItem.objects.filter(~Exists(fresh), has_links).order_by("item_id")


def _problems(body: str) -> list[dict[str, str]]:
    found = [(address, _wrong_with(address)) for address in links_in(body)]
    return [{"address": address[:500], "why": why} for address, why in found if why]


def _wrong_with(address: str) -> str:
    if is_own(address):
        return wrong_with_own(address)
    return "" if settings.LINK_CHECK == OWN else wrong_with_other(address)
