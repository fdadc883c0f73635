"""领导机构和工作机构: who is responsible for the work, as released; posts and names, no phones of persons.

Law: Regulation 2019, Arts. 3-4, 20; Regulation 2008, Arts. 3-4, 9.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.office import public_people
from gongkai.portal import metatags
from gongkai.portal.frame import frame
from gongkai.portal.freshness import checked_page


@checked_page
def groups(request: HttpRequest) -> HttpResponse:
    """The released lists, the division of work, the disclosure office of every body."""
    name = _("领导机构和工作机构")
    today = timezone.localdate()
    shown = {
        "groups": public_people.groups(),
        "duties": public_people.duties(today),
        "offices": public_people.offices(today),
    }
    around = frame(request, tags=metatags.for_list(name), crumbs=[(name, "")])
    return render(request, "portal/office/groups.html", shown | around)
