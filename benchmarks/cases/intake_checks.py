"""Was anything lost or doubled? What senders were told, against the database, row by row."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from django.conf import settings

from benchmarks.cases.intake import ACKNOWLEDGED
from gongkai.audit import journal
from gongkai.audit.models import Entry
from gongkai.info_requests.models import Applicant, InfoRequest, LikenessMark, RequestCounter, RequestEvent
from gongkai.info_requests.query_codes import code_of
from gongkai.vault import sealing

NUMBER_OF_FORM = re.compile(r"（第(\d+)号）")


def run(_size: int, _seed: int) -> list[dict[str, object]]:
    """Each thing that must hold: how many were looked at, and how many were wrong."""
    told = json.loads((settings.HOME / ACKNOWLEDGED).read_text())
    cases = {case.number: case for case in InfoRequest.objects.select_related("agency")}
    checks = [*_acknowledged(told["entries"], cases), *_forms(told["forms"], cases), *_numbers(cases), *_rows(cases)]
    checks.insert(
        2, ("forms without an answer when the server was killed, sent again later: acknowledged then", *told["again"])
    )
    print(f"  answers of other kinds: {told['otherwise'] or 'none'}")
    return [{"check": what, "looked at": count, "wrong": wrong} for what, count, wrong in checks]


Check = tuple[str, int, int]


def _acknowledged(entries: list[list[object]], cases: dict[str, InfoRequest]) -> Iterator[Check]:
    """Every number and query code a sender was given."""
    wrong, numbers = 0, defaultdict[int, set[str]](set)
    for form, sealed in entries:
        number, code, *_times = json.loads(sealing.unseal(str(sealed)))
        case = cases.get(number)
        wrong += case is None or code_of(case) != code or _form_of(case) != form
        numbers[int(str(form))].add(number)
    yield (
        "answers acknowledging a case: it is there, is of this form, and opens with the code given",
        len(entries),
        wrong,
    )
    twice = Counter(form for form, _sealed in entries)
    doubled = {form for form, times in twice.items() if times > 1}
    yield (
        "forms acknowledged twice: the same number both times",
        len(doubled),
        sum(len(numbers[f]) > 1 for f in doubled),
    )


def _forms(sent: list[int], cases: dict[str, InfoRequest]) -> Iterator[Check]:
    """Every form that was ever sent."""
    held = Counter(_form_of(case) for case in cases.values())
    yield "forms sent: exactly one case each", len(sent), sum(held[form] != 1 for form in sent)
    yield "cases: each of a form that was sent", len(cases), len(set(held) - set(sent))


def _form_of(case: InfoRequest) -> int:
    found = NUMBER_OF_FORM.search(case.title)
    return int(found[1]) if found else -1


def _numbers(cases: dict[str, InfoRequest]) -> Iterator[Check]:
    """The register of each body and year: 1, 2, 3 … to what its counter says."""
    series = defaultdict[tuple[int, int], list[int]](list)
    for case in cases.values():
        series[case.agency_id, case.arrived_on.year].append(int(case.number.rpartition("-")[2]))
    last = {(row.agency_id, row.year): row.last for row in RequestCounter.objects.all()}
    wrong = sum(sorted(serials) != list(range(1, last.get(key, 0) + 1)) for key, serials in series.items())
    yield "registers: numbers without a gap, up to the counter", len(series), wrong


def _rows(cases: dict[str, InfoRequest]) -> Iterator[Check]:
    """What belongs to each case, once; and the chain of the journal."""
    count = len(cases)
    for kind in ("submitted", "received"):
        events = Counter(RequestEvent.objects.filter(kind=kind).values_list("info_request_id", flat=True))
        yield f"cases with one event “{kind}”", count, sum(events[case.pk] != 1 for case in cases.values())
    dated = sum(case.due_on is None or case.next_due_on is None for case in cases.values())
    yield "cases with their last day reckoned", count, dated
    marked = set(LikenessMark.objects.values_list("info_request_id", flat=True))
    yield "cases marked for likeness", count, sum(case.pk not in marked for case in cases.values())
    yield "applicants, one for each case", count, abs(Applicant.objects.count() - count)
    lines = Counter(Entry.objects.filter(action="info_requests.receive").values_list("about_id", flat=True))
    yield "cases with one line in the journal", count, sum(lines[str(case.pk)] != 1 for case in cases.values())
    verdict = journal.verify()
    yield "journal: its chain holds (gongkai audit verify)", verdict.entries, 0 if verdict.ok else 1
