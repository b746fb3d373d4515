"""What an analysis tells, in sentences with figures and the names of moments, what matters most first.

In: an Analysis and a language. Out: Insights. Door: `tell.tell`, and one file of `findings` for each.
"""
