"""设置目录: what law and custom prescribe is there from the first day."""

from gongkai.catalogue import queries
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.models import Column, Genre, IndexRule, Subject


def test_a_new_installation_has_the_platform(db):
    seeded = seed_defaults()

    assert [node.code for node in queries.column_tree().roots] == ["guide", "rules", "statutory", "reports", "requests"]
    assert queries.column("statutory-20-15").parent_code == "statutory"
    assert len([one for one in queries.subjects()]) == 22
    assert IndexRule.objects.get().template == "{org}/{year}-{seq:05d}"
    assert (seeded.columns, seeded.rules) == (Column.objects.count(), 1)


def test_a_second_time_adds_nothing_and_keeps_what_people_changed(db):
    seed_defaults()
    Column.objects.filter(code="rules").update(name="工作制度")
    Subject.objects.filter(code="01").update(name="本级组织机构")
    before = queries.edition()

    seeded = seed_defaults()

    assert (seeded.columns, seeded.subjects, seeded.genres, seeded.rules) == (0, 0, 0, 0)
    assert queries.column("rules").name == "工作制度"
    assert Subject.objects.get(code="01").name == "本级组织机构"
    assert queries.edition() == before


def test_genres_carry_their_days(db):
    seed_defaults()
    assert Genre.objects.get(name="会议纪要").to_on.year == 2012
    assert Genre.objects.get(name="纪要").to_on is None
