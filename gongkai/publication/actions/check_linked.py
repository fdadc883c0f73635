"""检查上级文件的链接: the linked pages are tried in turn, a few at a time."""

import time
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, Q

from gongkai.publication.links import wrong_with_other
from gongkai.publication.models import LinkedDocument

AGAIN = timedelta(days=7)
MOST = 100  # links a time
PATIENCE = 5.0  # seconds a time
ALL = "all"


def check_linked(now: datetime) -> int:
    """Try the links longest unchecked; says how many were. Only where this installation asks other sites at all.

    Law: Regulation 2019, Arts. 23-24.
    """
    if settings.LINK_CHECK != ALL:
        return 0
    stale = Q(checked_at__isnull=True) | Q(checked_at__lt=now - AGAIN)
    rows = LinkedDocument.objects.filter(stale, ended_at__isnull=True).order_by(F("checked_at").asc(nulls_first=True))
    end, done = time.monotonic() + PATIENCE, 0
    for row in rows[:MOST]:
        problem = wrong_with_other(row.address)
        LinkedDocument.objects.filter(pk=row.pk).update(checked_at=now, link_problem=problem[:100])
        done += 1
        if time.monotonic() > end:
            break
    return done
