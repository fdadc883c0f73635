"""The forms of what can be printed, and how each is drawn: catalogue, leaflet, poster, broadcast."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.catalogue.queries import column_tree
from gongkai.outlets.papers import typesetting
from gongkai.outlets.papers.board import board_pdf
from gongkai.outlets.papers.broadcast import FASTEST, SLOWEST, SPEED, script, script_docx
from gongkai.outlets.papers.catalogue import Chosen, catalogue_pdf
from gongkai.outlets.papers.leaflet import leaflet_pdf
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.request_files import DOCX, PDF

READ = "outlets.read"
TXT = "txt"
WEEK = timedelta(days=6)
SHOWN = 4  # pages shown small


@dataclass(frozen=True)
class Sort:
    """One thing that can be printed: its name, what it is for, the form, the shapes, how it is drawn."""

    code: str
    title: Promise
    hint: Promise
    form: "type[PrintForm]"
    shapes: tuple[str, ...]
    draw: Callable[[dict[str, Any], str], bytes]


class PrintForm(forms.Form):
    """Of which body."""

    agency_id = number_choice(gettext_lazy("单位"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person knows; the own one first."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, READ))
        self.fields["agency_id"].initial = actor.agency_id
        self.furnish()

    def furnish(self) -> None:
        """Offer what else there is to choose."""


class DaysForm(PrintForm):
    """And of which days."""

    from_on = DayField(label=gettext_lazy("公开日期自"))
    to_on = DayField(label=gettext_lazy("至"))
    below = forms.BooleanField(label=gettext_lazy("包括下级单位"), required=False)

    def furnish(self) -> None:
        """Begin with the last week."""
        today = timezone.localdate()
        self.fields["from_on"].initial, self.fields["to_on"].initial = today - WEEK, today

    def clean(self) -> dict[str, Any]:
        """The days in their order."""
        said = super().clean() or {}
        if said.get("from_on") and said.get("to_on") and said["to_on"] < said["from_on"]:
            self.add_error("to_on", _("止日早于起日。请核对两个日期。"))
        return said


class CatalogueForm(DaysForm):
    """The days may stay open; perhaps only some columns."""

    columns = forms.MultipleChoiceField(
        label=gettext_lazy("栏目"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "pick-many"}),
        help_text=gettext_lazy("不选为全部；选上级栏目包括其下各栏。"),
    )

    def furnish(self) -> None:
        """Every column; the whole time."""
        for name in ("from_on", "to_on"):
            self.fields[name].required = False
        self.fields["columns"].widget.wide = True
        offer(self, "columns", [(node.code, f"{'　' * node.depth}{_(node.name)}") for node in column_tree().walk()])


class BoardForm(DaysForm):
    """On which paper."""

    paper = forms.ChoiceField(label=gettext_lazy("纸张"), choices=[("a3", "A3"), ("a4", "A4")], initial="a3")


class BroadcastForm(DaysForm):
    """How fast it is read."""

    speed = forms.IntegerField(
        label=gettext_lazy("语速（字/分钟）"),
        min_value=SLOWEST,
        max_value=FASTEST,
        initial=SPEED,
        help_text=gettext_lazy("老年人多的地方宜慢。"),
    )


def chosen(said: dict[str, Any]) -> Chosen:
    """What was asked for, as the papers take it."""
    name = agencies.facts(said["agency_id"]).name
    return Chosen(
        said["agency_id"],
        name,
        said.get("columns") or (),
        said.get("from_on"),
        said.get("to_on"),
        said.get("below", False),
    )


def agency_of(said: dict[str, Any]) -> Any:
    """The body asked for."""
    return agencies.facts(said["agency_id"])


def _board(said: dict[str, Any], _shape: str) -> bytes:
    return board_pdf(chosen(said), paper=said["paper"])


def _broadcast(said: dict[str, Any], shape: str) -> bytes:
    made = script(chosen(said), speed=said["speed"])
    return script_docx(made) if shape == DOCX else made.text.encode("utf-8-sig")


def _catalogue(said: dict[str, Any], _shape: str) -> bytes:
    return catalogue_pdf(chosen(said))


def _leaflet(said: dict[str, Any], _shape: str) -> bytes:
    return leaflet_pdf(agency_of(said))


CATALOGUE = gettext_lazy("按栏目编排，含目次、名称索引和页码，放在查阅场所供人翻阅。")
LEAFLET = gettext_lazy("一张A4纸双面印、折三折，内容取自本单位公开指南和已公示的查阅场所。")
BOARD = gettext_lazy("一段时间内新公开的信息，大字排印，张贴在公开栏、墙报上。")
BROADCAST = gettext_lazy("一段时间内新公开的信息，改写成听得懂的口语，供村（社区）广播宣读。")
_SORTS = (
    Sort("catalogue", gettext_lazy("纸质目录"), CATALOGUE, CatalogueForm, (PDF,), _catalogue),
    Sort("leaflet", gettext_lazy("指南折页"), LEAFLET, PrintForm, (PDF,), _leaflet),
    Sort("board", gettext_lazy("公开栏张贴页"), BOARD, BoardForm, (PDF,), _board),
    Sort("broadcast", gettext_lazy("广播稿"), BROADCAST, BroadcastForm, (DOCX, TXT), _broadcast),
)
SORTS = {sort.code: sort for sort in _SORTS}


def pictures(pdf: bytes, *, most: int = SHOWN) -> Sequence[str]:
    """The first pages as pictures a page can hold in itself."""
    count = min(typesetting.page_count(pdf), most)
    drawn = (typesetting.picture(pdf, number) for number in range(1, count + 1))
    return [f"data:image/png;base64,{b64encode(one).decode()}" for one in drawn]
