"""社会评议: the pages that do one thing to an evaluation or to a remark."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.supervision.actions.announce_evaluation import announce_evaluation
from gongkai.supervision.actions.cancel_evaluation import cancel_evaluation
from gongkai.supervision.actions.enter_papers import enter_papers
from gongkai.supervision.actions.invite import MOST, invite
from gongkai.supervision.actions.moderate_remark import moderate_remark
from gongkai.supervision.actions.publish_result import publish_result
from gongkai.supervision.actions.raise_from_remark import raise_from_remark
from gongkai.supervision.actions.return_evaluation import return_evaluation
from gongkai.supervision.actions.return_result import return_result
from gongkai.supervision.actions.send_feedback import send_feedback
from gongkai.supervision.actions.submit_evaluation import submit_evaluation
from gongkai.supervision.actions.sum_up_evaluation import sum_up_evaluation
from gongkai.supervision.queries import evaluations as queries
from gongkai.supervision.vocabulary import GuestKind, Scale
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.supervision.shared_fields import NothingForm, WordsForm
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

SUBMIT = Verb(
    gettext_lazy("报批评议方案"), gettext_lazy("由另一人批准并公布。"), gettext_lazy("报批"), gettext_lazy("已报批。")
)
RETURN = Verb(
    gettext_lazy("退回评议方案"), gettext_lazy("写明需要修改的地方。"), gettext_lazy("退回"), gettext_lazy("已退回。"),
    is_final=True,
)  # fmt: skip
ANNOUNCE = Verb(
    gettext_lazy("批准并公布方案"), gettext_lazy("公布后方案不能修改，公众在评议时间内参加。"), gettext_lazy("批准并公布"),
    gettext_lazy("方案已公布。"), law="《条例》第四十六条",
)  # fmt: skip
INVITE = Verb(
    gettext_lazy("制发邀请码"), gettext_lazy("发给人大代表、政协委员等受邀人员。每个邀请码对每个单位只能评议一次，不登记发给了谁。"),
    gettext_lazy("生成"), gettext_lazy("已生成邀请码，请打印后发放。"),
)  # fmt: skip
PAPERS = Verb(
    gettext_lazy("录入纸质评议表"), gettext_lazy("一行一份：依次填写各项等次的序号，后面可以接意见。同一批次不能重复录入。"),
    gettext_lazy("录入"), gettext_lazy("已录入。"),
)  # fmt: skip
SUM_UP = Verb(
    gettext_lazy("汇总结果"), gettext_lazy("各项份数和比例由系统统计，这里写结论。由另一人批准后公布。"), gettext_lazy("报批结果"),
    gettext_lazy("已汇总，等待批准。"),
)  # fmt: skip
RETURN_RESULT = Verb(
    gettext_lazy("退回结果"),
    gettext_lazy("写明需要修改的地方。"),
    gettext_lazy("退回"),
    gettext_lazy("已退回。"),
    is_final=True,
)
PUBLISH = Verb(
    gettext_lazy("批准并公布结果"), gettext_lazy("公布结论、各单位各项比例和审核通过的意见。"), gettext_lazy("批准并公布"),
    gettext_lazy("结果已公布。"), law="《条例》第四十六条",
)  # fmt: skip
FEEDBACK = Verb(
    gettext_lazy("反馈单位"), gettext_lazy("向每个被评议单位发出反馈函，附本单位各项结果。已经反馈过的不重复发。"),
    gettext_lazy("发出反馈函"), gettext_lazy("已发出反馈函。"),
)  # fmt: skip
CANCEL = Verb(
    gettext_lazy("终止评议"), gettext_lazy("终止后不再接收答卷，公众不再看到方案。理由记入操作日志。"), gettext_lazy("终止"),
    gettext_lazy("已终止。"), is_final=True,
)  # fmt: skip
MODERATE = Verb(
    gettext_lazy("审核意见"), gettext_lazy("可以公布的意见随结果公布；含有个人信息、与评议无关的不公布，写明理由。"),
    gettext_lazy("保存"), gettext_lazy("已审核。"),
)  # fmt: skip
RAISE = Verb(
    gettext_lazy("意见转整改"), gettext_lazy("用自己的话概括问题，转入整改台账。"), gettext_lazy("转入台账"),
    gettext_lazy("已转入整改台账。"),
)  # fmt: skip


class InviteForm(forms.Form):
    """For whom, how many."""

    kind = forms.ChoiceField(label=gettext_lazy("身份"))
    count = forms.IntegerField(label=gettext_lazy("份数"), min_value=1, max_value=MOST)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the sorts of people."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", in_words(GuestKind))


class PapersForm(forms.Form):
    """A batch of paper answers."""

    unit_pk = number_choice(gettext_lazy("被评议单位"))
    kind = forms.ChoiceField(label=gettext_lazy("身份"), required=False)
    batch = forms.CharField(label=gettext_lazy("批次"), max_length=40)
    text = long_text(gettext_lazy("答卷"), rows=10, max_length=40000)

    def __init__(self, *args: Any, view: Any, **kwargs: Any) -> None:
        """Offer the units, and say what the figures mean."""
        super().__init__(*args, **kwargs)
        offer(self, "unit_pk", [(unit.pk, unit.agency.name) for unit in view.units])
        offer(self, "kind", [("", _("群众")), *in_words(GuestKind)])
        grades = "、".join(f"{place}＝{_(grade)}" for place, grade in enumerate(Scale(view.one.scale).grades, start=1))
        rows = "、".join(view.rows)
        help_text = _("等次序号：{grades}。项目依次为：{rows}。").format(grades=grades, rows=rows)
        self.fields["text"].help_text = help_text


class ConclusionForm(forms.Form):
    """The conclusion."""

    conclusion = long_text(gettext_lazy("评议结论"), rows=8, max_length=4000)


class FeedbackForm(forms.Form):
    """What is expected of the units."""

    words = long_text(gettext_lazy("反馈意见"), rows=5, max_length=2000)


class ModerateForm(forms.Form):
    """Whether a remark may be shown."""

    show = forms.TypedChoiceField(
        label=gettext_lazy("审核"), coerce=lambda value: value == "yes", widget=forms.RadioSelect,
        choices=(("yes", gettext_lazy("可以公布")), ("no", gettext_lazy("不公布"))),
    )  # fmt: skip
    words = forms.CharField(label=gettext_lazy("审核说明"), max_length=200, required=False)


class RaiseForm(forms.Form):
    """The problem in the office's words, and until when."""

    what = long_text(gettext_lazy("问题"), max_length=500)
    due_on = DayField(label=gettext_lazy("整改期限"))


