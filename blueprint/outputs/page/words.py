"""The words that the page says in its script; those of its frame stand there, between double braces."""

from blueprint.words.catalogue import N_

KINDS = {"flow": N_("Flow"), "exchange": N_("Exchange"), "needs": N_("Needs")}
"""What the classes of arrows are called."""

SAID = (
    N_("Close"),
    N_("Exchange"),
    N_("Follows"),
    N_("Leads here"),
    N_("nothing found"),
    N_("{n} of {all}"),
)
"""What `say("…")` says in the script."""

FRAME = (
    N_("Search"),
    N_("Search the steps"),
    N_("Previous match"),
    N_("Next match"),
    N_("Layers"),
    N_("Dark mode"),
    N_("Print"),
    N_("Keys"),
    N_("Drawing: arrow keys move it, plus and minus zoom"),
    N_("leads to it"),
    N_("follows from it"),
    N_("Zoom"),
    N_("Zoom out"),
    N_("Zoom in"),
    N_("True size"),
    N_("Fit to the window"),
    N_("Fit to the width"),
    N_("Fit to the height"),
    N_("to the controls, the drawing, the steps"),
    N_("on a step: back and on along the flow"),
    N_("on a step: to the lane above or below"),
    N_("step by step in reading order"),
    N_("open what is known of the step"),
    N_("close, and clear"),
    N_("search; Enter goes from match to match"),
    N_("zoom in, zoom out, true size"),
    N_("fit to the window, its width, its height"),
    N_("show these keys"),
    N_("Close"),
    N_(
        "Drag the drawing to move it, and click on a step to read all that is known of it. The wheel zooms "
        "while Ctrl or ⌘ is held, or after a click into the drawing."
    ),
    N_(
        "Tap on a step to read all that is known of it. Two fingers zoom the drawing and move it, one moves "
        "it sideways."
    ),
)
"""What the frames say."""
