"""One file a format; the folder says what it is made from.

In: a scene, findings, later reports and results. Out: bytes or text. Door: `write` of each format.
"""
