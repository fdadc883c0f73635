"""Addresses of these pages, under /work/complaints/."""

from django.urls import URLPattern, path

from gongkai.workbench.complaints import case, desks, lists, new, papers, verbs, verbs_decision, verbs_inquiry

ONE = "<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("", lists.complaints, name="complaints"),
    path("new/", new.complaint_new, name="complaint_new"),
    path("appeals/", lists.appeals, name="appeals"),
    path("appeals/new/", new.appeal_new, name="appeal_new"),
    path("desks/", desks.complaint_desks, name="complaint_desks"),
    path("desks/<int:agency_id>/", desks.complaint_desk, name="complaint_desk"),
    path("routes/new/", desks.complaint_route_new, name="complaint_route_new"),
    path("routes/<int:pk>/drop/", desks.complaint_route_drop, name="complaint_route_drop"),
    path("opinions/<int:pk>/", verbs_inquiry.complaint_opinion, name="complaint_opinion"),
    path("measures/<int:pk>/", verbs_decision.complaint_measure, name="complaint_measure"),
    path("measures/<int:pk>/confirm/", verbs_decision.complaint_measure_confirm, name="complaint_measure_confirm"),
    path(ONE, case.complaint, name="complaint"),
    path(f"{ONE}amend/", new.complaint_amend, name="complaint_amend"),
    path(f"{ONE}accept/", verbs.complaint_accept, name="complaint_accept"),
    path(f"{ONE}refuse/", verbs.complaint_refuse, name="complaint_refuse"),
    path(f"{ONE}send-on/", verbs.complaint_send_on, name="complaint_send_on"),
    path(f"{ONE}merge/", verbs.complaint_merge, name="complaint_merge"),
    path(f"{ONE}withdraw/", verbs.complaint_withdraw, name="complaint_withdraw"),
    path(f"{ONE}assign/", verbs.complaint_assign, name="complaint_assign"),
    path(f"{ONE}ask/", verbs_inquiry.complaint_ask_opinion, name="complaint_ask_opinion"),
    path(f"{ONE}extend/", verbs_inquiry.complaint_ask_extension, name="complaint_ask_extension"),
    path(f"{ONE}judge/", verbs_inquiry.complaint_judge_extension, name="complaint_judge_extension"),
    path(f"{ONE}conclude/", verbs_inquiry.complaint_conclude, name="complaint_conclude"),
    path(f"{ONE}send-back/", verbs_inquiry.complaint_send_back, name="complaint_send_back"),
    path(f"{ONE}decide/", verbs_decision.complaint_decide, name="complaint_decide"),
    path(f"{ONE}answer/", verbs_decision.complaint_answer, name="complaint_answer"),
    path(f"{ONE}close/", verbs_decision.complaint_close, name="complaint_close"),
    path(f"{ONE}letters/<int:letter_id>/deliver/", verbs_decision.complaint_deliver, name="complaint_deliver"),
    path(f"{ONE}letters/<int:letter_id>.<str:shape>", papers.complaint_letter, name="complaint_letter"),
    path(f"{ONE}identity/", papers.complaint_identity, name="complaint_identity"),
    path(f"{ONE}files/", papers.complaint_add_file, name="complaint_add_file"),
    path(f"{ONE}papers/<int:paper_id>/", papers.complaint_paper, name="complaint_paper"),
    path(f"{ONE}files/<int:file_id>/", papers.complaint_file, name="complaint_file"),
]
