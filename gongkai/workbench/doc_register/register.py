"""发文登记: the register beside what was made public, and one document of it."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.audit import journal
from gongkai.doc_register import queries
from gongkai.doc_register.displays import DocumentRow, Totals
from gongkai.doc_register.queries import Filters
from gongkai.doc_register.vocabulary import Fault, Standing
from gongkai.law.vocabulary import Openness
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

READ, WRITE = "doc_register.read", "doc_register.write"
HEADS = (
    gettext_lazy("文号"), gettext_lazy("标题"), gettext_lazy("发文机关"), gettext_lazy("拟稿科室"), gettext_lazy("发文日期"),
    gettext_lazy("附件数"), gettext_lazy("页数"), gettext_lazy("拟公开属性"), gettext_lazy("核对结果"), gettext_lazy("问题"),
    gettext_lazy("公开日期"), gettext_lazy("公开期限"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the register can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("文号、标题"), max_length=60, required=False)
    agency_id = number_choice(gettext_lazy("发文机关"), required=False)
    section_id = number_choice(gettext_lazy("拟稿科室"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)
    fault = forms.ChoiceField(label=gettext_lazy("问题"), required=False)
    standing = forms.ChoiceField(label=gettext_lazy("核对结果"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer what this person may see."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        bodies = agencies.choices(actor, READ)
        sections = agencies.section_choices([pk for pk, _name in bodies])
        offer(self, "agency_id", [everything, *bodies])
        offer(self, "section_id", [everything, *((pk, name) for pk, name, _body in sections)])
        offer(self, "year", [everything, *((year, year) for year in queries.years(actor))])
        offer(self, "fault", [everything, *in_words(Fault)])
        offer(self, "standing", [everything, *in_words(Standing)])


@staff
def doc_register(request: HttpRequest) -> HttpResponseBase:
    """One page of the register, or all of it as a sheet."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    asked = Filters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_documents(actor, asked, today=today))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("发文登记核对"))
    context = {
        "form": form,
        "page": queries.documents(actor, asked, today=today, page=page_asked(request)),
        "tiles": _tiles(queries.totals(actor, asked, today=today)),
        "today": today,
        "filtered": form.has_changed(),
        "may_write": actor.may(WRITE),
    }
    return render(request, "workbench/doc_register/register.html", context)


@staff
def issued(request: HttpRequest, pk: int) -> HttpResponse:
    """One document beside the item it became."""
    actor, today = actor_of(request), timezone.localdate()
    context = {
        "one": queries.document(actor, pk, today=today),
        "history": journal.history(queries.document_record(actor, pk)),
        "today": today,
    }
    return render(request, "workbench/doc_register/issued.html", context)


def _tiles(totals: Totals) -> list[dict[str, Any]]:
    here = reverse("workbench:doc_register")
    found = [
        {"label": _("登记发文"), "value": totals.total, "note": _("件"), "tone": "info"},
        {"label": _("已录入"), "value": totals.entered, "note": _("件"), "tone": "info"},
    ]
    for fault, n in ((Fault.LEFT_OUT, totals.missing), (Fault.CUT_SHORT, totals.short), (Fault.LATE, totals.late)):
        address = f"{here}?fault={fault.value}"
        found.append(
            {"label": _(fault.label), "value": n, "note": _("件"), "tone": "bad" if n else "good", "address": address}
        )
    return found


def _line(row: DocumentRow) -> list[Any]:
    faults = "、".join(_(fault.label) for fault in row.faults)
    return [
        row.doc_number, row.title, row.agency_name, row.section_name, row.issued_on, row.files, row.pages,
        _(Openness(row.openness).label), _(row.standing.label), faults, row.released_on, row.due_on,
    ]  # fmt: skip
