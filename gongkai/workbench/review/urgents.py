"""先行公开: the register of early releases, and the page on which a leader orders one."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.review import queries as slips, urgent_queries as queries
from gongkai.review.actions.release_urgently import release_urgently
from gongkai.review.urgent_queries import UrgentRow
from gongkai.review.vocabulary import Emergency
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.review.lists import READ, asked, filter_of
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

STANDINGS = {
    queries.OPEN: gettext_lazy("待补办"),
    queries.LATE: gettext_lazy("补办逾期"),
    queries.WITHDRAW: gettext_lazy("须撤回"),
    queries.DONE: gettext_lazy("已办结"),
}
HEADS = (
    gettext_lazy("信息名称"), gettext_lazy("单位"), gettext_lazy("紧急情形"), gettext_lazy("理由"), gettext_lazy("签批人"),
    gettext_lazy("签批日期"), gettext_lazy("补办期限"), gettext_lazy("状态"), gettext_lazy("补办人"), gettext_lazy("补办日期"),
)  # fmt: skip
ORDER = Verb(
    gettext_lazy("先行公开"),
    gettext_lazy(
        "遇有突发事件等紧急情形，负责人可以签批先公开、后补办审查。自动检查有阻断项的不能先行公开；"
        "补办由其他人员签署，并由另一名负责人签发，逾期未补办的会提醒并列入监管。"
    ),
    gettext_lazy("签批先行公开"),
    gettext_lazy("已签批，可以发布；请督促按期补办审查。"),
    is_final=True,
    law="《条例》第十七条",
)


class OrderForm(forms.Form):
    """The emergency and the reason."""

    emergency = forms.ChoiceField(label=gettext_lazy("紧急情形"), widget=forms.RadioSelect)
    reason = long_text(gettext_lazy("先行公开的理由"), max_length=1000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the kinds of emergency."""
        super().__init__(*args, **kwargs)
        offer(self, "emergency", in_words(Emergency))


@staff
def urgents(request: HttpRequest) -> HttpResponseBase:
    """The register, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = filter_of(request, actor, STANDINGS)
    given = asked(form)
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_urgents(actor, **given))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("先行公开登记"))
    counts = queries.counts(actor)
    bad = (queries.LATE, queries.WITHDRAW)
    tiles = [
        {
            "label": label,
            "value": counts[name],
            "tone": ("bad" if counts[name] else "good") if name in bad else "info",
            "address": f"?standing={name}",
        }
        for name, label in STANDINGS.items()
    ]
    found = queries.urgents(actor, **given, page=page_asked(request))
    context = {"form": form, "page": found, "tiles": tiles, "filtered": form.has_changed()}
    return render(request, "workbench/review/urgents.html", context)


@staff
def urgent_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Order the early release of what a slip is about."""
    actor = actor_of(request)
    slip = slips.slip(actor, pk)
    actor.must("review.urgent")
    facts = ((_("审查单"), slip.head.number), (_("单位"), slip.agency_name), (_("内容概述"), slip.summary))
    about = Subject(slip.title, reverse("workbench:slip", args=[pk]), facts)

    def act(**said: Any) -> Any:
        return release_urgently(pk, **said)

    return verb_page(request, ORDER, OrderForm(**sent(request)), act, about=about)


def _line(row: UrgentRow) -> list[Any]:
    return [
        row.title, row.agency_name, _(row.emergency.label), row.reason, row.ordered_by, row.ordered_on, row.due_on,
        _(row.standing), row.cleared_by, row.cleared_on,
    ]  # fmt: skip
