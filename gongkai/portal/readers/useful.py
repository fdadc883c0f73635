"""有用吗: one press under an item, with a few words where the reader likes."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods

from gongkai.accounts.errors import Unknown
from gongkai.law.refusals import Refusal
from gongkai.portal import limits
from gongkai.portal.consultations.sending import around, key_of
from gongkai.portal.info_requests import form_key
from gongkai.portal.info_requests.fields import Words, show
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.readers.pages import HOUR, above_place, page
from gongkai.readers import public
from gongkai.readers.actions.mark_useful import mark_useful
from gongkai.readers.public import Place

ANSWERS = [("yes", gettext_lazy("有用")), ("no", gettext_lazy("没有帮助"))]


class UsefulForm(forms.Form):
    """One of two, and why."""

    use_required_attribute = False

    answer = forms.ChoiceField(
        label=gettext_lazy("这条信息对您有用吗"),
        choices=ANSWERS,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("请选择一项。"), "invalid_choice": gettext_lazy("请选择一项。")},
    )
    words = Words(
        label=gettext_lazy("意见"),
        rows=4,
        help_text=gettext_lazy("可以不填，500字以内。请不要填写姓名、电话等个人信息；需要答复的，请用“报告错误”。"),
    )


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def useful(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether an item was of use; the press chosen under the item is chosen here already."""
    place = public.place_of(f"/items/{pk}/")
    if place is None or place.item_id != pk:
        raise Http404
    if request.method != "POST":
        chosen = request.GET.get("answer", "")
        begun = {"answer": chosen if chosen in dict(ANSWERS) else None}
        return _shown(request, place, UsefulForm(initial=begun), form_key.issue())
    form = UsefulForm(request.POST)
    form.is_valid()
    wrapped, key = key_of(request, form)
    if form.errors:
        return _shown(request, place, form, wrapped, status=422)
    if limits.too_many(request, what="useful", most=settings.REQUESTS_PER_HOUR, window=HOUR):
        return _shown(request, place, form, wrapped, status=429)
    return _take(request, place, form, wrapped, key)


def _take(request: HttpRequest, place: Place, form: UsefulForm, wrapped: str, key: str) -> HttpResponse:
    said: dict[str, Any] = form.cleaned_data
    try:
        mark_useful(place.item_id or 0, is_useful=said["answer"] == "yes", words=said["words"], form_key=key)
    except Unknown as gone:
        raise Http404 from gone
    except Refusal as refusal:
        show(form, refusal)
        return _shown(request, place, form, wrapped, status=422)
    return page(request, "thanks", {"place": place}, title=_("谢谢"), above=above_place(place))


def _shown(request: HttpRequest, place: Place, form: UsefulForm, wrapped: str, *, status: int = 200) -> HttpResponse:
    shown = {"place": place, "form": form, **around(wrapped, too_many=status == 429)}
    return page(request, "useful", shown, title=_("这条信息对您有用吗"), above=above_place(place), status=status)
