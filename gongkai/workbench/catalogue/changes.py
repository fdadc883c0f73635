"""目录更新: what changed since the catalogue was last printed or the guide last checked, and giving it out anew."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.catalogue import issue_queries
from gongkai.catalogue.actions.issue_catalogue import issue_catalogue
from gongkai.catalogue.visibility import GUIDE, READ
from gongkai.catalogue.vocabulary import IssueKind
from gongkai.publication import catalogue_changes
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked, page_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

SINCE = (("paper", gettext_lazy("上次印发纸质目录以来")), ("guide", gettext_lazy("指南更新或核对以来")))
ISSUE = Verb(
    gettext_lazy("登记目录印发"),
    gettext_lazy("目录印好或者报出以后登记。此后信息有更正、撤回、废止的，系统提醒更新目录。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记。"),
)


class IssueForm(forms.Form):
    """Which body gave out what, and when."""

    agency_id = number_choice(gettext_lazy("单位"))
    kind = forms.ChoiceField(label=gettext_lazy("形式"))
    issued_on = TodayField(label=gettext_lazy("印发日期"))
    remark = forms.CharField(label=gettext_lazy("说明"), max_length=200, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies whose catalogue the person keeps."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, GUIDE))
        offer(self, "kind", in_words(IssueKind))


@staff
def catalogue_export_changes(request: HttpRequest) -> HttpResponseBase:
    """What happened to one body's public items since then."""
    actor = actor_of(request)
    actor.must(READ)
    offered = choices.bodies_in_reach(actor, READ)
    agency_id = number_asked(request, "agency") or actor.agency_id or 0
    if agency_id not in dict(offered):
        raise Unknown
    since_what = "guide" if request.GET.get("since") == "guide" else "paper"
    since = catalogue_changes.since_of(agency_id, since_what)
    found = catalogue_changes.changes(actor, agency_id, since=since, page=page_asked(request))
    if request.GET.get("export"):
        pages = (
            catalogue_changes.changes(actor, agency_id, since=since, page=n) for n in range(1, found.page.pages + 1)
        )
        lines = ([one.done_on, _(one.act.label), one.title, one.reason] for each in pages for one in each.page.rows)
        heads = [_("日期"), _("变化"), _("信息名称"), _("原因")]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("目录更新"))
    context = {
        "found": found,
        "page": found.page,
        "since": timezone.localtime(since) if since else None,
        "since_what": since_what,
        "since_choices": SINCE,
        "offered": offered,
        "agency_id": agency_id,
        "tiles": [{"label": _(act.label), "value": n, "tone": "info"} for act, n in found.counts.items()],
        "issues": issue_queries.issues(actor, agency_id, most=5),
        "may_issue": actor.may(GUIDE, At(agency_id)),
    }
    return render(request, "workbench/catalogue/changes.html", context)


@staff
def catalogue_export_issue(request: HttpRequest) -> HttpResponse:
    """Keep that the catalogue was given out."""
    actor = actor_of(request)
    actor.must(GUIDE)
    initial = {"agency_id": number_asked(request, "agency") or actor.agency_id, "kind": IssueKind.PAPER}
    form = IssueForm(**sent(request), actor=actor, initial=initial)
    home = reverse("workbench:catalogue_export_changes")
    about = Subject(_("目录更新"), home)
    return verb_page(request, ISSUE, form, _issue, about=about, to=lambda made: f"{home}?agency={made.agency_id}")


def _issue(*, agency_id: int, kind: str, by: Actor, **said: Any) -> Any:
    return issue_catalogue(agency_id, kind=IssueKind(kind), by=by, **said)
