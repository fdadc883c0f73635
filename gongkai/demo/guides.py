"""公开指南 for every body of the demo, with all statutory elements."""

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.catalogue.actions.save_guide import GuideForm, save_guide
from gongkai.demo.county import Unit
from gongkai.law.vocabulary import Duty

CLASSES = "本机关的政府信息分为机构职能、政策文件、规划计划、统计信息、财政信息、行政许可、行政处罚、民生保障、应急管理和其他十类。"
ARRANGEMENT = "目录按栏目、主题分类和体裁分类编排，每条信息有唯一的索引号，列明名称、内容概述和生成日期。"
HOW = "在本网站“政府信息公开”专栏检索、查阅和下载；也可以到县档案馆、县图书馆和县政务服务中心的政府信息查阅点查阅。"
PROACTIVE = "主动公开的范围见“法定主动公开内容”栏目；自政府信息形成或者变更之日起法定期限内公开。"
ON_REQUEST = (
    "公民、法人和其他组织可以当面、邮寄、传真或者通过互联网向本机关政府信息公开工作机构提出申请，"
    "写明姓名或名称、身份证明、联系方式，所需信息的名称、文号或者其他特征，以及获取信息的方式。"
)
REMEDIES = (
    "认为本机关未依法履行政府信息公开义务的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，"
    "也可以依法申请行政复议或者提起行政诉讼。"
)
NOTE = "收录范围为本机关制作和获取的应当主动公开的政府信息；数据项的含义与核心元数据一致。"


def build(units: dict[str, Unit]) -> None:
    """One current guide for each body, saved by its own cataloguer."""
    for unit in units.values():
        agency = unit.agency
        form = GuideForm(
            classification=CLASSES,
            arrangement=ARRANGEMENT,
            how_to_get=HOW,
            office_name=f"{agency.name}政府信息公开工作机构",
            office_address=agency.address,
            office_hours=agency.office_hours,
            office_phone=agency.phone,
            office_fax=agency.fax,
            office_online=agency.email,
            proactive=PROACTIVE,
            on_request=ON_REQUEST,
            remedies=REMEDIES,
            catalogue_note=NOTE,
        )
        keeper = unit.people[Duty.CATALOGUE]
        save_guide(agency.pk, form, by=Actor.of(keeper, timezone.localdate()))
