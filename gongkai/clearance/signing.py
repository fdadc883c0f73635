"""The two signatures of a batch: kept with name and post, and what was signed for kept as it was."""

from django.db.models import F
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.clearance.errors import MovedMeanwhile
from gongkai.clearance.models import Clearance, ClearanceLine, ClearanceSignature
from gongkai.clearance.vocabulary import SignedAs
from gongkai.entry import plain
from gongkai.information.revisions import current_of


def keep(clearance: Clearance, signed_as: SignedAs, opinion: str, *, permission: str, by: Actor) -> None:
    """Write the signature down."""
    ClearanceSignature.objects.create(
        clearance=clearance,
        signed_as=signed_as,
        signer_id=by.person_id,
        signer_name=by.name,
        post=by.post_for(permission, clearance),
        opinion=plain.said(plain.one_line(opinion), what="意见", most=300, field="opinion"),
        signed_at=timezone.now(),
    )


def restate(clearance: Clearance) -> None:
    """Write down once more what every item is called now, and refuse where it says another attribute by now."""
    must_agree(clearance)
    changed = list[ClearanceLine]()
    for line in clearance.lines.filter(item__isnull=False).select_related("item__current"):
        if line.item is None:
            continue
        said = current_of(line.item)
        now = (said.title, said.doc_number, said.made_on, line.item.section_id)
        if now != (line.title, line.doc_number, line.made_on, line.section_id):
            line.title, line.doc_number, line.made_on, line.section_id = now
            changed.append(line)
    columns = ["title", "doc_number", "made_on", "section"]
    ClearanceLine.objects.bulk_update(changed, columns, batch_size=200)


def must_agree(clearance: Clearance) -> None:
    """Refuse where somebody gave an item another attribute after it was proposed here."""
    moved = clearance.lines.exclude(item__current__openness=F("openness")).filter(item__isnull=False).first()
    if moved is not None:
        raise MovedMeanwhile(title=moved.title[:60])
