"""指南折页: one sheet folded in three, made out of a body's guide, its offices and its reading places.

Law: Regulation 2019, Arts. 12, 25; Regulation 2008, Arts. 16, 19.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from gongkai.agencies.models import Agency
from gongkai.catalogue.models import Guide
from gongkai.law.sentences import say, strung
from gongkai.outlets.errors import NoGuide, PanelsTooLong
from gongkai.outlets.models import PanelText, Point
from gongkai.outlets.papers.typesetting import asked, compiled, plain
from gongkai.outlets.vocabulary import Panel
from gongkai.publication.models import PublicItem

TEMPLATE = "leaflet.typ"
SIZES = (14.0, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5)  # pt; smaller is not for everybody's eyes
MOST_PLACES = 5
MOST_COLUMNS = 10
ROOM = 560  # characters a panel holds at the smallest size, about, to say by how many one is too long
Line = tuple[str, ...]
STEPS: tuple[Line, ...] = (
    ("h", "申请步骤"),
    ("step", "1", "领取或者下载申请表，也可以在网上直接填写。"),
    ("step", "2", "写明姓名或者单位名称、联系方式，说清楚要哪些信息、希望用什么方式得到。"),
    ("step", "3", "当面提交、邮寄或者在网上提交，留好回执和查询码。"),
    ("step", "4", "凭查询码查进度；需要补充内容的，会书面告诉您。"),
    ("step", "5", "收到书面答复。对答复有意见的，可以依法寻求救济。"),
)


@dataclass(frozen=True)
class PanelView:
    """One panel as it would be printed: its heading, its words, whose wording, and how full it is (1 is full)."""

    panel: Panel
    head: str
    words: str
    is_own: bool
    is_agreed: bool
    full: float

    @property
    def percent(self) -> int:
        """How full it is in hundredths."""
        return round(self.full * 100)

    @property
    def too_long_by(self) -> int:
        """About how many characters too many it has at the smallest letters; 0 where it fits."""
        return max(round((self.full - 1) * ROOM), 0) if self.full > 1 else 0


@dataclass(frozen=True)
class Leaflet:
    """The leaflet as it would be printed: its panels in reading order, and the size of the letters."""

    agency_id: int
    panels: Sequence[PanelView]
    size: float

    @property
    def fits(self) -> bool:
        """Whether every panel holds its words."""
        return all(one.full <= 1 for one in self.panels)


def leaflet(agency: Agency) -> Leaflet:
    """The largest letters at which every panel fits, or how much is too long at the smallest. Raises `NoGuide`."""
    panels, kept = _panels(agency)
    for size in SIZES:
        full = dict(asked(TEMPLATE, _given(agency, panels, size), "used"))
        if all(part <= 1 for part in full.values()):
            break
    views = [_view(one, kept.get(one["code"]), full.get(one["code"], 0.5)) for one in panels]
    return Leaflet(agency.pk, views, size)


def leaflet_pdf(agency: Agency) -> bytes:
    """The sheet, both sides. Raises `NoGuide`, `PanelsTooLong`, `NoFonts`.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    found = leaflet(agency)
    if not found.fits:
        long = [
            say("“{panel}”约超出{n}字", panel=one.panel.label, n=one.too_long_by)
            for one in found.panels
            if one.too_long_by
        ]
        raise PanelsTooLong(panels=strung(long, between="，"))
    return compiled(TEMPLATE, _given(agency, _panels(agency)[0], found.size))


def _given(agency: Agency, panels: Sequence[Mapping[str, Any]], size: float) -> dict[str, Any]:
    return {"title": "政府信息公开指南", "agency": plain(agency.name), "size": size, "panels": list(panels)}


def _panels(agency: Agency) -> tuple[list[dict[str, Any]], dict[str, PanelText]]:
    guide = Guide.objects.filter(agency=agency, is_current=True).first()
    if guide is None:
        raise NoGuide(agency=agency.name)
    kept = {row.panel: row for row in PanelText.objects.filter(agency=agency)}
    agreed = {code: row.words for code, row in kept.items() if row.agreed_at}
    texts = {
        Panel.SCOPE: [
            *_lines(agreed.get(Panel.SCOPE) or guide.proactive or guide.classification),
            *_columns(agency),
        ],
        Panel.ACCESS: [*_lines(agreed.get(Panel.ACCESS) or guide.how_to_get), *_places(agency)],
        Panel.REQUEST: [*_lines(agreed.get(Panel.REQUEST) or guide.on_request), *STEPS],
        Panel.REMEDY: _lines(agreed.get(Panel.REMEDY) or guide.remedies),
        Panel.CONTACT: [*_lines(agreed.get(Panel.CONTACT, "")), *_contact(guide)],
    }
    cover = [
        ("p", agreed.get(Panel.COVER) or "怎样查找和申请政府信息"),
        ("p", guide.office_phone),
        ("p", guide.office_online),
    ]
    made = [
        {
            "code": Panel.COVER.value,
            "head": "政府信息\n公开指南",
            "lines": [(kind, plain(text)) for kind, text in cover],
        }
    ]
    heads = {
        Panel.SCOPE: "主动公开哪些信息",
        Panel.ACCESS: "到哪里看",
        Panel.REQUEST: "怎样申请公开",
        Panel.REMEDY: "监督和救济",
        Panel.CONTACT: "联系我们",
    }
    made += [{"code": panel.value, "head": heads[panel], "lines": lines} for panel, lines in texts.items()]
    return made, kept


def _lines(text: str) -> list[Line]:
    return [("p", plain(line)) for line in text.splitlines() if line.strip()]


def _columns(agency: Agency) -> list[Line]:
    """Where the body has public items: its fullest columns."""
    rows = PublicItem.objects.filter(agency_id=agency.pk).order_by().values("column_name").annotate(n=Count("pk"))
    named = [plain(row["column_name"]) for row in rows.order_by("-n", "column_name")[:MOST_COLUMNS]]
    return [("h", "可以查到的栏目"), *(("item", name) for name in named)] if named else []


def _places(agency: Agency) -> list[Line]:
    """The places the public is told of, nearest first: the body's own, then those it hands over to."""
    shown = [one.shown for one in Point.objects.filter(agency=agency, closed_on__isnull=True).order_by("kind", "name")]
    public = [facts for facts in shown if facts][:MOST_PLACES]
    if not public:
        return []
    return [("h", "查阅场所"), *(line for facts in public for line in _place(facts))]


def _place(facts: Mapping[str, Any]) -> Iterable[Line]:
    where = " ".join(plain(str(facts.get(name, ""))) for name in ("address", "room") if facts.get(name))
    told = (where, plain(facts["hours"]), f"电话{plain(facts['phone'])}" if facts.get("phone") else "")
    yield ("place", plain(facts["name"]), "；".join(part for part in told if part))


def _contact(guide: Guide) -> list[Line]:
    facts = (
        ("工作机构", guide.office_name), ("地址", guide.office_address), ("时间", guide.office_hours),
        ("电话", guide.office_phone), ("传真", guide.office_fax), ("网上", guide.office_online),
    )  # fmt: skip
    return [("fact", label, plain(value)) for label, value in facts if value]


def _view(made: Mapping[str, Any], kept: PanelText | None, full: float) -> PanelView:
    words = kept.words if kept else "\n".join(line[-1] for line in made["lines"])
    return PanelView(
        Panel(made["code"]),
        made["head"].replace("\n", ""),
        words,
        kept is not None,
        bool(kept and kept.agreed_at),
        full,
    )
