"""P15: from the moment an item is withdrawn until page, file, list, search, feed, sitemap and export all refuse it.

The items are withdrawn by the action itself, in another process than the two that serve, while a crawler goes on asking.
"""

import random
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from time import perf_counter
from urllib.parse import quote

from benchmarks import measuring
from benchmarks.corpus import Corpus
from gongkai.accounts.actor import SYSTEM
from gongkai.attachments import intake
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import PublicFile, PublicItem

TOO_MANY = 429
REASON = "误将不应公开的内容公开，现予撤回。"


@dataclass
class Watch:
    """What was withdrawn when, and every answer that still showed something withdrawn before it was asked."""

    port: int
    gone_at: dict[int, float] = field(default_factory=dict)
    leaks: list[str] = field(default_factory=list)
    answers: int = 0
    stop: bool = False

    def shown(self, item: PublicItem, path: str) -> bool:
        """Whether an address still gives the item away."""
        asked_at = perf_counter()
        self.answers += 1
        status, _head, body = measuring.fetch(self.port, path, _from(self.answers))
        if status == TOO_MANY:
            raise SystemExit(f"{path}: turned away for asking too often, which proves nothing")
        seen = status == 200 and _gives_away(item, path, body)
        if seen and self.gone_at.get(item.pk, asked_at) < asked_at:
            self.leaks.append(f"{path} after {asked_at - self.gone_at[item.pk]:.3f} s")
        return seen


def _from(number: int) -> str:
    """Every request from another address, as a proxy names it: limits on one address must not answer for the page."""
    return f"X-Forwarded-For: 10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}\r\n"


def run(corpus: Corpus, *, port: int, count: int) -> list[dict[str, object]]:
    """Withdraw `count` items, half of them among the newest so that the feed has them, and time each."""
    rng = random.Random(15)
    newest = list(PublicItem.objects.order_by("-published_on", "-item_id")[: count // 4])
    others = PublicItem.objects.filter(pk__in=rng.sample(range(1, corpus.size + 1), count - len(newest)))
    items = list({item.pk: item for item in (*newest, *others)}.values())
    kept = intake.store(BytesIO("示范附件".encode()), name="示范附件.txt")
    PublicFile.objects.bulk_create(
        PublicFile(
            public_item=item, sha256=kept.sha256, name="示范附件.txt", kind="txt", media_type="text/plain", size=12
        )
        for item in items
    )
    watch = Watch(port)
    crawler = threading.Thread(target=_crawl, args=(watch, items))
    crawler.start()
    try:
        timed = [_withdrawn(watch, item) for item in items]
    finally:
        watch.stop = True
        crawler.join()
    return [_summed(timed, watch)]


def addresses(item: PublicItem) -> Iterator[str]:
    """Every public place an item stands in."""
    narrowed = f"agency={item.agency_code}&column={item.column_code}&year={item.year}"
    file = item.files.order_by("-id").first()
    yield f"/items/{item.pk}/"
    yield f"/items/{item.pk}/print/"
    if file:
        yield f"/items/{item.pk}/files/{file.sha256}/{quote(file.name)}"
    yield f"/catalogue/?{narrowed}"
    yield f"/catalogue/export.csv?{narrowed}"
    yield f"/search/?q={quote(item.index_number)}"
    yield f"/search/?q={quote(item.title)}&sort=newest"
    yield "/feed/"
    yield f"/columns/{item.column_code}/feed/"
    yield f"/sitemap-{1 + (item.pk - 1) // 20000}.xml"


def _gives_away(item: PublicItem, path: str, body: bytes) -> bool:
    """Whether an answer names the item."""
    if path.startswith(f"/items/{item.pk}/"):
        return True
    if "export" in path:
        return item.index_number.encode() in body
    return re.search(rf"/items/{item.pk}/".encode(), body) is not None


def _withdrawn(watch: Watch, item: PublicItem) -> tuple[float, int, float]:
    """Seconds until every place refuses, in how many places it stood before, and how long the action took."""
    places = [path for path in addresses(item) if watch.shown(item, path)]
    began = perf_counter()
    withdraw(item.pk, reason=REASON, by=SYSTEM)
    done = watch.gone_at[item.pk] = perf_counter()
    left = places
    while left:
        left = [path for path in left if watch.shown(item, path)]
    return perf_counter() - done, len(places), done - began


def _crawl(watch: Watch, items: list[PublicItem]) -> None:
    """Ask for anything, withdrawn or not, until told to stop."""
    rng = random.Random(16)
    while not watch.stop:
        item = rng.choice(items)
        for path in list(_without_files(item)):
            watch.shown(item, path)


def _without_files(item: PublicItem) -> Iterator[str]:
    """The places that can be named without asking the database."""
    yield f"/items/{item.pk}/"
    yield f"/search/?q={quote(item.index_number)}"
    yield "/feed/"


def _summed(timed: list[tuple[float, int, float]], watch: Watch) -> dict[str, object]:
    waits = sorted(one[0] for one in timed)
    actions = sorted(one[2] for one in timed)
    return {
        "withdrawn": len(timed),
        "places each stood in": round(sum(one[1] for one in timed) / len(timed), 1),
        "all_refuse_p50_s": round(measuring.percentile(waits, 50), 3),
        "all_refuse_max_s": round(waits[-1], 3),
        "action_p50_s": round(measuring.percentile(actions, 50), 3),
        "answers read": watch.answers,
        "answers that gave something away": len(watch.leaks),
        "examples": "; ".join(watch.leaks[:3]),
    }
