"""成立、调整、修改、撤销领导机构: the forms, and the rows of members in them."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.office.displays_groups import GroupView, MemberRow
from gongkai.office.entering_groups import GroupEntry, NoticeEntry
from gongkai.office.seating import SeatEntry
from gongkai.office.visibility_people import WRITE
from gongkai.office.vocabulary_people import Layer, Purpose, Role
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.office.choosing import typed_rows
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text

ROWS = ("role", "unit", "title", "name", "way", "duty")
PREFIX = "member"
BY_POST, BY_NAME = "post", "name"
FIRST_ROWS = (Role.CHAIR, Role.DEPUTY, Role.MEMBER, Role.MEMBER, Role.MEMBER, Role.OFFICE_HEAD)


class NoticeForm(forms.Form):
    """A notice: number, title, days."""

    doc_number = forms.CharField(
        label=gettext_lazy("文号"), max_length=80, help_text=gettext_lazy("例如：示政办发〔2026〕12号。")
    )
    title = forms.CharField(label=gettext_lazy("标题"), max_length=200)
    issued_on = TodayField(label=gettext_lazy("印发日期"))
    effective_on = DayField(
        label=gettext_lazy("生效日期"), required=False, help_text=gettext_lazy("不填的，自印发之日起生效。")
    )
    note = long_text(gettext_lazy("说明"), rows=2, max_length=500, required=False)

    def notice(self) -> NoticeEntry:
        """The notice as the room takes it."""
        return NoticeEntry(**{name: self.cleaned_data[name] for name in NoticeEntry.__dataclass_fields__})


class AboutForm(forms.Form):
    """What stands about a group beside its members."""

    agency_id = number_choice(gettext_lazy("设立单位"))
    name = forms.CharField(
        label=gettext_lazy("名称"), max_length=120, help_text=gettext_lazy("例如：示范县政府信息公开工作领导小组。")
    )
    purpose = forms.ChoiceField(label=gettext_lazy("类型"))
    layer = forms.ChoiceField(
        label=gettext_lazy("层面"), help_text=gettext_lazy("同一机构只列在一个层面；列在两个层面的会提醒核对。")
    )
    duty_text = long_text(gettext_lazy("主要职责"), rows=3, max_length=4000, required=False)
    office_section_id = number_choice(gettext_lazy("办公室所在科室"), required=False)
    office_address = forms.CharField(
        label=gettext_lazy("办公室地址"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("不填的，用本单位办公地址。"),
    )
    office_room = forms.CharField(label=gettext_lazy("房间号"), max_length=40, required=False)
    office_phone = forms.CharField(
        label=gettext_lazy("办公电话"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("办公室的电话，不填个人电话。"),
    )

    def __init__(self, *args: Any, actor: Actor, own: GroupView | None = None, **kwargs: Any) -> None:
        """Offer bodies and sections this person keeps; the body of a group already founded stays."""
        super().__init__(*args, **kwargs)
        bodies = agencies.choices(actor, WRITE)
        if own:
            bodies = [(own.agency_id, own.agency_name)]
        offer(self, "agency_id", bodies)
        self.fields["agency_id"].initial = own.agency_id if own else actor.agency_id
        offer(self, "purpose", in_words(Purpose))
        offer(self, "layer", in_words(Layer))
        offer(self, "office_section_id", [("", _("未设在科室")), *_sections(bodies)])

    def group(self) -> GroupEntry:
        """The group as the room takes it."""
        said = {name: self.cleaned_data[name] for name in GroupEntry.__dataclass_fields__}
        return GroupEntry(**said | {"purpose": Purpose(said["purpose"]), "layer": Layer(said["layer"])})


class FoundForm(AboutForm, NoticeForm):
    """A new group with the notice that founds it."""


def about_values(shown: GroupView) -> dict[str, Any]:
    """What the form of a group already founded begins with."""
    names = ("agency_id", "name", "purpose", "layer", "duty_text", "office_section_id", "office_address",
             "office_room", "office_phone")  # fmt: skip
    return {name: getattr(shown, name) for name in names}


def first_rows(members: Sequence[MemberRow] = ()) -> list[dict[str, str]]:
    """The rows of a form: the present members, or the roles every group has."""
    if not members:
        return [dict.fromkeys(ROWS, "") | {"role": role.value, "way": BY_POST} for role in FIRST_ROWS]
    return [_row(one) for one in members]


def rows_typed(request: HttpRequest) -> list[dict[str, str]]:
    """The rows as typed; one in which only role and way stand was left empty."""
    rows = typed_rows(request, ROWS, prefix=PREFIX)
    return [row for row in rows if row["unit"] or row["title"] or row["name"] or row["duty"]]


def entries(rows: Sequence[dict[str, str]]) -> list[SeatEntry]:
    """The rows as the room takes them."""
    return [
        SeatEntry(
            role=Role(row["role"]) if row["role"] in set(Role) else Role.MEMBER,
            unit=row["unit"],
            title=row["title"],
            person_name=row["name"],
            is_by_post=row["way"] != BY_NAME,
            responsibility=row["duty"],
        )
        for row in rows
    ]


def choices() -> dict[str, Any]:
    """What the rows offer."""
    ways = [(BY_POST, _("按职务")), (BY_NAME, _("按姓名"))]
    return {"roles": in_words(Role), "ways": ways}


def _row(one: MemberRow) -> dict[str, str]:
    by_post = one.post_id is not None
    return {
        "role": one.role.value,
        "unit": one.unit,
        "title": one.title,
        "name": one.name,
        "way": BY_POST if by_post else BY_NAME,
        "duty": one.responsibility,
    }


def _sections(bodies: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    return [(pk, name) for pk, name, _agency in agencies.section_choices([pk for pk, _name in bodies])]
