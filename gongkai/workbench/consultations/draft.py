"""One consultation on one page: where it stands, its papers, what came, what can be done; and the same on paper."""

from typing import Any, BinaryIO, cast

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.attachments import storage
from gongkai.audit import journal
from gongkai.consultations import queries, queries_comments
from gongkai.consultations.actions.add_file import add_file
from gongkai.consultations.actions.remove_file import remove_file
from gongkai.consultations.displays import ConsultationView
from gongkai.consultations.vocabulary import Part, Phase
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.consultations.labels import PHASE_TONES, RESPONSE_TONES, in_words
from gongkai.workbench.fields import plain

STEPS = (
    (Phase.DRAFT, gettext_lazy("拟制")), (Phase.SUBMITTED, gettext_lazy("审批")),
    (Phase.OPEN, gettext_lazy("征求意见")), (Phase.FEEDBACK, gettext_lazy("拟写反馈")),
    (Phase.FEEDBACK_SUBMITTED, gettext_lazy("审批反馈")), (Phase.ANSWERED, gettext_lazy("已反馈")),
)  # fmt: skip
PLACES = {Phase.UPCOMING: 2, Phase.CLOSED: 3, Phase.STOPPED: 2} | {step: at for at, (step, _n) in enumerate(STEPS)}


@staff
def consultation(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a consultation."""
    actor = actor_of(request)
    one = queries.consultation(actor, pk)
    history = journal.history(queries.record(actor, pk)) if one.may["comments"] else []
    return render(request, "workbench/consultations/page.html", _shown(one) | {"history": history})


@staff
def consultation_print(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole record for the file: draft, comments by point, feedback; who commented stands masked."""
    actor = actor_of(request)
    one = queries.consultation(actor, pk)
    came = sorted(queries_comments.rows(actor, pk), key=lambda row: (row.point or "~", row.serial))
    shown = _shown(one) | {"comments": came, "today": timezone.localdate()}
    return render(request, "workbench/consultations/print.html", shown)


@staff
def consultation_file(request: HttpRequest, pk: int, file_id: int) -> HttpResponseBase:
    """One paper, always as a download."""
    row = queries.file(actor_of(request), pk, file_id)
    response = FileResponse(storage.open_file(row.file.sha256, name=row.name), as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@staff
@require_POST
def consultation_add_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Hang papers on a draft; what cannot be taken says why, the others are kept."""
    actor = actor_of(request)
    one = queries.consultation(actor, pk)
    actor.must("consultations.draft", one)
    given = plain(request, "part", Part.TEXT)
    part = Part(given) if given in {member.value for member in Part} else Part.OTHER
    uploads = request.FILES.getlist("upload")
    if not uploads:
        messages.warning(request, _("没有选择文件。"))
    for upload in uploads:
        try:
            add_file(pk, cast(BinaryIO, upload), name=upload.name or "", part=part, by=actor)
        except Refusal as refusal:
            messages.error(request, said(refusal))
        else:
            messages.success(request, _("已上传“{name}”。").format(name=upload.name))
    return redirect("workbench:consultation", pk)


@staff
@require_POST
def consultation_remove_file(request: HttpRequest, pk: int, file_id: int) -> HttpResponse:
    """Take a paper off a draft."""
    remove_file(pk, file_id=file_id, by=actor_of(request))
    messages.success(request, _("已删除材料。"))
    return redirect("workbench:consultation", pk)


def chart_rows(one: ConsultationView) -> list[tuple[str, int]]:
    """What became of the comments, for the drawing: each 采纳情况, then what was set aside."""
    totals = one.totals
    rows = [(_(response.label), n) for response, n in totals.by_response.items()]
    return [*rows, *((_(why.label), n) for why, n in totals.set_aside.items())]


def _shown(one: ConsultationView) -> dict[str, Any]:
    return {
        "one": one,
        "phase_tone": PHASE_TONES[one.phase],
        "tones": RESPONSE_TONES,
        "steps": _steps(one),
        "parts": in_words(Part),
        "chart": chart_rows(one),
        "by_way": [(_(way.label), n) for way, n in one.totals.by_way.items()],
    }


def _steps(one: ConsultationView) -> list[dict[str, str]]:
    here = PLACES[one.phase]
    states = ["done" if at < here else "now" if at == here else "later" for at in range(len(STEPS))]
    if one.phase is Phase.ANSWERED:
        states[-1] = "done"
    if one.phase is Phase.STOPPED:
        states = [*states[:here], "back", *["later"] * (len(STEPS) - here - 1)]
    return [{"name": str(name), "state": state} for (_step, name), state in zip(STEPS, states, strict=True)]
