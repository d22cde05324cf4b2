"""How long something takes, to be compared with something else in the same run."""

import time
from collections.abc import Callable


def shortest_time(work: Callable[[], object], rounds: int = 5) -> float:
    """Give the least processor time, in seconds, that *work* took in so many *rounds* after a first one."""
    work()
    taken = []
    for _ in range(rounds):
        begin = time.process_time()
        work()
        taken.append(time.process_time() - begin)
    return min(taken)
