"""A small site: settings of Sphinx."""

project = "Service handbook"
extensions = ["blueprint.integrations.sphinx", "myst_parser"]
numfig = True

# for print: one of the pages is in Chinese, which takes XeLaTeX and fonts that TeX brings along
latex_engine = "xelatex"
latex_elements = {
    "fontpkg": "",
    "preamble": r"\usepackage[UTF8,scheme=plain,fontset=fandol]{ctex}",
    "extraclassoptions": "openany,oneside",
}
