"""清理未提交的材料: papers of forms that were never sent do not stay."""

from datetime import datetime, timedelta
from functools import partial

from django.db import transaction

from gongkai.info_requests.models import CaseFile
from gongkai.vault import keeping

KEPT = timedelta(days=1)
AT_A_TIME = 500


@transaction.atomic
def forget_held_files(now: datetime) -> int:
    """Take away up to 500 papers held for more than a day; says how many. Not journaled: they belong to no record.

    Law: Personal Information Law 2021, Arts. 19, 47.
    """
    old = CaseFile.objects.select_for_update().filter(info_request=None, uploaded_at__lt=now - KEPT)
    found = list(old.order_by("pk")[:AT_A_TIME])
    for file in found:
        transaction.on_commit(partial(keeping.erase, file.place))
    CaseFile.objects.filter(pk__in=[file.pk for file in found]).delete()
    return len(found)
