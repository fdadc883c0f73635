"""更正登记: what was entered wrongly is put right, with the reason."""

from dataclasses import asdict

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import events, identity as identities, likeness, locking, states, wish as wishes
from gongkai.info_requests.errors_intake import IdentityErased
from gongkai.info_requests.identity import Identity
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.wish import Wish
from gongkai.law.vocabulary import ApplicantKind, EventKind, Version


@transaction.atomic
def amend(
    number: str,
    *,
    identity: Identity | None = None,
    wish: Wish | None = None,
    kind: ApplicantKind | None = None,
    reason: str,
    by: Actor,
) -> InfoRequest:
    """Mend the entry; dates and version stay as they are. The journal names the fields, never what stood in them.

    Law: Regulation 2019, Arts. 29, 45; Regulation 2008, Art. 20.
    """
    case = locking.locked(number, "info_requests.register", by=by)
    states.must_allow("amend", case)
    why = plain.needed(reason, what="更正理由", most=300, field="reason")
    who = _identity(case, identity, kind=kind or ApplicantKind(case.applicant.kind))
    changed = _amend_applicant(case, who, kind=kind or ApplicantKind(case.applicant.kind))
    if wish is not None:
        checked = wishes.checked_wish(wish, version=Version(case.version), identity=who)
        changed += wishes.write(case, checked)
        case.save(update_fields=[*asdict(checked)])
        likeness.mark_again(case)

    events.add(case, EventKind.AMENDED, on=timezone.localdate(), by=by, note=why, is_public=False)
    journal.record("info_requests.amend", case, by=by, reason=why, changed=changed)
    return case


def _identity(case: InfoRequest, given: Identity | None, *, kind: ApplicantKind) -> Identity:
    if case.applicant.erased_at:
        raise IdentityErased(number=case.number, on=timezone.localdate(case.applicant.erased_at))
    said = given or identities.open_sealed(case.applicant)
    return identities.shaped(said, kind=kind, version=Version(case.version))


def _amend_applicant(case: InfoRequest, who: Identity, *, kind: ApplicantKind) -> list[str]:
    """The names of what changed about the applicant; cases made out of one another share one row."""
    before = asdict(identities.open_sealed(case.applicant)) | {"kind": case.applicant.kind}
    changed = [name for name, value in (asdict(who) | {"kind": kind}).items() if before[name] != value]
    if changed:
        identities.fill(case.applicant, who, kind=kind).save()
    return changed
