"""Which failure costs most, how far it reaches before the customer sees it, and whether anything mends it.

The dearest by expected loss is told where losses are known and the reader may know them, else the gravest by
severity. Failures without a
recovery are told together, those that customers feel most first. A loss below a hundredth of what a customer
costs anyway is worth a note only.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from blueprint.analysis.measures.fail_points import Ranked
from blueprint.telling.insight import Grade, Insight
from blueprint.telling.speech import Speech
from blueprint.words.catalogue import N_

NOTEWORTHY: Final = 0.01
_STEEP: Final = 5.0  # a loss of a fifth of the cost is as grave as the shape of a service can be
_SEVERE: Final = 10  # the scale of severity ends here


def tell(speech: Speech) -> Iterator[Insight]:
    """Tell of the dearest failure and of those that nothing mends.

    Args:
        speech: What to tell of.

    Yields:
        At most two insights.
    """
    found = speech.result("fail-points")
    if found is None or not found.items:
        return
    dearest = max(found.items, key=lambda item: item.expected_loss or 0.0)
    if dearest.expected_loss and speech.tells_money:
        yield _dearest(speech, dearest, found.items)
    elif found.items[0].severity is not None:
        yield _gravest(speech, found.items[0])
    bare = [item for item in found.items if item.recovery is None]
    if bare:
        yield _unmended(speech, bare, found.items)


def _dearest(speech: Speech, item: Ranked, items: Sequence[Ranked]) -> Insight:
    losses = [each.expected_loss for each in items]
    values = {
        "what": speech.name(item.what),
        "moment": speech.name(item.moment),
        "loss": speech.money(item.expected_loss or 0.0),
    }
    sentence = N_("The failure {what} at {moment} costs most: {loss} per customer on average.")
    if len(items) == 1:
        sentence = N_("The failure {what} at {moment} costs {loss} per customer on average.")
    told = [speech.text(sentence, **values)]
    known = [loss for loss in losses if loss is not None]
    if len(known) == len(losses) > 1:
        share = (item.expected_loss or 0.0) / sum(known)
        told.append(speech.text("That is {share} of what all failures cost.", share=speech.share(share)))
    said = speech.sentences(*told, _often(speech, item), _reach(speech, item), _mended(speech, item))
    return Insight("failures", _weight(speech, item), said, (item.moment, *item.reaches), "fail-points")


def _weight(speech: Speech, item: Ranked) -> float:
    """Weigh a loss against what a customer costs anyway, as far as that is known; else by severity."""
    cost = speech.result("cost")
    unknown = speech.unknown("cost")
    spent = cost.per_customer if cost else unknown.known.get("per_customer") if unknown else None
    severity = (item.severity or 0) / _SEVERE
    if not spent:
        return Grade.SHAPE.weight(severity)
    part = (item.expected_loss or 0.0) / spent
    return Grade.SHAPE.weight(_STEEP * part) if part >= NOTEWORTHY else Grade.NOTE.weight(severity)


def _gravest(speech: Speech, item: Ranked) -> Insight:
    told = speech.text(
        "The gravest failure is {what} at {moment}, severity {severity} of 10.",
        what=speech.name(item.what),
        moment=speech.name(item.moment),
        severity=item.severity,
    )
    said = speech.sentences(told, _often(speech, item), _reach(speech, item), _mended(speech, item))
    weight = Grade.SHAPE.weight((item.severity or 0) / _SEVERE * 0.9)
    return Insight("failures", weight, said, (item.moment, *item.reaches), "fail-points")


def _often(speech: Speech, item: Ranked) -> str:
    if not item.expected_per_customer:
        return ""
    number = speech.number(1000 * item.expected_per_customer)
    return speech.text("It happens {number} times per 1,000 customers.", number=number)


def _reach(speech: Speech, item: Ranked) -> str:
    """Say where the customer first sees it, where that isn't where it happens."""
    if item.first_visible is None or item.first_visible == item.moment:
        return ""
    values = {"moment": speech.name(item.first_visible), "count": len(item.reaches)}
    if not item.delay_until_visible:
        return speech.text("The customer first sees it at {moment}. Moments it reaches: {count}.", **values)
    return speech.text(
        "The customer first sees it {delay} later, at {moment}; until then it can be mended unseen.",
        delay=speech.duration(item.delay_until_visible),
        **values,
    )


def _mended(speech: Speech, item: Ranked) -> str:
    if item.recovery is None:
        return speech.text("Nothing recovers it.")
    return speech.text("What recovers it: {recovery}.", recovery=speech.name(item.recovery))


def _unmended(speech: Speech, bare: Sequence[Ranked], items: Sequence[Ranked]) -> Insight:
    said = speech.text(
        "Without a recovery: {count} of {all} failures, {names}.",
        count=len(bare),
        all=len(items),
        names=speech.series(
            speech.text("{thing} at {moment}", thing=speech.name(item.what), moment=speech.name(item.moment))
            for item in bare
        ),
    )
    worst = max((item.severity or 0) for item in bare) / _SEVERE
    moments = tuple(dict.fromkeys(item.moment for item in bare))
    return Insight("failures", Grade.THREATENED.weight(worst * 0.9), said, moments, "fail-points")
