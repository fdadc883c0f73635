"""批量办理: what can be done to many items at once, each by its ordinary action, and how each is taken back.

`VERBS` is the complete list; `values` are plain, as a form gave them and as they are kept with the batch.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.information import queries as information, states
from gongkai.information.actions.delete import delete
from gongkai.information.actions.enter import enter
from gongkai.information.actions.reassign import reassign
from gongkai.information.actions.revise import revise
from gongkai.information.content import TEXT_FIELDS, Content, FileRef
from gongkai.information.models import InfoItem
from gongkai.information.placing import Place
from gongkai.information.revisions import content_of, current_of
from gongkai.information.vocabulary import Stage
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.schedule import schedule
from gongkai.publication.actions.unschedule import unschedule
from gongkai.publication.batch_errors import NotAnswered, NothingChanges, NothingToTakeBack, OnlyDrafts
from gongkai.review import submitting_many
from gongkai.review.actions.recall import recall
from gongkai.review.actions.submit import submit
from gongkai.saved.running import Done, Outcome

Values = Mapping[str, Any]
_DAYS = ("made_on", "signed_on", "received_on", "effective_on", "expires_on")


@dataclass(frozen=True)
class BatchVerb:
    """One thing that can be done to many items: its name, who may, and how it is done and undone.

    Without `undo` it is never taken back as a whole; `why` says so.
    """

    code: str
    label: str
    permission: str
    act: Callable[[int, Values, Actor], Outcome]
    undo: Callable[[Done, Actor], None] | None = None
    why: str = ""

    @property
    def is_undoable(self) -> bool:
        """Whether a whole batch of it can be taken back."""
        return self.undo is not None


def _submit(pk: int, values: Values, by: Actor) -> Outcome:
    """With the answers given for this item alone; whatever needs a closer look is refused, and goes by itself."""
    said = dict(values.get("answers", {})).get(str(pk))
    if said is None:
        raise NotAnswered
    submitting_many.must_fit(pk, by)
    slip = submit(pk, answers=said, by=by)
    return Outcome(after={"slip": slip.pk})


def _recall(done: Done, by: Actor) -> None:
    recall(int(done.after["slip"]), reason="撤销批量送审", by=by)


def _change(pk: int, by: Actor, **changes: Any) -> Outcome:
    """Keep a new revision of a draft with some fields changed."""
    item = information.item(by, pk)
    _must_be_draft(item)
    before = content_of(current_of(item))
    after = before.with_(**changes)
    if after == before:
        raise NothingChanges
    revision = revise(pk, after, base=current_of(item).number, note="批量修改", by=by)
    return Outcome({name: getattr(before, name) for name in changes}, {"revision": revision.number} | changes)


def _change_back(done: Done, by: Actor) -> None:
    """The earlier values as a new revision, unless somebody has changed the item since."""
    item = information.item(by, done.record_id)
    _must_be_draft(item)
    if current_of(item).number != done.after["revision"]:
        raise NothingToTakeBack
    earlier = {name: tuple(value) if isinstance(value, list) else value for name, value in done.before.items()}
    revise(
        item.pk, content_of(current_of(item)).with_(**earlier), base=done.after["revision"], note="撤销批量修改", by=by
    )


def _set_column(pk: int, values: Values, by: Actor) -> Outcome:
    return _change(pk, by, column_code=str(values["column_code"]))


def _set_subject(pk: int, values: Values, by: Actor) -> Outcome:
    return _change(pk, by, subject_code=str(values["subject_code"]))


def _set_keywords(pk: int, values: Values, by: Actor) -> Outcome:
    """Replace the keywords, or add to them what they lack."""
    given = str(values["keywords"]).split()
    if values.get("adds"):
        have = current_of(information.item(by, pk)).keywords.split()
        given = list(dict.fromkeys([*have, *given]))
    return _change(pk, by, keywords=" ".join(given)[:200])


def _set_ways(pk: int, values: Values, by: Actor) -> Outcome:
    return _change(pk, by, ways=tuple(values["ways"]))


def _set_place(pk: int, values: Values, by: Actor) -> Outcome:
    """Another section, another responsible body, or both; what is left empty stays."""
    item = information.item(by, pk)
    before = {"section_id": item.section_id, "responsible_id": item.responsible_id}
    after = before | {name: int(values[name]) for name in before if values.get(name)}
    if after == before:
        raise NothingChanges
    reassign(pk, section_id=after["section_id"], responsible_id=after["responsible_id"] or item.agency_id, by=by)
    return Outcome(before, after)


def _place_back(done: Done, by: Actor) -> None:
    item = information.item(by, done.record_id)
    if (item.section_id, item.responsible_id) != (done.after["section_id"], done.after["responsible_id"]):
        raise NothingToTakeBack
    reassign(item.pk, section_id=done.before["section_id"], responsible_id=done.before["responsible_id"], by=by)


def _delete(pk: int, values: Values, by: Actor) -> Outcome:
    item = information.item(by, pk)
    kept = _as_kept(item)
    delete(pk, by=by)
    return Outcome(kept)


def _enter_again(done: Done, by: Actor) -> None:
    """A deleted draft comes back as a new entry with the text it had; its number is a new one."""
    kept = dict(done.before)
    if not kept:
        raise NothingToTakeBack
    enter(_content(kept["content"]), kind=kept["kind"], place=Place(*kept["place"]), by=by)


def _publish(pk: int, values: Values, by: Actor) -> Outcome:
    act = publish(pk, by=by)
    return Outcome(after={"act": act.pk})


def _schedule(pk: int, values: Values, by: Actor) -> Outcome:
    at = datetime.fromisoformat(str(values["release_at"]))
    schedule(pk, release_at=at if timezone.is_aware(at) else timezone.make_aware(at), by=by)
    return Outcome(after={"release_at": at.isoformat()})


def _unschedule(done: Done, by: Actor) -> None:
    unschedule(done.record_id, by=by)


def _must_be_draft(item: InfoItem) -> None:
    if item.stage not in states.WORKING:
        raise OnlyDrafts(stage=Stage(item.stage).label)


def _as_kept(item: InfoItem) -> dict[str, Any]:
    """A whole draft as plain values."""
    content = content_of(current_of(item))
    said = {name: getattr(content, name) for name in TEXT_FIELDS}
    said |= {name: said[name].isoformat() if said[name] else None for name in _DAYS}
    said |= {"ways": list(content.ways), "related_numbers": list(content.related_numbers)}
    said["files"] = [[file.file_id, file.sha256, file.name] for file in content.files]
    place = [item.agency_id, item.section_id, item.responsible_id, item.original_id]
    return {"kind": item.kind, "place": place, "content": said}


def _content(said: Mapping[str, Any]) -> Content:
    values = dict(said)
    values |= {name: date.fromisoformat(values[name]) if values[name] else None for name in _DAYS}
    values |= {"ways": tuple(values["ways"]), "related_numbers": tuple(values["related_numbers"])}
    values["files"] = tuple(FileRef(*file) for file in values["files"])
    return Content(**values)


NEVER_SILENT = "发布后公众已经可以看到，不能整批撤销。确需撤下的，请逐条“撤回”并说明原因。"
_ROWS = (
    BatchVerb("submit", "提交审查", "review.submit", _submit, _recall),
    BatchVerb("set_column", "修改栏目", "information.write", _set_column, _change_back),
    BatchVerb("set_subject", "修改主题分类", "information.write", _set_subject, _change_back),
    BatchVerb("set_keywords", "修改关键词", "information.write", _set_keywords, _change_back),
    BatchVerb("set_ways", "修改公开方式", "information.write", _set_ways, _change_back),
    BatchVerb("set_place", "调整科室和责任单位", "information.write", _set_place, _place_back),
    BatchVerb("delete", "删除草稿", "information.write", _delete, _enter_again),
    BatchVerb("publish", "立即发布", "publication.publish", _publish, why=NEVER_SILENT),
    BatchVerb("schedule", "定时发布", "publication.publish", _schedule, _unschedule),
)
VERBS = {row.code: row for row in _ROWS}
