"""Addresses of these pages, under /work/redaction/."""

from django.urls import URLPattern, path

from gongkai.workbench.redaction import begin, files, lists, marks, verbs, work

ONE = "<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("", lists.redactions, name="redactions"),
    path("new/", begin.redaction_new, name="redaction_new"),
    path(ONE, work.redaction, name="redaction"),
    path(f"{ONE}pages/<int:number>.webp", files.redaction_picture, name="redaction_picture"),
    path(f"{ONE}marks/", marks.redaction_mark, name="redaction_mark"),
    path(f"{ONE}marks/words/", marks.redaction_words, name="redaction_words"),
    path(f"{ONE}marks/findings/", marks.redaction_findings, name="redaction_findings"),
    path(f"{ONE}marks/undo/", marks.redaction_undo, name="redaction_undo"),
    path(f"{ONE}marks/<int:mark_id>/remove/", marks.redaction_unmark, name="redaction_unmark"),
    path(f"{ONE}make/", verbs.redaction_make, name="redaction_make"),
    path(f"{ONE}check/", verbs.redaction_check, name="redaction_check"),
    path(f"{ONE}use/", verbs.redaction_use, name="redaction_use"),
    path(f"{ONE}cancel/", verbs.redaction_cancel, name="redaction_cancel"),
    path(f"{ONE}original/", files.redaction_original, name="redaction_original"),
    path(f"{ONE}result/", files.redaction_result, name="redaction_result"),
    path(f"{ONE}print/", work.redaction_print, name="redaction_print"),
]
