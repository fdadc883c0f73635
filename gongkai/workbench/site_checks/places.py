"""Where a finding leads: to the page the public sees, and to the page where it is mended."""

from django.urls import NoReverseMatch, reverse

from gongkai.accounts.actor import Actor
from gongkai.site_checks.displays import FindingRow

MENDED = {  # by check, where the record itself is not the place
    "home_still": ("publish_queue", ""),
    "news_still": ("item_new", "?column={which}"),
    "column_still": ("item_new", "?column={which}"),
    "column_empty": ("item_new", "?column={which}"),
    "column_words": ("columns", ""),
    "report_missing": ("reports", ""),
    "guide_missing": ("guide_edit", "?agency={which}"),
    "guide_stale": ("guide_edit", "?agency={which}"),
    "contact_missing": ("agency_contact", "{which}"),
}
NEEDED = {  # what a page of these asks of whoever opens it
    "publish_queue": "publication.publish",
    "item_new": "information.write",
    "columns": "catalogue.columns",
    "reports": "annual_reports.read",
    "guide_edit": "catalogue.guide",
    "agency_contact": "agencies.administer",
    "item": "information.read",
    "person": "accounts.administer",
}
SORTS = {"item": ("item", "{which}"), "person": ("person", "{which}"), "column": ("columns", "")}


def public_address(row: FindingRow) -> str:
    """The page a reader sees; nothing where there is none."""
    if row.sort == "item":
        return _to("portal:item", row.which)
    if row.sort == "column":
        return _to("portal:column", row.which)
    if row.sort == "guide":
        return _to("portal:guide", row.agency_code)
    if row.sort in ("agency", "report"):
        return _to("portal:agency", row.agency_code)
    return _to("portal:home") if row.check.code in ("home_still", "tags_missing", "page_broken") else ""


def mending_address(actor: Actor, row: FindingRow) -> str:
    """The page where it is put right; nothing where that is done outside the workbench, or not by this person."""
    name, how = MENDED.get(row.check.code, SORTS.get(row.sort, ("", "")))
    if not name or not actor.may(NEEDED[name]):
        return ""
    if how.startswith("?"):
        return _to(f"workbench:{name}") + how.format(which=row.which)
    return _to(f"workbench:{name}", row.which) if how else _to(f"workbench:{name}")


def _to(name: str, *args: str) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
