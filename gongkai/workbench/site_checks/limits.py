"""自查设置: the place's own limits, which checks are run, how often each column is expected to change."""

from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.site_checks import queries
from gongkai.site_checks.actions.save_period import save_period
from gongkai.site_checks.actions.save_setting import MOST, must_keep_site, save_setting
from gongkai.site_checks.visibility import keeps_site
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

RUN = "site_checks.run"
SAVE = Verb(
    gettext_lazy("自查设置"),
    gettext_lazy("从下一次自查起生效。限值照本地规定填写，没有本地规定的用默认值。"),
    gettext_lazy("保存设置"),
    gettext_lazy("已保存设置。"),
)
PERIOD = Verb(
    gettext_lazy("更新周期"),
    gettext_lazy("这个栏目多少天内应当有新信息。不填的，按栏目类别的限值。"),
    gettext_lazy("保存设置"),
    gettext_lazy("已保存设置。"),
)


class SettingForm(forms.Form):
    """How a check is run."""

    is_on = forms.BooleanField(label=gettext_lazy("启用这项检查"), required=False)
    limit = forms.IntegerField(label=gettext_lazy("限值"), min_value=0, max_value=MOST)
    basis = forms.CharField(label=gettext_lazy("依据"), max_length=120, required=False)


class PeriodForm(forms.Form):
    """How often."""

    days = forms.IntegerField(label=gettext_lazy("更新周期（天）"), min_value=1, max_value=MOST, required=False)


@staff
def site_check_settings(request: HttpRequest) -> HttpResponse:
    """Every check with its limit, every column with its period."""
    actor = actor_of(request)
    context = {"rows": queries.settings(actor), "periods": queries.periods(actor), "may": keeps_site(actor)}
    return render(request, "workbench/site_checks/settings.html", context)


@staff
def site_check_setting(request: HttpRequest, code: str) -> HttpResponse:
    """Fix the limit of one check, or switch it off."""
    actor = actor_of(request)
    must_keep_site(actor)
    row = next((one for one in queries.settings(actor) if one.check.code == code), None)
    if row is None:
        raise Unknown
    form = SettingForm(**sent(request), initial={"is_on": row.is_on, "limit": row.limit, "basis": row.basis})
    if row.check.limit is None:
        form.fields["limit"].required = False
        form.fields["limit"].widget = forms.HiddenInput()
    elif row.check.unit:
        form.fields["limit"].label = _("限值（%(unit)s）") % {"unit": _(row.check.unit)}
    facts = (
        (_("检查内容"), _(row.check.looks_at)), (_("默认限值"), f"{row.check.limit} {_(row.check.unit)}" if row.check.unit else ""),
        (_("默认值来源"), _(row.check.source)), (_("最近修改"), row.changed_by),
    )  # fmt: skip
    about = Subject(_(row.check.name), reverse("workbench:site_check_settings"), facts)
    return verb_page(request, SAVE, form, partial(save_setting, code), about=about)


@staff
def site_check_period(request: HttpRequest, code: str) -> HttpResponse:
    """Fix how often one column is expected to change."""
    actor = actor_of(request)
    must_keep_site(actor)
    row = next((one for one in queries.periods(actor) if one.code == code), None)
    if row is None:
        raise Unknown
    form = PeriodForm(**sent(request), initial={"days": row.days if row.is_own else None})
    about = Subject(row.name, reverse("workbench:site_check_settings"), ((_("现在的周期（天）"), row.days),))
    return verb_page(request, PERIOD, form, partial(save_period, code), about=about)
