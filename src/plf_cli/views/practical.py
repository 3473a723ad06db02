"""Price, registration, catering and offices: a course's own, else its programme's."""

from dataclasses import astuple, dataclass
from typing import Any

from plf_cli.messages import kroner, long_day
from plf_cli.model.programme import Contact, Price, Registration, Sender
from plf_cli.model.words import PRICE_PER
from plf_cli.views.labels import label
from plf_cli.views.links import mail, web
from plf_cli.views.setting import Setting

_NAME = "practical"


@dataclass(frozen=True, slots=True)
class PriceView:
    """``text`` is ``2.995 kr. pr. deltager`` or free of charge; ``note`` what else is said."""

    text: str
    note: str


@dataclass(frozen=True, slots=True)
class RegistrationView:
    """How to sign up and by when; ``mailto`` and ``link`` are where links lead, or empty."""

    deadline: str
    email: str
    mailto: str
    url: str
    link: str
    note: str


@dataclass(frozen=True, slots=True)
class OfficeView:
    """An office or sender; ``mailto`` and ``link`` are where links lead, or empty."""

    name: str
    unit: str
    address: str
    email: str
    mailto: str
    phone: str
    url: str
    link: str


@dataclass(frozen=True, slots=True)
class PracticalView:
    """What people ask before they sign up.

    ``can_sign_up`` says whether anything is told about how to.
    """

    price: PriceView
    catering: str
    registration: RegistrationView
    contact: OfficeView
    sender: OfficeView
    ects: str
    can_sign_up: bool


def practical(around: Setting) -> PracticalView:
    """What is known of it; what is not is empty."""
    language, programme = around.language, around.programme
    ects = programme.ects if programme else None
    registration = _registration(_first(around, "registration"), language)
    contact = _office(_first(around, "contact"))
    points = label("points", language, _NAME)
    return PracticalView(
        price=_price(_first(around, "price"), language),
        catering=_first(around, "catering") or "",
        registration=registration,
        contact=contact,
        sender=_office(_first(around, "sender")),
        ects=points.format(number=_number(ects, language)) if ects else "",
        can_sign_up=any(astuple(registration)) or bool(contact.name),
    )


def _first(around: Setting, key: str) -> Any:
    """The course's, else the programme's, and never a mixture of both; None where there is none."""
    told = [getattr(one, key) for one in (around.course, around.programme) if one]
    return next((value for value in told if value is not None), None)


def _price(price: Price | None, language: str) -> PriceView:
    if price is None or price.amount is None:
        return PriceView(price.note or "" if price else "", "")
    if price.amount == 0:
        return PriceView(label("free_of_charge", language, _NAME), price.note or "")
    text = label("per", language, _NAME).format(
        amount=kroner(price.amount, language), unit=PRICE_PER[price.per].in_language(language)
    )
    return PriceView(text, price.note or "")


def _registration(told: Registration | None, language: str) -> RegistrationView:
    if told is None:
        return RegistrationView("", "", "", "", "", "")
    by = label("by", language, _NAME)
    return RegistrationView(
        deadline=by.format(date=long_day(told.deadline, language)) if told.deadline else "",
        email=told.email or "",
        mailto=mail(told.email),
        url=told.url or "",
        link=web(told.url),
        note=told.note or "",
    )


def _office(told: Contact | Sender | None) -> OfficeView:
    if told is None:
        return OfficeView("", "", "", "", "", "", "", "")
    return OfficeView(
        name=told.name,
        unit=getattr(told, "unit", None) or "",
        address=getattr(told, "address", None) or "",
        email=told.email or "",
        mailto=mail(told.email),
        phone=getattr(told, "phone", None) or "",
        url=told.url or "",
        link=web(told.url),
    )


def _number(value: float, language: str) -> str:
    """``5``, ``7,5``; in English ``7.5``."""
    text = f"{value:g}"
    return text.replace(".", ",") if language == "da" else text
