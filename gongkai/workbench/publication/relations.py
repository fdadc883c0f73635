"""文件沿革: what replaced or changed what, what soon ends, taking back that something ended."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.law.refusals import Refusal
from gongkai.publication import chain_queries as queries, naming
from gongkai.publication.actions.relate import relate
from gongkai.publication.actions.revive import revive
from gongkai.publication.actions.unrelate import unrelate
from gongkai.publication.vocabulary import RelationKind
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.publication.about import item_of, subject
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text, show_problems
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

WRITE = "publication.publish"
HEADS = (gettext_lazy("名称"), gettext_lazy("文号"), gettext_lazy("单位"), gettext_lazy("最后有效日"))
UNDO = Verb(
    gettext_lazy("取消文件关联"), gettext_lazy("取消后两个文件的页面不再互相说明；因此失效的文件恢复原来的有效期。"),
    gettext_lazy("取消关联"), gettext_lazy("已取消关联。"), is_final=True,
)  # fmt: skip
REVIVE = Verb(
    gettext_lazy("撤销失效登记"), gettext_lazy("登记失效有误的，撤销后按文件自己的有效期显示。"), gettext_lazy("撤销失效"),
    gettext_lazy("已撤销失效登记。"),
)  # fmt: skip


class RelateForm(forms.Form):
    """This document does what to which earlier one, from when."""

    kind = forms.TypedChoiceField(label=gettext_lazy("本文件对原文件"), coerce=RelationKind)
    earlier = forms.CharField(
        label=gettext_lazy("原文件"), max_length=300, help_text=gettext_lazy("索引号、文号或者网址中的编号；须已公开。")
    )
    takes_effect_on = TodayField(label=gettext_lazy("起始日期"))
    note = forms.CharField(label=gettext_lazy("说明"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the kinds."""
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = in_words(RelationKind)  # type: ignore[attr-defined]


class ReasonForm(forms.Form):
    """Why."""

    reason = long_text(gettext_lazy("理由"), max_length=300)


@staff
def item_relations(request: HttpRequest, pk: int) -> HttpResponse:
    """The chain around one document; add a tie to an earlier one."""
    actor = actor_of(request)
    item = item_of(actor, pk, "information.read")
    form = RelateForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _relate(pk, form.cleaned_data, actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已登记，两个文件的公开页面同时说明。"))
            return redirect("workbench:item_relations", pk)
    may = actor.may(WRITE, item) and item.is_public
    context = {"item": item, "ties": queries.ties(actor, pk), "form": form, "may": may}
    return page(request, "workbench/publication/item_relations.html", context)


@staff
def relation_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a tie back."""
    later_id, said = queries.tie_in_words(actor_of(request), pk)
    about = Subject(said, reverse("workbench:item_relations", args=[later_id]))
    return verb_page(request, UNDO, ReasonForm(**sent(request)), partial(unrelate, pk), about=about)


@staff
def item_revive(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back that it is no longer in force."""
    item = item_of(actor_of(request), pk, "publication.withdraw")
    return verb_page(request, REVIVE, ReasonForm(**sent(request)), partial(revive, pk), about=subject(item))


@staff
def figures_expiring(request: HttpRequest) -> HttpResponseBase:
    """清理: what soon ends."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(WRITE)
    rows = queries.expiring(actor, today=today)
    if request.GET.get("export"):
        lines = ([row.title, row.doc_number, row.agency_name, row.expires_on] for row in rows)
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("即将失效的规范性文件"))
    return page(request, "workbench/publication/figures_expiring.html", {"rows": rows, "today": today})


def _relate(pk: int, said: dict[str, Any], actor: Actor) -> None:
    earlier_id = naming.public_item(said["earlier"], field="earlier")
    relate(
        pk,
        earlier_id=earlier_id,
        kind=said["kind"],
        takes_effect_on=said["takes_effect_on"],
        note=said["note"],
        by=actor,
    )
