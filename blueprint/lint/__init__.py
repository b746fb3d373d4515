"""What the literature calls a fault in a blueprint, and what would make it better.

In: a Subject, which is a Blueprint and what is known of its flow. Out: Findings. Door: `check.check`.
"""
