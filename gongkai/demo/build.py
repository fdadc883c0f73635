"""Filling an empty installation with the demo county."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.agencies.models import Agency
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.demo import county, guides, remedies, reports, requests, year
from gongkai.demo.finished import Finished
from gongkai.demo.specs import FINISHED, REPORT_TOPIC, Spec, Writer
from gongkai.demo.underway import bring_to
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.refusals import Refusal
from gongkai.publication.actions.recount import recount
from gongkai.publication.models import PublicItem

ITEMS = 2000
SEED = 20080501
BATCH = 200
OLD_REPORTS = 8  # one old report goes before the public for so many other items
FEWEST = 6
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
    reports: int


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
        finished = Finished(units, today=today)
        specs = list(Writer(units, seed=seed, today=today).specs(items))
        _finish(
            [spec for spec in specs if spec.stage in FINISHED and spec.topic != REPORT_TOPIC], finished, items, tell
        )
        asked = requests.build(units, today=today)
        remedies.build(units, today=today)
        compiled = _reports(units, [spec for spec in specs if spec.topic == REPORT_TOPIC], finished, seed, today)
        _begin([spec for spec in specs if spec.stage not in FINISHED], units, today)
        tell(items, items, "监督和服务")
        year.build(units, seed=seed, today=today)
        recount()
    tell(items, items, "完成")
    return Built(len(units), InfoItem.objects.count(), PublicItem.objects.count(), asked, compiled)


def _finish(specs: Sequence[Spec], finished: Finished, items: int, tell: Progress) -> None:
    """The old stock, whose numbers come before today's."""
    for done, spec in enumerate(specs, start=1):
        finished.add(spec)
        if done % BATCH == 0:
            finished.write()
            tell(done, items, "信息")
    finished.write()


def _reports(units: dict[str, county.Unit], specs: list[Spec], finished: Finished, seed: int, today: date) -> int:
    """Reports that count what is there by now; the fewer items, the fewer old reports before the public."""
    compiled = reports.build(units, seed=seed, today=today)
    most = max(finished.count(Stage.PUBLISHED) // OLD_REPORTS, FEWEST)
    reports.publish(compiled, specs, finished, most=most, today=today)
    return compiled.count


def _begin(specs: Sequence[Spec], units: dict[str, county.Unit], today: date) -> None:
    """What is still on its way."""
    for spec in specs:
        bring_to(spec, units[spec.agency_code], today=today)
