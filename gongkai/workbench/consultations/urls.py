"""Addresses of these pages, under /work/consultations/."""

from django.urls import path

from gongkai.workbench.consultations import (
    comment,
    comments,
    draft,
    draft_form,
    draft_verbs,
    drafts,
    feedback,
    inquiries,
    inquiry,
    policy,
    questions,
)

ONE = "<int:pk>/"
COMMENT = "comments/<int:pk>/"
INQUIRY = "inquiries/<int:pk>/"
QUESTION = "questions/<int:pk>/"

urlpatterns = [
    path("", drafts.consultations, name="consultations"),
    path("new/", draft_form.consultation_new, name="consultation_new"),
    path("settings/", policy.consultation_policy, name="consultation_policy"),
    path(ONE, draft.consultation, name="consultation"),
    path(f"{ONE}edit/", draft_form.consultation_edit, name="consultation_edit"),
    path(f"{ONE}print/", draft.consultation_print, name="consultation_print"),
    path(f"{ONE}files/add/", draft.consultation_add_file, name="consultation_add_file"),
    path(f"{ONE}files/<int:file_id>/", draft.consultation_file, name="consultation_file"),
    path(f"{ONE}files/<int:file_id>/remove/", draft.consultation_remove_file, name="consultation_remove_file"),
    path(f"{ONE}submit/", draft_verbs.consultation_submit, name="consultation_submit"),
    path(f"{ONE}approve/", draft_verbs.consultation_approve, name="consultation_approve"),
    path(f"{ONE}send-back/", draft_verbs.consultation_send_back, name="consultation_send_back"),
    path(f"{ONE}extend/", draft_verbs.consultation_extend, name="consultation_extend"),
    path(f"{ONE}stop/", draft_verbs.consultation_stop, name="consultation_stop"),
    path(f"{ONE}discard/", draft_verbs.consultation_discard, name="consultation_discard"),
    path(f"{ONE}comments/", comments.consultation_comments, name="consultation_comments"),
    path(f"{ONE}comments/judge/", comments.consultation_judge, name="consultation_judge"),
    path(f"{ONE}comments/new/", comment.comment_new, name="comment_new"),
    path(f"{ONE}points/new/", feedback.point_new, name="point_new"),
    path(f"{ONE}points/<int:point_id>/", feedback.point_edit, name="point_edit"),
    path(f"{ONE}points/<int:point_id>/remove/", feedback.point_remove, name="point_remove"),
    path(f"{ONE}feedback/", feedback.consultation_feedback, name="consultation_feedback"),
    path(f"{ONE}feedback/submit/", draft_verbs.consultation_submit_feedback, name="consultation_submit_feedback"),
    path(f"{ONE}feedback/approve/", draft_verbs.consultation_approve_feedback, name="consultation_approve_feedback"),
    path(f"{COMMENT}mark/", comment.comment_mark, name="comment_mark"),
    path(f"{COMMENT}sender/", comment.comment_open, name="comment_open"),
    path("inquiries/", inquiries.inquiries, name="inquiries"),
    path("inquiries/new/", inquiry.inquiry_new, name="inquiry_new"),
    path("inquiries/figures/", inquiries.inquiry_figures, name="inquiry_figures"),
    path(INQUIRY, inquiry.inquiry, name="inquiry"),
    path(f"{INQUIRY}print/", inquiry.inquiry_print, name="inquiry_print"),
    path(f"{INQUIRY}answer/", inquiry.inquiry_answer, name="inquiry_answer"),
    path(f"{INQUIRY}assign/", inquiry.inquiry_assign, name="inquiry_assign"),
    path(f"{INQUIRY}refer/", inquiry.inquiry_refer, name="inquiry_refer"),
    path(f"{INQUIRY}asker/", inquiry.inquiry_open, name="inquiry_open"),
    path("questions/", questions.questions, name="questions"),
    path("questions/new/", questions.question_new, name="question_new"),
    path(QUESTION, questions.question, name="question"),
    path(f"{QUESTION}edit/", questions.question_edit, name="question_edit"),
    path(f"{QUESTION}submit/", questions.question_submit, name="question_submit"),
    path(f"{QUESTION}publish/", questions.question_publish, name="question_publish"),
    path(f"{QUESTION}send-back/", questions.question_send_back, name="question_send_back"),
    path(f"{QUESTION}withdraw/", questions.question_withdraw, name="question_withdraw"),
]
