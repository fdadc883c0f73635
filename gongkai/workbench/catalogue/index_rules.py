"""索引号规则: which rule holds where, setting one with a look at what it gives, going back to the one above."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.agencies import queries as agencies
from gongkai.catalogue import rule_queries
from gongkai.catalogue.actions.drop_index_rule import drop_index_rule
from gongkai.catalogue.actions.save_index_rule import save_index_rule
from gongkai.catalogue.rule_queries import PRESETS, RuleRow
from gongkai.catalogue.visibility import RULE
from gongkai.law.refusals import Refusal
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer, plain
from gongkai.workbench.lists import number_asked
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

DROP = Verb(
    gettext_lazy("恢复上级规则"),
    gettext_lazy("撤销本单位自己的规则，今后按最近的上级规则编号。已编定的号码不变。"),
    gettext_lazy("恢复上级规则"),
    gettext_lazy("已恢复上级规则。"),
    is_final=True,
)
WARNINGS = {
    "length": gettext_lazy("按国家指引，索引号不超过20个字符。较长的号码可以使用，与上级系统交换前请先商定。"),
    "taken": gettext_lazy("样例中有的号码已经给了别的信息，编号时会自动跳过。"),
    "shared": gettext_lazy("规则中没有组织机构代码，流水号由适用范围内的各单位共用。"),
}


class RuleForm(forms.Form):
    """索引号规则."""

    agency_id = number_choice(
        gettext_lazy("适用单位"), required=False, help_text=gettext_lazy("含其下级单位；不选为全县默认规则。")
    )
    template = forms.CharField(label=gettext_lazy("编码规则"), max_length=120)
    scope = forms.CharField(
        label=gettext_lazy("流水号范围"), max_length=40, required=False,
        help_text=gettext_lazy("用逗号分开，如 org,year 即每单位每年从1起；不填则全部连续编排。"),
    )  # fmt: skip
    owner_note = forms.CharField(
        label=gettext_lazy("规则制定单位"), max_length=120, required=False,
        help_text=gettext_lazy("规则的出处，例如某某档案局的编码规则。"),
    )  # fmt: skip
    owner_id = number_choice(
        gettext_lazy("规则维护单位"), required=False,
        help_text=gettext_lazy("选定后，今后只有该单位和主管部门能修改这条规则。"),
    )  # fmt: skip

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the agencies whose rule this person keeps."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", [("", _("默认规则")), *agencies.choices(actor, RULE)])
        offer(self, "owner_id", [("", _("适用单位自己")), *agencies.name_choices()])


@staff
def index_rules(request: HttpRequest) -> HttpResponseBase:
    """Which rule holds where."""
    actor = actor_of(request)
    actor.must(RULE)
    rows = rule_queries.rows(actor)
    if request.GET.get("export"):
        heads = [_("单位"), _("编码规则"), _("流水号范围"), _("规则来自"), _("规则制定单位"), _("已编号条数")]
        return exports.download(map(_line, rows), heads=heads, shape=request.GET["export"], name=_("索引号规则"))
    default = rule_queries.view(actor, None)
    return render(request, "workbench/catalogue/index_rules.html", {"rows": rows, "default": default})


@staff
def index_rule(request: HttpRequest) -> HttpResponse:
    """Set a rule; the button 看样例 shows what it would give and keeps nothing."""
    actor = actor_of(request)
    actor.must(RULE)
    agency_id = number_asked(request, "agency")
    if agency_id is not None and agency_id not in dict(agencies.choices(actor, RULE)):
        agency_id = None
    current = rule_queries.view(actor, agency_id)
    initial = {"agency_id": agency_id, "template": current.template, "scope": current.scope}
    initial |= {"owner_note": current.owner_note, "owner_id": current.owner_id}
    form = RuleForm(request.POST or None, actor=actor, initial=initial)
    only_look = "look" in request.POST
    if request.method == "POST" and form.is_valid() and not only_look and _saved(request, form):
        return redirect("workbench:index_rules")
    typed = (plain(request, "template")[:120], plain(request, "scope")[:40]) if request.method == "POST" else ()
    template, scope = typed or (current.template, current.scope)
    chosen = form.cleaned_data.get("agency_id") if form.is_bound and form.is_valid() else agency_id
    look = rule_queries.preview(template, scope, agency_id=chosen, today=timezone.localdate())
    context = {
        "form": form,
        "current": current,
        "look": look,
        "warnings": [WARNINGS[code] for code in look.warnings],
        "presets": PRESETS,
        "tokens": [(f"{{{name}}}", label) for name, label in rule_queries.tokens()],
    }
    return page(request, "workbench/catalogue/index_rule.html", context)


@staff
def index_rule_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Go back to the rule above."""
    actor = actor_of(request)
    actor.must(RULE)
    if pk not in dict(agencies.choices(actor, RULE)):
        raise Unknown
    current = rule_queries.view(actor, pk)
    facts = (
        (_("编码规则"), current.template),
        (_("流水号范围"), current.scope),
        (_("规则维护单位"), current.owner_name),
    )
    about = Subject(current.agency_name, f"{reverse('workbench:index_rule')}?agency={pk}", facts)
    home = reverse("workbench:index_rules")
    return verb_page(
        request, DROP, forms.Form(**sent(request)), partial(drop_index_rule, pk), about=about, to=lambda _none: home
    )


def _saved(request: HttpRequest, form: RuleForm) -> bool:
    said = dict(form.cleaned_data)
    try:
        save_index_rule(said.pop("agency_id"), **said, by=actor_of(request))
    except NotAllowed:
        form.add_error(
            "agency_id",
            _("全县默认规则由主管部门维护，指定了维护单位的规则由该单位维护。您可以选择本单位，设本单位自己的规则。"),
        )
        return False
    except Refusal as refusal:
        show_refusal(request, form, refusal, field="template")
        return False
    messages.success(request, _("规则已保存，今后签发的信息按新规则编号。"))
    return True


def _line(row: RuleRow) -> list[Any]:
    source = _("本单位") if row.is_own else row.from_name or _("默认规则")
    return [row.agency_name, row.template, row.scope, source, row.owner_name or row.owner_note, row.given]
