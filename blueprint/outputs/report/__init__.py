"""The formats of reports, one file each: `ReportData` to bytes.

In: `ReportData`. Out: bytes, and files beside them. Door: `write` of the format's file.
"""
