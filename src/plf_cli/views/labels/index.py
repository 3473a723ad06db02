"""The words of the page that leads to all documents."""

from plf_cli.model.words import Word

LABELS = {
    "name": Word("Dokumenter", "Documents"),
    "document": Word("Dokument", "Document"),
    "files": Word("Filer", "Files"),
    "for_participant": Word("Deltagere", "Participants"),
    "for_facilitator": Word("Facilitatorer", "Facilitators"),
    "for_administration": Word(
        "Tilrettelæggere, forvaltning og sekretariat", "Designers and administration"
    ),
    "for_public": Word("Alle", "Everybody"),
    "md": Word("Tekst", "Text"),
    "html": Word("Webside", "Web page"),
    "pdf": Word("PDF", "PDF"),
    "docx": Word("Word", "Word"),
    "json": Word("Data (JSON)", "Data (JSON)"),
    "csv": Word("Regneark (CSV)", "Spreadsheet (CSV)"),
    "svg": Word("Billede", "Picture"),
    "ics": Word("Kalender", "Calendar"),
}
