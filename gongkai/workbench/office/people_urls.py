"""Addresses of the pages of leading groups, staff, liaisons, trainings and publicity."""

from django.urls import URLPattern, path

from gongkai.workbench.office import (
    group,
    group_change,
    group_verbs,
    groups,
    liaisons,
    posts,
    publicity_pages,
    staff_pages,
    structure,
    training,
    training_form,
    trainings,
)

GROUP, POST, TRAINING, LIAISON = "groups/<int:pk>/", "posts/<int:pk>/", "trainings/<int:pk>/", "liaisons/<int:pk>/"
STAFF = "staff/<int:agency_id>/<int:year>/"

group_pages: list[URLPattern] = [
    path("groups/", groups.groups, name="groups"),
    path("groups/new/", group_change.group_new, name="group_new"),
    path(GROUP, group.group, name="group"),
    path(f"{GROUP}print/", group.group_print, name="group_print"),
    path(f"{GROUP}adjust/", group_change.group_adjust, name="group_adjust"),
    path(f"{GROUP}amend/", group_change.group_amend, name="group_amend"),
    path(f"{GROUP}dissolve/", group_change.group_dissolve, name="group_dissolve"),
    path(f"{GROUP}divide/", group_verbs.group_divide, name="group_divide"),
    path(f"{GROUP}release/", group_verbs.group_release, name="group_release"),
    path(f"{GROUP}withdraw/", group_verbs.group_withdraw, name="group_withdraw"),
    path("group-notices/<int:pk>/", group.group_notice, name="group_notice"),
    path("group-notices/<int:pk>/notice.<str:shape>", group.group_notice_paper, name="group_notice_paper"),
    path(POST, posts.post, name="post"),
    path(f"{POST}appoint/", posts.post_appoint, name="post_appoint"),
    path(f"{POST}vacate/", posts.post_vacate, name="post_vacate"),
    path("structure/<int:pk>/", structure.structure, name="structure"),
    path("tiers/", structure.tiers, name="tiers"),
    path("tiers/<int:pk>/set/", structure.tier_set, name="tier_set"),
    path("body-duties/", structure.body_duties, name="body_duties"),
    path("body-duties/new/", structure.body_duty_new, name="body_duty_new"),
    path("body-duties/<int:pk>/end/", structure.body_duty_end, name="body_duty_end"),
]

staff_addresses: list[URLPattern] = [
    path("staff/", staff_pages.staff, name="staff"),
    path("staff/call/", staff_pages.staff_call, name="staff_call"),
    path(STAFF, staff_pages.staff_year, name="staff_year"),
    path(f"{STAFF}copy/", staff_pages.staff_copy, name="staff_copy"),
    path("liaisons/", liaisons.liaisons, name="liaisons"),
    path("liaisons/new/", liaisons.liaison_new, name="liaison_new"),
    path(f"{LIAISON}amend/", liaisons.liaison_amend, name="liaison_amend"),
    path(f"{LIAISON}end/", liaisons.liaison_end, name="liaison_end"),
    path(f"{LIAISON}register/", liaisons.liaison_register, name="liaison_register"),
]

training_pages: list[URLPattern] = [
    path("trainings/", trainings.trainings, name="trainings"),
    path("trainings/new/", training_form.training_new, name="training_new"),
    path("trainings/sums/", trainings.training_sums, name="training_sums"),
    path(TRAINING, training.training, name="training"),
    path(f"{TRAINING}amend/", training_form.training_amend, name="training_amend"),
    path(f"{TRAINING}sheet/", training.training_sheet, name="training_sheet"),
    path(f"{TRAINING}call-off/", training.training_call_off, name="training_call_off"),
    path(f"{TRAINING}files/new/", training.training_file_add, name="training_file_add"),
    path(f"{TRAINING}files/<int:file_id>/", training.training_file, name="training_file"),
    path(f"{TRAINING}files/<int:file_id>/remove/", training.training_file_remove, name="training_file_remove"),
    path("study-plans/", trainings.study_plans, name="study_plans"),
    path("study-plans/new/", trainings.study_plan_new, name="study_plan_new"),
    path("publicity/", publicity_pages.publicity, name="publicity"),
    path("publicity/new/", publicity_pages.publicity_new, name="publicity_new"),
    path("publicity/<int:pk>/strike/", publicity_pages.publicity_strike, name="publicity_strike"),
]

urlpatterns: list[URLPattern] = [*group_pages, *staff_addresses, *training_pages]
