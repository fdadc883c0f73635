"""删除未提交的材料: a paper held for a form is taken out again."""

from functools import partial

from django.db import transaction

from gongkai.accounts.errors import Unknown
from gongkai.info_requests.models import CaseFile
from gongkai.vault import keeping


@transaction.atomic
def drop_file(file_id: int, *, form_key: str) -> None:
    """Take away a paper that belongs to no case yet, for whoever holds the key of its form."""
    held = CaseFile.objects.select_for_update().filter(pk=file_id, info_request=None, form_key=form_key)
    file = held.exclude(form_key="").first()
    if file is None:
        raise Unknown
    transaction.on_commit(partial(keeping.erase, file.place))
    file.delete()
