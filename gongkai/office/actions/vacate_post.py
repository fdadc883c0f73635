"""登记离任: a post is vacant from a day on."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.office.errors_people import Vacant
from gongkai.office.locking_people import locked_post
from gongkai.office.models import PostHolder


@transaction.atomic
def vacate_post(pk: int, *, to_on: date, by: Actor) -> PostHolder:
    """Enter the last day of whoever holds the post."""
    post = locked_post(pk, by=by)
    held = post.holders.filter(to_on__isnull=True).first()
    if held is None:
        raise Vacant(post=str(post))
    must_have_come(to_on, what="离任日期", field="to_on", after=(held.from_on, "任职日期"))
    held.to_on = to_on
    held.save(update_fields=["to_on"])
    journal.record("office.vacate_post", post, by=by, on=to_on)
    return held
