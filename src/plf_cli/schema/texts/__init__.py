"""What an editor says of every model, key, word and form: English, translated where it is shown.

Of a model or key (``Model.field``, by the model that declares it) a text gives its title up to the
first full stop and its description after it.
"""

from plf_cli.schema.texts import calendar, course, directory, framework, head, module, programme
from plf_cli.schema.texts.forms import FORMS
from plf_cli.schema.texts.words import WORDS

TEXTS = {
    **head.TEXTS,
    **framework.TEXTS,
    **programme.TEXTS,
    **module.TEXTS,
    **course.TEXTS,
    **directory.TEXTS,
    **calendar.TEXTS,
}

__all__ = ["FORMS", "TEXTS", "WORDS"]
