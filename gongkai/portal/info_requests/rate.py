"""评价答复."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_http_methods

from gongkai.info_requests.actions import rate as action
from gongkai.info_requests.displays_following import Followed
from gongkai.info_requests.locking import APPLICANT
from gongkai.portal.info_requests.fields import Words
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.info_requests.verb import Verb, do

MARKS = [
    ("5", gettext_lazy("很满意")),
    ("4", gettext_lazy("满意")),
    ("3", gettext_lazy("基本满意")),
    ("2", gettext_lazy("不满意")),
    ("1", gettext_lazy("很不满意")),
]


class RateForm(forms.Form):
    """A mark and a few words."""

    rating = forms.ChoiceField(
        label=gettext_lazy("您对这次答复"),
        choices=MARKS,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("请选择一项。")},
    )
    words = Words(label=gettext_lazy("意见"), help_text=gettext_lazy("可以不填。"), rows=4)


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def rate(request: HttpRequest) -> HttpResponse:
    """Rate the answer, once."""
    return do(request, Verb("rate", "rate", gettext_noop("评价答复"), RateForm), _act)


def _act(case: Followed, form: Any) -> None:
    said = form.cleaned_data
    action.rate(case.number, rating=int(said["rating"]), words=said["words"], by=APPLICANT)
