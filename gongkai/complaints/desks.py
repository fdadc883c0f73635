"""受理部门和职能: which body receives a complaint, and that body's desk.

Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
"""

from gongkai.agencies.models import Agency
from gongkai.complaints.models import ComplaintDesk, ComplaintRoute


def desk_of(agency: Agency) -> ComplaintDesk:
    """The body's desk, or one with every default, unsaved."""
    return ComplaintDesk.objects.select_related("agency").filter(agency=agency).first() or ComplaintDesk(agency=agency)


def receiver_of(against: Agency | None, reason: str = "") -> Agency | None:
    """Who receives complaints about a body: the narrowest line of the table, else the competent office above it.

    A body never receives what is said of itself.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """
    lines = ComplaintRoute.objects.select_related("receiver").filter(receiver__is_active=True)
    fitting = [line for line in lines if _fits(line, against, reason)]
    if fitting:
        return max(fitting, key=_narrowness).receiver
    return _competent_above(against)


def _fits(line: ComplaintRoute, against: Agency | None, reason: str) -> bool:
    if against is not None and line.receiver_id == against.pk:
        return False
    if line.against_id and (against is None or line.against_id != against.pk):
        return False
    if line.against_kind and (against is None or line.against_kind != against.kind):
        return False
    return line.reason in ("", reason)


def _narrowness(line: ComplaintRoute) -> tuple[bool, bool, bool, int]:
    return (line.against_id is not None, bool(line.against_kind), bool(line.reason), -line.position)


def _competent_above(against: Agency | None) -> Agency | None:
    competent = list(Agency.objects.filter(is_competent=True, is_active=True).order_by("position", "id"))
    if against is None:
        return competent[0] if competent else None
    if against.is_competent:
        return against.parent
    above = {ancestor.pk for ancestor in against.ancestors()}
    near = [body for body in competent if body.parent_id in above or body.pk in above]
    return near[-1] if near else against.parent
