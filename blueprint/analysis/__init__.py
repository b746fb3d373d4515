"""What a blueprint tells in figures: times, waits, chances, costs, and what hangs on what.

In: a ServiceGraph. Out: a result for each measure, or the reason why it is unknown. Door: `measure.measure`.
"""
