"""Odd but valid layouts of a blueprint: the same data as somebody in a hurry might have typed it."""

from __future__ import annotations

import json
import random
import re
from typing import Any

_WORDS = ("why", "ask the branch", "# twice", "blueprint: allow no-wait", "待定", "see: page 3", "[sic]")
_SAFE = re.compile(r"[A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff ]*[A-Za-z0-9\u4e00-\u9fff]")
_SAID_BY_YAML = ("null", "true", "false")


class Scribe:
    """Writes data as YAML in a layout that a number decides.

    Args:
        seed: The same number gives the same layout.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._step = self._random.choice((1, 2, 3, 4))
        self._commented = self._random.choice((0.0, 0.05, 0.3))
        self._flows = self._random.choice((0.1, 0.5, 0.9))
        self.comments: list[str] = []
        """The comments written, in order."""

    def write(self, data: dict[str, Any]) -> str:
        """Give a text that means the data."""
        lines = ["%YAML 1.2", "---"] if self._random.random() < 0.1 else []
        lines += self._mapping(data, 0)
        ending = self._random.choice(("", "\n", "\n\n\n"))
        return self._random.choice(("\n", "\r\n")).join(lines) + ending

    def _mapping(self, data: dict[str, Any], indent: int) -> list[str]:
        lines: list[str] = []
        for key, value in self._random.sample(list(data.items()), len(data)):
            lines += self._above(indent)
            lines += self._entry(" " * indent + self._text(key, is_key=True) + ":", value, indent)
        return lines + self._above(indent)

    def _list(self, items: list[Any], indent: int) -> list[str]:
        lines: list[str] = []
        for item in items:
            lines += self._above(indent)
            if isinstance(item, dict) and not self._is_flow(item):
                inner = self._mapping(item, indent + 2)
                if not inner[0].strip() or inner[0].lstrip().startswith("#"):
                    lines += [" " * indent + "-", *inner]
                else:
                    lines += [" " * indent + "- " + inner[0].lstrip(), *inner[1:]]
            else:
                lines += self._entry(" " * indent + "-", item, indent)
        return lines

    def _entry(self, head: str, value: Any, indent: int) -> list[str]:
        gap = " " * self._random.choice((1, 1, 1, 2, 5))
        if not isinstance(value, dict | list) or not value or self._is_flow(value):
            if isinstance(value, str) and self._can_fold(value):
                return [f"{head}{gap}>-", *(" " * (indent + self._step) + word for word in value.split(" "))]
            return [head + gap + self._flow(value, indent + self._step) + self._beside()]
        inner = indent + self._step
        body = self._mapping(value, inner) if isinstance(value, dict) else self._list(value, inner)
        return [head + self._beside(), *body]

    def _flow(self, value: Any, indent: int) -> str:
        if not isinstance(value, dict | list):
            return self._text(value)
        parts = (
            [f"{self._text(key, is_key=True)}: {self._flow(item, indent)}" for key, item in value.items()]
            if (isinstance(value, dict))
            else [self._flow(item, indent) for item in value]
        )
        comma = ","
        text = ""
        for i, part in enumerate(parts):
            text += (
                comma + self._break(indent) if i else self._random.choice(("", " ", "\n" + " " * indent))
            ) + part
        return ("{" + text + "}") if isinstance(value, dict) else ("[" + text + "]")

    def _break(self, indent: int) -> str:
        if self._random.random() < 0.7:
            return self._random.choice((" ", " ", "   "))
        return f"{self._beside()}\n{' ' * indent}"

    def _is_flow(self, value: Any) -> bool:
        return len(json.dumps(value)) < 500 and self._random.random() < self._flows

    def _can_fold(self, value: str) -> bool:
        if self._commented:  # a comment below a folded text would be part of it
            return False
        return bool(_SAFE.fullmatch(value)) and "  " not in value and self._random.random() < 0.1

    def _text(self, value: Any, *, is_key: bool = False) -> str:
        text = str(value).lower() if isinstance(value, bool) else str(value)
        is_safe = _SAFE.fullmatch(text) and text.lower() not in _SAID_BY_YAML
        if not isinstance(value, str) or (is_safe and self._random.random() < 0.8):
            return text
        if text.isprintable() and (is_key or self._random.random() < 0.5):
            return "'" + text.replace("'", "''") + "'"
        return json.dumps(text, ensure_ascii=self._random.random() < 0.3)

    def _above(self, indent: int) -> list[str]:
        lines = [""] * (self._random.random() < self._commented)
        if self._random.random() < self._commented:
            wild = max(0, indent + self._random.choice((0, 0, 0, -1, 3)))
            lines.append(" " * wild + self._comment())
        return lines

    def _beside(self) -> str:
        return (
            " " * self._random.choice((1, 2, 9)) + self._comment()
            if self._random.random() < self._commented
            else ""
        )

    def _comment(self) -> str:
        self.comments.append(f"# {len(self.comments)} {self._random.choice(_WORDS)}")
        return self.comments[-1]
