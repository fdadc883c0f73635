"""提意见: the form, and the receipt afterwards."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from gongkai.consultations.actions.comment import Received, comment
from gongkai.consultations.public_rows import PublicConsultationView
from gongkai.consultations.receiving import Said
from gongkai.law.refusals import Refusal
from gongkai.portal import limits
from gongkai.portal.consultations import receipts
from gongkai.portal.consultations.listing import found_or_404
from gongkai.portal.consultations.pages import HOUR, above_consultation, page
from gongkai.portal.consultations.sending import around, key_of
from gongkai.portal.info_requests import form_key
from gongkai.portal.info_requests.fields import Words, show
from gongkai.portal.info_requests.guarded import guarded


class CommentForm(forms.Form):
    """A comment; who sends it need not be said."""

    use_required_attribute = False

    text = Words(label=gettext_lazy("意见内容"), rows=8, must=True)
    concerns = Words(label=gettext_lazy("涉及条款"), help_text=gettext_lazy("例如：第六条。不针对具体条款的可以不填。"))
    name = Words(label=gettext_lazy("姓名或者单位名称"), help_text=gettext_lazy("可以不填；公布意见时只显示姓氏。"))
    contact = Words(
        label=gettext_lazy("联系方式"), help_text=gettext_lazy("可以不填；只在需要核实意见时使用，加密保存，不公布。")
    )
    consents = forms.BooleanField(label=gettext_lazy("同意公布这条意见"), required=False)

    def said(self) -> Said:
        """The comment as the room takes it."""
        return Said(**self.cleaned_data)


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def consultation_comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a comment and send it."""
    one = found_or_404(pk)
    if not one.takes_comments:
        return _too_late(request, one)
    if request.method != "POST":
        return _shown(request, one, CommentForm(), form_key.issue())
    form = CommentForm(request.POST)
    form.is_valid()
    wrapped, key = key_of(request, form)
    if form.errors:
        return _shown(request, one, form, wrapped, status=422)
    if limits.too_many(request, what="comment", most=one.most_per_hour, window=HOUR):
        return _shown(request, one, form, wrapped, status=429)
    try:
        received = comment(pk, form.said(), form_key=key)
    except Refusal as refusal:
        show(form, refusal)
        return _shown(request, one, form, wrapped, status=422)
    return _thanked(one, received)


@guarded
@require_safe
def comment_sent(request: HttpRequest) -> HttpResponse:
    """The receipt with the number of the comment."""
    facts = receipts.read(request, "comment")
    if facts is None:
        return redirect("portal:consultations")
    return page(request, "comment_sent", {"facts": facts}, title=_("意见已收到"), above=above_consultation())


def _thanked(one: PublicConsultationView, received: Received) -> HttpResponse:
    answer = redirect("portal:comment_sent")
    receipts.give(answer, "comment", number=received.number, title=one.title, pk=one.id)
    return answer


def _too_late(request: HttpRequest, one: PublicConsultationView) -> HttpResponse:
    """Whoever was still writing when the last day ended gets the words back."""
    status = 422 if request.method == "POST" else 200
    return _shown(request, one, CommentForm(request.POST or None), "", status=status)


def _shown(
    request: HttpRequest, one: PublicConsultationView, form: CommentForm, wrapped: str, *, status: int = 200
) -> HttpResponse:
    above = [*above_consultation(), (one.title, reverse("portal:consultation", args=[one.id]))]
    shown = {"one": one, "form": form, **around(wrapped, too_many=status == 429)}
    return page(request, "comment", shown, title=_("提意见"), above=above, status=status)
