"""What the server says, in the types of the protocol's library."""

from collections.abc import Iterable

from lsprotocol import types as lsp

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.fix import Edit
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.integrations.lsp.completion import Proposal
from blueprint.integrations.lsp.outline import Entry
from blueprint.integrations.lsp.positions import Position, Units
from blueprint.source.lines import Lines

_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFO: lsp.DiagnosticSeverity.Information,
}
_KINDS = {
    "key": lsp.CompletionItemKind.Property,
    "word": lsp.CompletionItemKind.EnumMember,
    "moment": lsp.CompletionItemKind.Event,
    "actor": lsp.CompletionItemKind.Variable,
    "lane": lsp.CompletionItemKind.Field,
}
_SYMBOLS = {
    "phase": lsp.SymbolKind.Namespace,
    "moment": lsp.SymbolKind.Event,
    "step": lsp.SymbolKind.Method,
}
_WHOLE = Span(1, 1, 1, 1)


class Answers:
    """What is said of one file.

    Args:
        uri: The file's address.
        lines: The lines of its text.
        units: How the editor counts columns.
    """

    def __init__(self, uri: str, lines: Lines, units: Units) -> None:
        self._uri = uri
        self._lines = lines
        self._units = units

    def range(self, span: Span) -> lsp.Range:
        """Say a span.

        Args:
            span: The span.

        Returns:
            The protocol's range.
        """
        start, end = self._units.range(self._lines, span)
        return lsp.Range(_place(start), _place(end))

    def location(self, span: Span) -> lsp.Location:
        """Say a span of this file.

        Args:
            span: The span.

        Returns:
            The protocol's location.
        """
        return lsp.Location(self._uri, self.range(span))

    def diagnostic(self, finding: Finding) -> lsp.Diagnostic:
        """Say what was found.

        Args:
            finding: What was found in this file.

        Returns:
            The protocol's diagnostic; how to mend it stands below the sentence.
        """
        return lsp.Diagnostic(
            range=self.range(finding.place.span or _WHOLE),
            message="\n".join(filter(None, (finding.message, finding.help))),
            severity=_SEVERITIES[finding.severity],
            code=finding.rule,
            source="blueprint",
            related_information=[self._related(place) for place in finding.related if place.span] or None,
        )

    def _related(self, place: Place) -> lsp.DiagnosticRelatedInformation:
        return lsp.DiagnosticRelatedInformation(self.location(place.span or _WHOLE), place.note or "here")

    def item(self, order: int, proposal: Proposal) -> lsp.CompletionItem:
        """Say what may be written.

        Args:
            order: How many better ones there are.
            proposal: What may be written.

        Returns:
            The protocol's item of a completion.
        """
        return lsp.CompletionItem(
            label=proposal.label,
            kind=_KINDS[proposal.kind],
            documentation=markdown(proposal.said) if proposal.said else None,
            sort_text=f"{order:05}",
            filter_text=proposal.typed,
            text_edit=lsp.TextEdit(self.range(proposal.span), proposal.text),
        )

    def symbol(self, entry: Entry) -> lsp.DocumentSymbol:
        """Say a line of the outline.

        Args:
            entry: The line, with those below it.

        Returns:
            The protocol's symbol.
        """
        return lsp.DocumentSymbol(
            name=entry.name,
            kind=_SYMBOLS[entry.kind],
            detail=entry.more,
            range=self.range(entry.span),
            selection_range=self.range(entry.head),
            children=[self.symbol(inner) for inner in entry.inside],
        )

    def mending(self, finding: Finding) -> lsp.CodeAction | None:
        """Say how a fault can be mended at a key's press.

        Args:
            finding: What was found in this file.

        Returns:
            The protocol's quick fix; `None` where only the designer knows how.
        """
        if finding.fix is None:
            return None
        return lsp.CodeAction(
            title=finding.fix.title,
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[self.diagnostic(finding)],
            is_preferred=True,
            edit=self.edits(finding.fix.edits),
        )

    def whole(self, text: str) -> list[lsp.TextEdit]:
        """Say that another text is to stand in the place of all of this file.

        Args:
            text: The other text.

        Returns:
            The protocol's edit of the whole; none where nothing changes.
        """
        if text == self._lines.text:
            return []
        end = self._units.range(self._lines, self._lines.span(0, len(self._lines.text)))[1]
        return [lsp.TextEdit(lsp.Range(lsp.Position(0, 0), _place(end)), text)]

    def edits(self, edits: Iterable[Edit]) -> lsp.WorkspaceEdit:
        """Say what is to be replaced in this file.

        Args:
            edits: The replacements.

        Returns:
            The protocol's edit.
        """
        changes = [lsp.TextEdit(self.range(edit.span), edit.text) for edit in edits]
        return lsp.WorkspaceEdit(changes={self._uri: changes})


def markdown(text: str) -> lsp.MarkupContent:
    """Say a text in Markdown.

    Args:
        text: The text.

    Returns:
        The protocol's content.
    """
    return lsp.MarkupContent(lsp.MarkupKind.Markdown, text)


def _place(position: Position) -> lsp.Position:
    return lsp.Position(position.line, position.character)
