"""The checks, one function each, for the whole portal at once; a new one is a function, a line here and a row of checks.toml."""

from gongkai.site_checks.checks import duty, fresh, links, pages, safe, words
from gongkai.site_checks.looking import Checker

CHECKERS: dict[str, Checker] = {
    "home_still": fresh.home_still,
    "news_still": fresh.news_still,
    "column_still": fresh.column_still,
    "column_empty": fresh.column_empty,
    "dead_link": links.dead_link,
    "broken_turn": links.broken_turn,
    "page_broken": pages.page_broken,
    "tags_missing": pages.tags_missing,
    "column_words": words.column_words,
    "metadata_missing": words.metadata_missing,
    "wrong_name": words.wrong_name,
    "file_unread": words.file_unread,
    "expired_left": words.expired_left,
    "expired_shown": pages.expired_shown,
    "not_searchable": words.not_searchable,
    "guide_missing": duty.guide_missing,
    "guide_stale": duty.guide_stale,
    "report_missing": duty.report_missing,
    "contact_missing": duty.contact_missing,
    "admin_password": safe.admin_password,
    "weak_password": safe.weak_password,
    "first_password": safe.first_password,
    "account_idle": safe.account_idle,
    "account_shared": safe.account_shared,
    "settings_unsafe": safe.settings_unsafe,
    "journal_broken": safe.journal_broken,
    "backup_old": safe.backup_old,
}
