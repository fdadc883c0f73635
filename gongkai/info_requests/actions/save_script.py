"""维护口径: reasons, explanations and handling plans to use again."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.audit import journal
from gongkai.info_requests import office_texts
from gongkai.info_requests.errors import WordsMissing
from gongkai.info_requests.models import Script
from gongkai.info_requests.vocabulary import ScriptKind


@transaction.atomic
def save_script(
    *,
    kind: str,
    title: str,
    text: str,
    code: str = "",
    agency_id: int | None,
    script_id: int | None = None,
    by: Actor,
) -> Script:
    """Keep a text to use again, new or in place of the one named by `script_id`.

    `code` is the kind of reply or the ground it fits. What was already said in letters does not change.

    Law: Regulation 2019, Art. 45.
    """
    office_texts.must_keep(agency_id, by=by)
    script = _found(script_id, by=by) if script_id is not None else Script()
    for what, words in (("标题", title), ("正文", text)):
        if not words.strip():
            raise WordsMissing(what=what, advice="请填写。")

    script.agency_id, script.kind, script.code = agency_id, ScriptKind(kind), code.strip()
    script.title, script.text = title.strip(), text.strip()
    script.saved_by_id, script.saved_at, script.is_active = by.user_id, timezone.now(), True
    script.save()
    journal.record("info_requests.save_script", script, by=by, kind=script.kind, code=script.code)
    return script


def _found(script_id: int, *, by: Actor) -> Script:
    script = Script.objects.select_for_update().filter(pk=script_id).first()
    if script is None:
        raise Unknown
    office_texts.must_keep(script.agency_id, by=by)
    return script
