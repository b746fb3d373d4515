"""Currencies by their codes in ISO 4217."""

from typing import Annotated, Any

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.fault import fault
from blueprint.model.form import Form, plainly
from blueprint.model.guess import guess
from blueprint.model.native import wrong

_TABLE = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD
    CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW
    KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN
    NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW
    UZS VED VES VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER
    ZAR ZMW ZWG
    ANG CUC HRK SLL ZWL
"""
CODES = frozenset(_TABLE.split())
"""The codes of the standard; the last line are some that were withdrawn lately, for older blueprints."""


def read_currency(value: Any) -> str:
    """Read the code of a currency.

    Args:
        value: What was written.

    Returns:
        The code.

    Raises:
        PydanticCustomError: The standard has no such code.

    Example:
        >>> read_currency("CNY")
        'CNY'
    """
    if not isinstance(value, str):
        raise wrong(value, say("the code of a currency, such as `EUR`,"))
    if value in CODES:
        return value
    meant = value.upper() if value.upper() in CODES else guess(value.upper(), sorted(CODES))
    raise fault(
        "unknown-currency",
        say(
            "{code} is no currency's code in ISO 4217: did you mean {meant}?",
            code=quote(value),
            meant=quote(meant),
        )
        if meant
        else say("{code} is no currency's code in ISO 4217.", code=quote(value)),
        help=say("Such codes are three capital letters, like EUR, USD, GBP or CNY."),
        meant=meant if meant == value.upper() else None,  # of two codes that look alike, neither is safe
    )


Currency = Annotated[str, plainly(read_currency, Form("currency", {"type": "string", "enum": sorted(CODES)}))]
"""A currency's code."""
