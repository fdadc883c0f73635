"""批量导入: upload, look at what the check found, have it taken in, stop and go on."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from gongkai.accounts.actor import SYSTEM, Actor
from gongkai.attachments.intake import bytes_of
from gongkai.catalogue.import_lists import lists_for
from gongkai.clearance import queries as clearance
from gongkai.clearance.actions.take_up_import import take_up_import
from gongkai.information import queries
from gongkai.information.actions.check_import import check_import
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.actions.start_import import start_import
from gongkai.information.actions.stop_import import stop_import
from gongkai.information.actions.take_in import take_in
from gongkai.information.importing import sources, told
from gongkai.information.importing.headings import columns
from gongkai.information.importing.shapes import Checked, Choices
from gongkai.information.importing.template import template
from gongkai.information.importing.versions import version_of
from gongkai.information.vocabulary import ImportState
from gongkai.law import kinds
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import ItemKind
from gongkai.review.actions.rescan import rescan
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.import_form import ImportForm
from gongkai.workbench.lists import number_asked, page_asked, pager
from gongkai.workbench.refusals import show_refusal

AT_ONCE = {"sheet": 500, "documents": 40}  # so many are taken in while the person waits; more is left to the worker
SHOWN = 20
TONES = {"checked": "soon", "refused": "bad", "running": "info", "stopped": "soon", "done": "good", "undone": "plain"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@staff
@require_GET
def imports(request: HttpRequest) -> HttpResponse:
    """Every import of the agencies one imports for, newest first."""
    actor = actor_of(request)
    actor.must("information.import")
    found = told.batch_page(actor, page=page_asked(request))
    shown = pager(request, page=found.number, pages=found.paginator.num_pages, total=found.paginator.count)
    rows = [_with_state(batch) for batch in found.object_list]
    context = {"batches": rows, "pager": shown, "may_export": actor.may("information.write")}
    return render(request, "workbench/imports.html", context)


@staff
def import_new(request: HttpRequest) -> HttpResponse:
    """Upload and check; what was found is shown on the batch's own page."""
    actor = actor_of(request)
    actor.must("information.import")
    chosen = {"clearance": number_asked(request, "clearance")}
    form = ImportForm(request.POST or None, request.FILES or None, actor=actor, initial=chosen)
    if request.method == "POST" and form.is_valid():
        try:
            batch = keep_import(_check(form.cleaned_data, actor), by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal, "upload")
        else:
            return redirect("workbench:import", batch.pk)
    return page(request, "workbench/import_new.html", {"form": form})


@staff
@require_GET
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    """One import: what the check found, how far it is, what it became."""
    actor = actor_of(request)
    found = queries.batch(actor, pk)
    problems = told.problems(actor, pk, page=page_asked(request))
    context = _with_state(found) | {
        "problems": problems,
        "pager": pager(request, page=problems.number, pages=problems.pages, total=problems.total),
        "notes": told.problems(actor, pk, notes=True),
        "ready": told.ready_rows(actor, pk, first=SHOWN) if found.state in ("checked", "refused") else [],
        "items": told.items(actor, pk, first=SHOWN) if found.done else [],
        "kind": kinds.name_of(found.options.get("kind", ItemKind.DOCUMENT)),
        "conflicts": told.open_conflicts(found) if found.state != ImportState.UNDONE else 0,
        "joins": clearance.joined(actor, found.options.get("joins")),
    }
    response = render(request, "workbench/import.html", context)
    running = found.state == ImportState.RUNNING
    if not running and getattr(request, "htmx", False):
        response["HX-Refresh"] = "true"
    return response


