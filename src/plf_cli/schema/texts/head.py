"""The head that all files share, the source, and gaps between modules."""

from plf_cli.messages import N_

TEXTS = {
    "Head": N_("A file of plf. Its key kind says what it is."),
    "Head.plf": N_("Version of the language. Always 1; the key may be left out."),
    "Head.kind": N_("Kind of file. It says what the file is, and so which keys it may have."),
    "Head.id": N_(
        "Id of the document. The file has the same name; small letters a-z, digits and "
        "hyphens, such as foraar-2027."
    ),
    "Head.language": N_(
        "Language of the documents. The labels in agendas and other documents are in it."
    ),
    "Head.example": N_("Invented example. Write true where nothing in the file is real."),
    "Head.source": N_("Source. Where the facts of the file come from."),
    "Head.notes": N_("Notes. For colleagues: in no participant's or public document."),
    "Source.title": N_("Title. What the source is called, such as Skolernes ferieplan."),
    "Source.publisher": N_("Publisher. Who is behind the source, such as Hjørring Kommune."),
    "Source.years": N_("Years. What the source covers, such as 2013-2015."),
    "Source.date": N_("Date. When the source was published, such as 2025-03-01."),
    "Source.isbn": N_("ISBN. The number of the book."),
    "Source.url": N_("Address. Where the source stands on the web."),
    "Source.read": N_("Read on. The day on which you read the source, such as 2026-11-21."),
    "Source.note": N_("Note. What else there is to say of the source, such as the pages."),
    "Gap.weeks": N_("Weeks. How many weeks lie between, such as 4-8 or 4."),
    "Gap.days": N_("Days. How many days lie between; 1 is the next day."),
}
