"""Addresses of these pages, under /work/review/."""

from django.urls import URLPattern, path

from gongkai.workbench.review import (
    coordination_verbs,
    coordinations,
    four_in_one,
    looks,
    meetings,
    months,
    policy,
    sealed,
    undetermined,
    undetermined_answer,
    urgents,
)

UNDETERMINED = "undetermined/<int:pk>/"
COORDINATION = "coordinations/<int:pk>/"
MONTH = "months/<int:agency_id>/<int:year>-<int:month>"

urlpatterns: list[URLPattern] = [
    path("four-in-one/", four_in_one.four_in_one, name="four_in_one"),
    path("four-in-one/new/", four_in_one.four_in_one_new, name="four_in_one_new"),
    path("four-in-one/<int:pk>/", four_in_one.four_in_one_item, name="four_in_one_item"),
    path("undetermined/", undetermined.undetermined, name="undetermined"),
    path(UNDETERMINED, undetermined.undetermined_one, name="undetermined_one"),
    path(f"{UNDETERMINED}endorse/", undetermined.undetermined_endorse, name="undetermined_endorse"),
    path(f"{UNDETERMINED}answer/", undetermined_answer.undetermined_answer, name="undetermined_answer"),
    path(f"{UNDETERMINED}form.<str:shape>", undetermined.undetermined_form, name="undetermined_form"),
    path(f"{UNDETERMINED}letter.<str:shape>", undetermined.undetermined_letter, name="undetermined_letter"),
    path(f"{UNDETERMINED}files/<int:file_id>/", undetermined.undetermined_file, name="undetermined_file"),
    path("urgent/", urgents.urgents, name="urgents"),
    path("urgent/slips/<int:pk>/", urgents.urgent_new, name="urgent_new"),
    path("coordinations/", coordinations.coordinations, name="coordinations"),
    path("coordinations/new/", coordination_verbs.coordination_new, name="coordination_new"),
    path(COORDINATION, coordinations.coordination, name="coordination"),
    path(f"{COORDINATION}decide/", coordination_verbs.coordination_decide, name="coordination_decide"),
    path(
        f"{COORDINATION}letters/<int:consent_id>.<str:shape>",
        coordinations.coordination_letter,
        name="coordination_letter",
    ),
    path(f"{COORDINATION}files/<int:file_id>/", coordinations.coordination_file, name="coordination_file"),
    path("consents/<int:pk>/answer/", coordination_verbs.coordination_answer, name="coordination_answer"),
    path("meetings/", meetings.meetings, name="meetings"),
    path("meetings/new/", meetings.meeting_new, name="meeting_new"),
    path("meetings/<int:pk>/", meetings.meeting, name="meeting"),
    path("meetings/<int:pk>/files/<int:file_id>/", meetings.meeting_file, name="meeting_file"),
    path("months/", months.review_months, name="review_months"),
    path("months/bodies/", months.review_month_bodies, name="review_month_bodies"),
    path("months/sheets/<int:pk>/back/", months.review_month_back, name="review_month_back"),
    path(f"{MONTH}/", months.review_month, name="review_month"),
    path(f"{MONTH}.<str:shape>", months.review_month_paper, name="review_month_paper"),
    path("second-looks/", looks.second_looks, name="second_looks"),
    path("second-looks/figures/", looks.second_look_figures, name="second_look_figures"),
    path("second-looks/<int:pk>/", looks.second_look, name="second_look"),
    path("second-looks/<int:pk>/propose/", looks.second_look_propose, name="second_look_propose"),
    path("looks/<int:pk>/decide/", looks.second_look_decide, name="second_look_decide"),
    path("looks/<int:pk>/start/", looks.second_look_start, name="second_look_start"),
    path("sealed/", sealed.sealed_files, name="sealed_files"),
    path("sealed/<int:pk>/discard/", sealed.sealed_file_discard, name="sealed_file_discard"),
    path("policies/<int:pk>/", policy.review_policy, name="review_policy"),
]
