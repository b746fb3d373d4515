"""The page around a drawing: its frame, its look, its script and its words.

In: a `Scene` and its SVG. Out: one HTML document that asks nobody for anything. Door: `fill` of `sheet`.
"""
