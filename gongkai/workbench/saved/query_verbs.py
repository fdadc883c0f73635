"""保存、删除、固定 a question."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongkai.publication.asking.question import as_values
from gongkai.saved.actions.pin_query import pin_query
from gongkai.saved.actions.remove_query import remove_query
from gongkai.saved.actions.save_query import save_query
from gongkai.saved.actions.unpin_query import unpin_query
from gongkai.saved.vocabulary import Sharing
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.saved.asking_form import question_in


@staff
@require_POST
def query_save(request: HttpRequest) -> HttpResponse:
    """Keep the question of the form under a name; `pk` changes one's own."""
    given = plain(request, "pk")
    sharing = plain(request, "sharing", Sharing.OWN)
    kept = save_query(
        plain(request, "name"),
        question=as_values(question_in(request.POST)),
        sharing=sharing if sharing in [one.value for one in Sharing] else Sharing.OWN,
        note=plain(request, "note"),
        pk=int(given) if given.isascii() and given.isdecimal() and len(given) < 16 else None,
        by=actor_of(request),
    )
    messages.success(request, _("查询“{name}”已保存。").format(name=kept.name))
    return redirect("workbench:query", kept.pk)


@staff
@require_POST
def query_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Give up one's own question."""
    remove_query(pk, by=actor_of(request))
    messages.success(request, _("查询已删除。"))
    return redirect("workbench:queries")


@staff
@require_POST
def query_pin(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it on one's own start page."""
    pin_query(pk, by=actor_of(request))
    messages.success(request, _("已固定到您的首页。"))
    return redirect("workbench:query", pk)


@staff
@require_POST
def query_unpin(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it off the start page."""
    unpin_query(pk, by=actor_of(request))
    messages.success(request, _("已从您的首页取下。"))
    return redirect("workbench:home" if plain_home(request) else "workbench:queries")


def plain_home(request: HttpRequest) -> bool:
    """Whether the press came from the start page."""
    return request.POST.get("from") == "home"
