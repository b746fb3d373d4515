"""The words for readers that stand in tables of other rooms, marked so that extraction finds them.

A word that is looked up where it stands (`catalogue.text("…")`) needs no line here.
"""

from blueprint.words.catalogue import N_

ZONES = (
    N_("Physical evidence"),
    N_("Customer actions"),
    N_("Frontstage"),
    N_("Backstage"),
    N_("Support processes"),
)
LINES = (
    N_("Line of interaction"),
    N_("Line of visibility"),
    N_("Line of internal interaction"),
)
MEANINGS = (
    N_("What the customer sees, hears or touches."),
    N_("What the customer does."),
    N_("What is done in the customer's sight."),
    N_("What contact staff do out of the customer's sight."),
    N_("What others inside do so that the staff can work."),
)
NOUNS = (
    N_("an actor"),
    N_("a blueprint"),
    N_("a calendar"),
    N_("a classification"),
    N_("a customer"),
    N_("a fail point"),
    N_("a goal"),
    N_("a lane"),
    N_("a mechanism"),
    N_("a moment"),
    N_("a phase"),
    N_("a piece of evidence"),
    N_("a promise"),
    N_("a recovery"),
    N_("a risk"),
    N_("a scenario"),
    N_("a standard"),
    N_("a step"),
    N_("a step or a list of steps"),
    N_("a target of `next`"),
    N_("a time that varies"),
    N_("a wait"),
    N_("the demand"),
    N_("the economics"),
    N_("this part"),
)
PLURALS = (
    N_("actors"),
    N_("fail points"),
    N_("lanes"),
    N_("mechanisms"),
    N_("moments"),
    N_("phases"),
    N_("promises"),
    N_("risks"),
    N_("scenarios"),
    N_("standards"),
    N_("targets"),
    N_("texts"),
)
REQUIRED = (
    N_("A moment's id, `end`, `{moment, lane}`, or a list of them that run in parallel."),
    N_("The moments of the phase, left to right."),
    N_("The failure, from the customer's view."),
    N_("The moment's id, or `end`."),
    N_("The name of the phase."),
    N_("The service process drawn."),
    N_("What is done then, a verb first."),
    N_("What is done, a verb first."),
    N_("What is promised."),
    N_("What it is about."),
    N_("What may happen."),
    N_("What quality is meant."),
    N_("What the customer sees, hears or touches."),
)
KINDS = (
    N_("Step"),
    N_("Start"),
    N_("End"),
    N_("Decision"),
    N_("Document"),
    N_("Inspection"),
    N_("Waiting"),
)
LEGEND = (
    N_("Legend"),
    N_("Evidence"),
    N_("Fail point"),
    N_("Wait point"),
    N_("Critical activity"),
    N_("Moment of truth"),
    N_("Drawn in detail elsewhere"),
    N_("Flow"),
    N_("Exchange"),
    N_("Needs"),
    N_("Standing activity"),
    N_("Connector"),
)
ROWS = (
    N_("Feelings"),
    N_("Channel"),
    N_("Elapsed time"),
    N_("over {amount}"),
    N_("Pain, idea, quote"),
)
DETAILS = (
    N_("Wait"),
    N_("Time"),
    N_("Tolerance"),
    N_("Reason"),
    N_("Cost"),
    N_("By"),
    N_("Value"),
    N_("Divergence"),
    N_("Basis"),
    N_("Source"),
    N_("As of"),
    N_("Cause"),
    N_("Effect"),
    N_("Severity"),
    N_("Occurrence"),
    N_("Detection"),
    N_("Chance"),
    N_("Loss"),
    N_("Prevention"),
    N_("Recovery"),
    N_("Fails with it"),
    N_("Policy"),
    N_("Note"),
    N_("Channel"),
    N_("Feeling"),
    N_("Pain"),
    N_("Idea"),
    N_("Quote"),
    N_("Link"),
    N_("Unknown"),
)
FOLDED = (
    N_("{phase} (continued)"),
    N_("to"),
    N_("from"),
    N_("p. {number}"),
)
NARRATION = (
    N_("Phase"),
    N_("Lanes from top to bottom"),
    N_("Can fail"),
    N_("Then"),
    N_("Then one of these"),
    N_("Then all of these at once"),
)
HEAD = (
    N_("Service blueprint"),
    N_("as is"),
    N_("to be"),
    N_("Owner"),
    N_("Version"),
    N_("Date"),
    N_("Customer"),
    N_("Segment"),
    N_("Goal"),
)
GRADES = (
    N_("observed"),
    N_("estimated"),
    N_("assumed"),
    N_("target"),
    N_("low"),
    N_("high"),
)
