"""`gongkai init`."""


def test_sets_up_and_prints_the_one_time_password_once(new_installation):
    place = new_installation()
    code, out, _said = place.run("init", "--agency", "示范县人民政府", "--admin", "guanli")
    assert code == 0
    assert "管理员账号 administrator：guanli" in out
    assert "一次性密码 one-time password：" in out
    assert place.run("audit", "verify")[1].startswith("操作日志完整：共5条")


def test_refuses_to_set_up_twice(installed):
    place = installed
    code, _out, said = place.run("init")
    assert code == 1
    assert "不能再次初始化" in said


def test_a_bad_account_name_leaves_nothing_behind(new_installation):
    place = new_installation()
    code, _out, _said = place.run("init", "--admin", "张三 ")
    assert code == 1
    assert place.run("audit", "verify")[1].startswith("操作日志完整：共0条")
    assert place.run("init")[0] == 0


def test_the_data_folder_is_closed_to_other_accounts_of_the_machine(installed):
    place = installed
    assert place.home.stat().st_mode & 0o007 == 0
    assert (place.home / "secret.key").stat().st_mode & 0o077 == 0
