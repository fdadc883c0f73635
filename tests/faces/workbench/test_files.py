import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in
from tests.faces.workbench.office import desk_of, furnished_team, newest, typed
from tests.factories import make_agency, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return furnished_team()


@pytest.fixture
def stored(team):
    upload = SimpleUploadedFile("工作清单.txt", "一、饮水安全".encode())
    desk_of(team.clerk).post("/work/items/new/", typed(team.agency, upload=upload))
    item = newest()
    return item.pk, item.current.files.get().file.sha256


def test_a_file_is_handed_over_as_a_download(team, stored):
    response = desk_of(team.head).get("/work/items/{}/files/{}/".format(*stored))
    assert b"".join(response.streaming_content).decode() == "一、饮水安全"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff" and "no-store" in response["Cache-Control"]


def test_a_neighbour_gets_no_file(stored):
    desk = sign_in(make_person(make_agency(), Duty.FILL))
    assert desk.get("/work/items/{}/files/{}/".format(*stored)).status_code == 404


@pytest.mark.parametrize("sha", ["0" * 64, "x", "..", "%00", "a" * 5000])
def test_a_file_that_is_not_there_is_not_found(team, stored, sha):
    assert desk_of(team.clerk).get(f"/work/items/{stored[0]}/files/{sha}/").status_code == 404
