"""Every word that the workbook says besides the lessons and the exercises."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Workbook"
WITH_ANSWERS: Final = "With model answers and keys"
WITHOUT_ANSWERS: Final = "For the class: without answers"
NAME: Final = "Name"
DATE: Final = "Date"
CONTENTS: Final = "Contents"
EDITION: Final = "Course version {version}. {copyright}"

HOW: Final = "How to use this workbook"
HOW_TEXT: Final = (
    "Read a lesson, then do its exercises with a pencil. They go from easy to hard, and none needs a computer.",
    (
        "A request on LinkedIn has {full} characters, or {free} without a paid account. On the lines for your message "
        "one character goes between two ticks, blanks and full stops included, and the number at the end of a line "
        "says how many you have used. Hints stand at the end."
    ),
    (
        "Where a message has been graded, its words are marked: P for what makes it personal, R for what gives the "
        "reason. L stands for the length. A tick means that there is nothing left to do."
    ),
    "A message is ready to send when it is personal, gives a clear reason and fits. Read yours aloud first.",
    "The course on screen grades what you write on the spot. There each exercise has the title that it has here.",
)
HOW_ANSWERS: Final = (
    (
        "After each exercise of the lessons come its answers. No model answer is the only one: each speaks in a voice "
        "of its own. The weak answers show what a near miss looks like, and why it misses."
    ),
    "The exercises of the assessment come without answers in this edition too, so that it can be copied for a test.",
)

EXERCISE: Final = "Exercise {number}"
LINES: Final = "Your message: at most {limit} characters"
LINES_HOW: Final = "{per_line} characters a line, one between two ticks"
SELF_CHECK: Final = ("It could have gone to nobody else", "It says what for", "It fits")
PIECES: Final = "Tick what each piece does, or nothing"
PIECE: Final = "Piece of the message"
SAMPLE: Final = "Message {number}"
HINTS: Final = "Hints"
HINTS_TEXT: Final = "For whoever is stuck: look up the number of the exercise, and read one hint at a time."
ANSWERS: Final = "Answers to exercise {number}"
KEY: Final = "Key"
MODEL: Final = "Model answers"
WEAK: Final = "Weak answers, and why they fail"
FINE: Final = "will do as well"

ASSESSMENT: Final = "Final assessment"
ASSESSMENT_TEXT: Final = (
    "The pool of {count} exercises from which the course on screen draws eight. There are no hints here and no "
    "answers. Six right answers of eight are a pass. Tick those that are right."
)
GLOSSARY: Final = "Glossary"
