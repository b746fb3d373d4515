"""Text in, plain data out, with the place of every key and value.

In: the bytes of a YAML file. Out: a `Document`: texts, lists and mappings, the span of every route, and
what was wrong in the reading.
Door: `blueprint.source.read.read`; it never raises for anything that is in the bytes. For who changes a text:
`tree.grow` and `comments.attach` (a text as it is written), `edits.apply` (fixes).
"""
