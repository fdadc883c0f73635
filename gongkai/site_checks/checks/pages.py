"""页面: the home page, every column and a sample of items opened as a reader would: do they open, do they carry their tags."""

from collections.abc import Iterator
from itertools import islice

from django.db.models import Q

from gongkai.law.sentences import say
from gongkai.publication.models import PublicItem
from gongkai.site_checks.definitions import tags
from gongkai.site_checks.looking import Look, Seen
from gongkai.site_checks.rendering import Opened, address, opened

MARKS = ("失效", "废止")
Page = tuple[str, str, str, int | None, str]  # sort, about, title, body, address


def page_broken(look: Look) -> Iterator[Seen]:
    """Pages that do not open.

    Law: Regulation 2019, Arts. 23-24.
    """
    for page, shown in _walk(look):
        if shown.status != 200:
            yield _seen(page, "page_broken", say("打开时返回{status}。", status=shown.status))


def tags_missing(look: Look) -> Iterator[Seen]:
    """Pages that lack a tag of their sort, or carry it empty.

    Law: Website Guide 2017.
    """
    for page, shown in _walk(look):
        said = shown.tags
        missing = [name for name in tags(page[0]) if not said.get(name)]
        if shown.status == 200 and missing:
            yield _seen(page, "tags_missing", say("缺少或者为空：{missing}。", missing="、".join(missing)))


def expired_shown(look: Look) -> Iterator[Seen]:
    """Items past their last day whose page does not say so."""
    over = PublicItem.objects.filter(Q(expires_on__lt=look.today) | Q(repealed_on__lte=look.today))
    for pk, title, body in over.order_by("-item_id").values_list("item_id", "title", "agency_id")[
        : look.limit("expired_shown")
    ]:
        shown = opened(address("item", pk))
        if shown.status == 200 and not any(mark in shown.text for mark in MARKS):
            yield Seen(f"expired_shown:{pk}", f"item:{pk}", title, "页面上没有标注已经失效。", body)


def _walk(look: Look) -> Iterator[tuple[Page, Opened]]:
    for page in _pages(look):
        if page[4]:
            yield page, opened(page[4])


def _pages(look: Look) -> Iterator[Page]:
    """The home page, every column with a list, and as many items as the limit says, others every night."""
    yield "home", "site:", "首页", look.keeper_id, address("home")
    for node in look.columns:
        yield "column", f"column:{node.code}", node.name, look.owner_of(node), address("column", node.code)
    for pk, title, body in islice(_sample(look), look.limit("page_broken")):
        yield "item", f"item:{pk}", title, body, address("item", pk)


def _sample(look: Look) -> Iterator[tuple[int, str, int]]:
    """Half of the sample is the newest, the rest lies somewhere else every night."""
    most = look.limit("page_broken")
    fields = ("item_id", "title", "agency_id")
    newest = list(PublicItem.objects.order_by("-published_on", "-item_id").values_list(*fields)[: most - most // 2])
    yield from newest
    highest = max((pk for pk, _title, _body in newest), default=0)
    begin = look.today.toordinal() * 7919 % max(highest, 1)
    known = {pk for pk, _title, _body in newest}
    rest = PublicItem.objects.filter(item_id__gte=begin).order_by("item_id").values_list(*fields)[: most * 2]
    yield from (row for row in rest if row[0] not in known)


def _seen(page: Page, code: str, said: str) -> Seen:
    _sort, about, title, agency_id, _address = page
    return Seen(f"{code}:{about}", about, title, said, agency_id)
