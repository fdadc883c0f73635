"""Addresses of this face, by section; every view but signing in and out is for staff (`acting.staff`)."""

from django.urls import URLPattern, URLResolver, include, path

from gongkai.workbench.agencies import agencies, agency
from gongkai.workbench.agencies_change import (
    agency_close,
    agency_contact,
    agency_merge,
    agency_move,
    agency_new,
    agency_rename,
)
from gongkai.workbench.agencies_sections import section_add, section_close, section_rename
from gongkai.workbench.agencies_urls import urlpatterns as agency_history_pages
from gongkai.workbench.calendars import calendar_load, calendar_new, calendars
from gongkai.workbench.help import pages as help_pages
from gongkai.workbench.home import home
from gongkai.workbench.import_urls import urlpatterns as import_pages
from gongkai.workbench.item_urls import urlpatterns as item_pages
from gongkai.workbench.journal import journal
from gongkai.workbench.people import people, person
from gongkai.workbench.people_change import (
    person_edit,
    person_new,
    person_off,
    person_on,
    person_reset,
    person_sign_out,
)
from gongkai.workbench.people_duties import appoint, appointment_end
from gongkai.workbench.profile import display, password, profile, session_end
from gongkai.workbench.remedy_urls import urlpatterns as remedy_pages
from gongkai.workbench.report_office_urls import urlpatterns as report_office_pages
from gongkai.workbench.report_urls import urlpatterns as report_pages
from gongkai.workbench.request_office_urls import urlpatterns as request_office_pages
from gongkai.workbench.request_urls import urlpatterns as request_pages
from gongkai.workbench.sign_in import sign_in
from gongkai.workbench.sign_out import sign_out

app_name = "workbench"

own = [
    path("", home, name="home"),
    path("sign-in/", sign_in, name="sign_in"),
    path("sign-out/", sign_out, name="sign_out"),
    path("profile/", profile, name="profile"),
    path("profile/password/", password, name="password"),
    path("profile/display/", display, name="display"),
    path("profile/sessions/<int:pk>/end/", session_end, name="session_end"),
]

people_pages = [
    path("people/", people, name="people"),
    path("people/new/", person_new, name="person_new"),
    path("people/<int:pk>/", person, name="person"),
    path("people/<int:pk>/edit/", person_edit, name="person_edit"),
    path("people/<int:pk>/appoint/", appoint, name="appoint"),
    path("people/<int:pk>/reset/", person_reset, name="person_reset"),
    path("people/<int:pk>/off/", person_off, name="person_off"),
    path("people/<int:pk>/on/", person_on, name="person_on"),
    path("people/<int:pk>/sign-out/", person_sign_out, name="person_sign_out"),
    path("appointments/<int:pk>/end/", appointment_end, name="appointment_end"),
]

agency_pages = [
    path("agencies/", agencies, name="agencies"),
    path("agencies/new/", agency_new, name="agency_new"),
    path("agencies/<int:pk>/", agency, name="agency"),
    path("agencies/<int:pk>/rename/", agency_rename, name="agency_rename"),
    path("agencies/<int:pk>/move/", agency_move, name="agency_move"),
    path("agencies/<int:pk>/close/", agency_close, name="agency_close"),
    path("agencies/<int:pk>/merge/", agency_merge, name="agency_merge"),
    path("agencies/<int:pk>/contact/", agency_contact, name="agency_contact"),
    path("agencies/<int:pk>/sections/", section_add, name="section_add"),
    path("sections/<int:pk>/rename/", section_rename, name="section_rename"),
    path("sections/<int:pk>/close/", section_close, name="section_close"),
]

help_texts = [
    path("help/", help_pages.help_page, name="help"),
    path("help/keys/", help_pages.help_shortcuts, name="help_shortcuts"),
    path("help/topics/<slug:name>/", help_pages.help_topic, name="help_topic"),
    path("help/manuals/<slug:name>/", help_pages.help_manual, name="help_manual"),
]

journal_pages = [path("journal/", journal, name="journal")]

calendar_pages = [
    path("calendars/", calendars, name="calendars"),
    path("calendars/new/", calendar_new, name="calendar_new"),
    path("calendars/loads/<int:pk>/", calendar_load, name="calendar_load"),
]

ROOMS = (
    "office",
    "outlets",
    "clarifications",
    "consultations",
    "complaints",
    "supervision",
    "assessment",
    "kinds",
    "clearance",
    "review",
    "redaction",
    "catalogue",
    "doc_register",
    "publication",
    "site_checks",
    "readers",
    "notices",
    "saved",
    "exchange",
)
rooms = [path(f"{room.replace('_', '-')}/", include(f"gongkai.workbench.{room}.urls")) for room in ROOMS]

urlpatterns: list[URLPattern | URLResolver] = [
    *own,
    *people_pages,
    *agency_history_pages,
    *agency_pages,
    *help_texts,
    *journal_pages,
    *calendar_pages,
    *item_pages,
    *import_pages,
    *request_office_pages,
    *request_pages,
    *remedy_pages,
    *report_office_pages,
    *report_pages,
    *rooms,
]
