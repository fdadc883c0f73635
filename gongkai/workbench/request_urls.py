"""Addresses of the pages of requests: the list, registration, the case, and one page for each verb."""

from django.urls import path

from gongkai.workbench import (
    request_amend,
    request_case,
    request_consult,
    request_correction,
    request_extension,
    request_files,
    request_identity,
    request_intake,
    request_kinship,
    request_list,
    request_new,
    request_paper_forms,
    request_reasons,
    request_sections,
    request_suggestions,
)

CASE = "requests/<str:number>/"
CONSULTATION = f"{CASE}consultations/<int:pk>/"

pages = [
    path("requests/", request_list.requests, name="requests"),
    path("requests/new/", request_new.request_new, name="request_new"),
    path("requests/forms/", request_paper_forms.request_paper_forms, name="request_paper_forms"),
    path("requests/suggestions/", request_suggestions.request_suggestions, name="request_suggestions"),
    path(CASE, request_case.request_case, name="request"),
    path(f"{CASE}print/", request_case.request_print, name="request_print"),
    path(f"{CASE}identity/", request_identity.request_identity, name="request_identity"),
    path(f"{CASE}files/<int:pk>/", request_files.request_file, name="request_file"),
    path(f"{CASE}files/add/", request_files.request_add_file, name="request_add_file"),
    path(f"{CASE}papers/<slug:which>.<slug:shape>", request_files.request_paper, name="request_paper"),
]
_VERBS = {
    "confirm_receipt": request_intake.request_confirm_receipt,
    "amend": request_amend.request_amend,
    "withdraw": request_intake.request_withdraw,
    "flag": request_intake.request_flag,
    "relate": request_intake.request_relate,
    "renew_code": request_intake.request_renew_code,
    "assign": request_sections.request_assign,
    "hand_in_draft": request_sections.request_hand_in_draft,
    "send_back_draft": request_sections.request_send_back_draft,
    "ask_correction": request_correction.request_ask_correction,
    "note_told": request_correction.request_note_told,
    "take_correction": request_correction.request_take_correction,
    "lapse_correction": request_correction.request_lapse_correction,
    "consult": request_consult.request_consult,
    "propose_extension": request_extension.request_propose_extension,
    "extend_deadline": request_extension.request_extend_deadline,
    "ask_reasons": request_reasons.request_ask_reasons,
    "record_reasons": request_reasons.request_record_reasons,
    "set_period": request_reasons.request_set_period,
    "send_on": request_kinship.request_send_on,
    "split": request_kinship.request_split,
    "merge": request_kinship.request_merge,
    "decide_suggestion": request_suggestions.request_decide_suggestion,
}
verbs = [path(f"{CASE}{verb.replace('_', '-')}/", view, name=f"request_{verb}") for verb, view in _VERBS.items()]
_CONSULTATION_VERBS = {
    "note_consultation_received": request_consult.request_note_consultation_received,
    "record_opinion": request_consult.request_record_opinion,
    "lapse_consultation": request_consult.request_lapse_consultation,
    "override_opinion": request_consult.request_override_opinion,
}
consultations = [
    path(f"{CONSULTATION}{verb.replace('_', '-')}/", view, name=f"request_{verb}")
    for verb, view in _CONSULTATION_VERBS.items()
]
urlpatterns = [*pages, *verbs, *consultations]
