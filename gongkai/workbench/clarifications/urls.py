"""Addresses of these pages, under /work/clarifications/."""

from django.urls import URLPattern, path

from gongkai.workbench.clarifications import case, drafting, listing, new, policy, releasing, verifying

ONE = "<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("", listing.clarifications, name="clarifications"),
    path("new/", new.clarification_new, name="clarification_new"),
    path("policy/", policy.clarification_policy, name="clarification_policy"),
    path(ONE, case.clarification, name="clarification"),
    path(f"{ONE}print/", case.clarification_print, name="clarification_print"),
    path(f"{ONE}files/<str:sha256>/", case.clarification_file, name="clarification_file"),
    path(f"{ONE}findings/<int:task>/", verifying.clarification_finding, name="clarification_finding"),
    path(f"{ONE}answers/<int:asked>/", drafting.clarification_answer, name="clarification_answer"),
    path(f"{ONE}amend/", new.clarification_amend, name="clarification_amend"),
    path(f"{ONE}assign/", verifying.clarification_assign, name="clarification_assign"),
    path(f"{ONE}override/", verifying.clarification_override_findings, name="clarification_override_findings"),
    path(f"{ONE}conclude/", verifying.clarification_conclude, name="clarification_conclude"),
    path(f"{ONE}reopen/", verifying.clarification_reopen, name="clarification_reopen"),
    path(f"{ONE}set-aside/", verifying.clarification_set_aside, name="clarification_set_aside"),
    path(f"{ONE}draft/", drafting.clarification_write_draft, name="clarification_write_draft"),
    path(f"{ONE}ask/", drafting.clarification_ask_confirmation, name="clarification_ask_confirmation"),
    path(f"{ONE}submit/", drafting.clarification_submit, name="clarification_submit"),
    path(f"{ONE}secrecy/", drafting.clarification_pass_secrecy, name="clarification_pass_secrecy"),
    path(f"{ONE}approve/", drafting.clarification_approve, name="clarification_approve"),
    path(f"{ONE}send-back/", drafting.clarification_send_back, name="clarification_send_back"),
    path(f"{ONE}publish/", releasing.clarification_publish, name="clarification_publish"),
    path(f"{ONE}releases/", releasing.clarification_note_release, name="clarification_note_release"),
    path(f"{ONE}take-down/", releasing.clarification_take_down, name="clarification_take_down"),
    path(f"{ONE}follow/", releasing.clarification_follow_up, name="clarification_follow_up"),
    path(f"{ONE}archive/", releasing.clarification_archive, name="clarification_archive"),
    path(f"{ONE}add-file/", releasing.clarification_add_file, name="clarification_add_file"),
]
