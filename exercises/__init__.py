"""The exercises: what learners do, checked before anybody sees it."""
