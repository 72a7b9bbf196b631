"""The list of background tasks, as `actions.py` is the list of actions: each is a `Task` of its capability."""

from fieldlock.jobs.task import Task

_ALL: tuple[Task, ...] = ()
TASKS: dict[str, Task] = {task.name: task for task in _ALL}
