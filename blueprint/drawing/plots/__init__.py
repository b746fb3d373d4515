"""Plots of figures: bars, curves and matrices, each a `Scene` in the theme of the drawings.

In: labelled numbers. Out: a `Scene`. Door: `compose` of the plot's file.
"""
