"""设置口径: give a new installation reasons by ground, explanations for the counter and plans for hard cases."""

import tomllib
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM, Actor
from gongkai.audit import journal
from gongkai.audit.journal import Thing
from gongkai.info_requests import office_texts
from gongkai.info_requests.models import Script
from gongkai.info_requests.vocabulary import ScriptKind

FILE = Path(__file__).resolve().parent.parent / "scripts.toml"


@transaction.atomic
def seed_scripts(by: Actor = SYSTEM) -> int:
    """Add the product's texts for every office; gives how many were missing.

    Run again, it adds nothing and changes nothing that people have edited or retired.

    Law: Regulation 2019, Arts. 14-16, 35-39; Regulation 2008, Arts. 8, 14.
    """
    office_texts.must_keep(None, by=by)
    kept = set(Script.objects.filter(agency=None).values_list("kind", "title"))
    rows = [
        Script(
            kind=ScriptKind(row["kind"]),
            title=row["title"],
            code=row["code"],
            text=row["text"].strip(),
            saved_at=timezone.now(),
        )
        for row in tomllib.loads(FILE.read_text(encoding="utf-8"))["script"]
        if (row["kind"], row["title"]) not in kept
    ]
    Script.objects.bulk_create(rows)
    if rows:
        journal.record(
            "info_requests.seed_scripts", Thing("info_requests.script", "", "理由、口径和预案"), by=by, added=len(rows)
        )
    return len(rows)
