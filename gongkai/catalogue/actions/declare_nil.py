"""零信息说明: say why an agency has nothing under a statutory heading, for a second person to read."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At, locked_in_use
from gongkai.audit import journal
from gongkai.catalogue import entering, states
from gongkai.catalogue.errors import AlreadyDeclared
from gongkai.catalogue.headings import Heading
from gongkai.catalogue.models import NilDeclaration
from gongkai.catalogue.visibility import NIL
from gongkai.catalogue.vocabulary import NilState


@transaction.atomic
def declare_nil(agency_id: int, heading: str, *, reason: str, from_on: date, to_on: date, by: Actor) -> NilDeclaration:
    """Write the declaration; the public reads it once another person has agreed.

    Law: Regulation 2019, Arts. 20-21.
    """
    by.must(NIL, At(agency_id))
    agency = locked_in_use(agency_id)
    asked = entering.asked_heading(heading, agency)
    entering.must_be_possible(from_on, to_on, agency_id=agency_id)
    entering.must_be_empty(agency, asked)
    _must_be_free(agency, asked)
    declaration = NilDeclaration.objects.create(
        agency=agency,
        heading=heading,
        reason=entering.checked_reason(reason, agency),
        from_on=from_on,
        to_on=to_on,
        written_by_id=by.person_id,
        written_at=timezone.now(),
    )
    journal.record("catalogue.declare_nil", declaration, by=by, agency=agency.name, heading=heading)
    return declaration


def _must_be_free(agency: Agency, asked: Heading) -> None:
    """A declaration that has run out makes room; any other stands in the way."""
    standing = NilDeclaration.objects.filter(agency=agency, heading=asked.code).exclude(state=NilState.ENDED).first()
    if standing is None:
        return
    if standing.state != NilState.AGREED or standing.to_on >= timezone.localdate():
        label = NilState(standing.state).label
        raise AlreadyDeclared(agency=agency.name, heading=asked.text, state=label, field="heading")
    standing.ended_on, standing.end_reason = standing.to_on, "期满"
    states.move(standing, "end_nil", writing=("ended_on", "end_reason"))
