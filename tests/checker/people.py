"""Two people whom tests let write to each other."""

from typing import Any

PRIYA_AND_SAM: dict[str, Any] = {
    "recipient": {
        "name": "Priya Nair",
        "headline": "Head of Supply Chain Analytics",
        "company": "Harrow Foods",
        "activity": ["Posted on forecasting fresh produce after a heatwave", "Spoke at LogiCon 2026"],
    },
    "sender": {"name": "Sam Reyes", "role": "Junior planner at a bakery chain"},
}
