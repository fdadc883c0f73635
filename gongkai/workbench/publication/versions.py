"""公开过的版本: which versions the public may compare, and taking one from it."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.law.refusals import Refusal
from gongkai.publication import versions_public
from gongkai.publication.actions.hide_version import hide_version
from gongkai.publication.errors import NotFound
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.publication.about import item_of
from gongkai.workbench.request_verbs import show_problems


class HideForm(forms.Form):
    """Which version, and why."""

    number = forms.TypedChoiceField(label=gettext_lazy("停止提供的版本"), coerce=int)
    reason = forms.CharField(label=gettext_lazy("原因"), max_length=200)


@staff
def item_versions(request: HttpRequest, pk: int) -> HttpResponse:
    """The versions the public may look at."""
    actor = actor_of(request)
    item = item_of(actor, pk, "information.read")
    rows = _versions(pk)
    form = HideForm(request.POST or None)
    offer(form, "number", [(one.number, f"{one.number} · {one.shown_on}") for one in rows if not one.is_present])
    if request.method == "POST" and form.is_valid():
        try:
            hide_version(pk, **form.cleaned_data, by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("公众已不能再查看这个旧版本。"))
            return redirect("workbench:item_versions", pk)
    may = actor.may("publication.withdraw", item) and len(rows) > 1
    context = {"item": item, "rows": rows, "form": form, "may": may}
    return page(request, "workbench/publication/item_versions.html", context)


def _versions(pk: int) -> list[versions_public.PublicVersion]:
    try:
        return versions_public.versions(pk)
    except NotFound:
        return []
