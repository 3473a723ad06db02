"""Programmes, all but their modules."""

from plf_cli.messages import N_

TEXTS = {
    "Programme": N_("Programme. The design that courses run: modules, goals and agendas."),
    "Programme.extends": N_("Variant of. The id of a programme; write only what differs from it."),
    "Programme.title": N_("Title. What the programme is called."),
    "Programme.status": N_("Status. How far the programme has come."),
    "Programme.summary": N_("Summary. The programme in one paragraph."),
    "Programme.purpose": N_("Purpose. Why the programme is there."),
    "Programme.provider": N_(
        "Provider. Who offers the programme, such as {name: COK, type: public-centre}."
    ),
    "Programme.partners": N_("Partners. Who else is behind the programme."),
    "Programme.municipalities": N_(
        "Municipalities. Where the programme is offered; a course says where it runs."
    ),
    "Programme.participants": N_(
        "Number of participants. The fewest and the most, such as {min: 6, max: 60}."
    ),
    "Programme.audience": N_(
        "Audience. Who the programme is for: roles, target groups, leader levels."
    ),
    "Programme.frameworks": N_(
        "Frameworks. Their goals and fields can be used, such as [syv-ledelsesfelter]."
    ),
    "Programme.fields": N_(
        "Fields. The fields of leadership that the programme promises to work with."
    ),
    "Programme.opt_outs": N_(
        "Fields left out. Those that the programme leaves out on purpose, each with the reason."
    ),
    "Programme.outcomes": N_("Outcomes. What the participants gain, point by point."),
    "Programme.content": N_("Content. What it is about, as text."),
    "Programme.form": N_("Form. How people work, such as talks, team work and coaching."),
    "Programme.extent": N_("Extent. How much it is, such as three days and two meetings."),
    "Programme.period": N_("Period. When it is held, as text, such as spring 2027."),
    "Programme.venue": N_("Venue. Where it is held, as text, such as by agreement."),
    "Programme.teachers": N_("Teachers. Who teaches, as text."),
    "Programme.ects": N_("ECTS. The number of ECTS points."),
    "Programme.price": N_(
        "Price. In whole kroner, such as {amount: 2995, per: participant}; 0 is free."
    ),
    "Programme.registration": N_("Registration. How and until when to sign up."),
    "Programme.contact": N_("Contact. An office to write to, never a private person."),
    "Programme.sender": N_("Sender. Who signs the invitation."),
    "Programme.catering": N_("Catering. Food and drink, as text."),
    "Programme.funding": N_("Funding. Who pays for the programme."),
    "Programme.funding_profile": N_("Funding rules. The rules that the grant follows."),
    "Programme.modules": N_(
        "Modules. The parts of the programme in order: days, seminars, meetings."
    ),
    "Programme.remove": N_(
        "Removed modules. Only in a variant: modules of the base that are left out."
    ),
    "Provider.name": N_("Name. Who offers the programme."),
    "Provider.type": N_("Type. What kind of provider it is."),
    "Participants.min": N_("Fewest. With fewer the programme is not held."),
    "Participants.max": N_("Most. There is no room for more."),
    "Audience.roles": N_("Roles. Positions such as [skoleleder, sfo-leder]."),
    "Audience.target_groups": N_("Target groups. Follow from the roles where the key is left out."),
    "Audience.levels": N_("Leader levels. Follow from the roles where the key is left out."),
    "Audience.text": N_("In your own words. Such as the whole leadership team."),
    "OptOut": N_("Field left out. A field that the programme leaves out on purpose."),
    "OptOut.field": N_("Field. The id of the field of leadership."),
    "OptOut.reason": N_("Reason. Why the field is left out."),
    "Price.amount": N_("Amount. In whole kroner without a full stop, such as 2995; 0 is free."),
    "Price.per": N_("Per. What the amount is for."),
    "Price.note": N_("Note. What the price covers."),
    "Registration.deadline": N_("Deadline. The last day to sign up, such as 2026-12-11."),
    "Registration.email": N_("Email. Where to sign up by mail."),
    "Registration.url": N_("Address. Where to sign up on the web."),
    "Registration.note": N_("Note. How to sign up, in words."),
    "Contact.name": N_("Name. The office, such as Kursussekretariatet."),
    "Contact.email": N_("Email. The office's mail address."),
    "Contact.phone": N_("Phone. The office's number."),
    "Contact.url": N_("Address. The office's page on the web."),
    "Sender.name": N_("Name. Who signs, such as Kursussekretariatet."),
    "Sender.unit": N_("Unit. The department within the organisation."),
    "Sender.address": N_("Postal address. Street, number and town."),
    "Sender.email": N_("Email. The sender's mail address."),
    "Sender.url": N_("Address. The sender's page on the web."),
    "Funding.fund": N_("Fund. Who gives the money."),
    "Funding.amount": N_("Amount. In whole kroner without a full stop."),
    "Funding.year": N_("Year. When the grant was given, such as 2014."),
    "Funding.note": N_("Note. What else there is to say of the grant."),
}
