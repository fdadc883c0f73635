"""Addresses of the pages of reconsiderations and suits."""

from django.urls import path

from gongkai.workbench import remedies, remedy_case, remedy_new, remedy_verbs

CASE = "remedies/<int:pk>/"

urlpatterns = [
    path("remedies/", remedies.remedies, name="remedies"),
    path("remedies/new/", remedy_new.remedy_new, name="remedy_new"),
    path(CASE, remedy_case.remedy, name="remedy"),
    path(f"{CASE}amend/", remedy_new.remedy_amend, name="remedy_amend"),
    path(f"{CASE}conclude/", remedy_verbs.remedy_conclude, name="remedy_conclude"),
    path(f"{CASE}reopen/", remedy_verbs.remedy_reopen, name="remedy_reopen"),
    path(f"{CASE}note/", remedy_verbs.remedy_note, name="remedy_note"),
]
