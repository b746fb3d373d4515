"""Fences of Markdown: what stands behind the word `blueprint`, and what `pymdownx.superfences` asks for."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from blueprint.figures.page import Page

_OPTION = re.compile(r"""([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s}"']+))""")


def read_options(written: str) -> dict[str, str]:
    """Read the options behind the word `blueprint` of a fence.

    Args:
        written: Such as `theme="night" show=costs`, or the same in braces with `.class` and `#name`.

    Returns:
        Names and values.

    Example:
        >>> read_options(' theme="night" .wide #tea}')
        {'theme': 'night', 'class': 'wide', 'name': 'tea'}
    """
    found = {match[1]: match[2] or match[3] or match[4] or "" for match in _OPTION.finditer(written)}
    rest = _OPTION.sub("", written).strip(" \t}").split()
    names = [word[1:] for word in rest if word.startswith("#")]
    return found | named([word[1:] for word in rest if word.startswith(".")], names[0] if names else "")


def named(classes: list[str], name: str) -> dict[str, str]:
    """Write classes and a name as options.

    Args:
        classes: Any number of them.
        name: An id; empty for none.

    Returns:
        The options; those without a value are left out.

    Example:
        >>> named(["wide"], "")
        {'class': 'wide'}
    """
    return {key: value for key, value in (("class", " ".join(classes)), ("name", name)) if value}


class Fence:
    """What `pymdownx.superfences` takes for a custom fence: one function that judges, one that shows.

    Args:
        page: Gives the page that is being converted, by what converts it.

    Example:
        >>> page = Page(print, print)
        >>> tea = "title: Tea\\nmoments: [{customer: Sip}]"
        >>> "</svg>" in Fence(lambda md: page).show(tea, "blueprint", "", {}, None, classes=["wide"])
        True
    """

    def __init__(self, page: Callable[[Any], Page]) -> None:
        self._page = page

    def validate(
        self,
        _language: str,
        inputs: Mapping[str, str],
        given: dict[str, Any],
        attrs: dict[str, Any],
        _md: Any,
    ) -> bool:
        """Take all options; those that aren't ours are named as a problem when the fence is shown.

        Args:
            inputs: What stands behind the fence's word.
            given: Where options go.
            attrs: Where attributes go; none are left there.

        Returns:
            True: every such fence is ours.
        """
        given.update(inputs)
        attrs.clear()
        return True

    def show(
        self, source: str, _language: str, _class: str, given: Mapping[str, str], md: Any, **more: Any
    ) -> str:
        """Show a blueprint.

        Args:
            source: YAML or a path.
            given: Options, as `validate` left them.
            md: What converts.
            **more: Classes and the id, which have a form of their own.

        Returns:
            Markup.
        """
        names = named(list(more.get("classes") or ()), more.get("id_value") or "")
        return self._page(md).show(source, {**given, **names})
