"""In which order the sections of a report stand: what a blueprint is good for, one after the other."""

ORDER = (
    "drawing",
    "matters",
    "overall",
    "quality",
    "fail-points",
    "waits",
    "critical-path",
    "profit",
    "people",
    "risks",
    "standards",
    "mechanisms",
    "design",
    "figures",
    "open-findings",
    "glossary",
)
"""The sections, by the names of their files; one that isn't listed stands before the last."""
