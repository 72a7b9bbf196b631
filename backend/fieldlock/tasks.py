"""The list of background tasks, as `actions.py` is the list of actions: each is a `Task` of its capability."""

from fieldlock.dispatch.watch import WATCH
from fieldlock.inspections.reminders import REMIND as REMIND_INSPECTIONS
from fieldlock.jobs.task import Task
from fieldlock.plans import commands as plans
from fieldlock.returns.reminders import REMIND
from fieldlock.rota import reminders as certificates
from fieldlock.travel.measure import MEASURE
from fieldlock.warranty import bulk, effect_commands

_ALL: tuple[Task, ...] = (
    WATCH,
    plans.PLAN,
    REMIND,
    REMIND_INSPECTIONS,
    certificates.REMIND,
    bulk.EVALUATE,
    effect_commands.RECOMPUTE,
    MEASURE,
)
TASKS: dict[str, Task] = {task.name: task for task in _ALL}
