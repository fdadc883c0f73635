"""内部公开、撤下内部公开: the pages that do one thing to an item of the internal board."""

from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy

from gongkai.publication.actions.publish_internal import publish_internal
from gongkai.publication.actions.withdraw_internal import withdraw_internal
from gongkai.publication.vocabulary import InternalReach
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.publication.about import item_of, subject
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Verb, sent, verb_page

WRITE = "publication.internal"
PUBLISH = Verb(
    gettext_lazy("内部公开"),
    gettext_lazy("只在机关内部公开栏公开，供范围内的工作人员查阅；公众的任何页面、检索和订阅中都不会出现。"),
    gettext_lazy("在内部公开栏公开"),
    gettext_lazy("已在机关内部公开栏公开。"),
    law="《条例》第十六条",
)
WITHDRAW = Verb(
    gettext_lazy("撤下内部公开"),
    gettext_lazy("从内部公开栏撤下正文和附件；信息、审查记录和已阅记录都保留。"),
    gettext_lazy("撤下"),
    gettext_lazy("已从机关内部公开栏撤下。"),
    is_final=True,
)


class ReachForm(forms.Form):
    """Who may read it."""

    reach = forms.TypedChoiceField(label=gettext_lazy("公开范围"), coerce=InternalReach, widget=forms.RadioSelect)

    def __init__(self, *args: object, **kwargs: object) -> None:
        """The body itself unless told."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["reach"].choices = in_words(InternalReach)  # type: ignore[attr-defined]
        self.fields["reach"].initial = InternalReach.AGENCY


class ReasonForm(forms.Form):
    """Why."""

    reason = long_text(gettext_lazy("原因"), max_length=300)


@staff
def internal_publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an item on the board."""
    item = item_of(actor_of(request), pk, WRITE)
    form = ReachForm(**sent(request))
    there = reverse("workbench:internal_item", args=[pk])
    act = partial(publish_internal, pk)
    return verb_page(request, PUBLISH, form, act, about=subject(item), to=lambda _done: there)


@staff
def internal_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it off."""
    item = item_of(actor_of(request), pk, WRITE)
    form = ReasonForm(**sent(request))
    return verb_page(request, WITHDRAW, form, partial(withdraw_internal, pk), about=subject(item))
