"""Courses: sessions, teams, groups and clusters."""

from plf_cli.messages import N_

TEXTS = {
    "Course": N_("Course. A run of a programme on certain days in certain municipalities."),
    "Course.programme": N_("Programme. The id of the programme that is run."),
    "Course.title": N_("Title. Only where it is another than the programme's."),
    "Course.status": N_("Status. How far the course has come."),
    "Course.municipalities": N_(
        "Municipalities. Those that take part; their school holidays are known then."
    ),
    "Course.period": N_("Period. The days that the course lies between."),
    "Course.people": N_("People. The course's own; others stand in a directory."),
    "Course.venues": N_("Venues. The course's own; others stand in a directory."),
    "Course.sessions": N_("Sessions. Each holding of a module, dated or not."),
    "Course.groups": N_("Groups. Parallel groups that have the same modules on other days."),
    "Course.teams": N_("Leadership teams. A list, or the name of a CSV file beside this one."),
    "Course.clusters": N_("Clusters. The teams that meet at the cluster meetings."),
    "Course.price": N_("Price. Only where it is another than the programme's."),
    "Course.registration": N_("Registration. How and until when to sign up for this course."),
    "Course.contact": N_("Contact. An office to write to, never a private person."),
    "Course.sender": N_("Sender. Who signs the invitation."),
    "Course.catering": N_("Catering. Only where it is another than the programme's."),
    "Session": N_("Session. One holding of a module, such as {module: dag-1, date: 2027-01-14}."),
    "Session.module": N_("Module. The id of the module that is held."),
    "Session.number": N_("Number. Which time it is, where the module is held several times."),
    "Session.group": N_("Group. The group that it is for."),
    "Session.cluster": N_("Cluster. The cluster that it is for."),
    "Session.team": N_("Team. The leadership team that it is for."),
    "Session.date": N_("Date. Such as 2027-01-14; a list where the module has several days."),
    "Session.week": N_(
        "Week. The week as you write it yourselves; it is checked against the date."
    ),
    "Session.start": N_("Start. Only where it is another than the module's, such as 13:00."),
    "Session.end": N_("End. Only where it is another than the module's, such as 16:00."),
    "Session.title": N_("Title. Only where it is another than the module's."),
    "Session.venue": N_("Venue. The id of the place."),
    "Session.people": N_("People. The ids of those who lead it."),
    "Session.fixed": N_("Fixed. Planning leaves it where it is."),
    "Session.status": N_("Status. Whether it is planned, held or cancelled."),
    "Session.revision": N_(
        "Revision. Raised each time the date is changed, so that calendars notice."
    ),
    "Session.notes": N_("Notes. For colleagues: in no participant's or public document."),
    "Group": N_("Group. A parallel group: the same modules on other days."),
    "Group.id": N_("Id of the group. What sessions write."),
    "Group.name": N_("Name. What people call the group."),
    "Group.teams": N_("Teams. The ids of the teams in the group."),
    "Team": N_("Leadership team. The unit that takes part."),
    "Team.id": N_("Id of the team. What clusters and sessions write, such as skole-a."),
    "Team.name": N_("Name. The school or the team."),
    "Team.municipality": N_("Municipality. Where the school lies."),
    "Team.members": N_("Members. The places in the team, such as [{role: skoleleder}]."),
    "Team.size": N_("Pupils. How many there are at the school."),
    "Team.district": N_("District. The part of the municipality."),
    "Team.experience": N_("Experience. What the team has been through, such as første forløb."),
    "Team.position": N_("Position. The point on the map, such as {lat: 57.46, lon: 9.98}."),
    "Team.host": N_("Can host. The school has room for a cluster meeting."),
    "Team.notes": N_("Notes. For colleagues: in no participant's or public document."),
    "Member": N_("Member. A place in the leadership team."),
    "Member.role": N_("Role. The position, such as skoleleder."),
    "Member.name": N_("Name. Stands in documents only with public: true."),
    "Member.public": N_("Public. The name may stand in documents."),
    "Cluster": N_("Cluster. Three or four teams that meet at the cluster meetings."),
    "Cluster.id": N_("Id of the cluster. What sessions write."),
    "Cluster.name": N_("Name. What people call the cluster."),
    "Cluster.meeting": N_(
        "Meeting. Which time the cluster meets, where there are other clusters each time."
    ),
    "Cluster.teams": N_("Teams. The ids of the teams that meet."),
    "Cluster.host": N_("Host. The id of the team at whose school they meet."),
    "Cluster.people": N_("People. The ids of those who lead the meetings."),
}
