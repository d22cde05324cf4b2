"""What can go wrong that is not the learner's doing: bad input, in one sentence each."""


class CheckerError(Exception):
    """Base of every error the checker raises on purpose; its text is one sentence."""


class SituationError(CheckerError):
    """A situation object is not as CONTEXT describes it; the sentence names the key."""


class RequestError(CheckerError):
    """A request is not one that can be graded; the sentence names the field."""


class ExerciseError(CheckerError):
    """An exercise cannot be found or read; the sentence names file and key."""


class TableError(CheckerError):
    """A table of messages cannot be read or written; the sentence names the file."""


class LanguageError(CheckerError):
    """The language data has a mistake; the sentence names file and rule."""
