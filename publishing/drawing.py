"""What drawings of ours are made of."""

from exercises.markup import Html, element


def text_at(x: float, y: float, words: str, css_class: str) -> Html:
    """Write *words* into a drawing, their left end at *x* and their line at *y*."""
    return element("text", {"class": css_class, "x": f"{x:.1f}", "y": f"{y:.1f}"}, words)
