"""停用口径: a text no longer offered; cases that used it keep their words."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.info_requests import office_texts
from gongkai.info_requests.models import Script


@transaction.atomic
def retire_script(script_id: int, *, by: Actor) -> Script:
    """Take a text out of the lists it is chosen from.

    Law: Regulation 2019, Art. 45.
    """
    script = Script.objects.select_for_update().filter(pk=script_id).first()
    if script is None:
        raise Unknown
    office_texts.must_keep(script.agency_id, by=by)
    script.is_active = False
    script.save(update_fields=["is_active"])
    journal.record("info_requests.retire_script", script, by=by, kind=script.kind)
    return script
