"""安全: accounts, settings, the journal, the backup. Nothing here leaves the machine, and only few may read it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from gongkai.accounts.models import Appointment, SignedInSession, User
from gongkai.audit import journal
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Duty
from gongkai.site_checks.looking import Look, Seen

SHORTEST_KEY = 40
NOT_SET_DOMAIN, NOT_SET_CODE = "127.0.0.1", "0000000000"


def admin_password(look: Look) -> Iterator[Seen]:
    """People who administer and have kept their password for longer than the limit."""
    since = look.now - timedelta(days=look.limit("admin_password"))
    old = Q(password_changed_at__lt=since) | Q(password_changed_at__isnull=True, created_at__lt=since)
    for user in _in_charge(look, Duty.ADMINISTER).filter(old):
        said = say("密码自{day}起没有更换。", day=_day(user.password_changed_at or user.created_at))
        yield _of(user, "admin_password", said)


def weak_password(look: Look) -> Iterator[Seen]:
    """People in charge whose password is the demo's, or their own user name."""
    chosen = _in_charge(look, Duty.ADMINISTER, Duty.OVERSEE, Duty.AUDIT).order_by("pk")
    users = list(chosen)
    most = max(look.limit("weak_password"), 1)
    start = look.today.toordinal() * most % max(len(users), 1)
    for user in (users[start:] + users[:start])[:most]:
        weak = any(check_password(given, user.password) for given in (settings.DEMO_PASSWORD, user.username))
        said = "密码是示范密码或者与账号相同。" if weak else ""
        yield _of(user, "weak_password", said, is_clean=not weak)


def first_password(look: Look) -> Iterator[Seen]:
    """One-time passwords nobody has changed for longer than the limit."""
    since = look.now - timedelta(days=look.limit("first_password"))
    waiting = User.objects.filter(is_active=True, must_change_password=True, created_at__lt=since)
    for user in waiting.filter(Q(password_changed_at__isnull=True) | Q(password_changed_at__lt=since)).order_by("pk"):
        yield _of(user, "first_password", "发放的初始密码还没有修改。")


def account_idle(look: Look) -> Iterator[Seen]:
    """Accounts in use on paper with which nobody signed in for longer than the limit."""
    since = look.now - timedelta(days=look.limit("account_idle"))
    idle = Q(last_login__lt=since) | Q(last_login__isnull=True, created_at__lt=since)
    for user in User.objects.filter(idle, is_active=True).order_by("pk"):
        said = (
            say("最近登录于{day}。", day=_day(user.last_login))
            if user.last_login
            else say("{day}开设以来没有登录过。", day=_day(user.created_at))
        )
        yield _of(user, "account_idle", said)


def account_shared(look: Look) -> Iterator[Seen]:
    """Accounts open at more addresses at once than one person sits at."""
    fresh = look.now - timedelta(minutes=settings.IDLE_MINUTES)
    rows = SignedInSession.objects.filter(seen_at__gte=fresh).order_by().values("user_id")
    counted = {row["user_id"]: row["n"] for row in rows.annotate(n=Count("address", distinct=True))}
    many = [pk for pk, n in counted.items() if n >= max(look.limit("account_shared"), 2)]
    for user in User.objects.filter(pk__in=many).order_by("pk"):
        yield _of(user, "account_shared", say("现在同时从{count}个地址登录。", count=counted[user.pk]))


def settings_unsafe(look: Look) -> Iterator[Seen]:
    """Settings nobody should run a public site with."""
    told = (
        ("debug", settings.DEBUG, "调试模式开启，出错时会显示内部信息。"),
        ("demo", settings.DEMO, "示范模式开启，登录页面列出示范账号。"),
        ("https", not settings.HTTPS_ONLY, "没有强制加密传输（HTTPS）。"),
        ("key", len(settings.SECRET_KEY) < SHORTEST_KEY, "密钥过短。"),
        ("hosts", "*" in settings.ALLOWED_HOSTS, "允许任何主机名访问。"),
        ("code", settings.SITE_ID_CODE == NOT_SET_CODE, "没有填写网站标识码，页面标签中的标识码无效。"),
        ("domain", settings.SITE_DOMAIN.startswith(NOT_SET_DOMAIN), "没有填写正式域名。"),
    )
    for name, wrong, said in told:
        if wrong:
            yield Seen(f"settings_unsafe:{name}", "site:", "运行设置", said, look.keeper_id)


def journal_broken(look: Look) -> Iterator[Seen]:
    """The chain of the journal, walked from end to end."""
    verdict = journal.verify()
    if not verdict.ok:
        said = say("第{number}条{why}。", number=verdict.first_bad or 0, why=verdict.why)
        yield Seen("journal_broken:", "site:", "操作日志", said, look.keeper_id)


def backup_old(look: Look) -> Iterator[Seen]:
    """No backup within the limit in the folder where they are made."""
    newest = _newest(Path(settings.BACKUP_DIR))
    if newest is None:
        yield Seen("backup_old:", "site:", "备份", "备份文件夹中没有备份。", look.keeper_id)
    elif newest < look.now - timedelta(days=look.limit("backup_old")):
        yield Seen("backup_old:", "site:", "备份", say("最近一次备份在{day}。", day=_day(newest)), look.keeper_id)


def _newest(folder: Path) -> datetime | None:
    if not folder.is_dir():
        return None
    times = [one.stat().st_mtime for one in folder.iterdir() if one.is_file() and not one.name.endswith(".unfinished")]
    return datetime.fromtimestamp(max(times), tz=timezone.get_current_timezone()) if times else None


def _in_charge(look: Look, *duties: Duty) -> QuerySet[User]:
    """The people who hold one of the duties today."""
    held = Appointment.objects.filter(Q(to_on__isnull=True) | Q(to_on__gte=look.today), duty__in=duties)
    holders = held.filter(from_on__lte=look.today).values("user_id")
    return User.objects.filter(is_active=True, pk__in=holders)


def _of(user: User, code: str, said: str, *, is_clean: bool = False) -> Seen:
    key, about = f"{code}:{user.pk}", f"person:{user.pk}"
    return Seen(key, about, f"账号{user.username}", said, user.agency_id, is_clean)


def _day(at: datetime) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d}"
