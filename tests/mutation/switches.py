"""All changes of a file in one: each place that can be changed becomes a switch between what is written there and what
the change makes of it. The environment (RECOURSE_CHANGE) says which one is thrown."""
import re

SWAPS = {
    " < ": " <= ", " <= ": " < ", " > ": " >= ", " >= ": " > ", " == ": " != ", " != ": " == ",
    " + ": " - ", " - ": " + ", " += ": " -= ", " && ": " || ", " || ": " && ",
    "std::max(": "std::min(", "std::min(": "std::max(", "true": "false", "false": "true",
}  # fmt: skip
SITE = re.compile("|".join(sorted((re.escape(s) for s in SWAPS if s.startswith(" ")), key=len, reverse=True))
                  + r"|std::(?:max|min)\(|\b(?:true|false)\b|(?<![\w.'])\d+(?:'\d{3})*(?![\w.'])")
QUOTED = r""" "(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)' """.strip()

SWITCH = """#include <cstdlib>
inline bool is_thrown(int number) {
  static const char* text = std::getenv("RECOURSE_CHANGE");
  static const int chosen = text == nullptr ? 0 : std::atoi(text);
  return chosen == number;
}
"""
WEIGHT = {"||": 1, "&&": 2, "==": 4, "!=": 4, "<": 5, "<=": 5, ">": 5, ">=": 5, "+": 6, "-": 6}
OPERATOR = r"(?<=\s)(?:\|\||&&|[=!<>]=|[-+]=|[=<>+\-?:])(?=\s)"
TOKEN = re.compile(rf'(?P<comment>//[^\n]*)|(?P<site>@\d+@)|(?P<operator>{OPERATOR})|{QUOTED}|\w+|[^\w\s]')
OPEN, CLOSE = set("([{"), set(")]}")


class Place:
    """One place that can be changed: the line (from 0), the columns, what is there and what the change makes of it."""

    def __init__(self, path, number, line, start, end, old, is_constant):
        self.is_constant = is_constant  # of a `constexpr`, which asks no environment
        self.path, self.number, self.line, self.start, self.end, self.old = path, number, line, start, end, old
        self.new = SWAPS.get(old) or str(int(old.replace("'", "")) + 1)
        self.is_literal = old.strip() not in WEIGHT
        self.weight = WEIGHT.get(old.strip(), 9)
        self.lines = range(line, line + 1)  # what the switch spans

    def __str__(self):
        return f"{self.path.name}:{self.line + 1}:{self.start + 1}: {self.old.strip()} -> {self.new.strip()}"

    def changed(self, text):
        """The file with this change alone."""
        lines = text.splitlines(keepends=True)
        lines[self.line] = lines[self.line][: self.start] + self.new + lines[self.line][self.end :]
        return "".join(lines)


def places(path, first_number):
    """The places of a file, numbered on from `first_number`."""
    found = []
    is_constant = False
    for index, line in enumerate(path.read_text().splitlines()):
        code = re.sub(QUOTED, lambda m: " " * len(m[0]), line).split("//")[0]
        if code.lstrip().startswith(("#", "template")):
            continue
        is_constant = is_constant or re.search(r"\bconstexpr\b", code) is not None
        for site in SITE.finditer(code):
            number = first_number + len(found)
            found.append(Place(path, number, index, site.start(), site.end(), site[0], is_constant))
        is_constant = is_constant and not code.rstrip().endswith(";")
    return found


def tokens_of(text):
    return [t for t in TOKEN.finditer(text) if not t["comment"]]


def matching(tokens, at, step):
    """The bracket that belongs to the one at `at`."""
    depth = 0
    while True:
        depth += (tokens[at][0] in OPEN) - (tokens[at][0] in CLOSE)
        if depth == 0:
            return at
        at += step


def operand_end(tokens, at, step, weight, sites):
    """The last token of the operand that begins beside `at`."""
    at += step
    brackets, ends = (OPEN, CLOSE) if step > 0 else (CLOSE, OPEN)
    while 0 <= at < len(tokens):
        word = tokens[at][0]
        operator = sites[word].old.strip() if word in sites else word if tokens[at]["operator"] else None
        if word in ends or word in (",", ";", "return", "case"):
            break
        if operator in WEIGHT and (WEIGHT[operator] < weight or (step > 0 and WEIGHT[operator] == weight)):
            break
        if operator in ("=", "+=", "-=", "?", ":"):
            break
        if word in brackets:
            at = matching(tokens, at, step)
        at += step
    return at - step


def one_line(text):
    return " ".join(re.sub(r"//[^\n]*", "", text).split())


def switched(text, chosen):
    """The text with a switch for each of the places; lines stay where they are."""
    lines = text.splitlines(keepends=True)
    for place in sorted(chosen, key=lambda p: -p.start):
        line = lines[place.line]
        mark = f"@{place.number}@"
        kept = {" ": (" ", " "), "s": ("", "(")}.get(place.old[0], ("", ""))
        lines[place.line] = line[: place.start] + kept[0] + mark + kept[1] + line[place.end :]
    text = "".join(lines)
    sites = {f"@{place.number}@": place for place in chosen}
    depth, depths = 0, {}
    for token in tokens_of(text):
        depth += (token[0] in OPEN) - (token[0] in CLOSE)
        if token["site"]:
            depths[token[0]] = (-depth, -sites[token[0]].weight, token.start())
    for mark in sorted(depths, key=depths.get):  # the innermost first, so that an outer one takes its switch along
        place, tokens = sites[mark], tokens_of(text)
        at = next(i for i, t in enumerate(tokens) if t[0] == mark)
        start, end = tokens[at].span()
        if place.old.strip() in WEIGHT:
            left = tokens[operand_end(tokens, at, -1, place.weight, sites)].start()
            right = tokens[operand_end(tokens, at, 1, place.weight, sites)].end()
            parts = text[left:start], text[end:right]
        elif place.old.endswith("("):
            left, right = start, tokens[matching(tokens, at + 1, 1)].end()
            parts = "", text[end + 1 : right]
        else:
            left, right, parts = start, end, ("", "")
        new = place.new.join(one_line(part) for part in parts)
        place.lines = range(text.count("\n", 0, left), text.count("\n", 0, right) + 1)
        text = text[:left] + f"(is_thrown({place.number}) ? ({new}) : ({place.old.join(parts)}))" + text[right:]
    return text
