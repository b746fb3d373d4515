"""What changed from one blueprint to another, in the process and in its figures.

In: two Blueprints. Out: a Comparison. Door: `compare.compare`.
"""
