"""Addresses of the files -> what a link may lead to: the web or a mail box, and nothing else."""

from urllib.parse import quote

_URL = "!#$%&'()*+,-./:;=?@[]_~"  # what may stand in an address beside letters and digits
_SCHEMES = ("https://", "http://")


def web(address: str | None) -> str:
    """The address for a link; empty where it is none of the web."""
    if not address or not address.lower().startswith(_SCHEMES):
        return ""
    return quote(address, safe=_URL)


def mail(address: str | None) -> str:
    """The address for a link to a mail box; empty where it is none."""
    name, at, host = (address or "").rpartition("@")
    if not (name and at and host) or any(sign.isspace() for sign in name + host):
        return ""
    return f"mailto:{quote(f'{name}@{host}', safe='@.+-_')}"
