"""Addresses of these pages, under /work/clearance/."""

from django.urls import URLPattern, path

from gongkai.workbench.clearance import batch_verbs, clearances, line_verbs, papers, plan_form, submit_lines

ONE = "<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("", clearances.clearances, name="clearances"),
    path("new/", plan_form.clearance_new, name="clearance_new"),
    path("totals/", clearances.clearance_totals, name="clearance_totals"),
    path(ONE, clearances.clearance, name="clearance"),
    path(f"{ONE}plan/", plan_form.clearance_plan, name="clearance_plan"),
    path(f"{ONE}add/", line_verbs.clearance_add, name="clearance_add"),
    path(f"{ONE}propose/", line_verbs.clearance_propose, name="clearance_propose"),
    path(f"{ONE}adopt/", line_verbs.clearance_adopt, name="clearance_adopt"),
    path(f"{ONE}check/", line_verbs.clearance_check, name="clearance_check"),
    path(f"{ONE}drop/", line_verbs.clearance_drop, name="clearance_drop"),
    path(f"{ONE}submit/", submit_lines.clearance_submit, name="clearance_submit"),
    path(f"{ONE}sign/", batch_verbs.clearance_sign, name="clearance_sign"),
    path(f"{ONE}approve/", batch_verbs.clearance_approve, name="clearance_approve"),
    path(f"{ONE}send-back/", batch_verbs.clearance_send_back, name="clearance_send_back"),
    path(f"{ONE}cancel/", batch_verbs.clearance_cancel, name="clearance_cancel"),
    path(f"{ONE}sheet.<str:shape>", papers.clearance_sheet, name="clearance_sheet"),
    path(f"{ONE}catalogue/<str:openness>.<str:shape>", papers.clearance_catalogue, name="clearance_catalogue"),
]
