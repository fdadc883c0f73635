"""维护文书用语: an office's own words for the editable parts of a letter."""

from django.db import transaction
from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.audit.journal import Thing
from gongkai.info_requests import office_texts
from gongkai.info_requests.errors_answer import LockedText
from gongkai.info_requests.models import LetterText
from gongkai.law import letters


@transaction.atomic
def save_letter_text(code: str, part: str, *, text: str, agency_id: int | None, by: Actor) -> LetterText | None:
    """Keep an office's wording of one part; an empty text brings back the product's own. Issued letters stay as they are.

    `agency_id` of None means every office, for whoever looks after the texts everywhere.

    Law: Regulation 2019, Art. 45.
    """
    office_texts.must_keep(agency_id, by=by)
    instrument = letters.letter(code)
    if part not in {one.key for one in instrument.parts}:
        raise LockedText(title=instrument.title, part=part)

    whose = Q(agency=None) if agency_id is None else Q(agency_id=agency_id)
    LetterText.objects.filter(whose, code=code, part=part).delete()
    kept = None
    if text.strip():
        kept = LetterText.objects.create(agency_id=agency_id, code=code, part=part, text=text.strip())
    about = Thing("info_requests.lettertext", f"{code}/{part}", instrument.title, agency_id)
    journal.record("info_requests.save_letter_text", about, by=by, part=part, kept=kept is not None)
    return kept