@staff
@require_POST
def import_start(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm, or go on after a stop: a small import at once, a large one by the worker."""
    actor = actor_of(request)
    started = start_import(pk, skip_bad=bool(request.POST.get("skip_bad")), by=actor)
    if started.ready - started.done <= AT_ONCE[started.shape]:
        done = take_in(pk, by=actor)
        if done.shape == "documents":
            for item_id in told.item_ids(done):
                rescan(item_id, by=SYSTEM)
        told_of = _("导入完成：新建草稿 %(created)s 条，修改 %(changed)s 条，已存在 %(repeated)s 条。")
        messages.success(request, told_of % vars(done))
        _join(request, done)
    return redirect("workbench:import", pk)


def _join(request: HttpRequest, done: Any) -> None:
    """Put what came in into the clean-up batch that was chosen for it."""
    joins = done.options.get("joins")
    if joins and done.state == ImportState.DONE:
        taken = take_up_import(joins, done.pk, by=actor_of(request))
        messages.success(request, _("已列入清理批次%(added)d条。") % {"added": taken.added})


@staff
@require_POST
def import_stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop after the step in hand."""
    stopped = stop_import(pk, by=actor_of(request))
    messages.info(request, _("已停止，已导入 %(done)s 条。可以随时继续。") % {"done": stopped.done})
    return redirect("workbench:import", pk)


@staff
@require_GET
def import_problems(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The wrong rows as they were, with a column that says what is wrong with each."""
    actor = actor_of(request)
    found = queries.batch(actor, pk)
    heads = [_("问题"), *found.options.get("headings", ())]
    lines = ([sentence, *cells] for cells, sentence in told.wrong_rows(actor, pk))
    return exports.download(lines, heads=heads, shape=exports.XLSX, name=_("导入问题"))


@staff
@require_GET
def import_template(request: HttpRequest) -> HttpResponse:
    """The sheet of a kind to fill in, with the lists of the person's own agency."""
    actor = actor_of(request)
    actor.must("information.import")
    today, kind = timezone.localdate(), request.GET.get("kind", "")
    kind = kind if kind in kinds.KINDS else ""
    data = template(lists_for(actor.agency_id or 0, day=today), today=today, kind=kind)
    response = HttpResponse(data, content_type=_XLSX)
    name = kinds.name_of(kind) if kind else "核心元数据表"
    response["Content-Disposition"] = content_disposition_header(True, f"{name}模板.xlsx") or ""
    return response


@staff
@require_GET
def import_templates(request: HttpRequest) -> HttpResponse:
    """Every kind with its template, the edition of each, and how many columns it has."""
    actor_of(request).must("information.import")
    rows = [
        {"code": code, "name": name, "version": version_of(code), "columns": len(columns(code)) - 1}
        for code, name in [("", _("通用（各种类混合）")), *((code, _(name)) for code, name in kinds.choices())]
    ]
    return render(request, "workbench/import_templates.html", {"rows": rows})


def _check(given: dict[str, Any], actor: Actor) -> Checked:
    uploads: Sequence[UploadedFile] = given["upload"]
    today = timezone.localdate()
    choices = Choices(
        agency_id=given["agency_id"],
        today=today,
        kind=given["kind"],
        section_id=given["section_id"],
        backlog=given["backlog"] or bool(given.get("clearance")),
        agency_from_title=given["agency_from_title"],
        found_agencies=given["agency_from_title"] and given.get("found_agencies", False),
        lists=lists_for(given["agency_id"], day=today),
        span=clearance.span_of(actor, given.get("clearance")),
        joins=given.get("clearance"),
    )
    name = uploads[0].name or ""
    if len(uploads) == 1 and name.lower().endswith(tuple(sources.SHEETS)):
        return check_import(bytes_of(uploads[0], name=name), name=name, choices=choices, by=actor)  # type: ignore[arg-type]
    named = name if len(uploads) == 1 else _("%(name)s 等 %(count)s 个文件") % {"name": name, "count": len(uploads)}
    readers: list[tuple[str, Callable[[], bytes]]] = [(one.name or "", partial(_bytes, one)) for one in uploads]
    return check_import(sources.of_uploads(readers), name=named, choices=choices, by=actor)


def _bytes(upload: UploadedFile) -> bytes:
    upload.seek(0)
    return bytes_of(upload, name=upload.name or "")  # type: ignore[arg-type]


def _with_state(found: Any) -> dict[str, Any]:
    return {
        "batch": found,
        "state": ImportState(found.state),
        "tone": TONES[found.state],
        "left": found.ready - found.done,
    }
