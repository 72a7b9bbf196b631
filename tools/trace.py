"""Which tests prove which requirement.

    trace.py            every requirement with its tests, then the CORE ones without any, then the figures
    trace.py --check    only the figures; fails if a test names a requirement that does not exist

A Python test names ids in `@pytest.mark.req("S-SAF-08", …)` on itself, on its class, or for a whole file in
`pytestmark`; a TypeScript test names them in its title: `it("blocks the start [S-SAF-08]", …)`.
"""

import ast
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "docs" / "requirements.json"
# A quoted text, up to the quote it began with, that holds "[S-…".
TITLE = re.compile(r"""(?P<quote>["'`])(?P<title>(?:(?!(?P=quote)).)*\[S-(?:(?!(?P=quote)).)*)(?P=quote)""")
PRIORITIES = ("CORE", "NEXT", "LATER")

Claim = tuple[str, str]  # a requirement's id, the test that names it


def claims_in_python(path: Path) -> Iterator[Claim]:
    name = path.relative_to(ROOT).as_posix()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            for decorator in node.decorator_list:
                yield from ((id_, f"{name}::{node.name}") for id_ in _marked(decorator))
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark":
            yield from ((id_, name) for id_ in _marked(node.value))


def _marked(node: ast.AST) -> Iterator[str]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "pytest.mark.req":
            for argument in call.args:
                # A long list of ids is written as starred tuples, a line each.
                if isinstance(argument, ast.Starred):
                    yield from ast.literal_eval(argument.value)
                else:
                    yield ast.literal_eval(argument)


def claims_in_typescript(path: Path) -> Iterator[Claim]:
    name = path.relative_to(ROOT).as_posix()
    for found in TITLE.finditer(path.read_text(encoding="utf-8")):
        for bracket in re.findall(r"\[(S-[^\]]*)\]", found["title"]):
            # Split, not searched: a mistyped id must be seen as unknown, not be passed over.
            test = f"{name}: {found['title']}"
            yield from ((id_, test) for id_ in re.split(r"[\s,]+", bracket))


def all_claims() -> dict[str, list[str]]:
    claims: dict[str, list[str]] = defaultdict(list)
    python = sorted((ROOT / "tests").rglob("*.py"))
    folders = [ROOT / "tests", *(ROOT / "frontend" / part for part in ("src", "tests"))]
    typescript = sorted(p for folder in folders for end in ("test", "spec") for p in folder.rglob(f"*.{end}.ts"))
    for path in python:
        for id_, test in claims_in_python(path):
            claims[id_].append(test)
    for path in typescript:
        for id_, test in claims_in_typescript(path):
            claims[id_].append(test)
    return claims


def _readme_says(figure: str, *, write: bool) -> bool:
    """Whether the README shows this figure between its marks; puts it there when asked to."""
    readme = ROOT / "README.md"
    before = readme.read_text(encoding="utf-8")
    after = re.sub(r"(?<=<!-- trace -->).*?(?=<!-- /trace -->)", figure, before, flags=re.DOTALL)
    if write and after != before:
        readme.write_text(after, encoding="utf-8")
    return write or after == before


def main(arguments: list[str]) -> int:
    requirements = json.loads(CATALOGUE.read_text(encoding="utf-8"))
    claims = all_claims()
    if "--check" not in arguments:
        for requirement in requirements:
            print(f"{requirement['id']}  {requirement['priority']:5}  {requirement['title_en']}")
            for test in claims[requirement["id"]]:
                print(f"            {test}")
        print("\nCORE without a test:")
        for requirement in requirements:
            if requirement["priority"] == "CORE" and not claims[requirement["id"]]:
                print(f"  {requirement['id']}  {requirement['title_en']} ({requirement['title_zh']})")
        print()
    figures = []
    for priority in PRIORITIES:
        ids = [r["id"] for r in requirements if r["priority"] == priority]
        figures.append(f"{priority} covered {sum(bool(claims[id_]) for id_ in ids)}/{len(ids)}")
    print(", ".join(figures))
    core = [r for r in requirements if r["priority"] == "CORE"]
    proved = [sum(bool(claims[r["id"]]) for r in group) for group in (requirements, core)]
    stale = not _readme_says(
        f"Tests prove {proved[0]} of {len(requirements)}, {proved[1]} of {len(core)} core",
        write="--check" not in arguments,
    )
    if stale:
        print("README.md has another figure: run `make trace` and commit it.", file=sys.stderr)
    unknown = sorted(set(claims) - {r["id"] for r in requirements})
    for id_ in unknown:
        print(f"unknown requirement {id_}: {', '.join(claims[id_])}", file=sys.stderr)
    return 1 if (unknown or stale) and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
