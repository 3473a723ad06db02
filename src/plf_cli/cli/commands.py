"""Each command of plf with its module and function here; help lists them in this order."""

COMMANDS = {
    "init": "init:init",
    "new-course": "new_course:new_course",
    "validate": "validate:validate",
    "fix": "fix:fix",
    "list": "listing:list_",
    "status": "status:status",
    "diff": "differences:diff",
    "coverage": "coverage:coverage",
    "show": "show:show",
    "schema": "schema:schema",
    "explain": "explain:explain",
    "waivers": "waivers:waivers",
    "completion": "completion:completion",
}
"""Each command with its module and function here."""
RENDER = "render"
"""The command that has a command for each document."""
ALL = "all"
"""The one for all documents."""
GROUPS = {
    "new": (
        "Write a first programme, calendar or framework of your own.",
        {
            "programme": "new:programme",
            "calendar": "new:calendar",
            "framework": "new:framework",
        },
    ),
    "dates": (
        "Plan the dates of courses: suggest them, move one, shift them all.",
        {"suggest": "dates:suggest", "move": "dates_move:move", "shift": "dates_move:shift"},
    ),
    "clusters": (
        "Put teams together in clusters, or take one out.",
        {"make": "clusters:make", "drop": "clusters:drop"},
    ),
    "calendar": (
        "Show the school holidays of municipalities, or check their calendars.",
        {"show": "calendar:show", "check": "calendar:check"},
    ),
    "templates": (
        "List the templates of documents, or copy one to change it.",
        {"list": "templates:list_", "copy": "templates:copy"},
    ),
}
"""The commands that have commands, each with its help and theirs."""
