"""公开指南: the guide of each agency, with what is missing from it."""

from dataclasses import fields
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.catalogue import queries
from gongkai.catalogue.actions.save_guide import GuideForm, save_guide
from gongkai.catalogue.errors import GuideIncomplete
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.refusals import show_refusal

_LABELS = {
    "classification": gettext_lazy("政府信息的分类"),
    "arrangement": gettext_lazy("编排体系"),
    "how_to_get": gettext_lazy("获取方式"),
    "office_name": gettext_lazy("工作机构名称"),
    "office_address": gettext_lazy("办公地址"),
    "office_hours": gettext_lazy("办公时间"),
    "office_phone": gettext_lazy("联系电话"),
    "office_fax": gettext_lazy("传真号码"),
    "office_online": gettext_lazy("互联网联系方式"),
    "proactive": gettext_lazy("主动公开"),
    "on_request": gettext_lazy("依申请公开"),
    "remedies": gettext_lazy("监督和救济方式"),
    "catalogue_note": gettext_lazy("目录编制说明"),
}


class GuideEditForm(forms.Form):
    """Every statutory element, then the customary chapters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """One field for each part of the guide; long ones as text areas."""
        super().__init__(*args, **kwargs)
        for part in fields(GuideForm):
            short = part.name.startswith("office_")
            widget = forms.TextInput() if short else forms.Textarea(attrs={"rows": 4})
            self.fields[part.name] = forms.CharField(
                label=_LABELS[part.name], required=False, max_length=200 if short else 8000, widget=widget
            )


@staff
def guide_edit(request: HttpRequest) -> HttpResponse:
    """Every guide this person keeps, with what is wrong with it."""
    actor = actor_of(request)
    actor.must("catalogue.guide")
    own = [pk for pk, _name in agencies.choices(actor, "catalogue.guide")]
    checks = queries.guide_checks(own, today=timezone.localdate())
    if len(checks) == 1:
        return redirect("workbench:guide", checks[0][0].pk)
    return page(request, "workbench/guides.html", {"checks": checks})


@staff
def guide(request: HttpRequest, pk: int) -> HttpResponse:
    """One agency's guide to mend; each saving is a new version."""
    actor = actor_of(request)
    name = dict(agencies.choices(actor, "catalogue.guide")).get(pk)
    if name is None:
        raise Unknown
    current = queries.guide(pk)
    form = GuideEditForm(request.POST or None, initial=vars(current) if current else None)
    if request.method == "POST" and form.is_valid():
        try:
            save_guide(pk, GuideForm(**form.cleaned_data), by=actor)
        except GuideIncomplete as incomplete:
            for code, _label in incomplete.missing:
                form.add_error(code, said(incomplete))
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("指南已保存并公开。"))
            return redirect("workbench:guide", pk)
    checks = queries.guide_checks([pk], today=timezone.localdate())
    context = {
        "form": form,
        "name": name.strip(),
        "current": current,
        "versions": queries.guides(pk),
        "agency_id": pk,
        "check": checks[0][2] if checks else None,
    }
    return page(request, "workbench/guide_form.html", context)
