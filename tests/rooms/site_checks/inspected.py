"""A site to inspect and the people who answer for it, for the tests of this room."""

from dataclasses import dataclass
from datetime import UTC, datetime

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.law.vocabulary import Duty
from gongkai.site_checks import limits
from gongkai.site_checks.actions.step_run import step_run
from gongkai.site_checks.checks import CHECKERS
from gongkai.site_checks.looking import Look
from gongkai.site_checks.models import CheckSetting, Finding, Run
from gongkai.site_checks.vocabulary import RunState
from tests.factories import Team, make_actor, make_agency, make_person, make_team

NOW = datetime(2026, 4, 1, 18, 30, tzinfo=UTC)  # half past two in the night of 2 April


@dataclass(frozen=True)
class Site:
    """The county that runs the site, one bureau below it, and their people."""

    root: Agency
    bureau: Agency
    team: Team
    catalogue: Actor  # 目录管理 of the bureau
    head: Actor  # 公开工作机构负责人 of the bureau
    overseer: Actor  # over the whole branch
    administrator: Actor
    stranger: Actor


def make_site() -> Site:
    """Bodies with complete contacts, so that only what a test does wrong is found."""
    seed_defaults()
    contact = {"address": "示范大道1号", "office_hours": "工作日", "phone": "0000-0000000"}
    root = make_agency("示范县人民政府甲", kind="government", is_competent=True, position=0, **contact)
    bureau = make_agency("示范县水务局甲", parent=root, position=1, **contact)
    return Site(
        root,
        bureau,
        make_team(bureau),
        make_actor(bureau, Duty.CATALOGUE),
        make_actor(bureau, Duty.OFFICE_HEAD),
        make_actor(root, Duty.OVERSEE, branch=True),
        make_actor(root, Duty.ADMINISTER, branch=True),
        make_actor(make_agency("示范县别处局", parent=root), Duty.CATALOGUE, Duty.OFFICE_HEAD),
    )


def looked(code, *, now=NOW, periods=None, **own):
    """What one check sees, with the default limits unless told."""
    told = limits.limits({}) | own
    return list(CHECKERS[code](Look(now, now.astimezone().date(), told, periods or {})))


def keys(code, **how):
    """The keys of the faults one check sees."""
    return [one.key for one in looked(code, **how) if not one.is_clean]


def inspected(*codes, now=NOW):
    """A whole run of these checks alone."""
    user = make_person(Agency.objects.order_by("id").first())
    for code in CHECKERS:
        CheckSetting.objects.update_or_create(
            check_code=code, defaults={"is_on": code in codes, "changed_by": user, "changed_at": now}
        )
    run = Run.objects.create(started_at=now, started_on=now.date(), is_nightly=False, total=len(codes))
    while step_run(now):
        pass
    run.refresh_from_db()
    assert run.state == RunState.DONE
    return run


def finding(**fields) -> Finding:
    """One finding, straight into the table."""
    values = {
        "check_code": "contact_missing", "key": f"contact_missing:{Finding.objects.count()}", "about": "site:",
        "title": "示范单位", "detail": "没有填写联系电话。", "first_seen_on": "2026-03-02", "last_seen_on": "2026-03-02",
    } | fields  # fmt: skip
    return Finding.objects.create(**values)
