"""说明理由: why so many or so frequent requests.

Law: Regulation 2019, Art. 35.
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_http_methods

from gongkai.info_requests.actions.record_reasons import record_reasons
from gongkai.info_requests.displays_following import Followed
from gongkai.info_requests.locking import APPLICANT
from gongkai.portal.info_requests.fields import Words
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.info_requests.verb import Verb, do


class ReasonsForm(forms.Form):
    """The reasons."""

    answer = Words(label=gettext_lazy("理由"), must=True, rows=8)


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def reasons(request: HttpRequest) -> HttpResponse:
    """Give the reasons the body asked for.

    Law: Regulation 2019, Art. 35.
    """
    return do(request, Verb("give_reasons", "reasons", gettext_noop("说明理由"), ReasonsForm), _act)


def _act(case: Followed, form: Any) -> None:
    record_reasons(case.number, answer=form.cleaned_data["answer"], on=timezone.localdate(), by=APPLICANT)
