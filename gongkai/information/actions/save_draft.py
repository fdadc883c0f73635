"""自动保存: keep what a person is typing, as they type it."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information import locking
from gongkai.information.models import Draft

KEY_LENGTH = 40


@transaction.atomic
def save_draft(key: str, fields: dict[str, Any], *, item_id: int | None = None, by: Actor) -> Draft:
    """Keep the form's fields under the person and the form's key; nothing is checked, nothing becomes a revision."""
    by.must("information.write")
    if not 0 < len(key) <= KEY_LENGTH:
        raise Unknown
    if item_id is not None:
        by.must("information.write", locking.locked(item_id, by=by))
    draft, _ = Draft.objects.update_or_create(
        user_id=by.person_id, key=key, defaults={"item_id": item_id, "fields": fields, "saved_at": timezone.now()}
    )
    return draft
