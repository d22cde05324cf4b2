"""What can go wrong between the sources and the served course, in one sentence each."""


class PublishingError(Exception):
    """Base of every error publishing raises on purpose; its text is one sentence."""


class SetUpError(PublishingError):
    """The packages the commands need cannot be installed on this machine."""


class ServeError(PublishingError):
    """The course cannot be served at the address asked for."""


class BrowserError(PublishingError):
    """There is no browser to run the tests in."""


class RuntimeFilesError(PublishingError):
    """The files that the page runs Python from cannot be made."""


class WorkbookError(PublishingError):
    """The workbook cannot be printed from what was built."""


class LighthouseError(PublishingError):
    """Lighthouse cannot measure a page."""


class PolicyError(PublishingError):
    """There is no built course to write a policy for."""
