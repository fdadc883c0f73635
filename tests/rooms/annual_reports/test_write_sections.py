"""编写文字: the text of a report, section by section."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports.actions.write_sections import write_sections
from gongkai.annual_reports.errors import UnknownSection, WrongState
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from tests.rooms.annual_reports.compiling import begun, fresh, handed_in, make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def version(cast):
    return begun(cast)


def test_a_clerk_writes_a_section(cast, version):
    write_sections(
        version.pk, texts={"overview": " 2025年，示范县水利局认真落实条例。\r\n\r\n第二段。 "}, by=cast.clerk
    )
    assert fresh(version).sections == {"overview": "2025年，示范县水利局认真落实条例。\n\n第二段。"}
    assert Entry.objects.get(action="annual_reports.write_sections").details["sections"] == {"overview": 25}


def test_sections_not_named_stay_and_an_empty_text_empties_one(cast, version):
    write_sections(version.pk, texts={"overview": "一", "problems": "二"}, by=cast.clerk)
    write_sections(version.pk, texts={"problems": "", "other": "三"}, by=cast.clerk)
    assert fresh(version).sections == {"overview": "一", "other": "三"}


def test_a_part_the_report_does_not_have_is_refused(cast, version):
    with pytest.raises(UnknownSection) as refusal:
        write_sections(version.pk, texts={"overview": "一", "appendix": "二"}, by=cast.clerk)
    assert "“appendix”" in refusal.value.sentence and "一、总体情况" in refusal.value.sentence
    assert fresh(version).sections == {}


@pytest.mark.parametrize("text", ["<script>x</script>", "\x00乱码", "长" * 20_001])
def test_text_that_cannot_be_kept_is_refused_naming_the_section(cast, version, text):
    with pytest.raises(BadWords) as refusal:
        write_sections(version.pk, texts={"problems": text}, by=cast.clerk)
    assert "五、存在的主要问题及改进情况" in refusal.value.sentence


def test_two_tabs_with_different_sections_both_keep_theirs(cast, version):
    write_sections(version.pk, texts={"overview": "甲"}, by=cast.clerk)
    write_sections(version.pk, texts={"problems": "乙"}, by=cast.clerk)
    assert fresh(version).sections == {"overview": "甲", "problems": "乙"}


def test_not_once_it_is_handed_in(cast):
    version = handed_in(cast)
    before = fresh(version).sections
    with pytest.raises(WrongState):
        write_sections(version.pk, texts={"overview": "改"}, by=cast.clerk)
    assert fresh(version).sections == before


def test_others_do_not_write(cast, version):
    with pytest.raises(Unknown):
        write_sections(version.pk, texts={"overview": "改"}, by=cast.stranger)
    with pytest.raises(NotAllowed):
        write_sections(version.pk, texts={"overview": "改"}, by=cast.reader)
