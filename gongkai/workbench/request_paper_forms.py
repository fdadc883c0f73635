"""领取申请表: the blank form of either Regulation to hand out at the counter; the copies are counted.

Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai import letters
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.info_requests.actions.issue_paper_form import issue_paper_form
from gongkai.info_requests.papers import forms as sheets
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Version
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.request_files import DOCX, PDF, TYPES, download
from gongkai.workbench.request_list import in_words

REGISTER = "info_requests.register"


class PaperFormsForm(forms.Form):
    """Of which body, how many, in which shape."""

    agency_id = number_choice(gettext_lazy("被申请机关"))
    version = forms.ChoiceField(label=gettext_lazy("适用"), initial=Version.R2019)
    count = forms.IntegerField(label=gettext_lazy("份数"), min_value=1, max_value=999, initial=1)
    shape = forms.ChoiceField(label=gettext_lazy("格式"), choices=[(PDF, "PDF"), (DOCX, "DOCX")], initial=PDF)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person takes requests for."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, REGISTER))
        offer(self, "version", in_words(Version)[::-1])
        self.fields["agency_id"].initial = actor.agency_id


@staff
def request_paper_forms(request: HttpRequest) -> HttpResponse:
    """Count the copies handed out and give the form to print."""
    actor = actor_of(request)
    actor.must(REGISTER)
    form = PaperFormsForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            data = _drawn(said)
            issue_paper_form(said["agency_id"], count=said["count"], by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            shape = said["shape"]
            return download(data, name=f"{_('政府信息公开申请表')}.{shape}", media_type=TYPES[shape])
    return page(request, "workbench/request_paper_forms.html", {"form": form})


def _drawn(said: dict[str, Any]) -> bytes:
    sheet = sheets.blank_form(said["agency_id"], Version(said["version"]))
    return letters.form_docx(sheet) if said["shape"] == DOCX else letters.form_pdf(sheet)
