"""What is shown of a name."""

import pytest

from gongkai.vault.masking import surname


@pytest.mark.parametrize(
    ("name", "shown"), [("张演示", "张**"), ("欧阳演示", "欧阳**"), ("王", "王**"), ("", ""), ("Li Demo", "L**")]
)
def test_only_the_surname_is_shown(name, shown):
    assert surname(name) == shown
