"""Filling an empty installation with the demo county."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.demo import county, guides, requests
from gongkai.demo.finished import Finished
from gongkai.demo.specs import FINISHED, Writer
from gongkai.demo.underway import bring_to
from gongkai.information.vocabulary import Stage
from gongkai.law.refusals import Refusal
from gongkai.publication.actions.recount import recount

ITEMS = 2000
SEED = 20080501
BATCH = 200
Progress = Callable[[int, int, str], None]


class NotEmpty(Refusal):
    """There is something here already, which the demo must not mix with."""

    sentence = "这里已有机构和数据，示范数据只能装入空的系统。请另指定一个空的 GONGKAI_HOME 再运行 gongkai demo。"


@dataclass(frozen=True)
class Built:
    """What was made."""

    units: int
    items: int
    public: int
    requests: int


def is_empty() -> bool:
    """Whether nothing has been entered yet."""
    return not Agency.objects.exists()


def build(
    *, items: int = ITEMS, seed: int = SEED, today: date | None = None, progress: Progress | None = None
) -> Built:
    """Make the whole county in one transaction: stopped half-way, nothing is left behind and it can be run again."""
    tell = progress or (lambda done, total, what: None)
    today = today or timezone.localdate()
    with transaction.atomic():
        if not is_empty():
            raise NotEmpty
        seed_defaults()
        tell(0, items, "机构与人员")
        units = county.build(today=today)
        guides.build(units)
        public = _items(units, items, seed, today, tell)
        asked = requests.build(units, today=today)
        recount()
    tell(items, items, "完成")
    return Built(len(units), items, public, asked)


def _items(units: dict[str, county.Unit], items: int, seed: int, today: date, tell: Progress) -> int:
    finished = Finished(units, today=today)
    specs = list(Writer(units, seed=seed, today=today).specs(items))
    ordered = sorted(
        specs, key=lambda spec: spec.stage not in FINISHED
    )  # old stock first: its numbers come before today's
    for done, spec in enumerate(ordered, start=1):
        if spec.stage in FINISHED:
            finished.add(spec)
        else:
            finished.write()
            bring_to(spec, units[spec.agency_code], today=today)
        if done % BATCH == 0:
            finished.write()
            tell(done, items, "信息")
    finished.write()
    return finished.count(Stage.PUBLISHED)
