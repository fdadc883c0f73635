"""The public projection as JSON: one function a sort of thing; absolute addresses, ISO days and instants."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from gongkai.annual_reports.public_harvest import HarvestedReport
from gongkai.publication.queries_public import AgencyCount, ColumnCount, Gone, PublicFileRow, PublicRow, PublicView

Address = Callable[..., str]
_MORE = (
    "subtitle", "keywords", "body_html", "body_text", "language", "carrier", "source", "related_numbers", "extra",
    "revision_number",
)  # fmt: skip
_DAYS = ("signed_on", "effective_on", "expires_on", "repealed_on")


def addresses(request: HttpRequest) -> Address:
    """Names of pages as whole addresses of this site."""
    return lambda name, *args: request.build_absolute_uri(reverse(f"portal:{name}", args=args))


def row(one: PublicRow, address: Address) -> dict[str, Any]:
    """One item of the list."""
    return {
        "id": one.item_id,
        "index_number": one.index_number,
        "kind": one.kind,
        "title": one.title,
        "doc_number": one.doc_number,
        "summary": one.summary,
        "agency": {"code": one.agency_code, "name": one.agency_name},
        "column": {"code": one.column_code, "name": one.column_name},
        "made_on": day(one.made_on),
        "published_on": day(one.published_on),
        "updated_at": moment(one.updated_at),
        "validity": one.validity,
        "address": address("item", one.item_id),
        "details": address("api_item", one.item_id),
    }


def gone(one: Gone, address: Address) -> dict[str, Any]:
    """What is left of one no longer public: how and when it went, and where it went on."""
    return {
        "id": one.item_id,
        "gone": str(one.act),
        "on": day(one.on),
        "address": address("item", one.item_id),
        "into": address("item", one.into) if one.into else None,
    }


def whole(view: PublicView, address: Address) -> dict[str, Any]:
    """One item with its text and files."""
    said = view.item
    named = {part: {"code": said[f"{part}_code"], "name": said[f"{part}_name"]} for part in ("subject", "genre")}
    head = {name: said[name] for name in ("index_number", "kind", "title", "doc_number", "summary")}
    return {
        "id": said["item_id"],
        **head,
        "agency": {"code": said["agency_code"], "name": said["agency_name"]},
        "column": {"code": said["column_code"], "name": said["column_name"]},
        **named,
        "made_on": day(said["made_on"]),
        "published_on": day(said["published_on"]),
        "updated_at": moment(said["updated_at"]),
        "validity": str(said["validity"]),
        **{name: day(said[name]) for name in _DAYS},
        **{name: said[name] for name in _MORE},
        "files": [_file(one, address) for one in view.files],
        "address": address("item", said["item_id"]),
    }


def column(one: ColumnCount) -> dict[str, Any]:
    """One column of the site."""
    return {
        "code": one.code,
        "name": one.name,
        "description": one.description,
        "parent": one.parent_code or None,
        "takes_items": one.takes_items,
        "items": one.count,
    }


def agency(one: AgencyCount, codes: Mapping[int, str], address: Address) -> dict[str, Any]:
    """One body that publishes here."""
    return {
        "code": one.code,
        "name": one.name,
        "short_name": one.short_name,
        "kind": one.kind,
        "level": one.level,
        "parent": codes.get(one.parent_id or 0),
        "items": one.count,
        "address": address("agency", one.code),
    }


def report(one: HarvestedReport, address: Address) -> dict[str, Any]:
    """One released report; figures as text in the unit the form keeps them in, by the key of their cell."""
    return {
        "agency": {"code": one.row.agency_code, "name": one.row.agency_name},
        "year": one.row.year,
        "scope": one.row.scope.value,
        "form": one.form_key,
        "title": one.row.title,
        "published_on": day(one.row.published_on),
        "version": one.row.number,
        "figures": dict(one.figures),
        "not_applicable": dict(one.not_applicable),
        "address": address("report", one.row.agency_code, one.row.year),
    }


def day(value: date | None) -> str | None:
    """A day."""
    return value.isoformat() if value else None


def moment(value: datetime) -> str:
    """An instant, to the second, in UTC."""
    return f"{value:%Y-%m-%dT%H:%M:%SZ}"


def _file(one: PublicFileRow, address: Address) -> dict[str, Any]:
    return {
        "name": one.name,
        "media_type": one.media_type,
        "size": one.size,
        "sha256": one.sha256,
        "address": address("file", one.item_id, one.sha256, one.name),
    }
