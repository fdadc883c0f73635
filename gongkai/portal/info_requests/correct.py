"""补正申请: the answer to the notice, with papers; the period to answer begins anew.

Law: Regulation 2019, Art. 30; Regulation 2008, Art. 21(4).
"""

from functools import partial
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_http_methods

from gongkai.info_requests.actions.take_correction import take_correction
from gongkai.info_requests.displays_following import Followed
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.vocabulary import FileRole
from gongkai.portal.info_requests import form_key, uploads
from gongkai.portal.info_requests.fields import SENT_TWICE, Words
from gongkai.portal.info_requests.form_key import Age
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.info_requests.verb import Verb, do

ROLES = (FileRole.CORRECTION, FileRole.IDENTITY, FileRole.AUTHORITY)


class CorrectForm(forms.Form):
    """What is made good; the words of the form itself only where they change."""

    answer = Words(label=gettext_lazy("补正内容"), must=True, rows=6, help_text=gettext_lazy("请逐项写明。"))
    title = Words(label=gettext_lazy("改正后的信息名称"), help_text=gettext_lazy("不需要改的，不填。"))
    description = Words(label=gettext_lazy("改正后的内容描述"), rows=4, help_text=gettext_lazy("不需要改的，不填。"))
    late_reason = Words(
        label=gettext_lazy("逾期的理由"), help_text=gettext_lazy("已经超过补正期限的，请说明正当理由。")
    )


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest) -> HttpResponse:
    """Answer the notice to correct.

    Law: Regulation 2019, Art. 30.
    """
    papers: dict[str, Any] = {}
    verb = Verb("correct", "correct", gettext_noop("补正申请"), CorrectForm)
    return do(request, verb, partial(_act, papers), sent=partial(_papers, papers))


def _papers(papers: dict[str, Any], request: HttpRequest, case: Followed, form: forms.Form) -> dict[str, Any]:
    """What came with the form and before it, under the key of the form."""
    wrapped = request.POST.get("form_key", "")
    key, age = form_key.read(wrapped)
    if age in (Age.UNKNOWN, Age.TOO_OLD):
        wrapped = form_key.issue()
        key = form_key.read(wrapped)[0]
        if request.method == "POST":
            form.add_error(None, SENT_TWICE)
    held, refused = uploads.taken(request, form_key=key, roles=ROLES)
    for sentence in refused:
        form.add_error(None, sentence)
    papers.update(key=key, files=[one.id for one in held])
    limits = {"max_files": settings.REQUEST_FILES_MAX, "max_mb": settings.REQUEST_FILES_MAX_MB}
    return {"form_key": wrapped, "held": held, "is_late": _is_late(case), **limits}


def _is_late(case: Followed) -> bool:
    due_on = case.correction.due_on if case.correction else None
    return due_on is not None and due_on < timezone.localdate()


def _act(papers: dict[str, Any], case: Followed, form: Any) -> None:
    said = {name: form.cleaned_data[name] for name in ("answer", "title", "description", "late_reason")}
    files, key = papers["files"], papers["key"] if papers["files"] else ""
    take_correction(case.number, **said, on=timezone.localdate(), files=files, form_key=key, by=APPLICANT)
