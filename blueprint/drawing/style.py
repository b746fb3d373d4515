"""What all stages of a drawing need to know of how it looks and speaks."""

from typing import NamedTuple

from blueprint.drawing.metrics import Metrics
from blueprint.drawing.names import Names
from blueprint.drawing.view import View
from blueprint.themes.theme import Form, Stroke, Theme, Zone
from blueprint.words.catalogue import Catalogue


class Style(NamedTuple):
    """Theme, letters, words, names and layers of one drawing.

    Args:
        theme: Its look.
        metrics: Of its font.
        words: In its language.
        names: Hands out its ids.
        view: What of the blueprint it shows.
    """

    theme: Theme
    metrics: Metrics
    words: Catalogue
    names: Names
    view: View = View()

    def zone(self, role: str) -> Zone:
        """Give the look of a zone."""
        return self.theme.zones[role]

    def form(self, slot: str) -> Form:
        """Give the look of a kind of form by the name of its slot."""
        form: Form = getattr(self.theme, slot)
        return form

    def stroke(self, slot: str) -> Stroke:
        """Give the look of a kind of arrow by the name of its slot."""
        stroke: Stroke = getattr(self.theme, slot)
        return stroke
