"""采纳计分办法: whether an item taken up at several levels counts once at its best, or each time."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.assessment import adopting
from gongkai.assessment.models import AdoptionPolicy
from gongkai.assessment.vocabulary import Together
from gongkai.audit import journal
from gongkai.entry import plain


@transaction.atomic
def set_adoption_policy(authority_id: int, *, year: int, together: str, basis: str = "", by: Actor) -> AdoptionPolicy:
    """Say how a year's adoptions are counted together; refused once its awards are decided."""
    by.must("assessment.design", At(authority_id))
    adopting.must_be_unsettled(authority_id, year)
    words = plain.said(plain.one_line(basis), what="依据（文号）", most=200, field="basis")
    values = {"together": Together(together), "basis": words}
    policy, _made = AdoptionPolicy.objects.update_or_create(authority_id=authority_id, year=year, defaults=values)
    journal.record("assessment.set_adoption_policy", policy, by=by, year=year, method=Together(together).label)
    return policy
