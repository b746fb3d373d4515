"""A small site: settings of Sphinx."""

project = "Service handbook"
extensions = ["blueprint.integrations.sphinx", "myst_parser"]
numfig = True