@staff
def evaluation_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the plan up for approval."""
    return _do(request, pk, SUBMIT, NothingForm(**sent(request)), submit_evaluation)


@staff
def evaluation_return(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the plan back."""
    return _do(request, pk, RETURN, WordsForm(**sent(request)), return_evaluation)


@staff
def evaluation_announce(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve and publish the plan."""
    return _do(request, pk, ANNOUNCE, NothingForm(**sent(request)), announce_evaluation)


@staff
def evaluation_invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Make codes."""
    return _do(request, pk, INVITE, InviteForm(**sent(request)), invite)


@staff
def evaluation_papers(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter a batch of paper answers."""
    view = queries.evaluation(actor_of(request), pk)
    own = {unit.pk for unit in view.units}

    def act(_pk: int, *, unit_pk: int, by: Actor, **said: Any) -> Any:
        return enter_papers(unit_pk if unit_pk in own else 0, **said, by=by)

    return _do(request, pk, PAPERS, PapersForm(**sent(request), view=view), act)


@staff
def evaluation_sum_up(request: HttpRequest, pk: int) -> HttpResponse:
    """Draw the conclusion."""
    return _do(request, pk, SUM_UP, ConclusionForm(**sent(request)), sum_up_evaluation)


@staff
def evaluation_return_result(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the result back."""
    return _do(request, pk, RETURN_RESULT, WordsForm(**sent(request)), return_result)


@staff
def evaluation_publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve and publish the result."""
    return _do(request, pk, PUBLISH, NothingForm(**sent(request)), publish_result)


@staff
def evaluation_send_feedback(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell every unit."""
    return _do(request, pk, FEEDBACK, FeedbackForm(**sent(request)), send_feedback)


@staff
def evaluation_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """End it without a result."""
    return _do(request, pk, CANCEL, WordsForm(**sent(request)), cancel_evaluation)


@staff
def remark_moderate(request: HttpRequest, pk: int) -> HttpResponse:
    """Look at one remark."""
    about = _about_remark(request, pk)
    act = lambda by, **said: moderate_remark(pk, **said, by=by)  # noqa: E731
    return verb_page(request, MODERATE, ModerateForm(**sent(request)), act, about=about)


@staff
def remark_raise(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a problem of it."""
    about = _about_remark(request, pk)
    act = lambda by, **said: raise_from_remark(pk, **said, by=by)  # noqa: E731
    to = lambda one: reverse("workbench:problem", args=[one.pk])  # noqa: E731
    return verb_page(request, RAISE, RaiseForm(**sent(request)), act, about=about, to=to)


def _about_remark(request: HttpRequest, pk: int) -> Subject:
    one = queries.remark(actor_of(request), pk)
    facts = ((_("被评议单位"), one.unit.agency.name), (_("意见"), one.remark))
    return Subject(
        str(one.unit.evaluation), reverse("workbench:evaluation_remarks", args=[one.unit.evaluation_id]), facts
    )


def _do(request: HttpRequest, pk: int, verb: Verb, form: forms.Form, act: Callable[..., Any]) -> HttpResponse:
    actor = actor_of(request)
    view = queries.evaluation(actor, pk)
    if not any(view.may.values()):
        actor.must("supervision.inspect", view.one)
    facts = (
        (_("评议时间"), f"{view.one.opens_on}—{view.one.closes_on}"),
        (_("被评议单位"), len(view.units)),
        (_("待审核意见"), view.waiting),
    )
    about = Subject(str(view.one), reverse("workbench:evaluation", args=[pk]), facts)
    return verb_page(request, verb, form, lambda by, **said: act(pk, **said, by=by), about=about)
