"""How reports are worded and coloured on staff pages: where a version stands, how a cell came by its figure."""

from collections.abc import Collection, Mapping

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gongkai.annual_reports.displays import CellShown
from gongkai.annual_reports.papers.cells import Laid
from gongkai.annual_reports.vocabulary import EDITABLE, CellState, Origin, State
from gongkai.ui.laid_tables import spans

STATE_TONES = {State.DRAFT: "info", State.SUBMITTED: "solid", State.RETURNED: "bad", State.APPROVED: "good"}
DASH = "—"
FIELD = "c."  # before the key of a cell, in the form that takes its figure
SURE = 0.9  # of a figure read from a file; below it somebody has to look


def report_badge(state: str, is_public: bool = False, origin: str = "") -> SafeString:
    """Where a version stands, as a coloured word; one that is public says so, one read from a file waits to be checked."""
    if is_public:
        return format_html('<span class="badge badge--good">{}</span>', _("已发布"))
    if origin == Origin.FILE and state in EDITABLE:
        return format_html('<span class="badge badge--soon">{}</span>', _("待核对"))
    term = State(state)
    return format_html('<span class="badge badge--{}">{}</span>', STATE_TONES[term], _(term.label))


def figure_cell(laid: Laid, pk: int) -> SafeString:
    """A figure as it stands in its table: a place to jump to, and a link to what lies behind it."""
    if laid.shown is None:
        return format_html("<td{}></td>", spans(laid))
    cell = laid.shown
    return format_html(
        '<td id="cell-{}" class="{}" data-label="{}"{}{}>{}</td>',
        cell.key,
        _classes(cell),
        cell.label,
        spans(laid),
        _title(cell),
        _inside(cell, pk),
    )


def filling_cell(
    laid: Laid, open_cells: Collection[str], typed: Mapping[str, str | None], wrong: Mapping[str, str]
) -> SafeString:
    """A figure's place in the form to fill in: a field where it takes typing, else the figure."""
    cell = laid.shown
    if cell is None:
        return format_html("<td{}></td>", spans(laid))
    if cell.key not in open_cells or cell.state is CellState.NOT_APPLICABLE:
        return format_html('<td class="{}"{}>{}</td>', _classes(cell), spans(laid), _text(cell))
    kept = typed.get(cell.key)
    return format_html(
        '<td class="{}"{}>{}</td>', _classes(cell), spans(laid), _field(cell, kept, is_wrong=cell.key in wrong)
    )


def _field(cell: CellShown, kept: str | None, *, is_wrong: bool) -> SafeString:
    return format_html(
        '<input id="fill-{}" name="{}{}" value="{}" inputmode="{}" aria-label="{}" title="{}"{} autocomplete="off">',
        cell.key,
        FIELD,
        cell.key,
        cell.printed if kept is None else kept,
        "numeric" if cell.number == "integer" else "decimal",
        _("{label}，单位：{unit}").format(label=cell.label, unit=cell.unit),
        cell.quote or _beneath(cell),
        SafeString(' aria-invalid="true"') if is_wrong else "",
    )


def _beneath(cell: CellShown) -> str:
    """What the records say under a figure that was typed over them."""
    return "" if cell.recorded is None else _("系统记录：{value}").format(value=cell.recorded)


def _inside(cell: CellShown, pk: int) -> SafeString:
    text = _text(cell)
    if not cell.opens:
        return format_html("{}", text)
    address = reverse("workbench:report_cell", args=[pk, cell.key])
    return format_html('<a href="{}">{}</a>', address, text or _("待填"))


def _text(cell: CellShown) -> str:
    return DASH if cell.state is CellState.NOT_APPLICABLE else cell.printed


def _classes(cell: CellShown) -> str:
    marks = [cell.state.value, cell.severity, "nought" if cell.value == 0 else "", "doubtful" if doubtful(cell) else ""]
    return " ".join(["num", "cell", *(f"cell--{mark}" for mark in marks if mark)])


def doubtful(cell: CellShown) -> bool:
    """Whether the reader was not sure of a figure."""
    return cell.confidence is not None and cell.confidence < SURE


def _title(cell: CellShown) -> SafeString:
    """Where a figure comes from, for who points at it: the source, the reason, the words it was read from."""
    said = [cell.source and _("来源：{source}").format(source=cell.source), cell.reason, cell.quote]
    if cell.state is CellState.ADJUSTED:
        said.append(_beneath(cell))
    told = "；".join(text for text in said if text)
    return format_html(' title="{}"', told) if told else SafeString("")


def head_cell(laid: Laid) -> SafeString:
    """A head of a table, over columns or before rows; an empty one is no head."""
    if not laid.text.strip():
        return format_html("<td{}></td>", spans(laid))
    scope = "row" if laid.role.value in ("label", "rows") else "col"
    return format_html('<th scope="{}" class="head--{}"{}>{}</th>', scope, laid.role.value, spans(laid), laid.text)
