// Reads a calendar file with ical.js and tells its events as JSON; the zone is the file's own.
// node read.mjs ICAL.JS FILE.ics
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, file] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(library));
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
const zones = calendar.getAllSubcomponents("vtimezone");
for (const zone of zones) ICAL.TimezoneService.register(zone);

const instant = (time) => (time.isDate ? time.toString() : time.toUnixTime());
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence ?? 0,
    status: component.getFirstPropertyValue("status"),
    summary: event.summary,
    location: event.location ?? "",
    description: event.description ?? "",
    begins: instant(event.startDate),
    ends: component.hasProperty("dtend") ? instant(event.endDate) : "",
    zone: event.startDate.isDate ? "" : event.startDate.zone.tzid,
  };
});
console.log(JSON.stringify({ name: calendar.getFirstPropertyValue("name"), zones: zones.length, events }));
