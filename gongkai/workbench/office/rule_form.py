"""登记制度、修订制度: the same form, empty or with what the newest version says."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.office import queries_rules
from gongkai.office.actions.enter_rule import enter_rule
from gongkai.office.actions.revise_rule import revise_rule
from gongkai.office.displays_rules import RuleView
from gongkai.office.entering_rules import RuleWords
from gongkai.office.vocabulary_work import RuleKind
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.office.work_fields import WRITE, bodies_for, papers_field
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

NEW = Verb(
    gettext_lazy("登记制度"),
    gettext_lazy("登记后是草案，不计入已建立的制度；由起草人以外的负责人办理“通过”后生效。已经印发的制度也这样补登。"),
    gettext_lazy("保存草案"),
    gettext_lazy("已登记，等待通过。"),
    law="《条例》第四十六条",
)
REVISE = Verb(
    gettext_lazy("修订制度"),
    gettext_lazy(
        "保存为新的版本，以前的版本保留不变；现行版本在新版本通过以前继续有效。没有上传新文件的，沿用上一版的文件。"
    ),
    gettext_lazy("保存新版本"),
    gettext_lazy("已保存新版本，等待通过。"),
)


class RuleForm(forms.Form):
    """A rule as a clerk enters it."""

    agency_id = number_choice(gettext_lazy("制定单位"))
    kind = forms.ChoiceField(label=gettext_lazy("类别"))
    title = forms.CharField(
        label=gettext_lazy("名称"),
        max_length=200,
        help_text=gettext_lazy("照原文填写，如：示范镇政府信息公开保密审查制度（试行）。"),
    )
    implements_id = number_choice(
        gettext_lazy("据以制定的上级制度"),
        required=False,
        help_text=gettext_lazy("本制度是上级制度的实施细则的，在此关联。"),
    )
    implements_words = forms.CharField(label=gettext_lazy("上级制度（未入库的）"), max_length=200, required=False)
    claimed_items = forms.IntegerField(
        label=gettext_lazy("应有项数"),
        min_value=1,
        max_value=60,
        required=False,
        help_text=gettext_lazy("如“八公开”填8；列出的项目不足的，页面会提醒。"),
    )
    items = long_text(gettext_lazy("项目（每行一项）"), rows=3, max_length=5000, required=False)
    text = long_text(gettext_lazy("正文"), rows=14, max_length=50_000, required=False)
    papers = papers_field(help_text=gettext_lazy("签发的原件、附件。正文和文件至少有一样。"))

    def __init__(self, *args: Any, actor: Actor, but: int | None = None, **kwargs: Any) -> None:
        """Offer the bodies this person writes for, and the rules that can be implemented."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", bodies_for(actor, WRITE))
        offer(self, "kind", in_words(RuleKind))
        offer(self, "implements_id", [("", _("无")), *queries_rules.choices(actor, but=but)])

    def words(self) -> RuleWords:
        """The rule as the room takes it."""
        names = RuleWords.__dataclass_fields__
        return RuleWords(**{name: value for name, value in self.cleaned_data.items() if name in names})


class ReviseForm(RuleForm):
    """The same without the body, with what was changed."""

    agency_id = None  # type: ignore[assignment]
    note = forms.CharField(label=gettext_lazy("修订说明"), max_length=300)
    field_order = ("note",)

    def __init__(self, *args: Any, actor: Actor, view: RuleView, **kwargs: Any) -> None:
        """Begin with what the newest version says."""
        forms.Form.__init__(self, *args, **kwargs)
        newest = view.versions[0]
        offer(self, "kind", in_words(RuleKind))
        found = queries_rules.choices(actor, but=view.rule.pk)
        above = view.rule.implements
        if above and above.pk not in dict(found):
            found = [(above.pk, above.title), *found]  # repealed since
        offer(self, "implements_id", [("", _("无")), *found])
        self.initial = {
            "kind": view.rule.kind,
            "title": newest.title,
            "implements_id": view.rule.implements_id,
            "implements_words": view.rule.implements_words,
            "claimed_items": view.rule.claimed_items,
            "items": "\n".join(newest.items),
            "text": newest.text,
        }


@staff
def rule_new(request: HttpRequest) -> HttpResponse:
    """Enter a rule; `kind` and `title` in the address begin it from the checklist."""
    actor = actor_of(request)
    actor.must(WRITE)
    begun = {name: request.GET.get(name, "")[:200] for name in ("kind", "title", "agency_id", "implements_id")}
    form = RuleForm(**sent(request), initial=begun, actor=actor)
    about = Subject(_("制度"), reverse("workbench:rules"))

    def act(**given: Any) -> Any:
        return enter_rule(given["agency_id"], form.words(), papers=given["papers"], by=given["by"])

    return verb_page(request, NEW, form, act, about=about, to=lambda made: reverse("workbench:rule", args=[made.pk]))


@staff
def rule_revise(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the next version of a rule."""
    actor = actor_of(request)
    view = queries_rules.rule(actor, pk)
    actor.must(WRITE, view.rule)
    form = ReviseForm(**sent(request), actor=actor, view=view)

    def act(**given: Any) -> Any:
        return revise_rule(pk, form.words(), papers=given["papers"], by=given["by"])

    return verb_page(request, REVISE, form, act, about=subject_of(view))


def subject_of(view: RuleView) -> Subject:
    """The rule as its verbs' pages show it."""
    facts = (
        (_("制定单位"), view.row.agency_name),
        (_("类别"), _(view.row.kind.label)),
        (_("状态"), _(view.row.status.label)),
        (_("施行日期"), view.row.effective_on),
        (_("版本"), view.versions[0].number),
    )
    return Subject(view.row.title, reverse("workbench:rule", args=[view.row.id]), facts)
