"""登记任职: somebody takes a post; every group in which the post has a seat follows."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.office.errors_people import HolderOverlaps, HoldsAlready
from gongkai.office.locking_people import locked_post
from gongkai.office.models import Post, PostHolder


@transaction.atomic
def appoint_holder(pk: int, *, person_name: str, from_on: date, basis: str = "", by: Actor) -> PostHolder:
    """Enter who holds a post from a day on; who held it before left the day before."""
    post = locked_post(pk, by=by)
    name = plain.needed(plain.one_line(person_name), what="姓名", most=40, field="person_name")
    must_have_come(from_on, what="任职日期", field="from_on")
    _make_room(post, name, from_on)
    said = plain.said(plain.one_line(basis), what="依据", most=120, field="basis")
    holder = PostHolder.objects.create(post=post, person_name=name, from_on=from_on, basis=said)
    journal.record("office.appoint_holder", post, by=by, on=from_on, basis=said)
    return holder


def _make_room(post: Post, name: str, from_on: date) -> None:
    last = post.holders.order_by("-from_on").first()
    if last is None:
        return
    told: dict[str, Any] = {"post": str(post), "since": last.from_on, "holder": last.person_name}
    if last.to_on is None and last.person_name == name:
        raise HoldsAlready(**told, field="person_name")
    if from_on <= (last.to_on or last.from_on):
        raise HolderOverlaps(**told | {"since": last.to_on or last.from_on}, given=from_on, field="from_on")
    if last.to_on is None:
        last.to_on = from_on - timedelta(days=1)
        last.save(update_fields=["to_on"])
