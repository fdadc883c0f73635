"""Between what a form says (`Content`) and what is kept (`Revision` rows)."""

from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.attachments import html
from gongkai.information.content import TEXT_FIELDS, Content, FileRef, problems
from gongkai.information.errors import Incomplete
from gongkai.information.models import InfoItem, Revision, RevisionFile

LISTED = {
    "listed_title": "title",
    "listed_number": "doc_number",
    "listed_made_on": "made_on",
    "listed_openness": "openness",
    "listed_column": "column_code",
}
STANDING = ("current", *LISTED)


def settle(content: Content) -> Content:
    """The content as it will be kept: sanitised text, and refused with every problem at once where metadata is wrong."""
    found = problems(content, today=timezone.localdate())
    if found:
        raise Incomplete(found)
    body = html.clean(content.body_html)
    return content.with_(body_html=body, body_text=html.to_text(body), title=content.title.strip())


def append(item: InfoItem, content: Content, *, note: str, by: Actor) -> Revision:
    """Keep settled content as the item's next revision and make it the current one."""
    number = (item.revisions.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    values = {name: getattr(content, name) for name in TEXT_FIELDS}
    values |= {"ways": list(content.ways), "related_numbers": list(content.related_numbers)}
    revision = Revision.objects.create(
        item=item, number=number, digest=content.digest(), change_note=note, made_by_id=by.person_id, **values
    )
    RevisionFile.objects.bulk_create(
        RevisionFile(revision=revision, file_id=file.file_id, name=file.name, position=position)
        for position, file in enumerate(content.files)
    )
    stand_at(item, revision)
    item.changed_at = timezone.now()
    item.save(update_fields=[*STANDING, "changed_at"])
    return revision


def stand_at(item: InfoItem, revision: Revision) -> None:
    """Make a revision the current one of an item about to be saved (`STANDING`), with what lists say of it."""
    item.current = revision
    for name, value in listed_of(revision).items():
        setattr(item, name, value)


def listed_of(said: Content | Revision) -> dict[str, Any]:
    """What lists say of an item that stands at this."""
    return {listed: getattr(said, name) for listed, name in LISTED.items()}


def current_of(item: InfoItem) -> Revision:
    """The revision an item stands at; every item has one from the moment it is entered."""
    if item.current is None:
        raise Unknown
    return item.current


def content_of(revision: Revision) -> Content:
    """What a kept revision says."""
    values = {name: getattr(revision, name) for name in TEXT_FIELDS}
    values |= {"ways": tuple(revision.ways), "related_numbers": tuple(revision.related_numbers)}
    rows = revision.files.select_related("file")
    return Content(**values, files=tuple(FileRef(row.file_id, row.file.sha256, row.name) for row in rows))
