"""按科室核对: which section has not reported what, and reminding it."""

from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.doc_register import queries
from gongkai.doc_register.actions.remind import remind
from gongkai.doc_register.queries import Filters
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

READ, WRITE = "doc_register.read", "doc_register.write"
HEADS = (
    gettext_lazy("单位"), gettext_lazy("科室"), gettext_lazy("登记发文"), gettext_lazy("遗漏"), gettext_lazy("缩减"),
    gettext_lazy("延迟"), gettext_lazy("最近催报"),
)  # fmt: skip
REMIND = Verb(
    gettext_lazy("催报"), gettext_lazy("催报会出现在该科室填报人员的待办中，列明份数和要求。"), gettext_lazy("发出催报"),
    gettext_lazy("已发出催报。"),
)  # fmt: skip


class RemindForm(forms.Form):
    """What is asked."""

    words = long_text(gettext_lazy("要求（如请于某日前录入）"), max_length=300, required=False)


@staff
def doc_register_sections(request: HttpRequest) -> HttpResponseBase:
    """Section by section, those with most missing on top."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    asked = Filters(agency_id=number_asked(request, "agency_id"), year=number_asked(request, "year"))
    rows = queries.by_section(actor, asked, today=today)
    if request.GET.get("export"):
        lines = (
            [one.agency_name, one.section_name, one.total, one.missing, one.short, one.late, one.reminded_at]
            for one in rows
        )
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("各科室发文核对"))
    context = {"rows": rows, "may_write": actor.may(WRITE)}
    return render(request, "workbench/doc_register/sections.html", context)


@staff
def doc_register_section(request: HttpRequest, agency_id: int, section_id: int) -> HttpResponse:
    """What one section has not reported; 0 stands for no section."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ, At(agency_id, section_id or None))
    rows = queries.unreported(actor, agency_id=agency_id, section_id=section_id or None, today=today)
    context = {
        "rows": rows,
        "name": _name(agency_id, section_id),
        "agency_id": agency_id,
        "section_id": section_id,
        "today": today,
        "may_write": actor.may(WRITE, At(agency_id)),
    }
    return render(request, "workbench/doc_register/section.html", context)


@staff
def doc_register_remind(request: HttpRequest, agency_id: int, section_id: int) -> HttpResponse:
    """Remind it."""
    actor = actor_of(request)
    actor.must(WRITE, At(agency_id))
    about = Subject(
        _name(agency_id, section_id), reverse("workbench:doc_register_section", args=[agency_id, section_id])
    )
    act = partial(remind, agency_id, section_id=section_id or None)
    return verb_page(request, REMIND, RemindForm(**sent(request)), act, about=about)


def _name(agency_id: int, section_id: int) -> str:
    if not section_id:
        return _("未注明科室")
    found = {pk: name for pk, name, _body in agencies.section_choices([agency_id])}
    if section_id not in found:
        raise Unknown
    return found[section_id]
