"""Five annual reports as offices wrote them, all invented: each with the faults such papers have.

The county, the towns and the people do not exist; what is wrong in them is what the checks must find.
"""

COUNTY = """示范县人民政府
信息公开工作年度报告
2009年以来，我县认真贯彻《中华人民共和国政府信息公开条例》，健全工作机构，编制指南和目录。
一、主要做法
成立了由县长张演示任组长的领导小组，县信息中心承担日常工作。
二、主动公开情况
全年共公开政府信息1522条，其中县级1170条，乡镇352条。
三、存在的问题
部分单位更新不及时。
"""
DISTRICT = """2009年,**区党委、政府在**市委、市政府的正确领导下,积极推进信息化建设,现将**区政府信息公开工作自查整改的情况报告如下:
一、组织领导情况
成立了以**区委常委为组长的领导小组，建立了《**区政府信息发布保密审查制度(试行)》，其中包括制定了制定了《**区指南》。
二、存在的问题
国家机密与公开的界限把握不准，文件号写作国办发明电【2009】16号。
"""
CITY = """柳湾乡2009年政府信息公开工作年度报告

　　一、基本情况
　　乡政府设立公共信息查阅点数为38处，其中可进行电子信息查阅的为1400条；查阅点接到查阅1260人次。
　　二、主动公开情况
　　全年公开1100条，其中规范性文件130条。
"""
TOWNSHIP = """松岭乡2008年政府信息公开工作年报

为认真贯彻落实《中华人民共和国政府信息公开条例》（国务院第492号令），现将我乡工作总结如下：
一、健全管理机制
组长由乡长李演示担任。制定了保密审查流程，填报《政府信息公开保密审查单》。
二、清理情况
共清理出61条政府信息，其中主动公开37条，依申请公开22条，不予公开2条。
二○○九年三月
"""
STREET = """示范县人民政府明德街道办事处2009年政府信息公开工作年度报告

[bookmark: _GoBack]2009年,明德街道认真执行《条例》,推进弘文街道自身建设的健康发展。如有疑问,请联系明德街道办事处办公室。
一、工作基本情况
主动公开信息278条,依申请公开的信息0条。严格履行保密审查程序。
二、存在的问题
至今没有出台保密审查的明确规定。
"""
ALL = {
    "000_示范县.txt": COUNTY,
    "001_自查整改.txt": DISTRICT,
    "002_柳湾乡.txt": CITY,
    "003_松岭乡.txt": TOWNSHIP,
    "004_明德街道.txt": STREET,
}
FLAWS = {  # words of the finding that a reviewer must be shown, by a word of the title
    "示范县人民政府信息公开": "年份",
    "自查整改": "**",
    "明德街道": "弘文街道",
}
FOUND_BY = {"明德街道 278条": "明德街道", "松岭乡 保密审查": "松岭乡", "查阅点": "柳湾乡"}


def write_to(folder):
    """Put the five into a folder, as a clerk has them."""
    folder.mkdir()
    for name, text in ALL.items():
        (folder / name).write_text(text, "utf-8")
    return folder
