"""删除材料: a paper taken off a draft before it is handed in."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.consultations import states
from gongkai.consultations.locking import locked


@transaction.atomic
def remove_file(pk: int, *, file_id: int, by: Actor) -> None:
    """Take the paper off; the stored file itself stays while another record uses it."""
    one = locked(pk, "consultations.draft", by=by)
    states.must_allow("edit", one)
    file = one.files.filter(pk=file_id).first()
    if file is None:
        raise Unknown

    journal.record("consultations.remove_file", one, by=by, name=file.name)
    file.delete()
