"""建议主动公开: that everybody should have what was asked for.

Law: Regulation 2019, Art. 44.
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_http_methods

from gongkai.info_requests.actions import suggest as action
from gongkai.info_requests.displays_following import Followed
from gongkai.info_requests.locking import APPLICANT
from gongkai.portal.info_requests.fields import Words
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.info_requests.verb import Verb, do


class SuggestForm(forms.Form):
    """Why, if the applicant wants to say."""

    words = Words(label=gettext_lazy("建议理由"), help_text=gettext_lazy("可以不填。"), rows=5)


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def suggest(request: HttpRequest) -> HttpResponse:
    """Suggest that the information be made public for everybody.

    Law: Regulation 2019, Art. 44.
    """
    return do(request, Verb("suggest", "suggest", gettext_noop("建议主动公开"), SuggestForm), _act)


def _act(case: Followed, form: Any) -> None:
    action.suggest(case.number, words=form.cleaned_data["words"], by=APPLICANT)
