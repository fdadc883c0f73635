"""`gongkai init`: an empty installation with its defaults, its first body and its first administrator."""

from argparse import ArgumentParser, Namespace

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actions.appoint import appoint
from gongkai.accounts.actions.create_person import NewPerson, create_person
from gongkai.accounts.actor import SYSTEM
from gongkai.agencies.actions.found import found
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.cli import home
from gongkai.cli.errors import AlreadySetUp
from gongkai.info_requests.actions.seed_scripts import seed_scripts
from gongkai.law.vocabulary import AgencyKind, Duty, Level


def add_arguments(parser: ArgumentParser) -> None:
    """The first body and the first administrator; everything else is entered in the browser."""
    parser.add_argument(
        "--agency", default=settings.SITE_NAME, metavar="全称", help="第一个单位的全称 (name of the first body)"
    )
    parser.add_argument("--code", default="000000000", metavar="代码", help="它的组织机构代码 (its organisation code)")
    kinds, levels = [kind.value for kind in AgencyKind], [level.value for level in Level]
    parser.add_argument("--kind", default=AgencyKind.GOVERNMENT.value, choices=kinds, help="单位类型 (kind of body)")
    parser.add_argument("--level", default=Level.COUNTY.value, choices=levels, help="行政层级 (level)")
    parser.add_argument("--admin", default="admin", metavar="账号", help="第一个管理员的账号 (first administrator)")
    parser.add_argument("--admin-name", default="系统管理员", metavar="姓名", help="该管理员的姓名 (the person's name)")


def run(args: Namespace) -> int:
    """Make everything in one transaction, and print the one-time password this once."""
    home.migrate()
    if not home.is_empty():
        raise AlreadySetUp(home=settings.HOME)
    administrator = _set_up(args)
    print(f"已在 {settings.HOME} 建立。 Set up.")
    print(f"管理员账号 administrator：{administrator.user.username}")
    print(f"一次性密码 one-time password：{administrator.password}")
    print("此密码只显示这一次，首次登录须修改。下一步：gongkai serve")
    return 0


@transaction.atomic
def _set_up(args: Namespace) -> NewPerson:
    today = timezone.localdate()
    seed_defaults(by=SYSTEM)
    seed_scripts(by=SYSTEM)
    agency = found(
        args.agency,
        code=args.code,
        kind=AgencyKind(args.kind),
        level=Level(args.level),
        on=today,
        is_competent=True,
        by=SYSTEM,
    )
    person = create_person(args.admin, name=args.admin_name, agency_id=agency.pk, by=SYSTEM)
    appoint(person.user.pk, duty=Duty.ADMINISTER, agency_id=agency.pk, covers_branch=True, from_on=today, by=SYSTEM)
    return person
