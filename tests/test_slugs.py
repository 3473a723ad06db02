import unicodedata

import pytest

from plf_cli.slugs import slug


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Nørre Å Skole", "noerre-aa-skole"),
        (unicodedata.normalize("NFD", "Nørre Å Skole"), "noerre-aa-skole"),
        ("ÆBLET", "aeblet"),
        ("Café Allé", "cafe-alle"),
        ("Müller & Ödön", "mueller-oedoen"),
        ("  10. klasse / Nord  ", "10-klasse-nord"),
        ("مدرسة", ""),
        ("", ""),
    ],
)
def test_slug(name: str, plain: str) -> None:
    assert slug(name) == plain
