"""What can be said about a blueprint, and where.

In: nothing. Out: `Span`, `Route`, `Severity`, `Finding`, the base errors, and how words are quoted.
Door: none; every other room speaks in these types.
"""
