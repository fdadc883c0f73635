"""Addresses of these public pages."""

from django.urls import path

from gongkai.portal.consultations import comment, inquiries, listing

urlpatterns = [
    path("consultations/", listing.consultations, name="consultations"),
    path("consultations/sent/", comment.comment_sent, name="comment_sent"),
    path("consultations/<int:pk>/", listing.consultation, name="consultation"),
    path("consultations/<int:pk>/comment/", comment.consultation_comment, name="consultation_comment"),
    path("consultations/<int:pk>/files/<int:file_id>/", listing.consultation_file, name="consultation_file"),
    path("inquiries/", inquiries.inquiries, name="inquiries"),
    path("inquiries/new/", inquiries.inquiry_new, name="inquiry_new"),
    path("inquiries/sent/", inquiries.inquiry_sent, name="inquiry_sent"),
    path("inquiries/follow/", inquiries.inquiry_follow, name="inquiry_follow"),
]
