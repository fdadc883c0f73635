"""What the demo county's reports say around their tables: sentences made of the figures, and a few that fit everywhere."""

from collections.abc import Mapping
from decimal import Decimal

from gongkai.law import annual_reports as law
from gongkai.law.report_periods import ReportPeriod

PLAIN = {  # sections that figures make no sentence for
    "overview": "本机关明确专门机构和人员承担政府信息公开工作，健全公开、审查、受理和监督制度，按时更新公开指南和目录。",
    "problems": "存在的主要问题：部分信息更新不够及时，政策解读形式较为单一。改进情况：完善公开台账，每季度开展一次自查，增加图文解读。",
    "responses": "对公众关注的事项及时回应。",
    "inquiries": "通过现场、电话和网络接受咨询，均当场答复。",
    "resources": "没有收取检索、复制、邮寄以外的费用。",
}
FEES = "本年度没有收取信息处理费。上级年度政务公开工作要点所列任务已经按时完成。"
MARK = "（本报告为示范数据，内容均系虚构。）"


def texts_of(form_key: str, figures: Mapping[str, Decimal], *, year: int) -> dict[str, str]:
    """Every section that needs a text, with the sentences its figures make."""
    said: dict[str, list[str]] = {}
    for fact in law.facts(form_key, figures, year=year, covers=ReportPeriod(year)):
        said.setdefault(fact.section, []).append(fact.text)
    needed = [section.key for section in law.sections(form_key) if section.required]
    return {key: _text(form_key, key, said.get(key, []), is_last=key == needed[-1]) for key in needed}


def _text(form_key: str, key: str, facts: list[str], *, is_last: bool) -> str:
    own = FEES if key == "other" and form_key.startswith("report_") else PLAIN.get(key, "")
    lines = [own, "".join(facts), MARK if is_last else ""]
    return "\n".join(line for line in lines if line) or "没有需要说明的情况。"
