"""隔离文件: what was sealed off for a classification mark, and taking the bytes away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongkai.accounts.errors import NotAllowed
from gongkai.accounts.permissions import PERMISSIONS
from gongkai.review import sealed_queries
from gongkai.review.actions.discard_file import discard_file
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.lists import page_asked

SECRECY = "review.secrecy_review"


@staff
def sealed_files(request: HttpRequest) -> HttpResponse:
    """Sealed files of the bodies one reviews for, and those one brought."""
    actor = actor_of(request)
    if not (actor.may(SECRECY) or sealed_queries.visible(actor).exists()):
        raise NotAllowed(label=PERMISSIONS[SECRECY].label)
    context = {"page": sealed_queries.sealed(actor, page=page_asked(request))}
    return page(request, "workbench/review/sealed_files.html", context)


@staff
@require_POST
def sealed_file_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the bytes away for good."""
    discard_file(pk, by=actor_of(request))
    messages.success(request, _("文件已移除。发现的时间、密级和移除人已留存。"))
    return redirect("workbench:sealed_files")
