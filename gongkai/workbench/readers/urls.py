"""Addresses of these pages, under /work/readers/."""

from django.urls import URLPattern, path

from gongkai.workbench.readers import fault_verbs, faults, policy, views

REPORT = "reports/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("reports/", faults.reader_reports, name="reader_reports"),
    path(REPORT, faults.reader_report, name="reader_report"),
    path(f"{REPORT}accept/", fault_verbs.reader_report_accept, name="reader_report_accept"),
    path(f"{REPORT}decline/", fault_verbs.reader_report_decline, name="reader_report_decline"),
    path(f"{REPORT}pass-on/", fault_verbs.reader_report_pass_on, name="reader_report_pass_on"),
    path(f"{REPORT}contact/", fault_verbs.reader_report_contact, name="reader_report_contact"),
    path("figures/", faults.reader_figures, name="reader_figures"),
    path("policy/", policy.reader_policies, name="reader_policies"),
    path("policy/<int:pk>/", policy.reader_policy, name="reader_policy"),
    path("views/", views.page_views, name="page_views"),
]
