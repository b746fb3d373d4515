"""Reports: what a service manager reads of a blueprint, section by section.

In: a `Study`, its findings, its drawing, and who reads. Out: `ReportData`, and text made of it.
Door: `gather` of `gather`, then `render` of `render`.
"""
