"""Where a source is asked what: the addresses of its interface, with the token only its answers need."""

from urllib.parse import quote

from gongkai.exchange.fetching import fetch
from gongkai.exchange.models import Source
from gongkai.exchange.reading import MOST_REPORTS, ItemPage, ReportPage, read_items, read_reports
from gongkai.vault import sealing

ROOT = "/api/v1/"


def ask_items(source: Source, cursor: str, *, limit: int = 0) -> ItemPage:
    """One page of items. Raises `FetchFailed`."""
    return read_items(_asked(source, "items/", cursor, limit), base=source.address)


def ask_reports(source: Source, cursor: str) -> ReportPage:
    """One page of reports. Raises `FetchFailed`."""
    return read_reports(_asked(source, "reports/", cursor, MOST_REPORTS), base=source.address)


def _asked(source: Source, what: str, cursor: str, limit: int) -> bytes:
    values = {"cursor": cursor, "limit": str(limit or "")}
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in values.items() if value)
    token = sealing.unseal(source.sealed_token) if source.sealed_token else ""
    return fetch(f"{source.address}{ROOT}{what}" + (f"?{query}" if query else ""), token=token)
