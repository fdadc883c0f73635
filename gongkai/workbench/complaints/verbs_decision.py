"""处理决定、书面答复、送达、落实、办结: the last steps, each on a page."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.complaints import queries
from gongkai.complaints.actions.answer import answer
from gongkai.complaints.actions.close import close
from gongkai.complaints.actions.confirm_measure import confirm_measure
from gongkai.complaints.actions.decide import decide
from gongkai.complaints.actions.deliver import deliver
from gongkai.complaints.actions.report_measure import report_measure
from gongkai.complaints.deciding import Ordered
from gongkai.complaints.displays import FileView, MeasureView
from gongkai.complaints.locking import HANDLE
from gongkai.complaints.vocabulary import DeliveryWay, MeasureKind, Outcome
from gongkai.ui.formats import cn_date
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.complaints.facts import found, subject
from gongkai.workbench.complaints.verbs import OnForm
from gongkai.workbench.complaints.verbs_inquiry import DECIDE as MAY_DECIDE, way_back
from gongkai.workbench.fields import DayField, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

PLACES = (1, 2, 3)  # measures on one form

DECIDE = Verb(
    gettext_lazy("作出处理决定"),
    gettext_lazy(
        "由没有参与调查的负责人决定。成立、部分成立的，至少确定一项措施；措施由被投诉举报单位落实，由本单位核实。"
    ),
    gettext_lazy("作出决定"),
    gettext_lazy("处理决定已作出，请制发书面答复。"),
    law="《条例》第四十七条、第五十三条",
)
ANSWER = Verb(
    gettext_lazy("书面答复"),
    gettext_lazy("按调查结论和处理决定制作处理答复书并编号，制作后内容不再变动。"),
    gettext_lazy("制发答复书"),
    gettext_lazy("处理答复书已制作，请送达并登记。"),
    law="《条例》第四十七条、第五十一条",
)
DELIVER = Verb(
    gettext_lazy("登记送达"),
    gettext_lazy("登记文书送达的方式、日期和凭据（邮件号码、签收人）。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记送达。"),
)
REPORT = Verb(
    gettext_lazy("登记落实情况"),
    gettext_lazy("写明采取的做法和结果，由受理单位核实。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记，等待核实。"),
    law="《条例》第四十七条、第五十三条",
)
CONFIRM = Verb(
    gettext_lazy("核实落实情况"),
    gettext_lazy("确认被投诉举报单位已经按要求落实。"),
    gettext_lazy("核实无误"),
    gettext_lazy("已核实。"),
)
CLOSE = Verb(
    gettext_lazy("办结"),
    gettext_lazy("答复已送达、措施已核实后办结；办结后不再变动。"),
    gettext_lazy("办结"),
    gettext_lazy("已办结。"),
    is_final=True,
)


class DecideForm(OnForm):
    """Right or not, and what is ordered: up to three measures."""

    outcome = forms.ChoiceField(label=gettext_lazy("处理结论"), widget=forms.RadioSelect)
    decision = long_text(
        gettext_lazy("处理决定"), rows=4, max_length=1000, help_text=gettext_lazy("照录入处理答复书。")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer outcomes and measures."""
        super().__init__(*args, **kwargs)
        offer(self, "outcome", in_words(Outcome))
        for place in PLACES:
            self._add(place)

    def _add(self, place: int) -> None:
        label = gettext_lazy("措施{place}").format(place=place)
        choices = [("", _("无")), *in_words(MeasureKind)]
        self.fields[f"measure_{place}"] = forms.ChoiceField(label=label, choices=choices, required=False)
        self.fields[f"words_{place}"] = forms.CharField(label=_("具体要求"), max_length=300, required=False)
        self.fields[f"due_{place}"] = DayField(label=_("落实期限"), required=False)

    def lines(self) -> list[tuple[forms.BoundField, forms.BoundField, forms.BoundField]]:
        """The fields of each measure, side by side."""
        return [(self[f"measure_{place}"], self[f"words_{place}"], self[f"due_{place}"]) for place in PLACES]

    def clean(self) -> dict[str, Any]:
        """Measures as the action takes them; one begun must be whole."""
        said: dict[str, Any] = super().clean() or {}
        ordered = []
        for place in PLACES:
            kind, words, due_on = (said.pop(f"{name}_{place}", None) for name in ("measure", "words", "due"))
            if not kind:
                continue
            if not words:
                self.add_error(f"words_{place}", _("请写明具体要求。"))
            elif due_on is None and f"due_{place}" not in self.errors:
                self.add_error(f"due_{place}", _("请填写落实期限。"))
            elif due_on is not None:
                ordered.append(Ordered(MeasureKind(kind), words, due_on))
        return said | {"measures": ordered, "outcome": Outcome(said["outcome"]) if said.get("outcome") else None}


