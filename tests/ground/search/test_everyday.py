from gongkai.search.everyday import about
from gongkai.search.parsing import parse, spelled


def words(question: str) -> list[str]:
    found = about(parse(question))
    return spelled(found) if found else []


def test_a_question_is_reduced_to_what_it_is_about():
    assert words("低保怎么申请") == ["低保", "申请"]


def test_each_word_stands_beside_what_documents_call_it():
    found = about(parse("拆迁可以选择什么"))
    assert found is not None
    assert {"".join(word.pieces) for word in found.groups[0]} == {"拆迁", "房屋征收", "征收补偿"}


def test_nothing_is_left_of_a_bare_question_word():
    assert about(parse("怎么办")) is None
