"""意见: the comments on one consultation, searched, judged and sorted several at once, exported and compiled."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.consultations import queries, queries_comments
from gongkai.consultations.actions.moderate import moderate
from gongkai.consultations.actions.sort_comments import sort_comments
from gongkai.consultations.displays import CommentFilters, CommentRow, ConsultationView
from gongkai.consultations.vocabulary import KeptWhy, Showing, Way
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.consultations.compilation import compiled
from gongkai.workbench.consultations.labels import everything, in_words, numbers_posted
from gongkai.workbench.fields import number_choice, offer, plain
from gongkai.workbench.lists import address, page_asked

NO_POINT = 0
DOCX = "docx"
HEADS = (
    gettext_lazy("回执编号"), gettext_lazy("收到日期"), gettext_lazy("途径"), gettext_lazy("提交人"),
    gettext_lazy("涉及条款"), gettext_lazy("意见内容"), gettext_lazy("标签"), gettext_lazy("审核"),
    gettext_lazy("不公布的原因"), gettext_lazy("归类"), gettext_lazy("内容相同"),
)  # fmt: skip
SORTS = (
    ("", gettext_lazy("最新在前")), ("oldest", gettext_lazy("最早在前")), ("point", gettext_lazy("按归类")),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the comments can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("意见内容、条款、标签或者编号"), max_length=100, required=False)
    way = forms.ChoiceField(label=gettext_lazy("途径"), required=False)
    showing = forms.ChoiceField(label=gettext_lazy("审核"), required=False)
    point = number_choice(gettext_lazy("归类"), required=False)
    tag = forms.ChoiceField(label=gettext_lazy("标签"), required=False)
    sort = forms.ChoiceField(label=gettext_lazy("排序"), required=False)

    def __init__(self, *args: Any, one: ConsultationView, tags: list[str], **kwargs: Any) -> None:
        """Offer the points and tags of this consultation."""
        super().__init__(*args, **kwargs)
        offer(self, "way", everything(in_words(Way)))
        offer(self, "showing", everything(in_words(Showing)))
        offer(self, "point", everything([(NO_POINT, _("未归类")), *_points(one)]))
        offer(self, "tag", everything([(tag, tag) for tag in tags]))
        offer(self, "sort", [(code, str(label)) for code, label in SORTS])


@staff
def consultation_comments(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One page of the comments, or all of them as a sheet or a compilation."""
    actor = actor_of(request)
    one = queries.consultation(actor, pk)
    actor.must("consultations.read", one)
    form = FilterForm(request.GET, one=one, tags=queries_comments.tags(actor, pk))
    form.is_valid()
    filters = CommentFilters(**{name: v for name, v in form.cleaned_data.items() if v not in ("", None)})
    if request.GET.get("export"):
        return _exported(actor, one, filters, request.GET["export"])
    context = {
        "one": one,
        "form": form,
        "page": queries_comments.comments(actor, pk, filters, page=page_asked(request)),
        "filtered": form.has_changed(),
        "why_choices": in_words(KeptWhy),
        "points": _points(one),
        "here": address(request),
    }
    return render(request, "workbench/consultations/comments.html", context)


@staff
@require_POST
def consultation_judge(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show, keep back or sort the comments ticked."""
    actor = actor_of(request)
    chosen = numbers_posted(request.POST.getlist("comment"))
    try:
        n = _judged(request, pk, chosen, actor)
    except Refusal as refusal:
        messages.error(request, said(refusal))
    else:
        messages.success(request, _("已处理{n}条意见。").format(n=n))
    return redirect(f"{_list(request, pk)}")


def _judged(request: HttpRequest, pk: int, chosen: list[int], actor: Actor) -> int:
    verb = plain(request, "verb")
    if verb == "sort":
        point = numbers_posted([plain(request, "point")])
        return sort_comments(pk, chosen, point_id=point[0] if point and point[0] else None, by=actor)
    if verb == "show":
        return moderate(pk, chosen, showing=Showing.SHOWN, by=actor)
    why, note = plain(request, "kept_why"), plain(request, "kept_note")
    return moderate(pk, chosen, showing=Showing.KEPT, kept_why=why, kept_note=note, by=actor)


def _list(request: HttpRequest, pk: int) -> str:
    """Back to the list as it was narrowed; anything else than our own query string is left out."""
    there = plain(request, "here")
    start = request.path.removesuffix("judge/")
    return f"{start}{there}" if there.startswith("?") and len(there) < 2000 else start


def _points(one: ConsultationView) -> list[tuple[int, str]]:
    return [(point.id, f"{point.position}. {point.title}") for point in one.points]


def _exported(actor: Actor, one: ConsultationView, filters: CommentFilters, shape: str) -> HttpResponseBase:
    rows = queries_comments.rows(actor, one.id, filters)
    if shape == DOCX:
        return compiled(one, list(rows))
    heads = [str(head) for head in HEADS]
    return exports.download((_line(row) for row in rows), heads=heads, shape=shape, name=_("收到的意见"))


def _line(row: CommentRow) -> list[Any]:
    return [
        row.number, row.received_on, _(row.way.label), row.masked or _("匿名"), row.concerns, row.text,
        "、".join(row.tags), _(row.showing.label), _(row.kept_why.label) if row.kept_why else "", row.point,
        row.repeats,
    ]  # fmt: skip
