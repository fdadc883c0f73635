"""What every form of this room that the public sends has in common: its key, its trap, what stops it."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _

from gongkai.portal.info_requests import form_key
from gongkai.portal.info_requests.fields import SENT_TWICE
from gongkai.portal.info_requests.form_key import Age
from gongkai.portal.info_requests.guarded import is_foreign

TRAP = "website"  # people do not see it; programs fill it in


def key_of(request: HttpRequest, form: forms.Form) -> tuple[str, str]:
    """The key the page carries and the key inside; what cannot be taken is said above the form."""
    wrapped = request.POST.get("form_key", "")
    key, age = form_key.read(wrapped)
    if age in (Age.UNKNOWN, Age.TOO_OLD) or is_foreign(request):
        form.add_error(None, SENT_TWICE)
        wrapped = form_key.issue()
    elif age is Age.TOO_QUICK or request.POST.get(TRAP):
        form.add_error(None, _("没有提交成功。请核对所填内容，再提交一次。"))
    return wrapped, key


def around(wrapped: str, *, too_many: bool = False) -> dict[str, Any]:
    """What the template of a form needs around its fields."""
    return {"form_key": wrapped, "trap": TRAP, "too_many": too_many}
