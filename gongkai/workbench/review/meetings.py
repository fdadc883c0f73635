"""集体研究: the meetings, one meeting in full, and the page that records one."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.law.vocabulary import Openness
from gongkai.review import meeting_queries as queries
from gongkai.review.actions.record_meeting import Minutes, record_meeting
from gongkai.review.meeting_queries import MeetingRow
from gongkai.review.vocabulary import MeetingKind
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.lists import number_asked, page_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.review.lists import READ, asked, filter_of
from gongkai.workbench.review.papers import kept_file
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

REFER = "review.refer"
FINAL = [(one.value, one.label) for one in Openness if one is not Openness.UNDETERMINED]
HEADS = (
    gettext_lazy("会议日期"), gettext_lazy("会议类别"), gettext_lazy("会议名称"), gettext_lazy("纪要文号"), gettext_lazy("单位"),
    gettext_lazy("研究审查单"),
)  # fmt: skip
RECORD = Verb(
    gettext_lazy("登记集体研究"),
    gettext_lazy("会议一次可以研究多份审查单；每份注明研究确定的属性，之后由主管领导照会议决定签发。"),
    gettext_lazy("登记会议"),
    gettext_lazy("已登记会议和决定。"),
    law="《条例》第十七条",
)


class MeetingForm(forms.Form):
    """The minutes, and one choice for each slip: not discussed, or the attribute decided."""

    kind = forms.ChoiceField(label=gettext_lazy("会议类别"))
    name = forms.CharField(label=gettext_lazy("会议名称"), max_length=120)
    held_on = TodayField(label=gettext_lazy("会议日期"))
    minutes_number = forms.CharField(label=gettext_lazy("纪要文号"), max_length=80)
    chair = forms.CharField(label=gettext_lazy("主持人"), max_length=40)
    present = forms.CharField(label=gettext_lazy("出席人员"), max_length=400, required=False)
    conclusion = long_text(gettext_lazy("会议结论"), max_length=4000)
    upload = forms.FileField(label=gettext_lazy("纪要扫描件"), required=False)

    def __init__(self, *args: Any, slips: list[queries.ToDiscuss], **kwargs: Any) -> None:
        """One row of two fields for each slip that waits."""
        super().__init__(*args, **kwargs)
        self.slips = slips
        offer(self, "kind", in_words(MeetingKind))
        for one in slips:
            self.fields[f"slip_{one.id}"] = forms.ChoiceField(
                label=one.title, required=False, choices=[("", _("未研究")), *((v, _(label)) for v, label in FINAL)]
            )
            self.fields[f"note_{one.id}"] = forms.CharField(label=_("说明"), max_length=300, required=False)

    def plain_fields(self) -> list[Any]:
        """The fields of the minutes."""
        return [field for field in self if not field.name.startswith(("slip_", "note_"))]

    def rows(self) -> list[dict[str, Any]]:
        """Each slip with its two bound fields."""
        return [{"slip": one, "openness": self[f"slip_{one.id}"], "note": self[f"note_{one.id}"]} for one in self.slips]


@staff
def meetings(request: HttpRequest) -> HttpResponseBase:
    """The meetings, as a page or a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = filter_of(request, actor, {})
    del form.fields["standing"]
    given = asked(form)
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_meetings(actor, **given))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("集体研究登记"))
    context = {
        "form": form,
        "page": queries.meetings(actor, **given, page=page_asked(request)),
        "waiting": queries.waiting(actor) if actor.may(REFER) else [],
        "may_record": bool(actor.scope(REFER).agency_ids),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/review/meetings.html", context)


@staff
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """One meeting: its minutes, and what it decided."""
    view = queries.meeting(actor_of(request), pk)
    return render(request, "workbench/review/meeting.html", {"view": view, "row": view.row})


@staff
def meeting_new(request: HttpRequest) -> HttpResponse:
    """Record a meeting of one body."""
    actor = actor_of(request)
    actor.must(REFER)
    bodies = agencies.choices(actor, REFER)
    offered = [pk for pk, _name in bodies]
    wanted = number_asked(request, "agency_id")
    agency_id = next((pk for pk in (wanted, actor.agency_id, *offered) if pk in offered), None)
    if agency_id is None:  # a duty in one section: meetings are a whole body's
        raise Unknown
    form = MeetingForm(**sent(request), slips=queries.to_discuss(actor, agency_id))
    about = Subject(dict(bodies)[agency_id].strip(), reverse("workbench:meetings"))

    def act(*, by: Any, upload: Any, **said: Any) -> Any:
        decisions = [
            (one.id, said[f"slip_{one.id}"], said[f"note_{one.id}"]) for one in form.slips if said[f"slip_{one.id}"]
        ]
        kept = {name: value for name, value in said.items() if not name.startswith(("slip_", "note_"))}
        name = upload.name if upload else ""
        return record_meeting(agency_id, Minutes(**kept), decisions=decisions, upload=upload or None, name=name, by=by)

    return verb_page(
        request, RECORD, form, act, about=about, to=lambda made: reverse("workbench:meeting", args=[made.pk]),
        template="workbench/review/meeting_new.html", beside={"bodies": bodies, "agency_id": agency_id},
    )  # fmt: skip


@staff
def meeting_file(request: HttpRequest, pk: int, file_id: int) -> HttpResponseBase:
    """The minutes as they were attached."""
    view = queries.meeting(actor_of(request), pk)
    return kept_file(next((one for one in view.files if one.pk == file_id), None))


def _line(row: MeetingRow) -> list[Any]:
    return [row.held_on, _(row.kind.label), row.name, row.minutes_number, row.agency_name, row.slips]
