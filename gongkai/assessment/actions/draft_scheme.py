"""新建考核方案: a draft, empty or begun from a template."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At, locked
from gongkai.assessment import drafting
from gongkai.assessment.drafting import Heading
from gongkai.assessment.models import Scheme
from gongkai.audit import journal


@transaction.atomic
def draft_scheme(authority_id: int, entry: Heading, *, template: str = "", by: Actor) -> Scheme:
    """Begin a scheme; nobody is assessed by it until it is adopted.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """
    by.must("assessment.design", At(authority_id))
    if template and template not in drafting.templates():
        raise Unknown
    locked(authority_id)  # two people begin the same scheme one by one
    values = drafting.heading(entry, authority_id=authority_id)
    scheme = Scheme.objects.create(authority_id=authority_id, made_by_id=by.person_id, made_at=timezone.now(), **values)
    if template:
        drafting.fill(scheme, template)
    journal.record("assessment.draft_scheme", scheme, by=by, name=scheme.title, year=scheme.year)
    return scheme
