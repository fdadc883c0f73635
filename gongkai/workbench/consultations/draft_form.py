"""拟制、修改征求意见: the same form, empty or with what was entered."""

from dataclasses import fields
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.consultations import policies, queries
from gongkai.consultations.actions.draft import draft
from gongkai.consultations.actions.edit import edit
from gongkai.consultations.displays import ConsultationView
from gongkai.consultations.entering import Draft
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.request_verbs import long_text, show_problems

DRAFT = "consultations.draft"
NAMES = tuple(field.name for field in fields(Draft))


class DraftForm(forms.Form):
    """A consultation as a clerk enters it; fields are called as the room calls them."""

    agency_id = number_choice(gettext_lazy("征求意见单位"))
    title = forms.CharField(
        label=gettext_lazy("标题"), max_length=200, help_text=gettext_lazy("写明是哪个文件的征求意见稿。")
    )
    from_on = DayField(label=gettext_lazy("开始日期"))
    to_on = DayField(label=gettext_lazy("截止日期"))
    draft_html = forms.CharField(
        label=gettext_lazy("征求意见稿"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 16, "data-editor": "true"}),
        help_text=gettext_lazy("可以从 Word、WPS 粘贴；也可以保存后上传文件。"),
    )
    explanation = long_text(
        gettext_lazy("起草说明"), rows=6, required=False,
        help_text=gettext_lazy("为什么制定、主要内容、希望公众就哪些问题提意见。"),
    )  # fmt: skip
    by_web = forms.BooleanField(label=gettext_lazy("网上提交"), required=False, initial=True)
    by_letter = forms.BooleanField(label=gettext_lazy("信函、电子邮件"), required=False)
    by_phone = forms.BooleanField(label=gettext_lazy("电话"), required=False)
    by_meeting = forms.BooleanField(label=gettext_lazy("座谈会、听证会"), required=False)
    contact = forms.CharField(label=gettext_lazy("联系部门"), max_length=120)
    phone = forms.CharField(label=gettext_lazy("联系电话"), max_length=60, required=False)
    address = forms.CharField(label=gettext_lazy("通信地址"), max_length=200, required=False)
    email = forms.CharField(label=gettext_lazy("电子邮箱"), max_length=254, required=False)
    meeting = forms.CharField(label=gettext_lazy("座谈会、听证会的时间地点"), max_length=300, required=False)
    shows_comments = forms.BooleanField(
        label=gettext_lazy("公布收到的意见"), required=False, initial=True,
        help_text=gettext_lazy("逐条审核、经提交人同意后公布，姓名只显示姓氏。"),
    )  # fmt: skip

    def __init__(self, *args: Any, actor: Actor, one: ConsultationView | None = None, **kwargs: Any) -> None:
        """Offer the bodies this person drafts for; of one entered already the body stays."""
        super().__init__(*args, **kwargs)
        if one is not None:
            del self.fields["agency_id"]
            return
        offer(self, "agency_id", agencies.choices(actor, DRAFT))
        self.fields["agency_id"].initial = actor.agency_id

    def content(self) -> Draft:
        """The consultation as the room takes it."""
        return Draft(**{name: self.cleaned_data[name] for name in NAMES})


@staff
def consultation_new(request: HttpRequest) -> HttpResponse:
    """Enter a consultation."""
    actor = actor_of(request)
    actor.must(DRAFT)
    form = DraftForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        try:
            one = draft(form.cleaned_data["agency_id"], form.content(), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存草稿{number}。可以上传材料，再提交审批。").format(number=one.number))
            return redirect("workbench:consultation", one.pk)
    return page(request, "workbench/consultations/form.html", _context(form, actor, None))


@staff
def consultation_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a draft."""
    actor = actor_of(request)
    one = queries.consultation(actor, pk)
    actor.must(DRAFT, one)
    form = DraftForm(request.POST or None, actor=actor, one=one, initial=_first_values(one))
    if request.method == "POST" and form.is_valid():
        try:
            edit(pk, form.content(), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存。"))
            return redirect("workbench:consultation", pk)
    return page(request, "workbench/consultations/form.html", _context(form, actor, one))


def _first_values(one: ConsultationView) -> dict[str, Any]:
    ways = {f"by_{way}": way in one.ways for way in ("web", "letter", "phone", "meeting")}
    return {name: getattr(one, name) for name in NAMES if hasattr(one, name)} | ways


def _context(form: DraftForm, actor: Actor, one: ConsultationView | None) -> dict[str, Any]:
    agency_id = one.agency_id if one else actor.agency_id
    return {"form": form, "one": one, "least_days": policies.least_days(agency_id or 0)}
