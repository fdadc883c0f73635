"""The page tags that government sites carry: 3 on the home page, 7 on a column, 10 on an item.

Law: Website Guide 2017.
"""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.catalogue.queries import ColumnNode

Tags = list[tuple[str, str]]


def for_site() -> Tags:
    """The three tags of the home page."""
    return [
        ("SiteName", settings.SITE_NAME),
        ("SiteDomain", settings.SITE_DOMAIN),
        ("SiteIDCode", settings.SITE_ID_CODE),
    ]


def for_list(name: str, *, description: str = "", keywords: str = "", kind: str = "") -> Tags:
    """The seven tags of a column or list page."""
    return [
        *for_site(),
        ("ColumnName", name),
        ("ColumnDescription", description or name),
        ("ColumnKeywords", keywords or name),
        ("ColumnType", kind or name),
    ]


def for_column(column: ColumnNode, *, root: str) -> Tags:
    """The seven tags of one column of the platform."""
    return for_list(_(column.name), description=column.description, keywords=column.keywords, kind=root)


def for_item(item: Mapping[str, Any], *, above: Tags) -> Tags:
    """The ten tags of an item's page: the seven of its column and three of its own."""
    return [
        *above,
        ("ArticleTitle", item["title"]),
        ("PubDate", f"{timezone.localtime(item['published_at']):%Y-%m-%d %H:%M}"),
        ("ContentSource", item["source"] or item["agency_name"]),
    ]
