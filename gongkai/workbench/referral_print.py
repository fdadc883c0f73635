"""《不能确定属性审查表》 as it is printed and sent."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.law.vocabulary import Openness
from gongkai.review import queries
from gongkai.workbench.acting import actor_of, staff


@staff
def referral_print(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One referral of a slip, with the opinions so far and room for the answer."""
    slip = queries.slip(actor_of(request), pk)
    referral = next((one for one in slip.referrals if one.id == number), None)
    if referral is None:
        raise Unknown
    final = Openness(slip.head.final_openness).label if slip.head.final_openness else ""
    context = {"slip": slip, "referral": referral, "final": final, "printed_on": timezone.localdate()}
    return render(request, "workbench/referral_print.html", context)
