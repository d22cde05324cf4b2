"""What was marked, graded or chosen is there again, whatever happened to the page meanwhile."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from exercises.course_exercise import ExerciseKind
from tests.browser.canned import can
from tests.browser.evidence import KEY, all_kept, answer, keep, work
from tests.browser.picking import CALIBRATE, CHOOSE, SPOT, Kind, answered
from tests.browser.test_memory import FILL, REFUSE


def test_what_is_marked_in_one_tab_survives_an_answer_in_another(context: BrowserContext, page: Page) -> None:
    spot = Kind(page, SPOT).visit()
    other = Kind(context.new_page(), SPOT).visit()
    other.pieces.first.press("1")
    spot.mark_all()
    spot.button("Check").click()

    expect(spot.title).to_be_visible()
    expect(other.pieces.first).to_have_attribute("aria-pressed", "true")

    other.pieces.first.press("1")
    other.mark_all()
    other.button("Check").click()

    expect(other.title).to_have_text("You saw everything")


def begin(kind: Kind) -> None:
    """Pick one thing without checking it."""
    if kind.told.kind is ExerciseKind.SPOT:
        kind.pieces.nth(1).press("2")
    else:
        (kind.people if kind.told.candidates else kind.samples).first.get_by_role("radio").nth(2).check()


def picked(kind: Kind) -> Locator:
    """Find what is picked."""
    return kind.whole.locator("[aria-pressed=true], :is(.cw-choose, .cw-calibrate) :checked")


@pytest.mark.parametrize("exercise", [SPOT, CALIBRATE, CHOOSE])
def test_what_is_picked_and_not_checked_is_there_after_a_reload_and_in_another_tab(
    context: BrowserContext, exercise: str
) -> None:
    kind = Kind(context.new_page(), exercise).visit()
    begin(kind)
    kind.page.reload()

    expect(picked(kind)).to_have_count(1)
    expect(kind.whole.locator(".cw-answering__title, .cw-calibrate__compared")).to_have_count(0)

    kind.page.close()
    other = Kind(context.new_page(), exercise).visit()

    expect(picked(other)).to_have_count(1)


def test_marks_that_were_changed_after_an_answer_stand_beside_its_explanation_after_a_reload(page: Page) -> None:
    spot = Kind(page, SPOT).visit()
    spot.mark_all()
    spot.button("Check").click()
    quiet = spot.effects().index(())
    spot.pieces.nth(quiet).press("3")
    page.reload()

    expect(spot.title).to_have_text("You saw everything")
    expect(spot.pieces.nth(quiet)).to_have_attribute("aria-pressed", "true")
    expect(spot.whole.locator("[data-judgement=found]")).to_have_count(sum(map(bool, spot.effects())))


def test_marks_made_in_one_tab_are_followed_where_nothing_was_marked_and_never_wiped_away(
    context: BrowserContext, page: Page
) -> None:
    one = Kind(page, SPOT).visit()
    other = Kind(context.new_page(), SPOT).visit()
    one.pieces.nth(0).press("1")

    expect(other.pieces.nth(0)).to_have_attribute("aria-pressed", "true")

    other.pieces.nth(1).press("2")
    other.page.wait_for_function("key => JSON.parse(localStorage.getItem(key)).exercises", arg=KEY)
    one.page.reload()

    expect(one.whole.locator("[aria-pressed=true]")).to_have_count(1)
    expect(other.whole.locator("[aria-pressed=true]")).to_have_count(2)


def test_an_answer_from_before_somebody_came_into_the_course_is_drawn_without_them(page: Page) -> None:
    keep(page, all_kept(exercises={CHOOSE: work(answers=[answer(1) | {"picks": {"0": "now"}}])}))
    choose = Kind(page, CHOOSE).visit()

    expect(choose.outcome.locator(".cw-network__web .cw-network__person")).to_have_count(1)
    assert "NaN" not in choose.outcome.inner_html()


@pytest.mark.parametrize("exercise", [SPOT, CALIBRATE, CHOOSE])
@pytest.mark.parametrize("script", [REFUSE, FILL], ids=["refused", "full"])
def test_where_nothing_can_be_kept_every_kind_works_and_a_banner_says_so(
    context: BrowserContext, exercise: str, script: str
) -> None:
    context.add_init_script(script)
    kind = answered(context.new_page(), exercise)

    expect(kind.whole.locator(".cw-answering__title, .cw-calibrate__compared").first).to_be_visible()
    expect(kind.page.locator(".cw-banner")).to_contain_text("All exercises work")
    expect(kind.whole.get_by_role("button", name="I disagree")).to_be_visible()


def test_what_is_erased_is_gone_from_every_kind_in_every_tab(context: BrowserContext, page: Page) -> None:
    can(context)
    spot = Kind(page, SPOT).visit()
    spot.mark_all()
    spot.button("Check").click()
    calibrate = Kind(context.new_page(), CALIBRATE).visit()
    calibrate.grade_samples()
    calibrate.button("Compare with the checker").click()
    eraser = context.new_page()
    eraser.goto("practice/")
    eraser.get_by_role("button", name="Erase my data").click()
    eraser.get_by_role("button", name="Yes, erase it all").click()

    expect(spot.title).to_have_count(0)
    expect(spot.whole.locator("[aria-pressed=true]")).to_have_count(0)
    expect(calibrate.box).to_be_hidden()
    expect(calibrate.samples.get_by_role("radio", checked=True)).to_have_count(0)
