"""申请人身份信息: opened on a page of its own, for a reason, and journaled."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.info_requests import queries
from gongkai.info_requests.actions.open_identity import open_identity
from gongkai.info_requests.id_papers import IdType
from gongkai.info_requests.identity import LABELS, Identity
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.refusals import show_refusal

REASONS = (
    ("contact", gettext_lazy("联系申请人")),
    ("verify", gettext_lazy("核对身份证明")),
    ("letter", gettext_lazy("制作、送达文书")),
    ("repeat", gettext_lazy("核对是否重复申请")),
    ("other", gettext_lazy("其他（请说明）")),
)


class ReasonForm(forms.Form):
    """Why the identity is to be seen; a room with reasons of its own names them as `reasons`."""

    reasons: tuple[tuple[str, Any], ...] = REASONS
    why = forms.ChoiceField(label=gettext_lazy("查看原因"), widget=forms.RadioSelect)
    note = forms.CharField(label=gettext_lazy("说明"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the reasons."""
        super().__init__(*args, **kwargs)
        offer(self, "why", [*self.reasons])

    def clean(self) -> dict[str, Any]:
        """“Other” must be explained."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("why") == "other" and not said.get("note"):
            self.add_error("note", _("选择“其他”的，请说明查看原因。"))
        return said

    def reason(self) -> str:
        """The reason in words, as the journal keeps it."""
        said = self.cleaned_data
        words = str(dict(self.reasons)[said["why"]]) if said["why"] != "other" else ""
        return "：".join(part for part in (words, said["note"]) if part)


@staff
def request_identity(request: HttpRequest, number: str) -> HttpResponse:
    """Ask why, then show who applies; nothing of it is kept by the browser."""
    actor = actor_of(request)
    case = queries.case(actor, number)
    actor.must("info_requests.identity", case)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            identity = open_identity(number, by=actor, reason=form.reason())
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            context = {"case": case, "facts": _facts(identity), "reason": form.reason()}
            response = render(request, "workbench/request_identity.html", context)
            response["Cache-Control"] = "no-store, private"
            return response
    return page(request, "workbench/request_identity.html", {"case": case, "form": form})


def _facts(identity: Identity) -> list[tuple[str, str]]:
    kept = vars(identity) | {"id_type": IdType(identity.id_type).label if identity.id_type else ""}
    return [(_(label), kept[name]) for name, label in LABELS.items() if kept[name]]
