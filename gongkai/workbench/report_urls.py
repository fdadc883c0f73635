"""Addresses of the pages on which a body compiles its reports."""

from django.urls import path

from gongkai.workbench.report import report
from gongkai.workbench.report_cell import report_cell
from gongkai.workbench.report_fill import report_fill
from gongkai.workbench.report_papers import report_paper, report_print
from gongkai.workbench.report_section import report_section
from gongkai.workbench.report_set_aside import report_not_applicable
from gongkai.workbench.report_verbs import (
    report_correct,
    report_discard,
    report_enter,
    report_note,
    report_recall,
    report_release,
    report_submit,
)
from gongkai.workbench.reports import reports

urlpatterns = [
    path("reports/", reports, name="reports"),
    path("reports/<int:pk>/", report, name="report"),
    path("reports/<int:pk>/fill/", report_fill, name="report_fill"),
    path("reports/<int:pk>/sections/<str:key>/", report_section, name="report_section"),
    path("reports/<int:pk>/not-applicable/", report_not_applicable, name="report_not_applicable"),
    path("reports/<int:pk>/findings/<str:ref>/", report_note, name="report_note"),
    path("reports/<int:pk>/submit/", report_submit, name="report_submit"),
    path("reports/<int:pk>/recall/", report_recall, name="report_recall"),
    path("reports/<int:pk>/discard/", report_discard, name="report_discard"),
    path("reports/<int:pk>/correct/", report_correct, name="report_correct"),
    path("reports/<int:pk>/enter/", report_enter, name="report_enter"),
    path("reports/<int:pk>/release/", report_release, name="report_release"),
    path("reports/<int:pk>/cells/<path:key>/", report_cell, name="report_cell"),
    path("reports/<int:pk>/print/", report_print, name="report_print"),
    path("reports/<int:pk>/paper.<str:shape>", report_paper, name="report_paper"),
]
