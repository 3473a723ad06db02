"""What a scalar of a certain form should look like; an editor says it of one that does not."""

from plf_cli.messages import N_

FORMS = {
    "id": N_("An id has small letters a-z, digits and hyphens, such as foraar-2027."),
    "ref": N_("An id is needed here, at most 200 characters."),
    "clock": N_("Write hours and minutes with a colon, such as 9:00."),
    "day": N_("Write year, month and day, such as 2027-02-03."),
    "school_year": N_("Write two years in a row, such as 2026/27."),
    "range": N_("Write a whole number or two, such as 4 or 3-4."),
    "text": N_("The text is empty."),
}
