"""设置目录: give a new installation the columns, lists and index rule that law and custom prescribe."""

from dataclasses import dataclass

from django.db import transaction

from gongkai.accounts.actor import SYSTEM, Actor
from gongkai.audit import journal
from gongkai.catalogue import editions, templates
from gongkai.catalogue.models import Column, Edition, Genre, IndexRule, Subject
from gongkai.law import classification, platform


@dataclass(frozen=True)
class Seeded:
    """How many rows were added; nothing that was there is touched."""

    columns: int
    subjects: int
    genres: int
    rules: int


@transaction.atomic
def seed_defaults(by: Actor = SYSTEM) -> Seeded:
    """Add whatever is missing of the platform's columns, subjects, genres and the national index rule.

    Run again, it adds nothing and changes nothing that people have edited.

    Law: Regulation 2019, Arts. 12, 20-21, 24; Regulation 2008, Art. 19.
    """
    by.must("catalogue.columns")
    seeded = Seeded(_columns(), _subjects(), _genres(), _rule())
    if any((seeded.columns, seeded.subjects, seeded.genres, seeded.rules)):
        editions.renew_columns()
        journal.record("catalogue.seed_defaults", Edition.objects.get(pk=1), by=by, **vars(seeded))
    return seeded


def _columns() -> int:
    """Parents come before their children in the plan."""
    kept = dict(Column.objects.values_list("code", "id"))
    added = 0
    for plan in platform.columns():
        if plan.code not in kept:
            kept[plan.code] = _column(plan, kept).pk
            added += 1
    return added


def _column(plan: platform.ColumnPlan, kept: dict[str, int]) -> Column:
    column = Column(
        code=plan.code,
        name=plan.name,
        parent_id=kept.get(plan.parent),
        description=plan.description,
        keywords=plan.keywords,
        law=plan.article,
        kinds=list(plan.kinds),
        page=plan.page,
        takes_items=plan.takes_items,
        position=plan.position,
    )
    column.save()
    return column


def _subjects() -> int:
    kept = set(Subject.objects.values_list("code", flat=True))
    rows = [
        Subject(code=one.code, name=one.name, parent_code=one.parent_code, position=position)
        for position, one in enumerate(classification.subjects(), start=1)
        if one.code not in kept
    ]
    return len(Subject.objects.bulk_create(rows))


def _genres() -> int:
    kept = set(Genre.objects.values_list("code", flat=True))
    rows = [
        Genre(code=one.code, name=one.name, from_on=one.from_on, to_on=one.to_on, position=position)
        for position, one in enumerate(classification.all_genres(), start=1)
        if one.code not in kept
    ]
    return len(Genre.objects.bulk_create(rows))


def _rule() -> int:
    _, added = IndexRule.objects.get_or_create(
        agency=None,
        defaults={
            "template": templates.NATIONAL,
            "scope": templates.NATIONAL_SCOPE,
            "owner_note": "国务院办公厅秘书局",
        },
    )
    return int(added)
