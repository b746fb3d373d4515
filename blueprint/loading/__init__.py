"""Making a blueprint of a document, or saying everything that is wrong with it.

In: a `Document` (plain data and the place of everything in it). Out: a `Blueprint`, and `Finding`s.
Door: `load.load`.
"""
