"""Fill a Gongkai home with what yearly figures are counted from: bodies, items, requests with answers, cases, payments.

For every 1,000 items there are three bodies and 200 requests. Documents and requests are those of the other corpora; here
they are shared out evenly, a thirtieth of the documents are normative, and refusals carry their grounds.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from typing import Any

from django.core.management import call_command
from django.db import connections
from django.utils import timezone

from benchmarks import filling
from benchmarks.corpus import Corpus, Row
from benchmarks.filling import BATCH, write
from benchmarks.request_corpus import Case, RequestCorpus
from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, AgencyPlace
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.models import Column
from gongkai.cli import home
from gongkai.info_requests.models import Applicant, FeeNotice, InfoRequest, Reply, ReplyPart
from gongkai.information.models import InfoItem, Revision
from gongkai.publication.models import PublicationAct, PublicItem
from gongkai.remedies.models import RemedyCase

SINCE = date(2008, 5, 1)
GROUNDS = {"2019": ("X14a", "X15", "X16a", "X16b", "X16c"), "2008": ("N-A", "N-B", "N-C", "N-D")}
REFUSED = {"2019": "A4", "2008": "B4"}
RESULTS = ("upheld", "corrected", "other", "")


def bodies_of(size: int) -> int:
    """How many bodies there are for so many items."""
    return max(3, size * 3 // 1000)


def fill(size: int, seed: int) -> dict[str, int]:
    """A home with everything; says what it holds. The database is given no statistics of itself: no installation has them."""
    call_command("migrate", verbosity=0, skip_checks=True)
    seed_defaults()
    if InfoItem.objects.count() != size:
        agencies = _agencies(bodies_of(size))
        user, _made = User.objects.get_or_create(username="benchmark", defaults={"name": "演示", "agency": agencies[0]})
        columns = list(Column.objects.filter(takes_items=True, is_active=True).order_by("position", "id"))
        connections.close_all()
        with sqlite3.connect(home.sqlite_path() or "") as raw:
            raw.execute("PRAGMA foreign_keys=OFF")
            raw.execute("PRAGMA synchronous=OFF")
            raw.execute("PRAGMA cache_size=-1000000")
            _items(raw, Corpus(size, seed), agencies, columns, user)
            _requests(raw, RequestCorpus(size // 5, timezone.localdate(), seed), agencies, user)
    return {"items": size, "requests": InfoRequest.objects.count(), "bodies": Agency.objects.count()}


def _agencies(count: int) -> list[Agency]:
    county = Agency.objects.create(name="示范县人民政府", code="B00000", kind="government", level="county")
    rest = [
        Agency(
            name=f"示范县第{n:04d}单位", code=f"B{n:05d}", kind="department", level="county", position=n, parent=county
        )
        for n in range(1, count)
    ]
    made = [county, *Agency.objects.bulk_create(rest)]
    AgencyPlace.objects.bulk_create(AgencyPlace(agency=one, parent=one.parent, from_on=SINCE) for one in made)
    return made


def _items(raw: sqlite3.Connection, corpus: Corpus, agencies: list[Agency], columns: list[Column], user: User) -> None:
    """Documents with their revisions, what the public sees of them, and the day they were released."""
    for rows in _batches(corpus.rows()):
        shared = [replace(row, agency=row.id % len(agencies)) for row in rows]
        told = [filling._told(row, columns[row.column % len(columns)]) for row in shared]
        own = [agencies[row.agency] for row in shared]
        pairs = list(zip(shared, told, own, strict=True))
        write(raw, InfoItem, (filling._item(row, body, user) | _kind(row) | _stage(row) for row, _told, body in pairs))
        write(raw, Revision, (filling._revision(row, said, user) | {"ways": ["website"]} for row, said, _body in pairs))
        public = [pair for pair in pairs if not _is_repealed(pair[0])]
        write(raw, PublicItem, (filling._public(row, said, body, columns) | _kind(row) for row, said, body in public))
        write(raw, PublicationAct, (filling._act(row) for row in shared))
        write(raw, PublicationAct, (_repeal(row, corpus.size) for row in shared if _is_repealed(row)))
        raw.commit()
        print(f"  {rows[-1].id} / {corpus.size} items", flush=True)


def _kind(row: Row) -> dict[str, str]:
    place = row.id * 7 % 300
    return {"kind": "normative" if place < 9 else "regulation" if place == 150 else "document"}


def _is_repealed(row: Row) -> bool:
    """One normative document in nine has been repealed."""
    return row.id * 7 % 300 == 8


def _stage(row: Row) -> dict[str, Any]:
    return {"stage": "repealed", "is_public": False} if _is_repealed(row) else {}


def _repeal(row: Row, size: int) -> dict[str, Any]:
    gone_on = row.released_on + timedelta(days=400)
    done = {"id": size + row.id, "act": "repeal", "in_time": None, "done_on": gone_on, "effective_on": gone_on}
    return filling._act(row) | done | {"done_at": f"{gone_on.isoformat()} 01:00:00", "reason": "已被新文件代替"}


def _requests(raw: sqlite3.Connection, corpus: RequestCorpus, agencies: list[Agency], user: User) -> None:
    """Requests with their applicants; refusals with grounds; now and then a payment or a case before a court."""
    for cases in _batches(corpus.cases()):
        write(raw, Applicant, ({"id": case.id, "kind": case.kind, "masked": "张**"} for case in cases))
        write(raw, InfoRequest, (_case(case, agencies) for case in cases))
        refused = [case for case in cases if _is_refused(case)]
        write(raw, Reply, (_reply(case, user) for case in refused))
        write(raw, ReplyPart, (_part(case) for case in refused))
        write(raw, FeeNotice, (_fee(case) for case in cases if case.closed_on and case.id % 40 == 1))
        write(
            raw, RemedyCase, (_remedy(case, agencies, user) for case in cases if case.closed_on and case.id % 50 == 2)
        )
        raw.commit()
        print(f"  {cases[-1].id} / {corpus.size} requests", flush=True)


def _is_refused(case: Case) -> bool:
    return case.closed_on is not None and case.id % 9 == 0


def _case(case: Case, agencies: list[Agency]) -> dict[str, Any]:
    same = "id title channel version state arrived_on received_on due_on closed_on is_open".split()
    return {name: getattr(case, name) for name in same} | {
        "outcome": REFUSED[case.version] if _is_refused(case) else case.outcome if case.closed_on else "",
        "number": f"B-{case.id:07d}",
        "agency_id": agencies[case.id * 13 % len(agencies)].pk,
        "applicant_id": case.id,
        "description": f"申请公开{case.title}的全文，以及有关的附件和附表。",
        "form_wanted": "electronic",
        "way_wanted": "online",
        "submitted_at": f"{case.arrived_on.isoformat()} 01:00:00",
    }


def _reply(case: Case, user: User) -> dict[str, Any]:
    kind = REFUSED[case.version]
    return {
        "id": case.id,
        "info_request_id": case.id,
        "kind": kind,
        "prepared_by_id": user.pk,
        "prepared_at": filling.NOW,
    }


def _part(case: Case) -> dict[str, Any]:
    grounds = GROUNDS[case.version]
    code = grounds[case.id // 9 % len(grounds)]
    return {
        "id": case.id,
        "reply_id": case.id,
        "what": "全文",
        "is_given": False,
        "ground_code": code,
        "reason": "演示",
    }


def _fee(case: Case) -> dict[str, Any]:
    return {
        "id": case.id, "info_request_id": case.id, "basis": "cost", "amount": "15.80", "waived": "0", "legal_basis": "演示",
        "pay_channel": "演示", "notified_on": case.arrived_on, "way": "post", "paid_on": case.closed_on,
    }  # fmt: skip


def _remedy(case: Case, agencies: list[Agency], user: User) -> dict[str, Any]:
    filed_on = (case.closed_on or case.arrived_on) + timedelta(days=20)
    result = RESULTS[case.id // 50 % len(RESULTS)]
    return {
        "id": case.id, "agency_id": agencies[case.id * 13 % len(agencies)].pk, "block": "reconsideration",
        "info_request_id": case.id, "case_number": f"B-{case.id}", "organ": "示范市人民政府", "party_masked": "张**",
        "about": "不服答复", "filed_on": filed_on, "concluded_on": filed_on + timedelta(days=60) if result else None,
        "result": result, "registered_by_id": user.pk, "registered_at": filling.NOW,
    }  # fmt: skip


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        yield batch
