"""One file a format; the folder says what it is made from.

In: a scene, findings, results, a report, a comparison. Out: bytes or text. Door: `write` of each format.
"""
