"""What is typed of a source, tidied and checked; the rule adding and changing share."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from django.conf import settings

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.catalogue import queries as catalogue
from gongkai.entry import plain
from gongkai.entry.errors import NothingFound
from gongkai.entry.numbers import must_lie
from gongkai.exchange.errors import BadBase, NameTaken, NoColumn, NotOversight, OwnAddress, TakesNothing
from gongkai.exchange.models import Source
from gongkai.exchange.vocabulary import Direction

CONFIGURE, FETCH, READ, JUDGE = "exchange.configure", "exchange.fetch", "exchange.read", "annual_reports.approve"
MOST_HOURS = 24 * 31
LONGEST = {"name": 60, "address": 200, "only_columns": 300, "token": 500}
SCHEMES = ("https", "http")


@dataclass(frozen=True)
class SourceEntry:
    """A source as entered. `token`: None leaves the one kept, an empty one takes it away."""

    agency_id: int
    name: str
    direction: str
    address: str
    takes_items: bool = True
    takes_reports: bool = False
    column_code: str = ""
    only_columns: str = ""
    every_hours: int | None = None
    token: str | None = None

    def __repr__(self) -> str:
        return f"SourceEntry({self.name!r})"  # never a token in a log or an error page


def settled(entry: SourceEntry, *, own: Source | None = None, by: Actor) -> SourceEntry:
    """The entry as it will be kept, or the refusal that names its field."""
    name = plain.needed(plain.one_line(entry.name), what="系统名称", most=LONGEST["name"], field="name")
    others = Source.objects.exclude(pk=own.pk) if own else Source.objects.all()
    if others.filter(name=name).exists():
        raise NameTaken(given=name, field="name")
    if entry.direction not in [one.value for one in Direction]:
        raise NothingFound(given=entry.direction[:20], what="方向", field="direction")
    _must_take_something(entry, by)
    if entry.every_hours is not None:
        must_lie(entry.every_hours, least=1, most=MOST_HOURS, what="间隔小时", field="every_hours")
    only = plain.said(
        plain.one_line(entry.only_columns), what="只取这些栏目", most=LONGEST["only_columns"], field="only_columns"
    )
    return replace(entry, name=name, address=base_of(entry.address), only_columns=only, token=_token(entry.token))


def _must_take_something(entry: SourceEntry, by: Actor) -> None:
    if not (entry.takes_items or entry.takes_reports):
        raise TakesNothing(field="takes_items")
    column = catalogue.column(entry.column_code) if entry.column_code else None
    if entry.takes_items and (column is None or not column.takes_items):
        raise NoColumn(field="column_code")
    if entry.takes_reports and not by.may(JUDGE, At(entry.agency_id)):
        raise NotOversight


def base_of(given: str) -> str:
    """The address of an installation without its last slash, or the refusal."""
    address = plain.needed(plain.one_line(given), what="网址", most=LONGEST["address"], field="address").rstrip("/")
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
        host.encode("idna")
    except ValueError:
        raise BadBase(given=address[:60], field="address") from None
    strange = parts.query or parts.fragment or parts.username or parts.password or "@" in parts.netloc
    if parts.scheme not in SCHEMES or "." not in host or strange or any(sign.isspace() for sign in address):
        raise BadBase(given=address[:60], field="address")
    if parts.netloc == settings.SITE_DOMAIN:
        raise OwnAddress(given=address[:60], field="address")
    return address


def schemes_of(source: Source) -> tuple[str, ...]:
    """How pages of a source may be reached: sealed, and openly only where the source itself is."""
    return SCHEMES if source.address.startswith("http:") else SCHEMES[:1]


def chosen_columns(source: Source) -> frozenset[str]:
    """Codes and names of the columns taken; none: all."""
    signs = str.maketrans("，、；;,", "     ")
    return frozenset(source.only_columns.translate(signs).split())


def _token(given: str | None) -> str | None:
    if given is None:
        return None
    token = plain.said(given.strip(), what="访问凭证", most=LONGEST["token"], field="token")
    if not (token.isascii() and token.isprintable()) or " " in token:
        raise NothingFound(given="…", what="访问凭证（只含字母、数字和符号）", field="token")
    return token
