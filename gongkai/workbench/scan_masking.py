"""一键脱敏: what masking would do, the press itself, the masked copy of a file, and taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongkai.review.actions.mask import Masking, mask
from gongkai.review.actions.mask_file import mask_file
from gongkai.review.actions.tick_file import tick_file
from gongkai.review.actions.unmask import unmask
from gongkai.review.maskable import maskable
from gongkai.workbench.acting import actor_of, staff


@staff
def masking(request: HttpRequest, pk: int) -> HttpResponse:
    """What can be masked by a program, what a person must judge, and which files hold more."""
    return render(request, "workbench/scan/masking.html", {"masking": maskable(actor_of(request), pk)})


@staff
@require_POST
def mask_item(request: HttpRequest, pk: int) -> HttpResponse:
    """Mask everything in title, summary and text by one press."""
    _tell(request, mask(pk, by=actor_of(request)))
    return redirect("workbench:masking", pk)


@staff
@require_POST
def mask_attachment(request: HttpRequest, pk: int, sha256: str) -> HttpResponse:
    """Put a masked copy of a Word or Excel file in its place."""
    _tell(request, mask_file(pk, sha256=sha256, by=actor_of(request)))
    return redirect("workbench:masking", pk)


@staff
@require_POST
def unmask_item(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring back what was there before the masking."""
    revision = unmask(pk, by=actor_of(request))
    messages.success(request, _("已恢复脱敏前的内容，保存为第{number}版。").format(number=revision.number))
    return redirect("workbench:masking", pk)


@staff
@require_POST
def tick_reading(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm, as a reviewer, having looked through a file the checks could not read whole."""
    finding = tick_file(pk, by=actor_of(request))
    messages.success(request, _("已登记人工检查。"))
    return redirect("workbench:item", finding.scan.revision.item_id)


def _tell(request: HttpRequest, done: Masking) -> None:
    told = _("已遮盖{count}处，保存为第{number}版并重新检查。").format(count=done.count, number=done.revision.number)
    left = _("还有{blocks}处须处理、{warnings}处提醒。").format(blocks=done.scan.blocks, warnings=done.scan.warnings)
    if done.scan.blocks:
        messages.warning(request, told + left)
    else:
        messages.success(request, told + (left if done.scan.warnings else ""))
