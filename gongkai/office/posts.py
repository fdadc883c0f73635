"""职务: the post a unit's name and a title mean, and who holds it on a day."""

from collections.abc import Iterable, Mapping
from datetime import date

from gongkai.agencies.models import Agency
from gongkai.entry import plain
from gongkai.office.errors_people import PostHeld
from gongkai.office.models import Post, PostHolder

HEADS = ("局长", "主任", "乡长", "镇长", "县长", "区长", "主要负责人", "主要领导", "一把手")


def post_of(agency: Agency | None, unit_name: str, title: str) -> Post:
    """The post of this title in a body of the system, or in one outside it; made when it is new."""
    where = {"agency": agency, "unit_name": "" if agency else unit_name, "title": title}
    found = Post.objects.select_for_update(of=("self",)).filter(**where).first()
    return found or Post.objects.create(**where, is_principal=title in HEADS)


def holder_on(holders: Iterable[PostHolder], on: date) -> PostHolder | None:
    """Who of a post's holders held it on a day."""
    return next((one for one in holders if one.from_on <= on and (one.to_on is None or one.to_on >= on)), None)


def settle_holder(post: Post, name: str, *, on: date, basis: str, field: str) -> None:
    """Note who holds the post where nobody did; refuse a name that is not the holder's."""
    held = holder_on(post.holders.all(), on)
    if held is None:
        _take(post, name, on=on, basis=basis, field=field)
    elif held.person_name != name:
        raise PostHeld(post=str(post), since=held.from_on, holder=held.person_name, given=name, field=field)


def _take(post: Post, name: str, *, on: date, basis: str, field: str) -> None:
    later = post.holders.filter(from_on__gt=on).order_by("from_on").first()
    if later is not None:
        raise PostHeld(post=str(post), since=later.from_on, holder=later.person_name, given=name, field=field)
    PostHolder.objects.create(post=post, person_name=name, from_on=on, basis=basis)


def units_named(names: Iterable[str], known: Mapping[str, int]) -> dict[str, Agency]:
    """The bodies some typed names mean; names of no body of the system are left out."""
    ids = {name: known[name] for name in names if name in known}
    bodies = Agency.objects.in_bulk(set(ids.values()))
    return {name: bodies[pk] for name, pk in ids.items()}


def person(typed: str, *, field: str) -> str:
    """A person's name, tidied; may be empty."""
    return plain.said(plain.one_line(typed), what="姓名", most=40, field=field)
