"""撤回申请."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_http_methods

from gongkai.info_requests.actions import withdraw as action
from gongkai.info_requests.displays_following import Followed
from gongkai.info_requests.locking import APPLICANT
from gongkai.portal.info_requests.fields import Words
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.info_requests.verb import Verb, do


class WithdrawForm(forms.Form):
    """Why, if the applicant wants to say."""

    reason = Words(label=gettext_lazy("撤回原因"), help_text=gettext_lazy("可以不填。"))
    sure = forms.BooleanField(
        label=gettext_lazy("我确认撤回这件申请"),
        error_messages={"required": gettext_lazy("请勾选“我确认撤回这件申请”，再按“撤回申请”。")},
    )


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest) -> HttpResponse:
    """End the own case before it is answered.

    Law: Report Format 2021.
    """
    return do(request, Verb("withdraw", "withdraw", gettext_noop("撤回申请"), WithdrawForm), _act)


def _act(case: Followed, form: Any) -> None:
    action.withdraw(case.number, on=timezone.localdate(), reason=form.cleaned_data["reason"], by=APPLICANT)
