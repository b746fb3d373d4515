"""Fences and images in Python-Markdown."""

import re

import pytest

import blueprint

markdown = pytest.importorskip("markdown", reason="Python-Markdown isn't installed")

OURS = "blueprint.integrations.markdown"
TEA = "title: Tea\nmoments:\n  - customer: Sip\n"


def convert(text, *more, **settings):
    """Convert a page."""
    return markdown.markdown(text, extensions=[OURS, *more], extension_configs={OURS: settings})


def test_two_fences_are_two_figures_with_ids_of_their_own():
    """The same blueprint twice has no id twice."""
    page = convert(
        f'# T\n\n```blueprint\n{TEA}```\n\n~~~~ {{.blueprint #second caption="A & b"}}\n{TEA}~~~~\n'
    )
    ids = re.findall(r'\bid="([^"]+)"', page)

    assert page.count("</svg>") == 2
    assert len(ids) == len(set(ids))
    assert '<figure class="blueprint" id="second"' in page
    assert "A &amp; b</figcaption>" in page


@pytest.mark.parametrize("others", [(), ("fenced_code",), ("pymdownx.superfences",)])
def test_a_fence_that_is_shown_as_text_is_left_alone(others):
    """Within a longer fence, and in other languages, nothing is drawn."""
    page = convert(f"````md\n```blueprint\n{TEA}```\n````\n\n```yaml\n{TEA}```\n", *others)

    assert "</svg>" not in page
    assert "Sip" in page


def test_an_image_of_a_blueprint_is_drawn(tmp_path):
    """Its words are the alternative, its title is the caption, its attributes are options."""
    (tmp_path / "tea.blueprint.yaml").write_text(TEA, encoding="utf-8")
    page = convert(
        '![Tea, hot](tea.blueprint.yaml "Our tea"){ theme=night } and ![x](photo.png)',
        "attr_list", folder=str(tmp_path),
    )  # fmt: skip

    assert 'aria-label="Tea, hot"' in page
    assert "Our tea</figcaption>" in page
    assert page.count("<img") == 1
    night = blueprint.loads(TEA).render(theme="night").decode()
    assert re.search(r'class="background"[^>]* fill="#\w+"', night)[0] in page


def test_a_faulty_fence_shows_and_logs_its_line(caplog):
    """The line is the page's, and the words of the file can't become markup."""
    page = convert("# T\n\n```blueprint\ntitle: <script>\nmoments:\n  - custmer: <script>\n```\n")

    assert "<page>:6: `custmer` is neither" in caplog.text
    assert "can’t be drawn" in page
    assert "<script>" not in page


def test_superfences_draws_within_tabs(caplog):
    """As a custom fence it is found where only superfences looks; an unknown option is named."""
    pytest.importorskip("pymdownx")
    from blueprint.integrations.markdown import fence, validate

    ours = {"name": "blueprint", "class": "blueprint", "format": fence, "validator": validate}
    text = '=== "Tab"\n\n    ``` { .blueprint theme="night" }\n' + "".join(
        f"    {line}\n" for line in TEA.splitlines()
    )
    text += '    ```\n\n=== "Other"\n\n    ```blueprint thme="x"\n    title: T\n    ```\n'
    page = markdown.markdown(
        text,
        extensions=["pymdownx.superfences", "pymdownx.tabbed"],
        extension_configs={"pymdownx.superfences": {"custom_fences": [ours]}},
    )

    assert page.count("</svg>") == 1
    assert "There is no option `thme`; did you mean `theme`?" in caplog.text
