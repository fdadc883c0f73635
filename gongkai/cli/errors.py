"""The refusals of the command line."""

from gongkai.law.refusals import Refusal


class PortTaken(Refusal):
    """Somebody else listens there."""

    sentence = (
        "端口 {port} 已被占用，网站没有启动。请换一个端口，例如：make run PORT={other}（或 gongkai serve --port {other}）。\n"
        "Port {port} is in use; choose another, for example: make run PORT={other}."
    )


class DemoNotLoaded(Refusal):
    """The demo county was asked for and could not be made, or was stopped."""

    sentence = "示范县没有载入完，网站没有启动；未完成的部分没有留下。再次启动会重新载入。"


class AlreadySetUp(Refusal):
    """There is an installation here already."""

    sentence = "数据目录 {home} 中已有单位和账号，不能再次初始化。如要新建，请用 GONGKAI_HOME 指定一个空目录。"


class InUse(Refusal):
    """The site or a worker runs on this data folder."""

    sentence = "网站或后台任务正在使用 {home}，现在不能恢复。请先停止服务，再运行恢复命令。"


class NotEmpty(Refusal):
    """Restoring would hide what is there."""

    sentence = (
        "{home} 中已有数据，没有恢复。确认要替换时请加 --replace；原有数据会移到其中的 replaced-… 目录，不会删除。"
    )


class BadBackup(Refusal):
    """The file is not a whole backup of ours."""

    sentence = "备份文件 {file} 不能使用：{problem}。没有改动任何数据，请换用另一份备份。"


class OtherDatabase(Refusal):
    """A backup of one kind of database cannot be put into another."""

    sentence = "此备份取自 {there}，当前设置使用 {here}，不能恢复。请按备份时的数据库设置 GONGKAI_DATABASE_URL。"


class ToolMissing(Refusal):
    """A program of PostgreSQL is not installed."""

    sentence = "没有找到 {tool}。请安装 PostgreSQL 客户端程序（Debian/Ubuntu：apt install postgresql-client）后重试。"


class ToolFailed(Refusal):
    """A program of PostgreSQL gave up."""

    sentence = "{tool} 没有完成：{problem}。"


class TooFewLocks(Refusal):
    """PostgreSQL's table of locks is smaller than what a whole restore holds at once."""

    sentence = (
        "{tool} 没有完成：数据库服务器允许同时持有的锁太少，现有数据没有改动。"
        "请把 PostgreSQL 的 max_locks_per_transaction 设为 256（postgresql.conf），重启数据库后重试。"
    )


class TargetExists(Refusal):
    """Never write over an earlier backup."""

    sentence = "文件 {file} 已存在，没有覆盖。请换一个文件名。"
