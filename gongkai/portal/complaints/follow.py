"""查询投诉举报: number and query code let a complainant in."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.complaints.actions.unlock import unlock
from gongkai.info_requests.errors_intake import TooManyTries
from gongkai.portal import limits
from gongkai.portal.complaints import entry
from gongkai.portal.complaints.pages import page
from gongkai.portal.info_requests.fields import SENT_TWICE, Words
from gongkai.portal.info_requests.guarded import guarded, is_foreign
from gongkai.ui.saying import said


class FollowForm(forms.Form):
    """What is printed on the receipt."""

    use_required_attribute = False

    number = Words(
        label=gettext_lazy("编号"), must=True, help_text=gettext_lazy("例如：投诉2026-0003"), autocomplete="off"
    )
    code = Words(
        label=gettext_lazy("查询码"),
        must=True,
        help_text=gettext_lazy("10位字母和数字，不分大小写，空格可以不填。"),
        autocomplete="off",
        spellcheck="false",
    )


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """Ask for number and code, and let in whoever has both. A wrong code and an unknown number look the same.

    Law: Personal Information Law 2021, Art. 51.
    """
    if request.method != "POST":
        return _shown(request, FollowForm())
    form = FollowForm(request.POST)
    form.is_valid()
    if is_foreign(request):
        form.add_error(None, SENT_TWICE)
        return _shown(request, form, status=422)
    given = form.cleaned_data
    try:
        pk = unlock(given.get("number", ""), given.get("code", ""), address=limits.address_of(request))
    except TooManyTries as refusal:
        form.add_error(None, said(refusal))
        return _shown(request, form, status=429)
    if pk is None:
        form.add_error(None, _("编号或者查询码不正确。请对照回执逐位核对。"))
        return _shown(request, form, status=422)
    answer = redirect("portal:complaint_case")
    entry.let_in(answer, pk=pk)
    return answer


@guarded
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """退出查询: the next person at this computer sees nothing of it."""
    answer = redirect("portal:complaint_follow")
    if not is_foreign(request):
        entry.leave(answer)
    return answer


def _shown(request: HttpRequest, form: FollowForm, *, status: int = 200) -> HttpResponse:
    return page(request, "follow", {"form": form}, title=_("查询投诉举报"), status=status)
