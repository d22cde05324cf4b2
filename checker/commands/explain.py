"""Explain one message in the terminal: its evidence in place, and the features behind each level."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.assessment import Assessment, CriterionResult, LengthResult, Level, Span
from checker.criteria import FEATURES, SENTENCES
from checker.exercise import Exercise
from checker.grading import grade
from checker.linear import BIAS, Features, best_of, model_for, share_of_parts
from checker.message import Message
from checker.reading import LANGUAGE, Reading

_WIDTH = 88

#: Characters of evidence that are quoted; a flag may mark a whole message.
_QUOTED = 200

#: How each kind of evidence is coloured and, with or without colour, bracketed.
_BRACKETS = {"personalisation": ("[", "]"), "reason": ("{", "}"), "flags": ("<", ">")}
_COLOURS = {"personalisation": "36", "reason": "33", "flags": "31", "strong": "1", "faint": "2"}

_LEVELS = {
    "personalisation": ("generic", "partly", "personal"),
    "reason": ("none", "vague", "clear"),
    "length": ("does not fit", "", "fits"),
}

#: Features that are listed for each threshold; the rest is counted.
_LISTED = 12


@dataclass(frozen=True, slots=True)
class _Ink:
    """Colours the terminal, or leaves it as it is."""

    colour: bool

    def __call__(self, kind: str, text: str) -> str:
        return f"\x1b[{_COLOURS[kind]}m{text}\x1b[0m" if self.colour and text else text


def explain(text: str, exercise: Exercise, *, colour: bool) -> str:
    """Give what the checker saw in *text*, for authors to read."""
    ink = _Ink(colour)
    assessment = grade(text, exercise.situation, exercise.examples, exercise.given, exercise.retold)
    reading = Reading(Message(text), exercise.situation, exercise.examples, exercise.given, exercise.retold)
    parts = [_marked(text, assessment, ink), _legend(ink), _verdict(assessment, ink)]
    for name in FEATURES:
        parts.append(_criterion(name, getattr(assessment, name), text, ink))
        sentences = SENTENCES[name](reading) if name in SENTENCES else ()
        parts.append(_features(name, FEATURES[name](reading), sentences, ink))
    parts.append(_length(assessment.length, ink))
    parts.extend(_flags(assessment, text, ink))
    return "\n\n".join(parts) + "\n"


def visible(text: str) -> str:
    """Show control characters, so that no message can command the terminal."""
    shown = (c if c == "\n" or c.isprintable() else _escaped(ord(c)) for c in text.replace("\r\n", "\n"))
    return "".join(shown)


def _escaped(code: int) -> str:
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _marked(text: str, assessment: Assessment, ink: _Ink) -> str:
    """Put brackets around all evidence, outer ones first where some begin together."""
    spans = [(item.span, "personalisation") for item in assessment.personalisation.evidence]
    spans += [(item.span, "reason") for item in assessment.reason.evidence]
    spans += [(flag.span, "flags") for flag in assessment.flags]
    opened = [(span.start, 1, -span.end, _bracket(kind, 0, ink)) for span, kind in spans]
    closed = [(span.end, 0, -span.start, _bracket(kind, 1, ink)) for span, kind in spans]
    result, before = "", 0
    for place, _, _, bracket in sorted(opened + closed):
        result += visible(text[before:place]) + bracket
        before = place
    return result + visible(text[before:])


def _bracket(kind: str, side: int, ink: _Ink) -> str:
    return ink(kind, _BRACKETS[kind][side])


def _legend(ink: _Ink) -> str:
    names = ("".join((_bracket(kind, 0, ink), ink(kind, kind), _bracket(kind, 1, ink))) for kind in _BRACKETS)
    return ink("faint", "marked: ") + "  ".join(names)


def _verdict(assessment: Assessment, ink: _Ink) -> str:
    return ink("strong", "Ready to send." if assessment.ready else "Not ready to send.")


def _criterion(name: str, result: CriterionResult, text: str, ink: _Ink) -> str:
    lines = [_title(name, result.level, ink), *_wrapped(result.feedback), *_wrapped(result.question)]
    lines += [
        f"  {ink(name, _quoted(text, item.span))}  {item.note}  {ink('faint', item.rule)}" for item in result.evidence
    ]
    if not result.evidence:
        lines.append(ink("faint", "  no evidence"))
    return "\n".join(lines)


def _title(name: str, level: Level, ink: _Ink) -> str:
    return ink("strong", f"{name.capitalize()} {int(level)}, {_LEVELS[name][level]}")


def _length(result: LengthResult, ink: _Ink) -> str:
    return "\n".join([_title("length", result.level, ink), *_wrapped(result.feedback)])


def _flags(assessment: Assessment, text: str, ink: _Ink) -> Iterator[str]:
    for flag in assessment.flags:
        title = ink("strong", f"Flag {flag.flag}")
        yield "\n".join([title, f"  {ink('flags', _quoted(text, flag.span))}", *_wrapped(flag.advice)])


def _wrapped(text: str) -> Sequence[str]:
    return textwrap.wrap(visible(text), _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _quoted(text: str, span: Span) -> str:
    words = visible(" ".join(text[span.start : span.end].split()))
    return "“" + (words if len(words) <= _QUOTED else words[:_QUOTED] + " …") + "”"


def _features(name: str, features: Features, sentences: Sequence[Features], ink: _Ink) -> str:
    """List what each model adds up; a flag or a guard may have lowered the level all the same."""
    model = model_for(LANGUAGE, name)
    lines: list[str] = []
    for threshold, weights in ((1, model.at_least_1), (2, model.at_least_2)):
        terms = [*_best_sentence(weights, sentences), *_terms(weights, features)]
        total = sum(value for _, value in terms)
        lines.append(ink("faint", f"  at least {threshold}: {total:+.2f}, and more than 0 is yes; the sum of"))
        lines += [f"    {value:+6.2f}  {term}" for term, value in terms[:_LISTED]]
        rest = terms[_LISTED:]
        if rest:
            lines.append(f"    {sum(value for _, value in rest):+6.2f}  {len(rest)} more")
    return "\n".join(lines)


def _best_sentence(weights: Features, sentences: Sequence[Features]) -> Iterator[tuple[str, float]]:
    """Name the sentence that says most, if sentences count, and what all of them add."""
    if sentences:
        sums = share_of_parts(weights, sentences)
        yield f"the sentences, above all number {sums.index(max(sums)) + 1}", best_of(sums)


def _terms(weights: Features, features: Mapping[str, float]) -> list[tuple[str, float]]:
    terms = [(name, weights[name] * value) for name, value in features.items() if weights.get(name)]
    named = [(f"{name} = {features[name]:g}", value) for name, value in terms]
    return sorted([("a constant", weights.get(BIAS, 0.0)), *named], key=lambda term: (-abs(term[1]), term[0]))
