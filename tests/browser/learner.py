"""What a learner sees and does in one exercise."""

from playwright.sync_api import Locator, Page

from exercises.places import pages_of_exercises

EXERCISE = "after-the-talk"
#: The first page on which each exercise is done.
PAGES = {exercise: pages[0] for exercise, pages in pages_of_exercises().items()}
LESSON = PAGES[EXERCISE]
WEAK = "Hi Olu, I'd like to add you to my professional network. Hanna"
READY = (
    "Hi Olu, I still have the napkin with the charging curve you drew by the coffee urn in Leeds on Tuesday. "
    "I would like to stay in touch and compare our preheating figures this winter. Hanna"
)
#: Python has to be fetched and started first.
START_MS = 60_000
WORDS_ALONE = """(message) => {
  const copy = message.cloneNode(true);
  for (const letter of copy.querySelectorAll("a")) letter.remove();
  return copy.textContent;
}"""


class Exercise:
    """One exercise of a page."""

    def __init__(self, page: Page, exercise: str = EXERCISE) -> None:
        self.page = page
        self.lesson = PAGES[exercise]
        self.whole = page.locator(f"#exercise-{exercise}")
        self.box = self.whole.get_by_role("textbox", name="Your message")
        self.verdict = self.whole.locator(".cw-verdict")
        self.status = self.whole.locator("[data-slot=status]")
        self.counter = self.whole.locator(".cw-counter__shown")
        self.attempts = self.whole.locator(".cw-attempt")
        self.spoken = self.whole.locator("[data-slot=spoken][role=status]")

    def open(self) -> "Exercise":
        """Go to the exercise's page."""
        self.page.goto(self.lesson)
        self.box.wait_for()
        return self

    def button(self, name: str) -> Locator:
        """Find a button by what it says."""
        return self.whole.get_by_role("button", name=name, exact=True)

    def check(self, text: str) -> None:
        """Write *text*, press Check and wait for its verdict."""
        number = self.number() + 1
        self.box.fill(text)
        self.button("Check").click()
        self.await_attempt(number)

    def number(self) -> int:
        """Tell which attempt the verdict shown is of; 0 is none."""
        kicker = self.verdict.locator(".cw-verdict__kicker")
        return int(kicker.inner_text().split()[1]) if kicker.count() else 0

    def await_attempt(self, number: int) -> None:
        """Wait until the verdict of this attempt is there."""
        kicker = self.verdict.locator(".cw-verdict__kicker", has_text=f"Attempt {number} ·")
        kicker.wait_for(timeout=START_MS)

    def row(self, criterion: str) -> Locator:
        """Find what is said of one criterion."""
        return self.verdict.locator(f"[data-criterion={criterion}]")

    def sent(self) -> str:
        """Read the message as sent, without the letters that point to the rows."""
        return str(self.verdict.locator("blockquote").evaluate(WORDS_ALONE))

    def levels(self) -> list[str]:
        """Read the three levels as they are written."""
        return self.verdict.locator(".cw-row__level").all_inner_texts()

    def disagree(self, words: str = "", **levels: str) -> None:
        """Say what the levels of the last verdict should be, and why."""
        self.verdict.get_by_role("button", name="I disagree").click()
        for level in levels.values():
            self.verdict.get_by_role("radio", name=level, exact=True).check()
        self.verdict.get_by_role("textbox", name="Why?").fill(words)
        self.verdict.get_by_role("button", name="Save my view").click()

    def view(self) -> Locator:
        """Find what the learner said of the last verdict."""
        return self.verdict.get_by_role("group", name="Your view")
