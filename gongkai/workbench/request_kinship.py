"""移送、拆分、合并: to the right body; one matter to a case; the same matter once.

Law: Regulation 2019, Arts. 29, 36(5)-(6); Fee Measure 2020, Art. 4.
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop

from gongkai.agencies import queries as agencies
from gongkai.info_requests import queries
from gongkai.info_requests.actions.merge import merge
from gongkai.info_requests.actions.send_on import send_on
from gongkai.info_requests.actions.split import split
from gongkai.info_requests.wish import Wish
from gongkai.workbench.acting import staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_verbs import HANDLE, TodayField, Verb, VerbForm, long_text, verb_page

SEND_ON = Verb(
    "send_on",
    done="",
    hint=gettext_noop(
        "移送限于本系统内的机关，新案按送达新机关之日重新登记。不在本系统内的，请答复“非本机关信息”并告知应向谁申请。"
    ),
    button=gettext_noop("移送"),
    is_final=True,
)
SPLIT = Verb(
    "split",
    done="",
    hint=gettext_noop("一件申请包含几项内容的，按一事一申请拆成几件分别办理，收到日期不变。"),
    button=gettext_noop("拆分"),
    is_final=True,
    template="workbench/request_split.html",
)
MERGE = Verb(
    "merge",
    done="",
    hint=gettext_noop("同一申请人就同一内容重复提出、尚未答复的，并入先收到的一件。"),
    button=gettext_noop("合并"),
    is_final=True,
)
MOST_PARTS = 10
SHOWN_PARTS = 3


class SendOnForm(VerbForm):
    """To which body and why."""

    agency_id = number_choice(gettext_lazy("移送至"))
    reason = long_text(gettext_lazy("理由"), max_length=500)
    on = TodayField(label=gettext_lazy("移送日期"))

    def furnish(self) -> None:
        """Every other body in use."""
        bodies = [pair for pair in agencies.name_choices() if pair[0] != self.case.agency_id]
        offer(self, "agency_id", [("", _("请选择")), *bodies])


class SplitForm(VerbForm):
    """The matters, each with its name and description; empty rows are left out."""

    on = TodayField(label=gettext_lazy("拆分日期"))

    def furnish(self) -> None:
        """As many pairs of fields as a request may be split into."""
        for n in range(1, MOST_PARTS + 1):
            self.fields[f"title_{n}"] = forms.CharField(
                label=_("第{n}项：信息名称").format(n=n), max_length=200, required=n <= 2
            )
            self.fields[f"description_{n}"] = long_text(
                _("第{n}项：内容描述").format(n=n), rows=2, max_length=5000, required=False
            )
        self.order_fields([name for name in self.fields if name != "on"] + ["on"])

    def first(self) -> list[Any]:
        """The pairs of fields shown at once."""
        return self._pairs()[:SHOWN_PARTS]

    def further(self) -> list[Any]:
        """The pairs that most cases do not need."""
        return self._pairs()[SHOWN_PARTS:]

    def _pairs(self) -> list[Any]:
        return [(self[f"title_{n}"], self[f"description_{n}"]) for n in range(1, MOST_PARTS + 1)]

    def said(self) -> dict[str, Any]:
        """The parts that were named."""
        said = self.cleaned_data
        parts = [
            Wish(said[f"title_{n}"], said[f"description_{n}"]) for n in range(1, MOST_PARTS + 1) if said[f"title_{n}"]
        ]
        return {"parts": parts, "on": said["on"]}


class MergeForm(VerbForm):
    """Into which case."""

    into = forms.CharField(label=gettext_lazy("并入的申请编号"), max_length=60)
    note = forms.CharField(
        label=gettext_lazy("说明"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("不是同一申请人的，写明合并的理由。"),
    )
    on = TodayField(label=gettext_lazy("合并日期"))

    def furnish(self) -> None:
        """The same person's other open request, where there is but one."""
        others = [kin for kin in self.case.likenesses.same_person if kin.may_read and not kin.closed_on]
        if len(others) == 1:
            self.fields["into"].initial = others[0].number

    def clean_into(self) -> str:
        """The number of another case this person handles."""
        into: str = self.cleaned_data["into"].strip()
        found = queries.batch(self.actor, [into])
        if not found or into == self.case.number or not self.actor.may(HANDLE, found[0]):
            raise forms.ValidationError(_("没有找到您可以办理的申请“{number}”。请核对编号。").format(number=into))
        return into


@staff
def request_send_on(request: HttpRequest, number: str) -> HttpResponse:
    """Send the request to the body that ought to answer it."""

    def told(new: Any) -> tuple[str, str]:
        return _("已移送，对方机关的新案编号为{number}。").format(number=new.number), number

    return verb_page(request, number, SEND_ON, SendOnForm, send_on, to=told)


@staff
def request_split(request: HttpRequest, number: str) -> HttpResponse:
    """Make a case of each matter."""

    def told(parts: Any) -> tuple[str, str]:
        return _("已拆分为{numbers}。").format(numbers="、".join(part.number for part in parts)), number

    return verb_page(request, number, SPLIT, SplitForm, split, to=told)


@staff
def request_merge(request: HttpRequest, number: str) -> HttpResponse:
    """Join the case to the one that asks the same."""

    def told(case: Any) -> tuple[str, str]:
        return _("已合并，请在并入的申请中办理。"), number

    return verb_page(request, number, MERGE, MergeForm, merge, to=told)
