"""The checks of a self-inspection report, and a whole text cut into chapters."""

from gongkai.supervision import offering, self_checks
from gongkai.supervision.chapters import chapters, cut, headings
from tests.rooms.supervision.round import report

WHOLE = """一、组织领导
调整了领导小组。
二、制度建设情况
制定了制定了六项制度。
三、目录和指南
已更新。
四、主动公开
公开及时。
五、依申请公开
没有收到申请。
六、保密审查
先审查后公开。七、存在的问题
更新不及时。
八、整改措施
专人负责。"""


def test_a_whole_report_is_cut_even_where_a_heading_runs_on():
    bodies = cut(WHOLE)
    assert list(bodies) == [one.key for one in chapters()]
    assert (bodies["secrecy"], bodies["problems"]) == ("先审查后公开", "更新不及时")
    assert [one.chapter.key for one in headings(WHOLE) if one.runs_on] == ["problems"]


def test_doubled_words_and_other_units_are_pointed_out_without_holding_back(county):
    made = report(county, rules="制定了制定了六项制度。", proactive="示范县交通运输局按时公开。")
    found = {flaw.chapter.key: flaw for flaw in self_checks.flaws(made)}
    assert set(found) == {"rules", "proactive"} and not any(flaw.holds_back for flaw in found.values())
    assert "重复" in found["rules"].message and "示范县交通运输局" in found["proactive"].message


def test_personal_data_holds_the_report_back(county):
    made = report(county, requests="申请人身份证11010119900307803X。")
    assert any(flaw.holds_back for flaw in self_checks.flaws(made))


def test_the_statistics_offer_their_figures(county):
    offered = offering.offered(county.water.pk, 2026)
    assert [name for name, _figure in offered["requests"]] == ["收到申请数（件）", "答复数（件）", "按时办结数（件）"]


def test_there_are_eight_chapters():
    assert [one.heading for one in chapters()][-1] == "八、整改措施" and len(chapters()) == 8
