"""The risk register as a matrix: how likely, how bad, and which come first.

The items stand in the order of the file. `matrix` counts the risks: its rows are likelihood 1 to 5, its
columns impact 1 to 5, so that `matrix[1][4]` is how many are unlikely (2) and grave (5). A risk without a
likelihood or an impact has no score, no band, and stands in no cell. Without a register the list is empty
and the matrix holds zeros.

Formula: score = likelihood × impact; low ≤ 4 < medium ≤ 9 < high ≤ 14 < extreme, where not told otherwise.
Source: ISO 31010:2019, Risk assessment techniques, consequence/likelihood matrix.
Complexity: linear in the number of risks.
Example:
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> leak = {"risk": "Data leak", "likelihood": 2, "impact": 5}
    >>> measure(Study(build(Blueprint(title="T", moments=[{"customer": "Ask"}], risks=[leak])))).items
    (Scored(risk='Data leak', score=10, band='high'),)
"""

from typing import NamedTuple

from blueprint.analysis.study import Study

LEVELS = 5


class Bands(NamedTuple):
    """Up to which score a risk belongs to a band; what is above all of them is extreme.

    Args:
        low: The highest score that is low.
        medium: The highest score that is medium.
        high: The highest score that is high.
    """

    low: int = 4
    medium: int = 9
    high: int = 14

    def of(self, score: int) -> str:
        """Give the band of a score.

        Args:
            score: Likelihood × impact.

        Returns:
            The band's name.

        Example:
            >>> Bands().of(15)
            'extreme'
        """
        within = (name for name, most in self._asdict().items() if score <= most)
        return next(within, "extreme")


class Scored(NamedTuple):
    """A risk with its score.

    Args:
        risk: What may happen.
        score: Likelihood × impact, from 1 to 25; `None` where either is unknown.
        band: How grave that is; `None` likewise.
    """

    risk: str
    score: int | None
    band: str | None


class Risks(NamedTuple):
    """The risk register.

    Args:
        items: The risks in the order of the file.
        matrix: How many risks there are of each likelihood (rows) and impact (columns).
    """

    items: tuple[Scored, ...]
    matrix: tuple[tuple[int, ...], ...]


STANDARD_BANDS = Bands()


def measure(study: Study, bands: Bands = STANDARD_BANDS) -> Risks:
    """Score the risks.

    Args:
        study: A service.
        bands: Where one band ends and the next begins.

    Returns:
        The register, scored.
    """
    items: list[Scored] = []
    matrix = [[0] * LEVELS for _ in range(LEVELS)]
    for risk in study.blueprint.risks:
        if risk.likelihood is None or risk.impact is None:
            items.append(Scored(risk.risk, None, None))
            continue
        score = risk.likelihood * risk.impact
        matrix[risk.likelihood - 1][risk.impact - 1] += 1
        items.append(Scored(risk.risk, score, bands.of(score)))
    return Risks(tuple(items), tuple(map(tuple, matrix)))
