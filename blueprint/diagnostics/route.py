"""The way from the root of a document to one of its values."""

from typing import TypeAlias

Route: TypeAlias = tuple[str | int, ...]
"""Keys and indices from the root, such as `("moments", 3, "wait")`; indices count from 0."""
