"""Where everything stands: boxes on a grid of lanes and moments, arrows on tracks between them.

In: a `Problem` (bands, boxes, links, and nothing of services). Out: a `Solution` (places and points).
Door: `solve.solve`. How it is done, with one small drawing followed through every stage: `WALKTHROUGH.md`.
"""
