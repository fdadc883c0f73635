"""Change who a person is and where they work."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actions.create_person import stated
from gongkai.accounts.actions.end_appointment import end_all
from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.accounts.reach import agency_of_own, person_in_use, section_within
from gongkai.audit import journal


@transaction.atomic
def change_person(
    user_id: int,
    *,
    name: str,
    agency_id: int,
    by: Actor,
    section_id: int | None = None,
    phone: str = "",
    email: str = "",
) -> User:
    """Replace the details. Whoever changes to another body loses the duties held so far, by that day."""
    user = person_in_use(user_id, by=by)
    agency = agency_of_own(agency_id, by=by) if agency_id != user.agency_id else user.agency
    section = section_within(section_id, agency=agency) if section_id != user.section_id else user.section
    new = {
        "name": stated(name, what="姓名"),
        "agency": agency,
        "section": section,
        "phone": phone.strip(),
        "email": email.strip(),
    }
    changed = [field for field, value in new.items() if getattr(user, field) != value]
    if not changed:
        return user

    if "agency" in changed:
        end_all(user, on=timezone.localdate(), by=by, why="调离原单位")
    before = {field: str(getattr(user, field) or "") for field in changed if field in ("name", "agency", "section")}
    for field in changed:
        setattr(user, field, new[field])
    user.save(update_fields=changed)
    journal.record("accounts.change_person", user, by=by, changed=changed, before=before)
    return user
