"""Addresses of these pages, under /work/notices/."""

from django.urls import URLPattern, path

from gongkai.workbench.notices import messages, notice_verbs, notices

NOTICE, THREAD = "<int:pk>/", "messages/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("", notices.notices, name="notices"),
    path("new/", notices.notice_new, name="notice_new"),
    path("first/", notices.notices_first, name="notices_first"),
    path("messages/", messages.messages, name="messages"),
    path("messages/new/", messages.message_new, name="message_new"),
    path(THREAD, messages.message, name="message"),
    path(f"{THREAD}files/<int:file_id>/", messages.message_file, name="message_file"),
    path(NOTICE, notices.notice, name="notice"),
    path(f"{NOTICE}reply/", notice_verbs.notice_reply, name="notice_reply"),
    path(f"{NOTICE}remind/", notice_verbs.notice_remind, name="notice_remind"),
    path(f"{NOTICE}recall/", notice_verbs.notice_recall, name="notice_recall"),
    path(f"{NOTICE}files/<int:file_id>/", notice_verbs.notice_file, name="notice_file"),
]
