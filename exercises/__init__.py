"""The exercises: what learners do, checked before anybody sees it."""

from exercises.annotated import annotated, compare
from exercises.catalogue import catalogue, progress
from exercises.final import assessment
from exercises.own_request import own_request
from exercises.page import show
from exercises.path import in_numbers

__all__ = ["annotated", "assessment", "catalogue", "compare", "in_numbers", "own_request", "progress", "show"]
