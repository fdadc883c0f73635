"""Rich text: what Word and WPS leave becomes plain semantic HTML, nothing dangerous stays, and twice is as good as once."""

import pytest
from hypothesis import given, strategies as st

from gongkai.attachments.html import clean, to_text

SHA = "a" * 64
FROM_WORD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {mso-style-parent:""}</style></head><body>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<p class=MsoTitle align=center style='text-align:center;mso-line-height-rule:exactly'><b><span lang=EN-US
style='font-size:22.0pt;font-family:方正小标宋简体'>关于印发《示范
办法》的通知<o:p></o:p></span></b></p>
<p class=MsoNormal style='text-indent:32.0pt'><a name="_GoBack"></a><span>　　各乡镇人民政府：“请”&nbsp;&nbsp;执行。</span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>第一项</p>
<p class=MsoNormal align=right style='text-align:right'>示范县人民政府</p>
</body></html>
"""


def test_text_pasted_from_word_becomes_plain_paragraphs():
    assert clean(FROM_WORD) == (
        '<p class="align-center"><strong>关于印发《示范办法》的通知</strong></p>'
        "<p>各乡镇人民政府：“请” 执行。</p>"
        "<p>1. 第一项</p>"
        '<p class="align-right">示范县人民政府</p>'
    )


@pytest.mark.parametrize(
    ("pasted", "cleaned"),
    [
        ("<div>甲<div>乙</div>丙</div>", "<p>甲</p><p>乙</p><p>丙</p>"),
        ("甲<br>乙", "<p>甲<br>乙</p>"),
        ("<h1>标题</h1>", "<h2>标题</h2>"),
        ("<b>粗</b><i>斜</i><u>线</u><sup>2</sup>", "<p><strong>粗</strong><em>斜</em><u>线</u><sup>2</sup></p>"),
        ('<span style="font-weight:bold">粗</span>', "<p><strong>粗</strong></p>"),
        ('<p style="display:none">藏</p><p>见</p>', "<p>见</p>"),
        ("<p> \u3000&nbsp;</p><p><span></span></p>", ""),
        ("<font color=red size=5>红</font>", "<p>红</p>"),
        ('<p class="MsoNormal align-right">甲</p>', "<p>甲</p>"),
        ('<p class="align-right" style="color:red">甲</p>', '<p class="align-right">甲</p>'),
        ("<ul><li> 一 </li><li></li><li>二</li></ul>", "<ul><li>一</li><li>二</li></ul>"),
        ("<blockquote>引文</blockquote><hr>", "<blockquote>引文</blockquote><hr>"),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
    ],
)
def test_other_markup_is_mapped(pasted, cleaned):
    assert clean(pasted) == cleaned


def test_tables_keep_their_joined_cells_and_alignment():
    pasted = (
        '<table border=1 width="500"><tr><th colspan="2" onclick="x()"><p align="center">项目</p></th></tr>'
        '<tr><td rowspan=2 style="width:9pt">甲</td><td>1</td></tr><tr><td colspan="9999">2</td></tr></table>'
    )
    assert clean(pasted) == (
        '<table><tbody><tr><th class="align-center" colspan="2">项目</th></tr>'
        '<tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></tbody></table>'
    )


@pytest.mark.parametrize(
    ("pasted", "cleaned"),
    [
        ('<a href="https://www.gov.cn/?a=1&b=2">链接</a>', '<p><a href="https://www.gov.cn/?a=1&amp;b=2">链接</a></p>'),
        ('<a href="/catalogue/">目录</a>', '<p><a href="/catalogue/">目录</a></p>'),
        ('<a href="mailto:x@sf.gov.cn">信箱</a>', '<p><a href="mailto:x@sf.gov.cn">信箱</a></p>'),
        ('<a href="javascript:alert(1)">点</a>', "<p>点</p>"),
        ('<a href="JaVa\tscript:alert(1)">点</a>', "<p>点</p>"),
        ('<a href="//evil.example">点</a>', "<p>点</p>"),
        ('<a href="data:text/html,x">点</a>', "<p>点</p>"),
        ('<a name="_GoBack"></a>甲', "<p>甲</p>"),
        (f'<img src="/file/3/{SHA}/a.png" alt="图" onerror=x>', f'<p><img alt="图" src="/file/3/{SHA}/a.png"></p>'),
        ('<img src="file:///C:/a.png">', ""),
        ('<img src="https://tracker.example/a.png">', ""),
        (f'<img src="//evil.example/{SHA}">', ""),
        (f'<img src="/file/../{SHA}">', ""),
        ("<script>alert(1)</script>甲", "<p>甲</p>"),
        ("<style>p{}</style><iframe src=x></iframe><form><input>甲</form>", "<p>甲</p>"),
        ("<svg onload=alert(1)><script>x</script></svg>", ""),
        ("<math><mtext><table><mglyph><style><img src=x onerror=x>", ""),
    ],
)
def test_only_safe_links_and_own_pictures_stay(pasted, cleaned):
    assert clean(pasted) == cleaned


TAGS = "p div span b strong h1 h2 ul ol li table tr td th tbody caption a img br hr blockquote center font script style svg math"
PIECES = st.sampled_from(
    [f"<{tag}>" for tag in TAGS.split()]
    + [f"</{tag}>" for tag in TAGS.split()]
    + ['<p style="text-align:center">', '<a href="javascript:x">', '<a href="/x">', '<td colspan="2" onclick="x">']
    + [f'<img src="/f/{SHA}">', "<img src=x onerror=alert(1)>", "<o:p>", "<!--", "-->", "<![if x]>", "&lt;script&gt;"]
    + ["中文", "　　缩进", "&nbsp;", " ", "\n", "<", "&", '"', "\0", "\u200b", "x < y"]
)
DANGERS = ("<script", "javascript:", "onclick=", "onerror=", "<svg", "<style", "style=", "<iframe")


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=80))
def test_cleaning_twice_changes_nothing_and_nothing_dangerous_survives(html):
    once = clean(html)
    assert clean(once) == once
    assert [danger for danger in DANGERS if danger in once.lower()] == []


def test_endless_nesting_is_flattened():
    assert clean("<div>" * 50000 + "文") == "<p>文</p>"


def test_plain_text_has_a_line_for_each_paragraph_and_row():
    html = clean(
        "<h2>一、情况</h2><p>甲<br>乙</p><table><tr><td>名称</td><td>数量</td></tr><tr><td></td><td>3</td></tr></table><ul><li>丙</li></ul>"
    )
    assert to_text(html) == "一、情况\n甲\n乙\n名称\t数量\n\t3\n丙"


def test_plain_text_shows_characters_not_entities():
    assert to_text("<p>1 &lt; 2 &amp;&nbsp;3</p>") == "1 < 2 & 3"


def test_headings_begin_below_the_title_and_leave_no_gap():
    assert clean("<h3>申请条件</h3><p>一</p><h3>办理期限</h3>") == "<h2>申请条件</h2><p>一</p><h2>办理期限</h2>"
    assert clean("<h2>一</h2><h4>（一）</h4><h4>（二）</h4>") == "<h2>一</h2><h3>（一）</h3><h3>（二）</h3>"
    assert clean("<h3>前言</h3><h2>一</h2><h3>（一）</h3>") == "<h2>前言</h2><h2>一</h2><h3>（一）</h3>"
