"""Addresses of these public pages."""

from django.urls import URLPattern, path

from gongkai.portal.complaints import case, follow, new, start

urlpatterns: list[URLPattern] = [
    path("complaints/", start.start, name="complaint_start"),
    path("complaints/new/", new.new, name="complaint_new"),
    path("complaints/follow/", follow.follow, name="complaint_follow"),
    path("complaints/leave/", follow.leave, name="complaint_leave"),
    path("complaints/sent/", case.sent, name="complaint_sent"),
    path("complaints/case/", case.case, name="complaint_case"),
    path("complaints/case/files/<int:pk>/", case.enclosure_file, name="complaint_enclosure"),
    path("complaints/case/letters/<int:pk>.<paper:file_format>", case.letter, name="complaint_letter"),
]
