"""The part of the search-quality figures that needs Django: the demo county and the questions put to its search."""

from collections.abc import Sequence

import django
from django.core.management import call_command
from django.utils import timezone

django.setup()

from benchmarks.search_quality import Figures, Item, figures, labelled  # noqa: E402
from gongkai.demo.build import build  # noqa: E402
from gongkai.information.models import InfoItem  # noqa: E402
from gongkai.publication.models import PublicItem  # noqa: E402
from gongkai.publication.search_public import SearchQuery, search  # noqa: E402
from gongkai.search import indexing  # noqa: E402


def measured() -> tuple[list[Figures], int]:
    """Build, index and ask; gives the figures and the number of public items."""
    call_command("migrate", verbosity=0)
    build()
    indexing.catch_up()
    items = public_items()
    return figures(labelled(items, today=timezone.localdate()), find=first_page), len(items)


def public_items() -> list[Item]:
    """Every public item of the demo with its topic, in the order of its source key."""
    keys = dict(InfoItem.objects.filter(is_public=True).values_list("pk", "source_key"))
    rows = PublicItem.objects.values_list("item_id", "title", "agency_name", "doc_number")
    found = [Item(pk, keys[pk].split(":")[2], title, agency, number) for pk, title, agency, number in rows]
    return sorted(found, key=lambda item: keys[item.id])


def first_page(text: str) -> Sequence[int]:
    """The ids of the first page, as the portal shows it."""
    return [hit.row.item_id for hit in search(SearchQuery(text=text)).hits]
