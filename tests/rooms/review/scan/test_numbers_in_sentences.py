from gongkai.review.scan import scan_text


def test_the_words_of_the_sentence_are_not_part_of_the_number():
    found = [each for each in scan_text("文件号写作国办发明电【2009】16号。", place="正文") if each.rule == "T6"]
    assert [each.value for each in found] == ["国办发明电【2009】16号"]
    assert "请改为“国办发明电〔2009〕16号”" in found[0].message
