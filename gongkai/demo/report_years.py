"""Invented figures of the demo county's old reports: year after year, on the form of each year, as its checks ask for."""

import random
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from gongkai.law import forms

Figures = dict[str, Decimal]
APPLICANTS = ("natural", "business", "research", "public_welfare", "legal_service", "other")
FIRST_FORM = "minimal_2009"  # of the local ones the county is said to have used; later years have a national one
_RESULTS = (  # how a request ends, the common ways named more than once
    "granted", "granted", "granted", "partly_granted", "denied_third_party", "denied_internal_affairs",
    "denied_process_info", "unable_not_held", "unable_not_held", "refused_petition", "granted", "unable_needs_creation",
)  # fmt: skip
_CHANNELS = ("in_person", "online", "online", "letter")
_PEOPLE = (0, 0, 0, 0, 1, 4)  # places in APPLICANTS: who asks
_SERVICES = ("licensing", "other_services", "penalties", "coercion", "fees")


def form_of(year: int) -> str:
    """The form the county's reports of a year were made on."""
    national = forms.national_form(year)
    return national.key if national else FIRST_FORM


class History:
    """One body's figures, year after year; each year goes on from the one before. The same for the same seed and body."""

    def __init__(self, code: str, *, seed: int) -> None:
        """How large the body is is thrown once."""
        self.dice = random.Random(f"{seed}:{code}")  # noqa: S311 — the demo must come out the same every time
        self.size = self.dice.randint(2, 9)
        self.waiting: list[str] = []  # who applied and has no answer yet at the end of the year
        self.services = {name: self.dice.randint(1, 12) * self.size for name in _SERVICES}
        self.before: Figures = {}

    def figures(self, year: int, *, known: Mapping[str, Decimal], left: Sequence[str] | None) -> Figures:
        """Every cell of that year's form. `known` are those the records give; `left`: whose requests are carried over, if set."""
        form = forms.form(form_of(year))
        found = dict.fromkeys(form.keys(), Decimal(0))
        if form.key.startswith("report_"):
            found |= self._tables(form.key, left=left) | dict(known)
        else:
            found |= {f"stat.{name}.year": Decimal(value) for name, value in self._statistics(form.key, year)}
            found |= self._cumulated(found)
        self.before = found
        return found

    def _statistics(self, form_key: str, year: int) -> Iterator[tuple[str, int]]:
        """The rows that are not none, on the tables of 2008 to 2018."""
        items = self.size * (year - 1998) + self.dice.randint(20, 90)
        yield from (("proactive_total", items), ("proactive_by_channel.website", items - self.dice.randint(0, 9)))
        asked = self.dice.randint(0, self.size)
        yield "requests_total", asked
        yield from _counted("requests_by_channel", [self.dice.choice(_CHANNELS) for _ in range(asked)])
        partly, refused = (1 if asked > 3 else 0), (1 if asked > 5 else 0)
        yield from (("replies_total", asked), ("replies_partial", partly), ("replies_refused", refused))
        yield "replies_granted", asked - partly - refused
        if form_key == "statistics_2014":
            yield from self._of_2014(items, asked, refused)

    def _of_2014(self, items: int, asked: int, refused: int) -> Iterator[tuple[str, int]]:
        norms, late = self.dice.randint(0, 4), 1 if asked > 4 else 0
        yield from (("normative_docs_made", norms), ("normative_docs_published", norms))
        yield from (("proactive_by_channel.wechat", items // 4), ("proactive_by_channel.weibo", items // 5))
        yield from (("requests_completed", asked), ("requests_completed_extended", late))
        yield from (("requests_completed_on_time", asked - late), ("replies_refused_by_reason.privacy", refused))
        answers = self.dice.randint(1, 6)
        yield from (("responses_total", answers), ("weibo_wechat_responses", answers))
        yield from (("policy_interpretations", self.dice.randint(1, 9)), ("online_interviews", 1))
        full, part = self.dice.randint(1, 2), self.dice.randint(1, 4)
        yield from (("staff_total", full + part), ("staff_full_time", full), ("staff_part_time", part))
        yield from (("disclosure_offices", 1), ("query_points", self.dice.randint(1, 3)), ("meetings", 2))
        yield from (("trainings", 1), ("trainees", self.dice.randint(12, 60)))
        yield "special_budget_yuan", self.size * 5000

    def _cumulated(self, found: Figures) -> Figures:
        """历年累计, where the form has that column: last year's and this year's."""
        ends = [key.removesuffix(".cumulative") for key in found if key.endswith(".cumulative")]
        return {
            f"{key}.cumulative": found[f"{key}.year"] + self.before.get(f"{key}.cumulative", Decimal(0)) for key in ends
        }

    def _tables(self, form_key: str, *, left: Sequence[str] | None) -> Figures:
        """The tables of the formats of 2019 and 2021."""
        carried, new = self.waiting, [APPLICANTS[self.dice.choice(_PEOPLE)] for _ in range(self._requests())]
        stay = new[: self.dice.randint(0, 2)] if left is None else list(left)
        asked = new if left is None else [*stay, *new]
        handled, self.waiting = [*carried, *asked[len(stay) :]], stay
        rows: dict[str, list[str]] = {
            "new_received": asked, "carried_in": carried, "total_handled": handled, "carried_out": self.waiting,
        }  # fmt: skip
        for who in handled:
            rows.setdefault(self.dice.choice(_RESULTS), []).append(who)
        found: Figures = {}
        for row, people in rows.items():
            found |= {f"t3.{row}.{who}": Decimal(people.count(who)) for who in APPLICANTS}
            found[f"t3.{row}.total"] = Decimal(len(people))
        return found | (self._services_2019() if form_key == "report_2019" else self._decisions())

    def _requests(self) -> int:
        return self.dice.randint(0, self.size * 2)

    def _decisions(self) -> Figures:
        """行政许可、行政处罚、行政强制、收费: what no record here knows."""
        return {key: Decimal(value) for key, value in decisions(self.dice, self.size).items()}

    def _services_2019(self) -> Figures:
        found: Figures = {}
        for name in _SERVICES:
            change = self.dice.randint(-1, 3)
            found[f"t2.{name}.items_prev_year"] = Decimal(self.services[name])
            found[f"t2.{name}.items_change"] = Decimal(change)
            self.services[name] += change
        found |= {f"t2.{name}.decisions": Decimal(self.dice.randint(0, 20) * self.size) for name in _SERVICES[:3]}
        bought = self.dice.randint(0, 5)
        return found | {
            "t2.procurement.items": Decimal(bought),
            "t2.procurement.amount_yuan": Decimal(bought * self.dice.randint(20, 90) * 1000),
        }


def decisions(dice: random.Random, size: int) -> dict[str, int]:
    """Figures of section two that people fill in, each a whole number in the unit printed."""
    return {
        "t2.licensing.decisions": dice.randint(0, 60) * size,
        "t2.penalties.decisions": dice.randint(0, 12) * size,
        "t2.coercion.decisions": dice.randint(0, 2),
        "t2.fees.amount_wan": dice.randint(0, 9) * size,
    }


def _counted(head: str, names: list[str]) -> Iterator[tuple[str, int]]:
    return ((f"{head}.{name}", names.count(name)) for name in sorted(set(names)))
