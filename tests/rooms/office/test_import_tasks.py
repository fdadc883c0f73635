"""导入任务."""

import io
from datetime import date

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings, strategies as st

from gongkai.accounts.models import User
from gongkai.office import task_sheet
from gongkai.office.actions.import_tasks import import_tasks
from gongkai.office.errors_work import BadSheet
from gongkai.office.models import Task
from gongkai.office.task_sheet import HEADS
from tests.rooms.office.work import make_desk, make_plan

pytestmark = pytest.mark.django_db


def book(*lines, heads=HEADS):
    """A workbook with these lines."""
    buffer = io.BytesIO()
    made = xlsxwriter.Workbook(buffer)
    sheet = made.add_worksheet()
    for at, line in enumerate([heads, *lines]):
        for place, value in enumerate(line):
            sheet.write(at, place, value)
    made.close()
    return buffer.getvalue()


def line(title="更新指南", section="", person="", due="2026-06-30", source="文件要求"):
    return (title, "按时更新", source, "示政办发〔2026〕2号", section, person, "2026年3月1日", due)


def test_what_the_template_gives_comes_in_once():
    desk = make_desk()
    plan = make_plan(desk)
    name = User.objects.get(pk=desk.clerk.user_id).name
    rows = [line(section=desk.section.name, person=name), line("组织培训", due="2026/9/1")]
    content = task_sheet.template(rows, sections=[desk.section.name], title="模板")

    done = import_tasks(plan.pk, task_sheet.read(content, name="任务.xlsx"), by=desk.head)
    again = import_tasks(plan.pk, task_sheet.read(content, name="任务.xlsx"), by=desk.head)

    assert ((done.made, done.known), (again.made, again.known)) == ((2, 0), (0, 2))
    task = Task.objects.get(title="更新指南")
    assert (task.section, task.person.name, task.starts_on, task.due_on) == (
        desk.section,
        name,
        date(2026, 3, 1),
        date(2026, 6, 30),
    )


def test_one_faulty_line_keeps_all_of_them_out_and_every_fault_is_said():
    desk = make_desk()
    plan = make_plan(desk)
    content = book(
        line(), line("甲", section="没有的科室"), line("乙", due="月底"), line("丙", due=""), line("丁", source="猜的")
    )
    with pytest.raises(BadSheet) as refusal:
        import_tasks(plan.pk, task_sheet.read(content, name="任务.xlsx"), by=desk.head)
    for words in (
        "第3行：没有名为“没有的科室”的科室",
        "第4行：“完成时限”填写的“月底”不是日期",
        "第5行：“完成时限”没有填写",
        "第6行：没有“猜的”这种来源",
    ):
        assert words in refusal.value.sentence
    assert Task.objects.count() == 0


def test_two_people_of_one_name_are_told_apart_by_their_accounts():
    desk = make_desk()
    plan = make_plan(desk)
    User.objects.filter(agency=desk.agency).update(name="张演示")
    with pytest.raises(BadSheet, match="不止一人，请填写账号"):
        import_tasks(plan.pk, task_sheet.read(book(line(person="张演示")), name="任务.xlsx"), by=desk.head)
    account = User.objects.get(pk=desk.clerk.user_id).username
    import_tasks(plan.pk, task_sheet.read(book(line(person=account)), name="任务.xlsx"), by=desk.head)
    assert Task.objects.get().person_id == desk.clerk.user_id


@pytest.mark.parametrize(
    "content",
    [book(), book(line(), heads=("名称", "日期")), book(*[line(str(n)) for n in range(501)])],
)
def test_refuses_sheets_of_another_kind_or_size(content):
    desk = make_desk()
    with pytest.raises(BadSheet):
        import_tasks(make_plan(desk).pk, task_sheet.read(content, name="任务.xlsx"), by=desk.head)


def test_refuses_a_cell_far_out_and_files_that_are_no_sheet():
    buffer = io.BytesIO()
    made = xlsxwriter.Workbook(buffer)
    made.add_worksheet().write(1_000_000, 0, "远")
    made.close()
    with pytest.raises(BadSheet, match="表格过大"):
        task_sheet.read(buffer.getvalue(), name="任务.xlsx")
    with pytest.raises(BadSheet, match="不是 XLSX"):
        task_sheet.read("只是文字".encode(), name="任务.txt")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(alphabet="甲乙丙丁", min_size=1, max_size=3), max_size=8))
def test_the_lines_come_back_as_they_were_written(titles):
    lines = [line(title) for title in titles]
    content = task_sheet.template(lines, sections=[], title="模板")
    assert [one.cells["任务"] for one in task_sheet.read(content, name="任务.xlsx")] == titles


def test_every_section_can_be_chosen_in_the_sheet_however_many_there_are():
    names = [f"示范县第{number}业务科室" for number in range(1, 60)]
    book = openpyxl.load_workbook(io.BytesIO(task_sheet.template([], sections=names, title="模板")))
    rules = {str(rule.sqref): rule.formula1 for rule in book.worksheets[0].data_validations.dataValidation}
    assert rules["E2:E501"] == "选项!$A$1:$A$59"
    assert [cell.value for cell in book["选项"]["A"]] == names
