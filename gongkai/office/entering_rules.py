"""What is entered about a rule: tidied, possible, and joined to what it implements."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import attach
from gongkai.entry import plain
from gongkai.entry.errors import NothingFound
from gongkai.entry.numbers import must_lie
from gongkai.office import visibility_work
from gongkai.office.errors_work import NothingWritten, TitleTaken
from gongkai.office.models import Rule, RuleFile, RuleVersion
from gongkai.office.releasing import Texts
from gongkai.office.vocabulary_work import RuleKind

MOST_ITEMS = 60
Papers = Sequence[tuple[str, BinaryIO]]  # the name people gave each file, and its bytes


@dataclass(frozen=True)
class RuleWords:
    """A rule as it is typed: what it is, and what this version says. `items` holds one item of a scheme a line."""

    kind: RuleKind
    title: str
    text: str = ""
    items: str = ""
    claimed_items: int | None = None
    implements_id: int | None = None
    implements_words: str = ""
    note: str = ""


def facts(words: RuleWords, *, by: Actor, own: Rule | None = None) -> dict[str, Any]:
    """The columns of the rule that are no matter of a version."""
    if words.claimed_items is not None:
        must_lie(words.claimed_items, least=1, most=MOST_ITEMS, what="应有项数", field="claimed_items")
    named = plain.said(
        plain.one_line(words.implements_words), what="据以制定的上级制度", most=200, field="implements_words"
    )
    return {
        "kind": RuleKind(words.kind),
        "claimed_items": words.claimed_items,
        "implements": _superior(words.implements_id, own, by=by),
        "implements_words": named,
    }


def title_of(words: RuleWords) -> str:
    """The name on one line."""
    return plain.needed(plain.one_line(words.title), what="名称", most=200, field="title")


def write_version(rule: Rule, words: RuleWords, papers: Papers, *, by: Actor) -> RuleVersion:
    """Keep what the rule now says as its next version, with its files; without new ones, those of the version before."""
    last = rule.versions.order_by("-number").first()
    text = plain.said(words.text, what="正文", most=50_000, field="text")
    if not text and not papers and not (last and last.files.exists()):
        raise NothingWritten(field="text")
    version = RuleVersion.objects.create(
        rule=rule,
        number=last.number + 1 if last else 1,
        title=title_of(words),
        text=text,
        items=items_of(words.items),
        note=plain.said(plain.one_line(words.note), what="修订说明", most=300, field="note"),
        written_by_id=by.person_id,
        written_at=timezone.now(),
    )
    for name, paper in papers:
        attach(RuleFile, paper, name=name, by=by, version=version)
    if last and not papers:
        _keep_files(last, version)
    return version


def texts_of(version: RuleVersion) -> Texts:
    """Everything of a version that the public would read, its files included."""
    files = version.files.select_related("file")
    return [
        ("正文", version.text),
        ("项目", "\n".join(version.items)),
        *((f"附件《{row.name}》", f"{row.name}\n{row.file.text}") for row in files),
    ]


def items_of(typed: str) -> list[str]:
    """One item a line, without blank lines."""
    lines = plain.said(typed, what="项目", most=5000, field="items").split("\n")
    found = [plain.one_line(line)[:100] for line in lines if line.strip()]
    must_lie(len(found), most=MOST_ITEMS, what="项目数", field="items")
    return found


def must_be_new(title: str, *, agency: Agency, own: Rule | None = None) -> None:
    """Refuse a second rule of one body under one name; the body is held."""
    if Rule.objects.filter(agency=agency, title=title).exclude(pk=own.pk if own else 0).exists():
        raise TitleTaken(agency=agency.name, given=title, what="制度", field="title")


def _superior(pk: int | None, own: Rule | None, *, by: Actor) -> Rule | None:
    if pk is None:
        return None
    found = visibility_work.rules(by).filter(pk=pk).exclude(pk=own.pk if own else 0).first()
    if found is None and own and own.implements_id == pk:
        found = own.implements
    if found is None or _leads_to(found, own):
        raise NothingFound(given=pk, what="制度", field="implements_id")
    return found


def _leads_to(above: Rule, own: Rule | None) -> bool:
    """Whether the rule named stands itself on this one; such a circle implements nothing."""
    seen: set[int] = set()
    step: Rule | None = above
    while own and step and step.pk not in seen:
        if step.pk == own.pk:
            return True
        seen.add(step.pk)
        step = step.implements
    return False


def _keep_files(last: RuleVersion, version: RuleVersion) -> None:
    rows = [
        RuleFile(
            version=version,
            file_id=one.file_id,
            name=one.name,
            note=one.note,
            added_by_id=one.added_by_id,
            added_at=one.added_at,
        )
        for one in last.files.all()
    ]
    RuleFile.objects.bulk_create(rows)
