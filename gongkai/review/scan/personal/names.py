"""Names of persons as lists and sentences carry them: a common surname, one or two characters more, then a boundary.

A name alone is no finding; it tells that an address, an illness or a benefit is somebody's.
"""

import re

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁宋谢唐韩曹许邓萧冯曾程蔡彭潘袁董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚"
    "金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂"
    "齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包"
    "屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬申冼景麦鞠"
)
COMPOUND = "欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|轩辕|夏侯|端木"
NO_NAMES = frozenset(
    "金额 方案 任务 项目 单位 时间 安全 安排 江苏 江西 贵州 云南 温度 宁夏 成立 成员 常见 常规 武汉 马路 管理 包括 强制 申请 通知 "
    "高度 华侨 关于 关系 关注 时期 时限 文件 文化 文号 文明 文体 路线 路段 游客 项次 项数 石油 白天 白银 简介 简要 简称 连接 连续 "
    "党员 党委 党组 费用 解决 解释 房屋 房产 康复 康养 成本 成果 成年 单元 单价 单独 程序 任职 任何 何时 许可 余额 万元 万人 马上 "
    "车辆 车牌 车型 车间 古城 阳光 阳台 景区 向上 向下 向社会 安置 安装 安徽 常住 常年 常务 常委 夏季 秋季 季度 钟点 钱款 毛利 "
    "田间 石材 金融 金属 盛夏 章程 文书 严格 严重 严禁 周边 周期 周末 周一 周二 周三 周四 周五 左右 莫大 尚未 尚有 毕业 龙头 雷电 "
    "易地 宋体 黄河 长江 江河 林业 林地 林木 牛羊 马铃薯 姜蒜 叶片 路灯 路面 梅雨 兰州 甘肃 陕西 河南 席位 查看 查询 查处 申报 申诉 "
    "曲线 施工 施行 施策 纪检 纪委 纪律 纪要 史志 史料 强化 强调 汤药 温馨 蓝图 连同 连带 齐全 洪水 洪涝 左侧 时段 司机 司法 "
    "司法局 党建 成效 成绩 包装 包干 房间 华人 古迹 吉林 阳性 费率 项下 解除 解读 毛重 白血病 万户 关爱 关心 关怀".split()
)
ROLES = "孤儿 儿童 人员 对象 户主 人: 患者 学生 村民 居民 职工 病人 儿子 女儿 丈夫 妻子".split()
BEFORE = rf"(?:^|(?<=[\s,;:、。(\[|.\d\"“】])|{'|'.join(f'(?<={role})' for role in ROLES)})"
AFTER = r"(?=$|[\s,;:、。()\[|0-9\"”]|患|系|被|由|因|确|男|女|于|家住|住|为|享受|的|属|经|自|是|身患|领取|同学|同志|某)"
NAME = re.compile(
    rf"{BEFORE}(?P<name>(?:{COMPOUND})[\u4e00-\u9fff]{{1,2}}?|[{SURNAMES}][\u4e00-\u9fff]{{1,2}}?){AFTER}", re.MULTILINE
)


def name_in(text: str) -> re.Match[str] | None:
    """The last name in a short piece of text, or None."""
    last = None
    for found in NAME.finditer(text):
        if found["name"] not in NO_NAMES and not found["name"].startswith(tuple(NO_NAMES)):
            last = found
    return last
