"""长者模式, larger text, high contrast."""

import pytest


@pytest.mark.parametrize(
    ("chosen", "on_page"), [("elder", "large contrast"), ("large", "large"), ("contrast", "contrast")]
)
def test_a_mode_is_remembered_without_a_script(client, team, chosen, on_page):
    answer = client.get(f"/mode/?set={chosen}", headers={"Referer": "http://testserver/help/"})
    assert answer["Location"] == "http://testserver/help/"
    assert f'data-mode="{on_page}"' in client.get("/").content.decode()


def test_standard_forgets_it(client, team):
    client.get("/mode/?set=elder")
    client.get("/mode/?set=standard")
    assert "data-mode" not in client.get("/").content.decode()


def test_does_not_lead_to_another_site(client, team):
    assert client.get("/mode/?set=elder", headers={"Referer": "https://elsewhere.invalid/"})["Location"] == "/"


def test_an_unknown_mode_is_no_mode(client, team):
    client.cookies["gongkai_mode"] = '"><script>'
    assert "<script>" not in client.get("/").content.decode().split("</head>")[0]
