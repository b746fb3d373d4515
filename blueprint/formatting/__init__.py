"""The canonical layout of a blueprint's text: order, indentation, quotes; comments and meaning kept.

In: a `Document` without faults. Out: the same blueprint as one would write it by hand.
Door: `blueprint.formatting.form.form`; it proves its own result before it hands it out.
"""
