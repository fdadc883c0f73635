"""查询反馈结果: number and query code show what became of a report."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods

from gongkai.portal import limits
from gongkai.portal.info_requests.fields import SENT_TWICE, Words
from gongkai.portal.info_requests.guarded import guarded, is_foreign
from gongkai.portal.readers.pages import HOUR, page
from gongkai.readers import public

TRIES = 30  # from one address in an hour


class FollowForm(forms.Form):
    """What stands on the receipt."""

    use_required_attribute = False

    number = Words(
        label=gettext_lazy("编号"), must=True, help_text=gettext_lazy("例如：反馈2026-0003"), autocomplete="off"
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
def fault_follow(request: HttpRequest) -> HttpResponse:
    """Ask for number and code, and show the report. A wrong code and an unknown number look the same.

    Law: Personal Information Law 2021, Art. 51.
    """
    if request.method != "POST":
        return _shown(request, FollowForm())
    form = FollowForm(request.POST)
    form.is_valid()
    if is_foreign(request):
        form.add_error(None, SENT_TWICE)
        return _shown(request, form, status=422)
    if limits.too_many(request, what="fault-follow", most=TRIES, window=HOUR):
        form.add_error(None, _("查询次数过多，请一小时后再试。"))
        return _shown(request, form, status=429)
    given = form.cleaned_data
    found = public.followed(given.get("number", ""), given.get("code", ""))
    if found is None:
        form.add_error(None, _("编号或者查询码不正确。请对照回执逐位核对。"))
        return _shown(request, form, status=422)
    return page(request, "fault_shown", {"found": found}, title=_("反馈处理结果"))


def _shown(request: HttpRequest, form: FollowForm, *, status: int = 200) -> HttpResponse:
    return page(request, "fault_follow", {"form": form}, title=_("查询反馈结果"), status=status)
