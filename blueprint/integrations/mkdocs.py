"""MkDocs: a plugin that lets every page show blueprints, watches their files, and warns of their problems.

In: `plugins: [blueprint]`. Out: what the Python-Markdown extension shows, told which page it is in. Door:
`BlueprintPlugin`, by an entry point.
"""

import logging
import os

from mkdocs.config import Config, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as SitePage

from blueprint.figures.fence import Fence
from blueprint.figures.page import Page
from blueprint.figures.problem import Problem
from blueprint.figures.shelf import Shelf

# MkDocs counts the warnings below its own name, and --strict fails when there are any.
_LOG = logging.getLogger("mkdocs.plugins.blueprint")
_SUPERFENCES = "pymdownx.superfences"  # finds fences within tabs and notes too
_EXTENSION = "blueprint.integrations.markdown"


class Wanted(Config):  # type: ignore[no-untyped-call]  # MkDocs types it in part
    """What can be written below `blueprint:` in `mkdocs.yml`."""

    theme = config_options.Type(str, default="")
    cache_dir = config_options.Type(str, default=".cache/blueprint")


class BlueprintPlugin(BasePlugin[Wanted]):  # type: ignore[no-untyped-call]  # likewise
    """Knows the page that is being converted, and what the site's pages depend on."""

    def __init__(self) -> None:
        self._page: Page | None = None
        self._used: set[str] = set()
        self._watched: set[str] = set()
        self._server: LiveReloadServer | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the extension to those that convert pages.

        Args:
            config: The site's settings.

        Returns:
            The same.
        """
        config.markdown_extensions.append(_EXTENSION)
        config.mdx_configs[_EXTENSION] = {"page": lambda: self._converting}
        if _SUPERFENCES in config.markdown_extensions:
            settings = config.mdx_configs.setdefault(_SUPERFENCES, {})
            fence = Fence(lambda _: self._converting)
            ours = {
                "name": "blueprint",
                "class": "blueprint",
                "format": fence.show,
                "validator": fence.validate,
            }
            settings["custom_fences"] = [*settings.get("custom_fences", ()), ours]
        folder = os.path.dirname(config.config_file_path or "")
        cache = self.config.cache_dir
        self._shelf = Shelf(os.path.join(folder, cache) if cache else "")
        self._watched |= {config.docs_dir, *config.watch}
        return config

    def on_page_markdown(
        self, markdown: str, /, *, page: SitePage, config: MkDocsConfig, files: Files
    ) -> str:
        """Note which page comes next, with the lines that its file has.

        Args:
            markdown: Its text without the head.
            page: The page.
            config: The site's settings.
            files: The site's files.

        Returns:
            The text as it is.
        """
        usual = {"theme": self.config.theme} if self.config.theme else {}
        file = os.path.join(config.docs_dir, page.file.src_uri)
        self._page = Page(
            _warn, self._depend, file, page.file.src_uri, page.file.content_string, self._shelf, usual
        )
        return markdown

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Watch the blueprints that lie beside the site's own folder.

        Args:
            server: Watches and serves.
            config: The site's settings.
            builder: Builds the site again.

        Returns:
            The server.
        """
        self._server = server
        for path in sorted(self._used):
            self._watch(path)
        return server

    @property
    def _converting(self) -> Page:
        """The page that is being converted, or a nameless one where another plugin converts something."""
        return self._page or Page(_warn, self._depend)

    def _depend(self, path: str) -> None:
        self._used.add(path)
        self._watch(path)

    def _watch(self, path: str) -> None:
        """Watch a file, once, unless a folder that is watched has it."""
        if self._server is None or any(path.startswith(f"{one}{os.sep}") for one in self._watched):
            return
        if path not in self._watched and os.path.exists(path):
            self._watched.add(path)
            self._server.watch(path)


def _warn(problem: Problem) -> None:
    _LOG.warning("%s: %s [%s]", problem.place, problem.message, problem.rule)
