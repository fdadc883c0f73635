"""Addresses of the public pages."""

from django.urls import URLPattern, URLResolver, include, path, register_converter

from gongkai.portal import (
    agency,
    catalogue,
    column,
    feeds,
    file,
    guide,
    help,
    home,
    item,
    item_print,
    mode,
    neighbour,
    search,
    services,
    sitemap,
)
from gongkai.portal.annual_reports import agency as report_agency, compare, figures, index, report
from gongkai.portal.converters import FigureFormat, PaperFormat, ReportYear, Sha256
from gongkai.portal.info_requests import (
    blank_form,
    case,
    correct,
    follow,
    new,
    papers,
    rate,
    reasons,
    sent,
    start,
    suggest,
    titles,
    withdraw,
)

register_converter(Sha256, "sha256")
register_converter(PaperFormat, "paper")
register_converter(FigureFormat, "figures")
register_converter(ReportYear, "year")

app_name = "portal"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("columns/<str:code>/", column.column, name="column"),
    path("columns/<str:code>/feed/", feeds.column_feed, name="column_feed"),
    path("agencies/<str:code>/", agency.agency, name="agency"),
    path("agencies/<str:code>/feed/", feeds.agency_feed, name="agency_feed"),
    path("catalogue/", catalogue.catalogue, name="catalogue"),
    path("catalogue/print/", catalogue.catalogue_print, name="catalogue_print"),
    path("catalogue/export.csv", catalogue.catalogue_csv, name="catalogue_csv"),
    path("items/<int:pk>/", item.item, name="item"),
    path("items/<int:pk>/print/", item_print.item_print, name="item_print"),
    path("items/<int:pk>/newer/", neighbour.newer, name="item_newer"),
    path("items/<int:pk>/older/", neighbour.older, name="item_older"),
    path("items/<int:pk>/files/<sha256:sha>/<str:name>", file.file, name="file"),
    path("search/", search.search, name="search"),
    path("guide/", guide.guide, name="guide"),
    path("guide/<str:code>/", guide.guide, name="guide"),
    path("help/", help.help_page, name="help"),
    path("feed/", feeds.feed, name="feed"),
    path("services/", services.services, name="services"),
    path("mode/", mode.mode, name="mode"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("sitemap-<int:number>.xml", sitemap.sitemap_part, name="sitemap_part"),
    path("robots.txt", sitemap.robots, name="robots"),
    path("reports/", index.reports, name="reports"),
    path("reports/compare/", compare.reports_compare, name="reports_compare"),
    path("reports/<str:code>/", report_agency.reports_agency, name="reports_agency"),
    path("reports/<str:code>/<year:year>/", report.report, name="report"),
    path("reports/<str:code>/<year:year>/figures.<figures:shape>", figures.report_figures, name="report_figures"),
    path("requests/", start.start, name="requests"),
    path("requests/found/<int:pk>/", start.found, name="request_found"),
    path("requests/found/", start.satisfied, name="request_satisfied"),
    path("requests/new/", new.new, name="request_new"),
    path("requests/sent/", sent.sent, name="request_sent"),
    path("requests/sent/receipt.<paper:file_format>", sent.receipt_file, name="request_receipt"),
    path("requests/follow/", follow.follow, name="request_follow"),
    path("requests/leave/", follow.leave, name="request_leave"),
    path("requests/case/", case.case, name="request_case"),
    path("requests/case/other/", case.switch, name="request_switch"),
    path("requests/case/correct/", correct.correct, name="request_correct"),
    path("requests/case/withdraw/", withdraw.withdraw, name="request_withdraw"),
    path("requests/case/reasons/", reasons.reasons, name="request_reasons"),
    path("requests/case/rate/", rate.rate, name="request_rate"),
    path("requests/case/suggest/", suggest.suggest, name="request_suggest"),
    path("requests/case/letters/<int:pk>.<paper:file_format>", papers.letter, name="request_letter"),
    path("requests/case/files/<int:pk>/", papers.given_file, name="request_given_file"),
    path("requests/form/", blank_form.blank_form, name="request_form"),
    path("requests/form/form.<paper:file_format>", blank_form.blank_form_file, name="request_form_file"),
    path("requests/titles/", titles.titles, name="request_titles"),
    *(
        path("", include(f"gongkai.portal.{room}.urls"))
        for room in ("office", "outlets", "consultations", "clarifications", "complaints", "supervision", "assessment")
    ),
]
