"""不能确定属性: the register of what was put to another body, one form in full, and its papers."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.audit import journal
from gongkai.law.vocabulary import Openness
from gongkai.review import referral_queries as queries
from gongkai.review.actions.endorse_referral import endorse_referral
from gongkai.review.displays import ReferralRow
from gongkai.review.papers import undetermined as papers
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.lists import page_asked
from gongkai.workbench.review.lists import READ, asked, filter_of
from gongkai.workbench.review.papers import form_file, kept_file, letter_file

STANDINGS = {
    queries.OPEN: gettext_lazy("待答复"),
    queries.LATE: gettext_lazy("答复逾期"),
    queries.ANSWERED: gettext_lazy("已答复"),
}
HEADS = (
    gettext_lazy("编号"), gettext_lazy("信息名称"), gettext_lazy("单位"), gettext_lazy("报送机关"), gettext_lazy("报送日期"),
    gettext_lazy("答复期限"), gettext_lazy("公开期限"), gettext_lazy("答复日期"), gettext_lazy("答复文号"),
    gettext_lazy("答复结论"), gettext_lazy("最终公开属性"),
)  # fmt: skip


@staff
def undetermined(request: HttpRequest) -> HttpResponseBase:
    """The register, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = filter_of(request, actor, STANDINGS)
    given = asked(form)
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_referrals(actor, **given))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("不能确定属性登记"))
    counts = queries.counts(actor)
    context = {
        "form": form,
        "page": queries.referrals(actor, **given, page=page_asked(request)),
        "tiles": _tiles(counts),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/review/undetermined.html", context)


@staff
def undetermined_one(request: HttpRequest, pk: int) -> HttpResponse:
    """One form in full, with both clocks."""
    actor = actor_of(request)
    view = queries.referral(actor, pk)
    history = journal.history(queries.referral_record(actor, pk))
    context = {"view": view, "one": view.row, "slip": view.slip, "steps": _steps(view.row), "history": history}
    return render(request, "workbench/review/undetermined_one.html", context)


@staff
@require_POST
def undetermined_endorse(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve the form and its letter."""
    endorse_referral(pk, by=actor_of(request))
    messages.success(request, _("已批准，报审函可以发出。"))
    return redirect("workbench:undetermined_one", pk)


@staff
def undetermined_form(request: HttpRequest, pk: int, shape: str) -> HttpResponse:
    """《不能确定属性审查表》 as PDF or DOCX."""
    view = queries.referral(actor_of(request), pk)
    return form_file(papers.form(view), shape, name=f"{_('不能确定属性审查表')}{view.row.number}")


@staff
def undetermined_letter(request: HttpRequest, pk: int, shape: str) -> HttpResponse:
    """The letter it goes with."""
    record = queries.referral_record(actor_of(request), pk)
    return letter_file(papers.letter(record), shape, name=f"{_('报审函')}{record.number}")


@staff
def undetermined_file(request: HttpRequest, pk: int, file_id: int) -> HttpResponseBase:
    """A file kept with the form."""
    view = queries.referral(actor_of(request), pk)
    return kept_file(next((one for one in view.files if one.pk == file_id), None))


def _tiles(counts: dict[str, int]) -> list[dict[str, Any]]:
    tones = {queries.OPEN: "soon", queries.LATE: "bad" if counts[queries.LATE] else "good", queries.ANSWERED: "info"}
    return [
        {"label": label, "value": counts[name], "tone": tones[name], "address": f"?standing={name}"}
        for name, label in STANDINGS.items()
    ]


def _steps(one: ReferralRow) -> list[dict[str, Any]]:
    days = (
        (_("填表报送"), one.sent_on, one.sent_by),
        (_("批准"), one.endorsed_on, one.endorsed_by),
        (_("答复"), one.answered_on, one.answer_number),
    )
    drawn = [
        {"name": name, "note": f"{on:%Y-%m-%d} {who}" if on else "", "state": "done" if on else "later"}
        for name, on, who in days
    ]
    final = Openness(one.final_openness) if one.final_openness else None
    drawn.append(
        {"name": _("最终属性"), "note": _(final.label) if final else "", "state": "done" if final else "later"}
    )
    first = next((step for step in drawn if step["state"] == "later"), None)
    if first:
        first["state"] = "now"
    return drawn


def _line(row: ReferralRow) -> list[Any]:
    return [
        row.number, row.title, row.agency_name, row.sent_to, row.sent_on, row.answer_due_on, row.item_due_on,
        row.answered_on, row.answer_number, _(row.answer.label) if row.answer else "",
        _(Openness(row.final_openness).label) if row.final_openness else "",
    ]  # fmt: skip
