"""链接: links that do not open, turns that lead nowhere."""

from collections.abc import Iterator

from gongkai.publication import queries_public
from gongkai.publication.actions.check_links import check_links
from gongkai.publication.models import LinkCheck, PublicationAct
from gongkai.publication.vocabulary import Act
from gongkai.site_checks.looking import Look, Seen, capped

SHOWN = 3


def dead_link(look: Look) -> Iterator[Seen]:
    """Public items with links that do not open; those mended since are tried first.

    Law: Regulation 2019, Arts. 23-24.
    """
    check_links(look.now)
    return capped(_dead(), code="dead_link", agency_id=look.keeper_id)


def broken_turn(look: Look) -> Iterator[Seen]:
    """Items merged into one that is public no longer: whoever follows an old address finds nothing."""
    merged = PublicationAct.objects.filter(act=Act.MERGE).select_related("item", "revision").order_by("id")
    last = {act.item_id: act for act in merged}
    for item_id, act in last.items():
        gone = queries_public.gone(item_id)
        if gone is not None and gone.act == Act.MERGE and gone.into is None:
            said = "已并入其他信息，但目标现在没有公开，旧网址打不开。"
            yield Seen(f"broken_turn:{item_id}", f"item:{item_id}", act.revision.title, said, act.item.agency_id)


def _dead() -> Iterator[Seen]:
    rows = LinkCheck.objects.filter(has_problems=True, item__public__isnull=False).select_related("item__public")
    for row in rows.order_by("item_id").iterator(chunk_size=500):
        public = row.item.public
        told = "；".join(f"{one['address']}：{one['why']}" for one in row.problems[:SHOWN])
        more = f"；共{len(row.problems)}处" if len(row.problems) > SHOWN else ""
        yield Seen(f"dead_link:{row.item_id}", f"item:{row.item_id}", public.title, f"{told}{more}", public.agency_id)
