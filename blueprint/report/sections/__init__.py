"""The sections of a report, one file each; `blueprint.report.order` says in which order they stand."""
