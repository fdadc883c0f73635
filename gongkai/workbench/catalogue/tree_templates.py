"""目录模板: which there are, one beside the tree as it stands, taken into use and taken back."""

from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.catalogue import queries, template_queries
from gongkai.catalogue.actions.adopt_template import adopt_template
from gongkai.catalogue.actions.undo_adoption import undo_adoption
from gongkai.catalogue.adoption import Line
from gongkai.catalogue.template_queries import TemplateView
from gongkai.catalogue.visibility import COLUMNS, TEMPLATE
from gongkai.catalogue.vocabulary import Match
from gongkai.publication import queries_public
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import Select, offer
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

ADOPT = Verb(
    gettext_lazy("采用目录模板"),
    gettext_lazy(
        "逐类选择：由现有栏目代替，或者增设新栏目。只增设缺少的栏目，不改动现有栏目，不移动任何信息；新栏目还没有使用时可以撤销。"
    ),
    gettext_lazy("采用"),
    gettext_lazy("已采用。"),
)
UNDO = Verb(
    gettext_lazy("撤销采用"),
    gettext_lazy("删除采用时增设的栏目。其中任何一个曾经列过信息的，不能撤销。"),
    gettext_lazy("撤销采用"),
    gettext_lazy("已撤销。"),
    is_final=True,
)
TONES = {
    Match.THERE: "good",
    Match.MAPPED: "good",
    Match.SAME: "info",
    Match.RETIRED: "soon",
    Match.MISSING: "bad",
}
STEM = "class-"


class AdoptForm(forms.Form):
    """Where the tree is added, and class by class what stands for it."""

    parent_code = forms.ChoiceField(label=gettext_lazy("增设在哪个栏目之下"), required=False, widget=Select)

    def __init__(self, *args: Any, view: TemplateView, **kwargs: Any) -> None:
        """One choice for each class that has no column of its own."""
        super().__init__(*args, **kwargs)
        nodes = list(queries.column_tree().walk())
        if view.template.root:
            offer(
                self, "parent_code", [("", _("顶级栏目")), *((n.code, f"{'　' * n.depth}{_(n.name)}") for n in nodes)]
            )
            self.fields["parent_code"].initial = "statutory"
        else:
            del self.fields["parent_code"]
        there = [(n.code, f"{'　' * n.depth}{_(n.name)}") for n in nodes if n.takes_items]
        for line in view.lines:
            if line.column.takes_items and line.match in (Match.SAME, Match.MISSING):
                self.fields[f"{STEM}{line.column.code}"] = forms.ChoiceField(
                    label=_(line.column.name),
                    required=False,
                    choices=[("", _("增设新栏目")), *there],
                    initial=line.node.code if line.node else "",
                    widget=Select,
                )


@staff
def catalogue_templates(request: HttpRequest) -> HttpResponse:
    """Which templates there are."""
    actor_of(request).must(COLUMNS)
    return render(request, "workbench/catalogue/templates.html", {"views": template_queries.views()})


@staff
def catalogue_template(request: HttpRequest, code: str) -> HttpResponseBase:
    """One template beside the tree, with the public items of every class."""
    actor = actor_of(request)
    actor.must(COLUMNS)
    view = _view(code)
    lines, may = _lines(view), actor.may(TEMPLATE, At(queries.competent_id()))
    if request.GET.get("export"):
        heads = [_("栏目"), _("类"), _("依据"), _("对应情况"), _("现有栏目"), _("公开条数")]
        rows = (_row(line) for line in lines if line["line"].column.takes_items)
        return exports.download(rows, heads=heads, shape=request.GET["export"], name=_(view.template.name))
    context = {
        "view": view,
        "lines": lines,
        "tiles": _tiles(view, lines),
        "may_adopt": may and view.adopted is None and view.missing,
        "may_undo": may and view.adopted is not None,
    }
    return render(request, "workbench/catalogue/template.html", context)


@staff
def catalogue_template_adopt(request: HttpRequest, code: str) -> HttpResponse:
    """Take it into use."""
    actor_of(request).must(TEMPLATE, At(queries.competent_id()))
    view = _view(code)
    form = AdoptForm(**sent(request), view=view)
    return verb_page(request, ADOPT, form, partial(_adopt, code), about=_about(view))


@staff
def catalogue_template_undo(request: HttpRequest, code: str) -> HttpResponse:
    """Take it back."""
    actor_of(request).must(TEMPLATE, At(queries.competent_id()))
    view = _view(code)
    form = forms.Form(**sent(request))
    return verb_page(request, UNDO, form, partial(undo_adoption, code), about=_about(view))


def _adopt(code: str, *, by: Actor, parent_code: str = "", **said: str) -> Any:
    mapping = {name.removeprefix(STEM): value for name, value in said.items() if name.startswith(STEM) and value}
    return adopt_template(code, parent_code=parent_code, mapping=mapping, by=by)


def _view(code: str) -> TemplateView:
    found = template_queries.view(code)
    if found is None:
        raise Unknown
    return found


def _lines(view: TemplateView) -> list[dict[str, Any]]:
    """Every column of the template with its own count, its top's name, and how it stands."""
    counts = {row.code: row.count for row in queries_public.columns_with_counts()}
    tops = {column.code: column.name for column in view.template.columns}
    return [_line(line, counts, tops) for line in view.lines]


def _line(line: Line, counts: dict[str, int], tops: dict[str, str]) -> dict[str, Any]:
    stands = line.node if line.match in (Match.THERE, Match.MAPPED, Match.RETIRED) else None
    return {
        "line": line,
        "tone": TONES[line.match],
        "top": tops.get(line.column.parent, ""),
        "count": counts.get(stands.code, 0) if stands else 0,
    }


def _tiles(view: TemplateView, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    classes = [one for one in lines if one["line"].column.takes_items]
    filled = sum(bool(one["count"]) for one in classes)
    return [
        {"label": _("栏目"), "value": len(view.template.tops), "tone": "info"},
        {"label": _("类"), "value": len(classes), "tone": "info"},
        {"label": _("已有栏目的类"), "value": view.there, "tone": "good"},
        {"label": _("有信息的类"), "value": filled, "tone": "good" if filled else "soon"},
    ]


def _row(line: dict[str, Any]) -> list[Any]:
    found: Line = line["line"]
    node = found.node.name if found.node else ""
    return [line["top"], found.column.name, found.column.article, _(found.match.label), node, line["count"]]


def _about(view: TemplateView) -> Subject:
    adopted = view.adopted
    facts = (
        (_("依据"), view.template.article),
        (_("栏目"), len(view.template.tops)),
        (_("类"), len(view.template.classes)),
        (_("缺少的类"), view.missing),
        (_("增设的栏目"), len(adopted.added) if adopted else ""),
    )
    return Subject(_(view.template.name), reverse("workbench:catalogue_template", args=[view.template.code]), facts)
