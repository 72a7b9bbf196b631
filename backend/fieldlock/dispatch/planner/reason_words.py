"""The reasons for leaving a job out, in Chinese and English. Pure."""

from typing import Protocol

from fieldlock.dispatch.planner.day import Job


class Fitting(Protocol):
    @property
    def people(self) -> tuple[str, ...]: ...
    @property
    def start(self) -> int: ...


class Told(Protocol):
    @property
    def code(self) -> str: ...
    @property
    def fit(self) -> Fitting | None: ...
    @property
    def amount(self) -> float | None: ...
    @property
    def skills(self) -> tuple[str, ...]: ...


WORDS = {
    "TOO_FAR": (
        "{who} could at {start}, but the way there costs more than the job weighs",
        "{who} 可在 {start} 到场，但路程代价高于该工单的权重",
    ),
    "PIN": ("{pin} has no room; {who} could at {start}", "指定人员 {pin} 排不下；{who} 可在 {start} 开始"),
    "NOT_ALLOWED": (
        "nobody entitled is free; {who} could at {start} but may not be sent",
        "有资格的人员均无空；{who} 可在 {start} 开始，但不得派遣",
    ),
    "PARTS": (
        "the vans lack the parts; with them {who} could at {start}",
        "车上缺备件；有备件则 {who} 可在 {start} 开始",
    ),
    "WINDOW_LATER": (
        "nobody with {skills} free before {start} (last start {latest})",
        "{start} 之前无持 {skills} 资质的空闲人员（最迟开始 {latest}）",
    ),
    "WINDOW_EARLIER": (
        "nobody with {skills} free in the window; {who} could at {start}, before it begins at {earliest}",
        "时段内无持 {skills} 资质的空闲人员；{who} 可在 {start} 开始，早于时段起点 {earliest}",
    ),
    "SECOND_PERSON": (
        "only one person free: {who} at {start}, and no second at the same time",
        "只有一人有空：{who} 于 {start}，同一时间没有第二人",
    ),
    "SHIFT": (
        "{who} could at {start} with up to {amount} minutes of overtime",
        "{who} 加班不超过 {amount} 分钟即可在 {start} 开始",
    ),
    "BREAK": ("{who} could at {start} without a break", "{who} 不休息才可在 {start} 开始"),
    "SKILL": ("{who} is free at {start} but lacks {skills}", "{who} 在 {start} 有空，但缺 {skills} 资质"),
    "NOBODY": ("nobody that day has {skills}", "当天无人持 {skills} 资质"),
    "FULL": ("the day of everybody who could is full", "能做的人员当天均已排满"),
    "NOT_LOOKED_AT": (
        "not looked into: heavier jobs took the time for reasons",
        "未分析原因：时间已用于权重更高的工单",
    ),
}


def clock(seconds: int) -> str:
    """15:04; past midnight 25:10 is 01:10 of the next day."""
    days, rest = divmod(seconds, 24 * 3600)
    return f"{rest // 3600:02}:{rest % 3600 // 60:02}" + (f" (+{days})" if days else "")


def words(reason: Told, job: Job) -> dict[str, str]:
    english, chinese = WORDS[reason.code]
    fit = reason.fit
    amount = int(reason.amount or 0)

    def filled(text: str, joint: str, anyone: str) -> str:
        return text.format(
            who=joint.join(fit.people) if fit else "",
            start=clock(fit.start) if fit else "",
            skills=joint.join(reason.skills) or anyone,
            pin=job.pin,
            latest=clock(job.latest),
            earliest=clock(job.earliest),
            amount=amount,
        )

    return {"en": filled(english, ", ", "time"), "zh": filled(chinese, "、", "时间")}