class AnswerForm(OnForm):
    """What goes with the answer."""

    enclosed = forms.TypedMultipleChoiceField(
        label=gettext_lazy("附件"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("勾选随答复书发给本人的材料；附件名称印在答复书上，本人凭查询码可以下载。"),
    )
    field_order = ("on", "enclosed")

    def __init__(self, *args: Any, offered: Sequence[FileView], **kwargs: Any) -> None:
        """Offer the files the desk has put together."""
        super().__init__(*args, **kwargs)
        offer(self, "enclosed", [(one.id, one.name) for one in offered])
        if not offered:
            del self.fields["enclosed"]


class DeliverForm(OnForm):
    """How it arrived."""

    way = forms.ChoiceField(label=gettext_lazy("送达方式"), widget=forms.RadioSelect)
    note = forms.CharField(label=gettext_lazy("送达记录"), max_length=200, required=False)
    field_order = ("way", "on", "note")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the ways."""
        super().__init__(*args, **kwargs)
        offer(self, "way", in_words(DeliveryWay))


class ReportForm(OnForm):
    """What was done."""

    done_note = long_text(gettext_lazy("落实情况"), rows=4, max_length=500)
    field_order = ("done_note", "on")


@staff
def complaint_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide on the findings, which stand beside the form."""
    complaint = found(request, pk, MAY_DECIDE)
    about = subject(complaint)
    facts = ((_("调查结论"), complaint.findings), (_("处理建议"), complaint.proposal))
    about = Subject(about.name, about.address, (*facts, *about.facts))
    form = DecideForm(**sent(request))
    return verb_page(
        request,
        DECIDE,
        form,
        partial(decide, pk),
        about=about,
        template="workbench/complaints/complaint_decide.html",
        beside={"lines": form.lines()},
    )


@staff
def complaint_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue the written answer."""
    complaint = found(request, pk, HANDLE)
    about = subject(complaint)
    facts = ((_("调查结论"), complaint.findings), (_("处理决定"), complaint.decision))
    about = Subject(about.name, about.address, (*facts, *about.facts))
    form = AnswerForm(offered=complaint.files, **sent(request))
    return verb_page(request, ANSWER, form, partial(answer, pk), about=about)


@staff
def complaint_deliver(request: HttpRequest, pk: int, letter_id: int) -> HttpResponse:
    """Note that a letter arrived."""
    about = subject(found(request, pk, HANDLE))
    act = partial(deliver, pk, letter_id=letter_id)
    return verb_page(request, DELIVER, DeliverForm(**sent(request)), act, about=about)


@staff
def complaint_measure(request: HttpRequest, pk: int) -> HttpResponse:
    """What the body did about a measure, by the body or the desk."""
    measure = queries.measure(actor_of(request), pk)
    form = ReportForm(initial={"done_note": measure.done_note}, **sent(request))
    return verb_page(request, REPORT, form, partial(report_measure, pk), about=_ordered(measure))


@staff
def complaint_measure_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """The desk finds it done."""
    measure = queries.measure(actor_of(request), pk)
    form = forms.Form(**sent(request))
    return verb_page(request, CONFIRM, form, partial(confirm_measure, pk), about=_ordered(measure))


@staff
def complaint_close(request: HttpRequest, pk: int) -> HttpResponse:
    """File it away."""
    about = subject(found(request, pk, HANDLE))
    return verb_page(request, CLOSE, forms.Form(**sent(request)), partial(close, pk), about=about)


def _ordered(measure: MeasureView) -> Subject:
    facts = (
        (_("措施"), _(measure.kind.label)),
        (_("具体要求"), measure.words),
        (_("落实单位"), measure.agency_name),
        (_("落实期限"), cn_date(measure.due_on)),
        (_("落实日期"), cn_date(measure.done_on) if measure.done_on else ""),
        (_("落实情况"), measure.done_note),
    )
    return Subject(measure.number, way_back(measure.complaint_id if measure.may_read_all else None), facts)
