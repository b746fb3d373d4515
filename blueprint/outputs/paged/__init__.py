"""Reports on pages: paragraphs, tables and figures as reportlab flows them.

In: `ReportData`. Out: flowables. Door: `story` of `story`.
"""
