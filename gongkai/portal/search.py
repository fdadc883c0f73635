"""检索: full-text search over everything public, with ways to narrow and, when nothing is found, to ask again."""

from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote_plus, urlencode

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _, gettext_noop
from django.views.decorators.http import require_safe

from gongkai.law import kinds
from gongkai.portal import drawn, limits, lists, metatags
from gongkai.portal.skeleton import page, stem
from gongkai.publication import browsing, search_public
from gongkai.publication.search_public import PublicResults, SearchQuery

FIELDS = ("q", "agency", "column", "subject", "genre", "kind", "year", "from", "to", "sort")
FACETS = (
    ("agency", gettext_noop("发布机构")),
    ("column", gettext_noop("栏目")),
    ("year", gettext_noop("年份")),
    ("subject", gettext_noop("主题分类")),
    ("genre", gettext_noop("体裁分类")),
    ("kind", gettext_noop("信息种类")),
)
BOUNDS = (("from", gettext_noop("公开日期自")), ("to", gettext_noop("公开日期至")))
SHOWN = 12
LONGEST = 100


@dataclass(frozen=True)
class Question:
    """What the address line asks, as text to repeat and as a query to put."""

    given: dict[str, str]
    query: SearchQuery

    @property
    def is_empty(self) -> bool:
        """Nothing asked yet: the page shows only its form."""
        return not any(value for name, value in self.given.items() if name != "sort")


def _number(text: str, *, most: int = 2**31) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 10 and int(text) < most else None


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


def question_of(request: HttpRequest) -> Question:
    """Read the address line; a value that cannot be meant is left out."""
    given = lists.asked(request, *FIELDS)
    given["q"] = request.GET.get("q", "").replace("\x00", " ").strip()[:LONGEST]
    agency, year = _number(given.get("agency", "")), _number(given.get("year", ""), most=9999)
    query = SearchQuery(
        text=given["q"],
        agency_ids=(agency,) if agency is not None else (),
        column_codes=(given["column"],) if "column" in given else (),
        subject_codes=browsing.below(given["subject"]) if "subject" in given else (),
        genre=given.get("genre", ""),
        kind=given.get("kind", ""),
        year=year,
        from_on=_day(given.get("from", "")),
        to_on=_day(given.get("to", "")),
        sort="newest" if given.get("sort") == "newest" else "relevance",
        page=max(_number(request.GET.get("page", "")) or 1, 1),
    )
    return Question({name: value for name, value in given.items() if value}, query)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Find public information by words in its name, number, text or files.

    Law: Regulation 2019, Art. 24.
    """
    question = question_of(request)
    shown: dict[str, Any] = {"asked": question.given, "asked_q": question.given.get("q", "")}
    if question.is_empty:
        return _answer(request, shown)
    if limits.too_many(request, what="search"):
        answer = _answer(request, {**shown, "too_many": True}, status=429)
        answer["Retry-After"] = str(limits.WINDOW)
        return answer
    results = search_public.search(question.query)
    return _answer(request, {**shown, **_results(question, results)})


def _answer(request: HttpRequest, shown: dict[str, Any], status: int = 200) -> HttpResponse:
    name, asked = _("信息检索"), shown["asked_q"]
    answer = page(
        request,
        "portal/search.html",
        shown,
        title=f"{asked} - {name}" if asked else name,
        tags=metatags.for_site(),
        crumbs=[(name, "")],
        hide_search=True,
        status=status,
    )
    answer["Cache-Control"] = "no-store"
    return answer


def address(given: dict[str, str], **changes: Any) -> str:
    """The question's address with some values changed; a new question begins on its first page."""
    asked = {**given, **{name: str(value) for name, value in changes.items() if value not in (None, "")}}
    for name, value in changes.items():
        if value in (None, ""):
            asked.pop(name, None)
    return f"?{urlencode(asked)}"


def _results(question: Question, results: PublicResults) -> dict[str, Any]:
    given = question.given
    return {
        "results": results,
        "hits": drawn.hits(results.hits, stem=stem(), today=timezone.localdate()),
        "chosen": _chosen(given, results),
        "facets": _facets(given, results),
        "sorts": [(_("相关度"), address(given, sort=""), given.get("sort") != "newest"),
                  (_("最新公开"), address(given, sort="newest"), given.get("sort") == "newest")],
        "suggestions": [(words, address({}, q=words)) for words in results.suggestions],
        "pager": _pager(given, results),
    }  # fmt: skip


def _label(facet: str, label: str) -> str:
    return _(label) if facet in ("column", "subject", "genre", "kind") else label


def _facets(given: dict[str, str], results: PublicResults) -> list[dict[str, Any]]:
    """Ways to narrow that are still open, the most telling values first."""
    offered = []
    for facet, heading in FACETS:
        values = results.facets.get(facet, ())
        if facet in given or len(values) < 2:
            continue
        before = f"{address(given)}&{facet}="
        choices = [(_label(facet, one.label), one.count, f"{before}{quote_plus(str(one.value))}") for one in values]
        shown, more = drawn.choices(choices[:SHOWN]), drawn.choices(choices[SHOWN:])
        offered.append({"heading": _(heading), "choices": shown, "more": more})
    return offered


def _chosen(given: dict[str, str], results: PublicResults) -> list[tuple[str, str]]:
    """What the question is narrowed to, each with the address that lets it go."""
    chosen = []
    for facet, heading in (*FACETS, *BOUNDS):
        if facet in given:
            named = {str(one.value): one.label for one in results.facets.get(facet, ())}
            label = named.get(given[facet]) or _kept_label(facet, given[facet])
            chosen.append((f"{_(heading)}：{_label(facet, label)}", address(given, **{facet: ""})))
    return chosen


def _kept_label(facet: str, value: str) -> str:
    """The name of a chosen value that no hit has."""
    if facet == "subject":
        return browsing.subject_name(value)
    return kinds.name_of(value) if facet == "kind" else value


def _pager(given: dict[str, str], results: PublicResults) -> SimpleNamespace:
    page, pages = results.page, results.pages
    return SimpleNamespace(
        total=None,
        first=address(given) if page > 1 else "",
        previous=address(given, page=page - 1) if page > 1 else "",
        next=address(given, page=page + 1) if page < pages else "",
        last="",
        label=_("第%(page)s页，共%(pages)s页") % {"page": page, "pages": pages} if pages else "",
    )
