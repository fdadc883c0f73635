"""`gongkai worker`: the timed jobs, once a second, until told to stop."""

import logging
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from django.db import InterfaceError, OperationalError, close_old_connections, connections
from django.utils import timezone

from gongkai.assessment.actions.open_due_rounds import open_due_rounds
from gongkai.clearance.actions.take_up_import import take_up_pending
from gongkai.cli import home
from gongkai.cli.stopping import Stop
from gongkai.exchange.actions.fetch_due import fetch_due
from gongkai.info_requests import attempts
from gongkai.info_requests.actions.erase_identities import erase_identities
from gongkai.info_requests.actions.forget_held_files import forget_held_files
from gongkai.info_requests.actions.look_ahead import look_ahead
from gongkai.information.actions.take_in import take_in_pending
from gongkai.publication.actions.check_linked import check_linked
from gongkai.publication.actions.check_links import check_links
from gongkai.publication.actions.release_due import release_due
from gongkai.readers.actions.fold_views import fold_views
from gongkai.redaction.actions.make_pending import make_pending
from gongkai.redaction.actions.read_pending import read_pending
from gongkai.review.actions.scan_unseen import scan_unseen
from gongkai.search import changes, indexing
from gongkai.search.errors import IndexBusy
from gongkai.site_checks.actions.start_run import start_nightly
from gongkai.site_checks.actions.step_run import step_run

log = logging.getLogger(__name__)
HOUR, MINUTE = 3600, 60  # seconds
REST = 5 * MINUTE  # of a job that failed
_resting: dict[str, float] = {}
_looked_after = dict.fromkeys(
    ("requests", "links", "rounds", "night", "views"), -HOUR * 1.0
)  # by the machine's running clock: once an hour is often enough


def add_arguments(parser: ArgumentParser) -> None:
    """How often to look, and whether only once."""
    parser.add_argument(
        "--every", type=float, default=1.0, metavar="秒", help="每隔几秒看一次，默认 1 (seconds between two looks)"
    )
    parser.add_argument("--once", action="store_true", help="做完已到时的任务就结束 (do what is due, then end)")


def run(args: Namespace) -> int:
    """Look for work again and again; a job in hand is finished before stopping."""
    stop = Stop()
    home.collect_static()  # the nightly check opens the site's own pages
    with home.held():
        while not stop.asked:
            found = look_once(stop)
            if args.once or stop.wait(0 if found else args.every):
                break
    connections.close_all()
    return 0


def look_once(stop: Stop | None = None) -> bool:
    """Each job in turn; says whether more is waiting.

    A database that is away, or an index in other hands, is met again at the next look. A job that fails otherwise rests
    for a while and is logged: the others, releases on time above all, do not wait behind it.
    """
    waiting = False
    for job in jobs():
        if stop is not None and stop.asked:
            return waiting
        if time.monotonic() < _resting.get(job.__name__, 0.0):
            continue
        close_old_connections()
        try:
            waiting = job() or waiting
        except IndexBusy:
            continue
        except (OperationalError, InterfaceError) as problem:
            log.warning("job %s will be tried again: %s", job.__name__, problem)
            connections.close_all()
        except Exception:
            log.exception("job %s failed; tried again in %s s", job.__name__, REST)
            _resting[job.__name__] = time.monotonic() + REST
            connections.close_all()
    return waiting


def jobs() -> tuple[Callable[[], bool], ...]:
    """What is looked for, the most pressing first."""
    return (
        _release,
        _take_in,
        _make_copies,
        _scan,
        _look_after_requests,
        _check_links,
        _open_rounds,
        _inspect,
        _fold_views,
        _exchange,
        _index,
    )


def _release() -> bool:
    release_due(timezone.now())
    return False


def _take_in() -> bool:
    """An import goes on in small steps, so that releases between them are on time."""
    return take_in_pending() + take_up_pending() > 0


def _make_copies() -> bool:
    return read_pending() + make_pending() > 0


def _scan() -> bool:
    """Drafts that came in by import are checked, so that their list shows what is wrong before anybody submits them."""
    return scan_unseen() > 0


def _look_after_requests() -> bool:
    """Once an hour: dates gone by, papers never sent, tries long past, identities kept long enough."""
    if time.monotonic() - _looked_after["requests"] < HOUR:
        return False
    now = timezone.now()
    look_ahead(timezone.localdate(now))
    attempts.prune(now)
    more = forget_held_files(now) + erase_identities(timezone.localdate(now)) > 0
    if not more:
        _looked_after["requests"] = time.monotonic()
    return more


def _check_links() -> bool:
    """Once an hour a few seconds for the links in public items and those to documents of higher levels."""
    if time.monotonic() - _looked_after["links"] >= HOUR:
        now = timezone.now()
        check_links(now)
        check_linked(now)
        _looked_after["links"] = time.monotonic()
    return False


def _open_rounds() -> bool:
    """Once an hour: the assessment of a period that is over is opened, so that the month before stands ready on the first days."""
    if time.monotonic() - _looked_after["rounds"] >= HOUR:
        open_due_rounds(today=timezone.localdate())
        _looked_after["rounds"] = time.monotonic()
    return False


def _inspect() -> bool:
    """The self-inspection of the night once its hour has come, and what was asked for by hand: one check at a time."""
    now = timezone.now()
    if time.monotonic() - _looked_after["night"] >= MINUTE:
        start_nightly(now)
        _looked_after["night"] = time.monotonic()
    return step_run(now)


def _fold_views() -> bool:
    """Once an hour: page views of long ago are kept by month."""
    if time.monotonic() - _looked_after["views"] < HOUR:
        return False
    more = fold_views(timezone.localdate()) > 0
    if not more:
        _looked_after["views"] = time.monotonic()
    return more


def _exchange() -> bool:
    """What other installations publish: one page of one source at a time, so that nothing else waits for a slow one."""
    return fetch_due(timezone.now())


def _index() -> bool:
    """Every copy of the index catches up; what all of them have long read is forgotten."""
    if indexing.catch_up():
        changes.prune()
    return False
