"""What can be said about a blueprint, and where.

In: nothing. Out: `Span`, `Route`, `Severity`, `Finding`, the base errors, how words are quoted, and
`say`: English sentences that can be said in other languages.
Door: none; every other room speaks in these types.
"""
