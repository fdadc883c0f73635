"""The law index: what it gathers, and that the page in docs/ is fresh."""

from gongkai.law import index

ACTION = '''"""One verb."""


def publish():
    """Put an item before the public.

    Law: Regulation 2019, Art. 26;
    Regulation 2008, Art. 18.
    """
'''


def tree(root):
    action = root / "gongkai/publication/actions/publish.py"
    data = root / "gongkai/law/parameters/publication.toml"
    case = root / "tests/law/cases/publish.toml"
    test = root / "tests/rooms/publication/test_publish.py"
    for path, text in (
        (action, ACTION),
        (data, '[[value]]\nname = "publication.publish"\nunit = "days"\nlaw = "Regulation 2019, Art. 26"\n'),
        (case, '[[case]]\nlaw = "Regulation 2019, Art. 26"\n[[case]]\nlaw = "Regulation 2019, Art. 26"\n'),
        (test, '"""Publishing."""\n'),
    ):
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return root


def test_an_article_leads_to_its_rule_its_action_and_its_tests(tmp_path):
    root = tree(tmp_path)
    text = index.page(index.mentions(root), root)
    assert (
        "| Art. 26 | `gongkai/law/parameters/publication.toml` `publication.publish` "
        "| `gongkai/publication/actions/publish.py` `publish` | "
        "`tests/law/cases/publish.toml`<br>`tests/rooms/publication/test_publish.py` |"
    ) in text
    assert "| Art. 18 | — | `gongkai/publication/actions/publish.py` `publish` |" in text
    assert text.index("国务院令第492号") < text.index("国务院令第711号")


def test_the_same_sources_give_the_same_page(tmp_path):
    root = tree(tmp_path)
    assert index.page(index.mentions(root), root) == index.page(index.mentions(root)[::-1], root)


def test_a_line_that_names_no_known_text_is_reported(tmp_path):
    path = tmp_path / "gongkai/x.py"
    path.parent.mkdir()
    path.write_text('"""Words.\n\nLaw: Regulation 1999, Art. 3.\n"""\n', encoding="utf-8")
    assert index.unreadable(index.mentions(tmp_path)) == ("gongkai/x.py: Regulation 1999, Art. 3.",)


def test_a_law_line_may_run_over_two_lines_and_ends_at_a_blank_one():
    assert index.law_line("Does.\n\nLaw: Regulation 2019, Art. 26;\nRegulation 2008, Art. 18.\n\nMore.") == (
        "Regulation 2019, Art. 26; Regulation 2008, Art. 18."
    )
    assert index.law_line("Says nothing of the law: not a word.") == ""


def test_every_law_line_of_the_product_names_a_known_text():
    assert index.unreadable(index.mentions()) == ()


def test_the_page_in_the_documentation_is_fresh():
    target = index.ROOT / index.PAGE
    assert target.read_text(encoding="utf-8") == index.page(index.mentions()), "run `python -m gongkai.law.index`"
