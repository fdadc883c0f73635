"""处理冲突、撤销导入: both texts side by side, a choice for each field, each row or all; and taking an import back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongkai.accounts.errors import Unknown
from gongkai.clearance.actions.take_up_import import take_up_import
from gongkai.information import queries
from gongkai.information.actions.keep_import import MINE, THEIRS
from gongkai.information.actions.settle_conflicts import settle_all, settle_conflicts
from gongkai.information.actions.undo_import import undo_import
from gongkai.information.importing import told
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.lists import page_asked

SIDES = (MINE, THEIRS)
TOLD = 5  # sentences of items left out


@staff
def import_conflicts(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the conflicts of an import, or settle those of the page, of one row or all that are left."""
    actor = actor_of(request)
    actor.must("information.import")
    batch = queries.batch(actor, pk)
    typed = request.POST if request.method == "POST" else None
    if typed is not None:
        try:
            _settle(request, pk)
        except Refusal as refusal:
            messages.error(request, said(refusal.sentence))
        else:
            left = told.open_conflicts(batch)
            messages.success(request, _("已处理，还有%(left)d处冲突待选择。") % {"left": left})
            return redirect("workbench:import_conflicts" if left else "workbench:import", pk)
    found = told.conflicts(actor, pk, page=page_asked(request))
    context = {
        "batch": batch,
        "page": found,
        "typed": dict(typed.items()) if typed else {},
        "left": told.open_conflicts(batch),
    }
    return page(request, "workbench/import_conflicts.html", context)


@staff
@require_POST
def import_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the whole import back."""
    undone = undo_import(pk, by=actor_of(request))
    messages.success(request, _("已撤销导入：新建的草稿已删除，修改过的草稿已恢复原来的内容。"))
    return redirect("workbench:import", undone.pk)


@staff
@require_POST
def import_join(request: HttpRequest, pk: int) -> HttpResponse:
    """Put what an import brought in into its clean-up batch, where the worker finished it."""
    actor = actor_of(request)
    joins = queries.batch(actor, pk).options.get("joins")
    if not joins:
        raise Unknown
    taken = take_up_import(joins, pk, by=actor)
    messages.success(request, _("已列入清理批次%(added)d条。") % {"added": taken.added})
    for sentence in taken.left[:TOLD]:
        messages.warning(request, said(sentence))
    return redirect("workbench:clearance", joins)


def _settle(request: HttpRequest, pk: int) -> None:
    """What the buttons say: everything one way, one row, or the page with its choices."""
    actor = actor_of(request)
    everything = plain(request, "all")
    if everything in SIDES:
        settle_all(pk, everything, by=actor)
        return
    found = told.conflicts(actor, pk, page=page_asked(request))
    rows = [one for one in found.rows if not one.is_settled]
    one_row, _colon, side = plain(request, "row").partition(":")
    if side in SIDES:
        chosen = {one.id: {part.field: side for part in one.sides} for one in rows if str(one.id) == one_row}
    else:
        chosen = {one.id: {part.field: plain(request, f"{one.id}:{part.field}") for part in one.sides} for one in rows}
    settle_conflicts(pk, chosen, by=actor)
