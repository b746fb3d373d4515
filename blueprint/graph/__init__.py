"""The flow as a graph: what leads where, with what chance, and what runs in parallel.

In: a Blueprint. Out: a ServiceGraph. Door: `service_graph.build`.
"""
