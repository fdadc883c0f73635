"""Pages that need not be sent twice."""

from tests.factories import published_item


def test_what_the_visitor_has_is_not_sent_again(client, team):
    item = published_item(team)
    first = client.get(f"/items/{item.pk}/")
    again = client.get(f"/items/{item.pk}/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    assert again["ETag"] == first["ETag"]


def test_a_new_release_ends_what_was_kept(client, team):
    first = client.get("/")
    published_item(team)
    assert client.get("/", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_another_way_of_reading_is_another_page(client, team):
    first = client.get("/")
    client.cookies["gongkai_mode"] = "elder"
    assert client.get("/", headers={"If-None-Match": first["ETag"]}).status_code == 200
    assert "Cookie" in first["Vary"]


def test_another_language_is_another_page(client, team):
    first = client.get("/")
    assert client.get("/en/", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_pages_are_asked_for_each_time(client, team):
    assert client.get("/")["Cache-Control"] == "no-cache"


def test_a_page_that_shows_contacts_changes_with_them(client, team):
    address = f"/agencies/{team.agency.code}/"
    first = client.get(address)
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    type(team.agency).objects.filter(pk=team.agency.pk).update(phone="0000-1111111")
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_pages_are_only_read(client, team):
    assert client.post("/").status_code == 405
