from gongkai.review.displays import FindingRow
from gongkai.review.scan import Severity
from gongkai.workbench.marking import placed


def finding(masked, offset, *, number=1, place="正文"):
    return FindingRow(
        id=number, rule="P1", severity=Severity.BLOCK, place=place, offset=offset, masked=masked, message="",
        asked_by="", asked_reason="", lifted_by="", lifted_at=None, may_ask=False, may_lift=False,
    )  # fmt: skip


def shown(html, *findings):
    text, rows = placed(html, findings)
    return str(text), [row.anchor for row in rows]


def test_a_masked_value_is_found_again_and_marked():
    html = "<p>电话13800000000。</p>"
    assert shown(html, finding("138****0000", 2)) == (
        '<p>电话<mark id="place-1" tabindex="-1">13800000000</mark>。</p>', ["place-1"],
    )  # fmt: skip


def test_the_right_one_of_several_is_marked():
    html = "<p>密件</p><p>密件</p>"
    assert shown(html, finding("密件", 3))[0] == '<p>密件</p><p><mark id="place-1" tabindex="-1">密件</mark></p>'


def test_signs_that_html_writes_otherwise_are_found_too():
    html = "<p>甲&amp;乙公司</p>"
    assert '<mark id="place-1" tabindex="-1">甲&amp;乙</mark>' in shown(html, finding("甲&乙", 0))[0]


def test_what_a_tag_runs_through_is_left_unmarked_and_leads_to_the_text():
    html = "<p>138<b>0000</b>0000</p>"
    assert shown(html, finding("138****0000", 0)) == (html, ["text"])


def test_two_findings_in_one_place_mark_it_once():
    html = "<p>13800000000</p>"
    text, anchors = shown(html, finding("138****0000", 0), finding("138****0000", 0, number=2))
    assert text.count("<mark") == 1 and anchors == ["place-1", "place-1"]


def test_other_places_lead_to_their_panels():
    html = "<p>正文</p>"
    findings = [finding("x", 0, place="附件《名单.docx》"), finding("x", 0, number=2, place="内容概述")]
    assert shown(html, *findings) == (html, ["files", "metadata"])


def test_what_no_longer_stands_there_does_no_harm():
    html = "<p>短</p>"
    assert shown(html, finding("138****0000", 500), finding("", 0, number=2)) == (html, ["text", "text"])
