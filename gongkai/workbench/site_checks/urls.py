"""Addresses of these pages, under /work/site-checks/."""

from django.urls import URLPattern, path

from gongkai.workbench.site_checks import findings, limits, report

FINDING = "findings/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("", report.site_checks, name="site_checks"),
    path("run/", report.site_check_run, name="site_check_run"),
    path("runs/", report.site_check_runs, name="site_check_runs"),
    path("findings/", findings.site_check_findings, name="site_check_findings"),
    path(FINDING, findings.site_check_finding, name="site_check_finding"),
    path(f"{FINDING}ask/", findings.site_check_ask, name="site_check_ask"),
    path(f"{FINDING}waive/", findings.site_check_waive, name="site_check_waive"),
    path(f"{FINDING}refuse/", findings.site_check_refuse, name="site_check_refuse"),
    path(f"{FINDING}end/", findings.site_check_end, name="site_check_end"),
    path("settings/", limits.site_check_settings, name="site_check_settings"),
    path("settings/<slug:code>/", limits.site_check_setting, name="site_check_setting"),
    path("periods/<str:code>/", limits.site_check_period, name="site_check_period"),
]
