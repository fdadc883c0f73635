"""Addresses of the pages of reconsiderations and suits."""

from django.urls import path

from gongkai.workbench import remedies, remedy_case, remedy_course, remedy_new, remedy_table, remedy_verbs

CASE = "remedies/<int:pk>/"

urlpatterns = [
    path("remedies/", remedies.remedies, name="remedies"),
    path("remedies/table/", remedy_table.remedy_table, name="remedy_table"),
    path("remedies/new/", remedy_new.remedy_new, name="remedy_new"),
    path(CASE, remedy_case.remedy, name="remedy"),
    path(f"{CASE}amend/", remedy_new.remedy_amend, name="remedy_amend"),
    path(f"{CASE}conclude/", remedy_verbs.remedy_conclude, name="remedy_conclude"),
    path(f"{CASE}reopen/", remedy_verbs.remedy_reopen, name="remedy_reopen"),
    path(f"{CASE}note/", remedy_verbs.remedy_note, name="remedy_note"),
    path(f"{CASE}events/", remedy_course.remedy_event, name="remedy_event"),
    path(f"{CASE}events/<int:event_id>/drop/", remedy_course.remedy_event_drop, name="remedy_event_drop"),
    path(f"{CASE}papers/", remedy_course.remedy_add_paper, name="remedy_add_paper"),
    path(f"{CASE}papers/<int:paper_id>/", remedy_course.remedy_paper, name="remedy_paper"),
]
