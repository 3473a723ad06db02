"""Calendars: school holidays."""

from plf_cli.messages import N_

TEXTS = {
    "Calendar": N_("Calendar. A municipality's school holidays in one school year."),
    "Calendar.municipality": N_("Municipality. Its name without Kommune, such as Hjørring."),
    "Calendar.school_year": N_("School year. From 1 August to 31 July, such as 2026/27."),
    "Calendar.assumed": N_("Assumed. By habit, without a published plan; then there is no source."),
    "Calendar.closed": N_("Holidays. When the schools are closed."),
    "Closed": N_(
        "Holiday. Such as {title: Efterårsferie, from: 2026-10-10, to: 2026-10-18, week: 42}."
    ),
    "Closed.title": N_("Title. What the holiday is called."),
    "Closed.week": N_("Week. The week as the plan writes it; it is checked against the dates."),
}
