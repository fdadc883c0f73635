"""责任追究的情形 by version."""

from gongkai.law.accountability import trigger, triggers
from gongkai.law.citations import citations
from gongkai.law.vocabulary import Version


def test_each_version_has_its_own_list_and_the_local_ones():
    assert [one.key for one in triggers(Version.R2019) if not one.is_local] == [
        "not_performing",
        "not_updating",
        "other_breach",
        "no_mechanism",
    ]
    assert sum(not one.is_local for one in triggers(Version.R2008)) == 7
    assert sum(one.is_local for one in triggers(Version.R2019)) == 4


def test_every_statutory_item_cites_an_article_that_is_there():
    for version in Version:
        assert all(one.is_local or citations(one.law) for one in triggers(version))


def test_fees_were_an_item_only_of_the_first_text():
    assert trigger(Version.R2008, "unlawful_fee") is not None
    assert trigger(Version.R2019, "unlawful_fee") is None
