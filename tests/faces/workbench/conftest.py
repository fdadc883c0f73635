"""What tests that go over many addresses of the workbench need."""

import pytest
from django.http import HttpResponseNotFound

from gongkai.workbench import acting


@pytest.fixture
def nothing_drawn_once(monkeypatch):
    """The page of nothing is drawn in full for each person's first wrong address, and only answered with after that."""
    draw, drawn = acting.not_found, set()

    def answered(request):
        if request.user.pk in drawn:
            return HttpResponseNotFound()
        drawn.add(request.user.pk)
        return draw(request)

    monkeypatch.setattr(acting, "not_found", answered)
