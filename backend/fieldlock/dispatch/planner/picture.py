"""A planned day as a picture (SVG): a row for each person, time from left to right. Pure.

Grey is the shift, a thin line travel, a hatched box the break, a coloured box a job (the darker the heavier), a black
edge a two-person job, which stands in two rows at one time, and a dot a job that is promised to that person.
"""

from collections.abc import Iterator
from html import escape

from fieldlock.dispatch.planner.check import timetables
from fieldlock.dispatch.planner.day import Day, Job, Person, Plan
from fieldlock.dispatch.planner.schedule import Timetable

LEFT, TOP, ROW, WIDTH = 64, 30, 20, 1100
HOUR = 3600
HEAD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"
 font-family="sans-serif" font-size="11">
<defs><pattern id="rest" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="5" height="5" fill="#fff"/><line y2="5" stroke="#546e7a" stroke-width="3"/></pattern></defs>
<rect width="100%" height="100%" fill="#fff"/>"""


class _Scale:
    def __init__(self, people: tuple[Person, ...]) -> None:
        self.first = min(person.on for person in people) // HOUR * HOUR
        self.last = -(-max(person.off for person in people) // HOUR) * HOUR

    def x(self, seconds: int) -> float:
        return round(LEFT + (seconds - self.first) / (self.last - self.first) * WIDTH, 1)


def _colour(job: Job) -> str:
    """From light to dark by weight."""
    for least, colour in ((50, "#8c1d18"), (20, "#c4451c"), (10, "#d98e04"), (5, "#2f7d5b")):
        if job.weight >= least:
            return colour
    return "#5b8db8"


def _row(person: Person, way: Timetable | None, jobs: dict[str, Job], y: int, scale: _Scale) -> Iterator[str]:
    x = scale.x
    yield f'<text x="4" y="{y + 14}">{escape(person.id)}</text>'
    yield _box(x(person.on), y + 2, x(person.off), ROW - 4, "#eceff1")
    if way is None or not way.visits:
        return
    yield f'<line x1="{x(person.on)}" x2="{x(way.back)}" y1="{y + 10}" y2="{y + 10}" stroke="#78909c"/>'
    if way.rest:
        yield _box(x(way.rest[0]), y + 4, x(way.rest[1]), ROW - 8, "url(#rest)")
    for visit in way.visits:
        job = jobs[visit.job]
        edge = ' stroke="#000" stroke-width="1.6"' if job.crew > 1 else ""
        about = f"<title>{escape(job.id)} {visit.start // HOUR:02}:{visit.start % HOUR // 60:02}</title>"
        yield _box(x(visit.start), y + 3, x(visit.leave), ROW - 6, _colour(job), edge, about)
        if job.pin:
            yield f'<circle cx="{x(visit.start) + 5}" cy="{y + 10}" r="2.5" fill="#fff"/>'


def _box(left: float, y: int, right: float, height: int, fill: str, more: str = "", inside: str = "") -> str:
    width = round(right - left, 1)
    return f'<rect x="{left}" y="{y}" width="{width}" height="{height}" rx="2" fill="{fill}"{more}>{inside}</rect>'


def svg(day: Day, plan: Plan) -> str:
    """For a day with people and a plan without violations."""
    scale, jobs, times = _Scale(day.people), {job.id: job for job in day.jobs}, timetables(day, plan)
    height = TOP + ROW * len(day.people) + 8
    parts = [HEAD.format(width=LEFT + WIDTH + 16, height=height)]
    for hour in range(scale.first, scale.last + 1, HOUR):
        x = scale.x(hour)
        parts.append(f'<line x1="{x}" x2="{x}" y1="{TOP - 6}" y2="{height}" stroke="#cfd8dc"/>')
        parts.append(f'<text x="{x - 14}" y="{TOP - 12}">{hour // HOUR:02}:00</text>')
    for index, person in enumerate(day.people):
        parts += _row(person, times.get(person.id), jobs, TOP + ROW * index, scale)
    return "\n".join([*parts, "</svg>", ""])
