"""From what was found out about a service to what is painted on its picture.

In: a Study, or a Comparison. Out: a Paint. Door: `choose`, and the `paint` of each file.
"""
