"""The OpenAPI document of the interface: what may be asked, and the shape of each answer."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from gongkai.portal.api.answers import api_page, told
from gongkai.publication import harvest_public
from gongkai.publication.vocabulary import GONE

TEXT, NUMBER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
DAY, MOMENT, ADDRESS = (
    {"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}, {"type": "string", "format": "uri"},
)  # fmt: skip
NAMED = {"type": "object", "properties": {"code": TEXT, "name": TEXT}}
ROW = {
    "id": NUMBER, "index_number": TEXT, "kind": TEXT, "title": TEXT, "doc_number": TEXT, "summary": TEXT,
    "agency": NAMED, "column": NAMED, "made_on": DAY, "published_on": DAY, "updated_at": MOMENT, "validity": TEXT,
    "address": ADDRESS,
}  # fmt: skip


@api_page
def api_openapi(request: HttpRequest) -> HttpResponse:
    """What machines read first."""
    return told({
        "openapi": "3.1.0",
        "info": {"title": f"{settings.SITE_NAME}政府信息公开接口", "version": "1",
                 "description": "只读。内容与公众网页一致，只含已经公开的信息。"},
        "servers": [{"url": request.build_absolute_uri("/api/v1/").rstrip("/")}],
        "paths": _paths(),
        "components": {"schemas": _schemas()},
    })  # fmt: skip


def _paths() -> dict[str, Any]:
    pages = [_asked("cursor", "上一次回答给出的 cursor 或者 resume"), _asked("limit", "每页条数", NUMBER)]
    since = _asked("changed_since", f"只要这一天起有变动的；早于{harvest_public.OLDEST.days}天的，给出全部", DAY)
    return {
        "/items/": _read("目录信息：先给出全部，之后凭 resume 只给出变动", "ItemPage", [*pages, since]),
        "/items/{id}/": _one("一条信息的全文和附件", "Whole", "id"),
        "/columns/": _read("栏目", "ColumnPage"),
        "/agencies/": _read("公开机构", "AgencyPage"),
        "/reports/": _read("已公布的年度报告及其数据", "ReportPage", pages),
        "/openapi.json": _read("本说明", "Anything"),
    }


def _schemas() -> dict[str, Any]:
    cursors = {"cursor": _or_none(TEXT), "next": _or_none(ADDRESS)}
    more = {"body_html": TEXT, "body_text": TEXT, "extra": {"type": "object"}, "files": _list(_object(_FILE))}
    item = {"oneOf": [_ref("Item"), _ref("Gone")]}
    return {
        "Item": _object({**ROW, "details": ADDRESS}),
        "Whole": _object({**ROW, "subject": NAMED, "genre": NAMED, **more}),
        "Gone": _object({
            "id": NUMBER, "gone": {"enum": [act.value for act in GONE]}, "on": DAY, "address": ADDRESS,
            "into": _or_none(ADDRESS),
        }),
        "ItemPage": _object({"items": _list(item), **cursors, "resume": _or_none(TEXT)}),
        "ColumnPage": _object({"columns": _list(_object(_COLUMN))}),
        "AgencyPage": _object({"agencies": _list(_object(_AGENCY))}),
        "ReportPage": _object({"reports": _list(_object(_REPORT)), **cursors}),
        "Error": _object({"error": _object({"code": TEXT, "message": TEXT})}),
        "Anything": {"type": "object"},
    }  # fmt: skip


_FILE = {"name": TEXT, "media_type": TEXT, "size": NUMBER, "sha256": TEXT, "address": ADDRESS}
_COLUMN = {"code": TEXT, "name": TEXT, "description": TEXT, "takes_items": FLAG, "items": NUMBER}
_AGENCY = {
    "code": TEXT,
    "name": TEXT,
    "short_name": TEXT,
    "kind": TEXT,
    "level": TEXT,
    "items": NUMBER,
    "address": ADDRESS,
}
_REPORT = {
    "agency": NAMED, "year": NUMBER, "scope": {"enum": ["own", "area"]}, "form": TEXT, "title": TEXT, "published_on": DAY,
    "version": NUMBER, "figures": {"type": "object", "additionalProperties": TEXT}, "address": ADDRESS,
    "not_applicable": {"type": "object", "additionalProperties": TEXT},
}  # fmt: skip


def _object(fields: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": fields, "required": list(fields)}


def _list(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


def _or_none(of: dict[str, Any]) -> dict[str, Any]:
    return {"oneOf": [of, {"type": "null"}]}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _asked(name: str, words: str, shape: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": words, "schema": shape or TEXT}


def _read(words: str, answer: str, asked: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    answers = {"200": _answer(words, answer), "304": {"description": "没有变化"}}
    refused = {code: _answer(why, "Error") for code, why in (("400", "参数无效"), ("429", "请求太多"))}
    return {"get": {"summary": words, "parameters": asked or [], "responses": answers | refused}}


def _one(words: str, answer: str, name: str) -> dict[str, Any]:
    found = _read(words, answer, [{"name": name, "in": "path", "required": True, "schema": NUMBER}])
    gone = {"404": _answer("没有公开", "Error"), "410": _answer("已经撤下", "Gone")}
    found["get"]["responses"] |= gone
    return found


def _answer(words: str, name: str) -> dict[str, Any]:
    return {"description": words, "content": {"application/json": {"schema": _ref(name)}}}
