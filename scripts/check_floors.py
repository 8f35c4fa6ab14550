#!/usr/bin/env python3
"""Holds the floors of core/: a file includes only its own floor and lower ones, and no banned header; every
source is named in its CMakeLists.txt, for there are no globs that would find it; and no two headers have types of
one name: where both are used, the linker would take the vector of one for that of the other without a word.

Prints one line for each breach, then exits 1.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FLOORS = ["base", "text", "lexicon", "document", "tokens", "mentions", "facts", "index", "search", "view",
          "engine", "cli"]
# Heavy in wasm (120 kB each), or dependent on the machine's settings.
BANNED = {"iostream", "sstream", "regex", "locale", "ostream", "istream", "fstream", "iomanip"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def floor_of(path):
    """The floor of a path relative to core/; engine.h and newsprism.h lie directly in it."""
    first = path.split("/")[0]
    return "engine" if "/" not in path else first


def breaches_of(path, name):
    """What is wrong with the includes of one file; `name` is relative to core/."""
    floor = floor_of(name)
    if floor != "data" and floor not in FLOORS:
        yield 0, f"is on no known floor ({', '.join(FLOORS)})"
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            problem = problem_of(name, floor, found.group(1) == '"', found.group(2))
            if problem:
                yield number, problem


def problem_of(name, floor, quoted, included):
    if "emscripten" in included:
        return f"includes {included}: only wasm/ may"
    if included.startswith("nlohmann/"):
        return f"includes {included}: only tests may; read with document/read_json.h, print with view/json_text.h"
    if not quoted:
        banned = included in BANNED and floor != "cli"
        return f"includes <{included}>, which is banned outside core/cli" if banned else None
    if not (ROOT / "core" / included).is_file():
        return f"includes {included}, which is not a path from core/"
    other = floor_of(included)
    if other == "data":  # the embedded dictionary: for whoever puts a program together
        return None if floor in ("cli", "data") else f"includes {included}: only core/cli may"
    if floor == "data":
        return f"includes {included}: core/data knows no floor"
    if FLOORS.index(other) > FLOORS.index(floor):
        return f"includes {included}: {floor} is below {other}"
    return None


def unlisted():
    """Sources that no list names: they would never be compiled."""
    for folder, pattern in (("core", "*.cpp"), ("core/cli", "*.cpp"), ("tests", "*_test.cpp")):
        listed = (ROOT / folder / "CMakeLists.txt").read_text(encoding="utf-8")
        names = set(re.findall(r"[\w/]+\.cpp", listed))
        for path in sorted((ROOT / folder).rglob(pattern)):
            name = path.relative_to(ROOT / folder).as_posix()
            if name not in names and not (folder == "core" and name.startswith("cli/")):
                yield path.relative_to(ROOT), folder


TYPE = re.compile(r"^(?:struct|class|enum(?: class)?) (\w+)(?: final)?(?: :[^;]*)? ?\{", re.MULTILINE)


def doubles(headers):
    """Types of one namespace that two headers define."""
    seen = {}
    for path in headers:
        text = path.read_text(encoding="utf-8")
        space = " ".join(re.findall(r"^namespace ([\w:]+) \{", text, re.MULTILINE))
        for name in TYPE.findall(text):
            first = seen.setdefault((space, name), path)
            if first != path:
                yield path.relative_to(ROOT), name, first.relative_to(ROOT)


def main():
    core = ROOT / "core"
    files = sorted(path for path in core.rglob("*") if path.suffix in (".h", ".cpp", ".inc"))
    count = 0
    for path in files:
        for number, problem in breaches_of(path, path.relative_to(core).as_posix()):
            print(f"{path.relative_to(ROOT)}:{number}: {problem}")
            count += 1
    for path, folder in unlisted():
        print(f"{path}: not named in {folder}/CMakeLists.txt")
        count += 1
    for path, name, first in doubles([path for path in files if path.suffix == ".h"]):
        print(f"{path}: {name} is in {first}, too")
        count += 1
    print(f"floors: {len(files)} files, {count} breaches")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
