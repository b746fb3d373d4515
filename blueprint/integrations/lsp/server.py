"""The language server: keeps the texts that are open, and hands what an editor asks to those who know."""

import asyncio
import logging
import os
from collections.abc import Callable
from functools import wraps
from typing import Any, BinaryIO

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from blueprint.diagnostics.errors import FaultyBlueprint
from blueprint.diagnostics.finding import Finding
from blueprint.integrations.lsp.answers import Answers, markdown
from blueprint.integrations.lsp.choosing import Chooser
from blueprint.integrations.lsp.completion import propose
from blueprint.integrations.lsp.hover import tell
from blueprint.integrations.lsp.language import Language
from blueprint.integrations.lsp.outline import folds, outline
from blueprint.integrations.lsp.places import definition, mentions
from blueprint.integrations.lsp.positions import Position, Units
from blueprint.integrations.lsp.rename import CantRename, nameable, rename
from blueprint.integrations.lsp.sheet import Sheet
from blueprint.integrations.lsp.subjects import Subjects
from blueprint.registry import version
from blueprint.settings import Settings, of
from blueprint.source.lines import Lines

_PAUSE = 0.2
"""Seconds without a keystroke after which a text is checked."""
_TRIGGERS = (" ", ":", "[", "{", '"', "'")


class Server(LanguageServer):
    """The texts that are open in one editor, and what is being found out about them.

    Args:
        settings: The limits on reading them.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__("blueprint", version())
        self.settings = settings
        self.language = Language()
        self.sheets: dict[str, Sheet] = {}
        self.chooser = Chooser()
        self._faulty: set[str] = set()
        self._checks: dict[str, asyncio.Task[None]] = {}

    @property
    def units(self) -> Units:
        """How the editor counts columns."""
        return Units(lsp.PositionEncodingKind(self.workspace.position_encoding or "utf-16").value)

    def answers(self, uri: str) -> Answers:
        """Give what speaks about one file.

        Args:
            uri: Its address.

        Returns:
            What turns our places into the editor's.
        """
        return Answers(uri, self.sheets[uri].lines, self.units)

    def at(self, params: Any) -> tuple[Sheet, int, int]:
        """Say which place an editor means.

        Args:
            params: What it asks, with the file and the place in it.

        Returns:
            The text, the line and the column, both from 1.
        """
        sheet, line = self.sheets[params.text_document.uri], params.position.line + 1
        return sheet, line, self.units.column(sheet.lines.line(line), params.position.character)

    def keep(self, uri: str, sheet: Sheet) -> None:
        """Keep the new state of a text, and check it once nobody types for a moment.

        Args:
            uri: The file's address.
            sheet: The new state.
        """
        self.sheets[uri] = sheet
        self.forget(uri)
        self._checks[uri] = asyncio.get_running_loop().create_task(self._check(uri, sheet))

    def forget(self, uri: str) -> None:
        """Give up the check of a text that is no longer as it was.

        Args:
            uri: The file's address.
        """
        task = self._checks.pop(uri, None)
        if task:
            task.cancel()

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002 - pygls's interface
        """Note a fault of ours or of the editor's where those look who search for it, and go on.

        Args:
            error: What happened.
            source: What pygls was doing.
        """
        if isinstance(error, JsonRpcException):  # an answer, which the editor shows by itself
            return
        text = f"This is a bug in blueprint or in the editor's client: {error!r}"
        self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Error, text))

    async def _check(self, uri: str, sheet: Sheet) -> None:
        await asyncio.sleep(_PAUSE)
        try:
            findings = await asyncio.to_thread(lambda: sheet.findings if sheet.ours else ())
        except Exception as error:  # noqa: BLE001 - a bug in a check must not end the server
            self.report_server_error(error, type(error))
            return
        if self.sheets.get(uri) is sheet:
            answers = self.answers(uri)
            diagnostics = [answers.diagnostic(finding) for finding in findings]
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, diagnostics))
            self._tell_configuration(sheet.path)

    def _tell_configuration(self, path: str) -> None:
        """Show what is wrong with the configuration of a file in the configuration's own text."""
        found = self.chooser.configuration(path)
        uri = found and from_fs_path(os.path.join(found.folder, os.path.basename(found.name)))
        if found is None or uri is None or not (found.findings or uri in self._faulty):
            return
        self._faulty.add(uri)
        last = max((one.place.span.end_line for one in found.findings if one.place.span), default=0)
        told = [found.line(number) for number in range(1, last + 1)] if found.line else []
        answers = Answers(uri, Lines("\n".join(told)), self.units)
        diagnostics = [answers.diagnostic(finding) for finding in found.findings]
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, diagnostics))


