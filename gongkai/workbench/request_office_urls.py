"""Addresses of answering, letters, fees, figures and the office's own texts; before those of single cases."""

from django.urls import path

from gongkai.workbench import (
    request_archive,
    request_batch,
    request_delivery,
    request_fee_notice,
    request_fees,
    request_figures,
    request_letter,
    request_on_spot,
    request_policy,
    request_reply,
    request_scripts,
    request_sign,
    request_texts,
)

CASE = "requests/<str:number>/"
LETTER = f"{CASE}letters/<int:pk>/"
DELIVERY = f"{CASE}deliveries/<int:pk>/"

office = [
    path("requests/figures/", request_figures.request_figures, name="request_figures"),
    path("requests/letters/", request_batch.letters_print, name="letters_print"),
    path("requests/texts/", request_texts.request_texts, name="request_texts"),
    path("requests/texts/<slug:code>/", request_texts.request_text, name="request_text"),
    path("requests/scripts/", request_scripts.scripts, name="scripts"),
    path("requests/scripts/new/", request_scripts.script_new, name="script_new"),
    path("requests/scripts/<int:pk>/", request_scripts.script, name="script"),
    path("requests/scripts/<int:pk>/retire/", request_scripts.script_retire, name="script_retire"),
    path("requests/policies/", request_policy.request_policies, name="request_policies"),
    path("requests/policies/<int:pk>/", request_policy.request_policy, name="request_policy"),
]
answers = [
    path(f"{CASE}reply/", request_reply.reply, name="reply"),
    path(f"{CASE}reply/preview.<slug:shape>", request_reply.reply_file, name="reply_file"),
    path(f"{CASE}sign-off/", request_sign.request_sign_off, name="request_sign_off"),
    path(f"{CASE}decide-in-group/", request_sign.request_decide_in_group, name="request_decide_in_group"),
    path(f"{CASE}answer-on-spot/", request_on_spot.request_answer_on_spot, name="request_answer_on_spot"),
    path(f"{CASE}finish/", request_archive.request_finish, name="request_finish"),
    path(f"{CASE}archive/", request_archive.request_archive, name="request_archive"),
]
letters = [
    path(f"{CASE}letters/new/", request_letter.request_issue_letter, name="request_issue_letter"),
    path(LETTER, request_letter.letter, name="letter"),
    path(f"{LETTER}file.<slug:shape>", request_letter.letter_file, name="letter_file"),
    path(f"{LETTER}delivery-form.<slug:shape>", request_letter.letter_delivery_form, name="letter_delivery_form"),
    path(f"{LETTER}deliver/", request_delivery.request_deliver, name="request_deliver"),
    path(f"{CASE}deliver/", request_delivery.request_deliver, name="request_deliver"),
    path(f"{LETTER}void/", request_delivery.request_void_letter, name="request_void_letter"),
    path(f"{DELIVERY}signed/", request_delivery.request_note_signed, name="request_note_signed"),
    path(f"{DELIVERY}returned/", request_delivery.request_note_returned, name="request_note_returned"),
]
_FEES = {
    "notify_fee": request_fee_notice.request_notify_fee,
    "note_fee_received": request_fees.request_note_fee_received,
    "record_payment": request_fees.request_record_payment,
    "waive_fee": request_fees.request_waive_fee,
    "lapse_fee": request_fees.request_lapse_fee,
    "refund_fee": request_fees.request_refund_fee,
}
fees = [path(f"{CASE}{verb.replace('_', '-')}/", view, name=f"request_{verb}") for verb, view in _FEES.items()]
urlpatterns = [*office, *answers, *letters, *fees]
