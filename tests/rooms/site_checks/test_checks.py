"""The checks: each finds its fault, and nothing where there is none."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.models import SignedInSession, User
from gongkai.agencies.models import Agency
from gongkai.audit.models import Entry
from gongkai.catalogue.models import Column
from gongkai.law.vocabulary import Duty
from gongkai.publication.actions.recount import recount
from gongkai.publication.models import PublicItem
from gongkai.search import indexing
from gongkai.site_checks.checks import CHECKERS
from gongkai.site_checks.definitions import checks, tags
from gongkai.site_checks.looking import MOST, Seen, capped
from gongkai.site_checks.rendering import opened
from tests.factories import COLUMN, make_agency, make_person, published_item
from tests.rooms.publication.public import RULES, public_rows
from tests.rooms.site_checks.inspected import NOW, keys, looked, make_site

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 2)


@pytest.fixture
def site():
    return make_site()


def row(agency, *, on=TODAY, column=RULES, **fields):
    [made] = public_rows(agency, [(on, column, on.year)])
    PublicItem.objects.filter(pk=made.pk).update(**fields)
    return PublicItem.objects.get(pk=made.pk)


def test_every_row_has_a_function_and_every_function_a_row():
    assert list(checks()) == list(CHECKERS)
    assert all(one.name and one.looks_at and one.source and one.mend for one in checks().values())
    assert all(bool(one.unit) == (one.limit is not None) for one in checks().values())


@pytest.mark.parametrize(("ago", "wanted"), [(14, []), (15, ["home_still:"])])
def test_a_home_page_without_news_for_two_weeks(site, ago, wanted):
    row(site.bureau, on=TODAY - timedelta(ago))
    assert keys("home_still") == wanted


def test_a_site_without_anything_is_still(site):
    assert keys("home_still") == ["home_still:"]
    assert keys("home_still", home_still=9999999999) == ["home_still:"]


@pytest.mark.parametrize(
    ("ago", "periods", "wanted"),
    [(180, {}, []), (181, {}, [f"column_still:{RULES}"]), (31, {RULES: 30}, [f"column_still:{RULES}"]), (900, {RULES: 1000}, [])],
)  # fmt: skip
def test_a_column_without_anything_new(site, ago, periods, wanted):
    row(site.bureau, on=TODAY - timedelta(ago))
    assert keys("column_still", periods=periods) == wanted
    assert keys("news_still") == []


def test_a_column_of_news_has_two_weeks(site):
    Column.objects.filter(code=RULES).update(kinds=["news"])
    row(site.bureau, on=TODAY - timedelta(15))
    assert (keys("news_still"), keys("column_still")) == ([f"news_still:{RULES}"], [])


def test_a_delegated_column_is_its_owner_s_matter(site):
    Column.objects.filter(code=RULES).update(owner=site.bureau)
    row(site.bureau, on=TODAY - timedelta(400))
    assert [one.agency_id for one in looked("column_still")] == [site.bureau.pk]


def test_an_empty_column(site):
    before = keys("column_empty")
    assert f"column_empty:{RULES}" in before
    row(site.bureau)
    assert set(before) - set(keys("column_empty")) == {f"column_empty:{RULES}"}


def test_dead_links(site):
    body = "".join(f'<p><a href="/items/{n}/">见此</a></p>' for n in range(900001, 900006))
    item = published_item(site.team, body_html=body)
    [one] = looked("dead_link")
    assert (one.key, one.agency_id) == (f"dead_link:{item.pk}", site.bureau.pk) and "共5处" in one.detail


def test_dead_links_that_were_mended_are_gone_at_the_next_look(site):
    item = published_item(site.team, body_html='<p><a href="/items/900001/">见此</a></p>')
    assert keys("dead_link", now=timezone.now()) == [f"dead_link:{item.pk}"]
    PublicItem.objects.filter(pk=item.pk).update(body_html="<p>见附件。</p>", updated_at=timezone.now())
    assert keys("dead_link", now=timezone.now()) == []


def test_missing_elements_are_named(site):
    row(site.bureau, summary="", subject_code="01", genre_code="")
    [one] = looked("metadata_missing")
    assert one.detail == "缺少内容概述、体裁分类。"


def test_columns_without_words_for_their_tags(site):
    assert keys("column_words") == []
    Column.objects.filter(code=RULES).update(keywords="")
    assert [one.detail for one in looked("column_words")] == ["没有填写关键词。"]


def test_another_unit_s_name_in_a_report_copied_from_it(site):
    town = make_agency("示范县团结镇人民政府", short_name="团结镇", kind="township", level="township", parent=site.root)
    item = published_item(site.team)
    text = "调整集安市政务公开领导小组，我镇认真落实。"
    PublicItem.objects.filter(pk=item.pk).update(
        kind="annual_report", body_text=text, agency_id=town.pk, updated_at=NOW
    )
    item.agency = item.responsible = town
    item.save()
    assert keys("wrong_name") == [f"wrong_name:{item.pk}"]


def test_what_was_looked_at_and_is_in_order_is_said_to_be_clean(site):
    item = published_item(site.team)
    PublicItem.objects.filter(pk=item.pk).update(updated_at=NOW)
    assert [(one.key, one.is_clean) for one in looked("wrong_name")] == [(f"wrong_name:{item.pk}", True)]
    PublicItem.objects.filter(pk=item.pk).update(updated_at=NOW - timedelta(30))
    nights = [NOW + timedelta(n) for n in range(28)]
    assert sum(len(looked("wrong_name", now=night)) for night in nights) == 1  # its turn comes once in four weeks
    assert looked("wrong_name", wrong_name=0) == []


@pytest.mark.parametrize(("ago", "wanted"), [(90, 0), (91, 1)])
def test_what_expired_and_was_left(site, ago, wanted):
    row(site.bureau, expires_on=TODAY - timedelta(ago))
    assert len(keys("expired_left")) == wanted


def test_what_expired_says_so_on_its_page(site):
    item = published_item(site.team)
    PublicItem.objects.filter(pk=item.pk).update(expires_on=TODAY - timedelta(5))
    assert keys("expired_shown") == []


def test_what_the_search_does_not_hold(site, settings, tmp_path):
    settings.SEARCH_DIR = tmp_path
    published_item(site.team)
    assert keys("not_searchable") == ["not_searchable:"]
    indexing.rebuild()
    assert keys("not_searchable") == []
    assert keys("not_searchable", not_searchable=5) == []


def test_guides_that_are_missing(site):
    assert f"guide_missing:{site.bureau.pk}" in keys("guide_missing") and keys("guide_stale") == []


@pytest.mark.parametrize(("now", "wanted"), [(NOW, True), (datetime(2026, 1, 10, tzinfo=UTC), False)])
def test_reports_are_missed_after_their_day(site, now, wanted):
    assert (f"report_missing:{site.bureau.pk}:2025" in keys("report_missing", now=now)) is wanted
    row(site.bureau, column="reports", kind="annual_report", year=2025)
    assert f"report_missing:{site.bureau.pk}:2025" not in keys("report_missing", now=now)


def test_bodies_nobody_can_reach(site):
    Agency.objects.filter(pk=site.bureau.pk).update(phone="", address="")
    found = {one.key: one.detail for one in looked("contact_missing")}
    assert found[f"contact_missing:{site.bureau.pk}"] == "没有填写办公地址、联系电话。"
    assert f"contact_missing:{site.root.pk}" not in found


def test_pages_are_opened_as_readers_open_them(site):
    item = published_item(site.team)
    assert keys("page_broken") == [] and keys("tags_missing") == []
    assert (opened("/nowhere/").status, opened(f"/items/{item.pk}/").status) == (404, 200)


def test_a_page_without_its_tags(site, settings):
    settings.SITE_NAME = ""
    found = {one.key: one.detail for one in looked("tags_missing")}
    assert found["tags_missing:site:"] == "缺少或者为空：SiteName。" and f"tags_missing:column:{COLUMN}" in found
    assert len(tags("item")) == 10 and len(tags("column")) == 7 and len(tags("home")) == 3


def test_old_and_unused_accounts(site):
    old = make_person(site.bureau, Duty.ADMINISTER)
    User.objects.filter(pk=old.pk).update(created_at=NOW - timedelta(400), password_changed_at=NOW - timedelta(181))
    assert f"admin_password:{old.pk}" in keys("admin_password") and f"account_idle:{old.pk}" in keys("account_idle")
    User.objects.filter(pk=old.pk).update(password_changed_at=NOW, last_login=NOW - timedelta(89))
    assert f"admin_password:{old.pk}" not in keys("admin_password")
    assert f"account_idle:{old.pk}" not in keys("account_idle")


def test_weak_and_first_passwords(site, settings):
    user = make_person(site.root, Duty.OVERSEE, password=settings.DEMO_PASSWORD)
    good = make_person(site.root, Duty.OVERSEE, password="Correct-horse-9")
    found = {one.key: one.is_clean for one in looked("weak_password")}
    assert (found[f"weak_password:{user.pk}"], found[f"weak_password:{good.pk}"]) == (False, True)
    User.objects.filter(pk=user.pk).update(must_change_password=True, created_at=NOW - timedelta(8))
    assert keys("first_password") == [f"first_password:{user.pk}"]


def test_an_account_at_three_addresses(site):
    user = make_person(site.bureau)
    for n in range(3):
        SignedInSession.objects.create(
            user=user, session_key=f"k{n}", started_at=NOW, seen_at=NOW, address=f"10.0.0.{n}"
        )
    assert keys("account_shared") == [f"account_shared:{user.pk}"]
    assert keys("account_shared", account_shared=4) == []


def test_settings_nobody_should_run_a_site_with(site, settings):
    settings.DEBUG, settings.HTTPS_ONLY, settings.SITE_ID_CODE = True, True, "1100000001"
    settings.SITE_DOMAIN, settings.SECRET_KEY, settings.ALLOWED_HOSTS = "www.example.cn", "k" * 50, ["www.example.cn"]
    assert keys("settings_unsafe") == ["settings_unsafe:debug"]


def test_a_journal_that_was_altered(site):
    published_item(site.team)
    assert keys("journal_broken") == []
    Entry.objects.filter(seq=1).update(actor_name="别人")
    assert keys("journal_broken") == ["journal_broken:"]


def test_a_backup_that_is_old_or_not_there(site, settings, tmp_path):
    settings.BACKUP_DIR = tmp_path / "backups"
    assert keys("backup_old") == ["backup_old:"]
    settings.BACKUP_DIR.mkdir()
    (settings.BACKUP_DIR / "one.tar").write_text("x")
    now = timezone.now()
    assert (keys("backup_old", now=now), keys("backup_old", now=now + timedelta(8))) == ([], ["backup_old:"])


def test_very_many_faults_are_listed_as_far_as_anybody_reads():
    found = list(capped((Seen(f"a:{n}", "site:") for n in range(MOST + 7)), code="a", agency_id=None))
    assert len(found) == MOST + 1 and "另有7处" in found[-1].detail


def test_merged_items_whose_goal_is_not_public_any_more(site):
    recount()
    assert keys("broken_turn") == []


def test_no_check_fails_on_an_empty_installation(db):
    for code in CHECKERS:
        list(looked(code))