def serve(hears: BinaryIO, says: BinaryIO, settings: Settings | None = None) -> None:
    """Serve one editor until it says that it is done, or goes away.

    Args:
        hears: What the editor writes to, such as our standard input.
        says: What the editor reads, such as our standard output; it is closed at the end.
        settings: The limits on reading blueprints; those of the environment where left out.

    Raises:
        UsageError: The environment has a limit that can't be used.

    Example:
        >>> import io
        >>> serve(io.BytesIO(), io.BytesIO())
    """
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # what matters is told to the editor
    server = Server(settings or of(os.environ))
    for method, (work, options) in _WORK.items():
        server.feature(method, options)(_careful(work))
    server.start_io(hears, says)


def _opened(ls: Server, params: lsp.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    name = (document.uri.startswith("file:") and to_fs_path(document.uri)) or document.uri
    sure = document.language_id == "blueprint"
    sheet = Sheet(name, document.text, ls.settings, sure=sure, chooser=ls.chooser)
    ls.keep(document.uri, sheet)


def _changed(ls: Server, params: lsp.DidChangeTextDocumentParams) -> None:
    uri = params.text_document.uri
    text = ls.sheets[uri].text
    for change in params.content_changes:
        if isinstance(change, lsp.TextDocumentContentChangePartial):
            start, end = (
                Position(place.line, place.character) for place in (change.range.start, change.range.end)
            )
            text = ls.units.change(text, start, end, change.text)
        else:
            text = change.text
    ls.keep(uri, ls.sheets[uri].changed(text))


def _closed(ls: Server, params: lsp.DidCloseTextDocumentParams) -> None:
    uri = params.text_document.uri
    ls.forget(uri)
    ls.sheets.pop(uri, None)
    ls.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))


def _completion(ls: Server, params: lsp.CompletionParams) -> lsp.CompletionList | None:
    if not ls.sheets[params.text_document.uri].ours:
        return None
    answers = ls.answers(params.text_document.uri)
    proposals = propose(*_with_language(ls, params))
    items = [answers.item(order, proposal) for order, proposal in enumerate(proposals)]
    return lsp.CompletionList(is_incomplete=True, items=items)  # a unit is offered behind a number only


