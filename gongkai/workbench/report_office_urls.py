"""Addresses of the pages of the competent office, of sheets, and of old reports."""

from django.urls import path

from gongkai.workbench.old_report import old_report
from gongkai.workbench.old_reports import old_reports
from gongkai.workbench.report_board import report_board
from gongkai.workbench.report_deadline import report_deadline
from gongkai.workbench.report_decide import report_approve, report_send_back
from gongkai.workbench.report_series import report_series
from gongkai.workbench.report_sheets import report_sheet_new, report_template

urlpatterns = [
    path("report-board/", report_board, name="report_board"),
    path("report-board/deadline/", report_deadline, name="report_deadline"),
    path("reports/<int:pk>/send-back/", report_send_back, name="report_send_back"),
    path("reports/<int:pk>/approve/", report_approve, name="report_approve"),
    path("report-sheets/template.xlsx", report_template, name="report_template"),
    path("report-sheets/new/", report_sheet_new, name="report_sheet_new"),
    path("old-reports/", old_reports, name="old_reports"),
    path("old-reports/<int:pk>/", old_report, name="old_report"),
    path("report-series/", report_series, name="report_series"),
]
