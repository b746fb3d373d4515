"""What was measured, in the formats that it can be written in: one file a format.

In: an Analysis. Out: text. Door: the catalogue `blueprint.outputs.results`, and each module's `write`.
"""
