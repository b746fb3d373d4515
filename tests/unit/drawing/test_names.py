from blueprint.drawing.names import Names, slug


def test_a_slug_keeps_letters_of_any_script():
    """Chinese, accents and digits stay; all else becomes hyphens."""
    assert slug("申请 Überprüfung (2)!") == "申请-überprüfung-2"


def test_a_slug_is_never_empty():
    """A text of signs only still gets a name."""
    assert slug("→ … !") == "x"


def test_no_name_is_handed_out_twice():
    """Also where a text looks like a counted one."""
    names = Names()
    found = [names.take("step", text) for text in ("a", "a", "a-2", "a", "a 2")]

    assert len(set(found)) == len(found)