def _hover(ls: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    ours = ls.sheets[params.text_document.uri].ours
    told = tell(*_with_language(ls, params)) if ours else None
    return told and lsp.Hover(markdown(told.text), ls.answers(params.text_document.uri).range(told.span))


def _with_language(ls: Server, params: Any) -> tuple[Sheet, Language, int, int]:
    sheet, line, column = ls.at(params)
    return sheet, ls.language, line, column


def _definition(ls: Server, params: lsp.DefinitionParams) -> lsp.Location | None:
    span = definition(*ls.at(params))
    return span and ls.answers(params.text_document.uri).location(span)


def _references(ls: Server, params: lsp.ReferenceParams) -> list[lsp.Location]:
    answers = ls.answers(params.text_document.uri)
    found = mentions(*ls.at(params), defined=params.context.include_declaration)
    return [answers.location(span) for span in found]


def _highlight(ls: Server, params: lsp.DocumentHighlightParams) -> list[lsp.DocumentHighlight]:
    answers = ls.answers(params.text_document.uri)
    return [lsp.DocumentHighlight(answers.range(span)) for span in mentions(*ls.at(params))]


def _prepare_rename(ls: Server, params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder:
    sheet, line, column = ls.at(params)
    subjects = _whole(sheet, line)
    use = nameable(subjects, line, column)
    span = ls.answers(params.text_document.uri).range(subjects.span(use))
    return lsp.PrepareRenamePlaceholder(span, use.name)


def _rename(ls: Server, params: lsp.RenameParams) -> lsp.WorkspaceEdit:
    sheet, line, column = ls.at(params)
    subjects = _whole(sheet, line)
    edits = rename(subjects, nameable(subjects, line, column).subject, params.new_name)
    return ls.answers(params.text_document.uri).edits(edits)


def _whole(sheet: Sheet, line: int) -> Subjects:
    if not sheet.whole:
        raise CantRename("The file can't be read as it stands, so nobody knows where the name is used.")
    return sheet.subjects(line)


def _symbols(ls: Server, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
    uri = params.text_document.uri
    document = ls.sheets[uri].good if ls.sheets[uri].ours else None
    answers = ls.answers(uri)
    return [answers.symbol(entry) for entry in outline(document)] if document else []


def _mending(ls: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    sheet, answers = ls.sheets[params.text_document.uri], ls.answers(params.text_document.uri)
    found = sheet.findings if sheet.ours else ()
    touched = [finding for finding in found if finding.place.span and _meet(params.range, answers, finding)]
    return [action for action in map(answers.mending, touched) if action is not None]


def _meet(asked: lsp.Range, answers: Answers, finding: Finding) -> bool:
    """Does the place that an editor asks about touch that of a finding?"""
    at = answers.diagnostic(finding).range
    return at.start <= asked.end and asked.start <= at.end


def _formatting(ls: Server, params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit]:
    sheet = ls.sheets[params.text_document.uri]
    if not sheet.ours:
        return []
    try:
        content, _ = sheet.opened.formed
    except FaultyBlueprint:  # its faults are marked already
        return []
    return ls.answers(params.text_document.uri).whole(content.decode())


def _folding(ls: Server, params: lsp.FoldingRangeParams) -> list[lsp.FoldingRange]:
    sheet = ls.sheets[params.text_document.uri]
    found = folds(sheet.document) if sheet.whole else ()
    return [lsp.FoldingRange(first - 1, last - 1) for first, last in found]


def _careful(work: Callable[[Server, Any], Any]) -> Callable[[Server, Any], Any]:
    """Let nothing that goes wrong with one question end the server, or anger whoever asked it."""

    @wraps(work)
    def answer(ls: Server, params: Any) -> Any:
        try:
            return work(ls, params)
        except CantRename as refusal:
            raise JsonRpcException(str(refusal), lsp.LSPErrorCodes.RequestFailed.value) from None
        except Exception as error:  # noqa: BLE001 - the next question may be answered
            ls.report_server_error(error, type(error))
            return None

    return answer


_WORK: dict[str, tuple[Callable[[Server, Any], Any], Any]] = {
    lsp.TEXT_DOCUMENT_DID_OPEN: (_opened, None),
    lsp.TEXT_DOCUMENT_DID_CHANGE: (_changed, None),
    lsp.TEXT_DOCUMENT_DID_CLOSE: (_closed, None),
    lsp.TEXT_DOCUMENT_COMPLETION: (_completion, lsp.CompletionOptions(trigger_characters=_TRIGGERS)),
    lsp.TEXT_DOCUMENT_HOVER: (_hover, None),
    lsp.TEXT_DOCUMENT_DEFINITION: (_definition, None),
    lsp.TEXT_DOCUMENT_REFERENCES: (_references, None),
    lsp.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT: (_highlight, None),
    lsp.TEXT_DOCUMENT_PREPARE_RENAME: (_prepare_rename, None),
    lsp.TEXT_DOCUMENT_RENAME: (_rename, lsp.RenameOptions(prepare_provider=True)),
    lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (_symbols, None),
    lsp.TEXT_DOCUMENT_FOLDING_RANGE: (_folding, None),
    lsp.TEXT_DOCUMENT_CODE_ACTION: (_mending, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix])),
    lsp.TEXT_DOCUMENT_FORMATTING: (_formatting, None),
}
