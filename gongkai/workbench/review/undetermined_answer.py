"""登记报审答复: the answer of the competent department, with its number, day, conclusion and the letter itself."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.review import referral_queries as queries
from gongkai.review.actions.answer_referral import answer_referral
from gongkai.review.vocabulary import Conclusion
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

ANSWER = Verb(
    gettext_lazy("登记报审答复"),
    gettext_lazy("照答复文件登记。答复“免于公开”的，不能再签发为公开。登记后由主管领导签发最终属性。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记答复，等待主管领导签发。"),
    law="《条例》第十七条",
)


class AnswerForm(forms.Form):
    """What the answer says."""

    answer = forms.ChoiceField(label=gettext_lazy("答复结论"), widget=forms.RadioSelect)
    answered_on = TodayField(label=gettext_lazy("答复日期"))
    answer_number = forms.CharField(label=gettext_lazy("答复文号"), max_length=80, required=False)
    answer_text = long_text(gettext_lazy("答复内容"), max_length=4000, required=False)
    upload = forms.FileField(label=gettext_lazy("答复文件扫描件"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer both conclusions."""
        super().__init__(*args, **kwargs)
        offer(self, "answer", [pair for pair in in_words(Conclusion) if pair[0] != Conclusion.REFER])


@staff
def undetermined_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Record the answer to one form."""
    view = queries.referral(actor_of(request), pk)
    if not view.may_answer:
        raise Unknown
    row = view.row
    facts = ((_("编号"), row.number), (_("报送机关"), row.sent_to), (_("不能确定的理由"), row.reason))
    about = Subject(row.title, reverse("workbench:undetermined_one", args=[pk]), facts)

    def act(*, upload: Any, by: Any, **said: Any) -> Any:
        name = upload.name if upload else ""
        return answer_referral(row.slip_id, upload=upload or None, name=name, by=by, **said)

    return verb_page(request, ANSWER, AnswerForm(**sent(request)), act, about=about)
