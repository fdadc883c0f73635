"""Adding, renaming and closing the sections of a body."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongkai.agencies.actions.add_section import add_section
from gongkai.agencies.actions.change_section import change_section
from gongkai.agencies.actions.close_section import close_section
from gongkai.agencies.actions.rename_section import rename_section
from gongkai.workbench.acting import actor_of, staff

LONGEST = 60


@require_POST
@staff
def section_add(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Add a section to the body."""
    add_section(pk, request.POST.get("name", "")[:LONGEST], by=actor_of(request))
    messages.success(request, _("已新增内设机构。"))
    return redirect("workbench:agency", pk)


@require_POST
@staff
def section_rename(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give the section another name."""
    section = rename_section(pk, request.POST.get("name", "")[:LONGEST], by=actor_of(request))
    messages.success(request, _("内设机构已更名。"))
    return redirect("workbench:agency", section.agency_id)


@require_POST
@staff
def section_place(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Say where the section sits and how it is reached."""
    said = {name: request.POST.get(name, "") for name in ("address", "phone")}
    section = change_section(pk, **said, by=actor_of(request))
    messages.success(request, _("已保存内设机构的地点和电话。"))
    return redirect("workbench:agency", section.agency_id)


@require_POST
@staff
def section_close(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Take the section out of use."""
    section = close_section(pk, by=actor_of(request))
    messages.success(request, _("内设机构已停用。"))
    return redirect("workbench:agency", section.agency_id)
