"""What all pages of the server share: their language, their frame, and what a browser may do with them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from kg.view.styles import STYLES

__all__ = ["HEADERS", "asset", "language_of", "page", "render", "strings", "type_rules", "wants_html"]

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS: dict[str, str] = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Vary": "Accept, Accept-Language, Cookie",
    "Cache-Control": "no-cache",
}
"""Of every page: its own scripts and styles, nothing in line, nothing from elsewhere."""
_LANGUAGES = ("zh", "en")
_YEAR = 365 * 24 * 3600


def asset(*parts: str) -> bytes:
    """A file below `kg/serve/assets/`.

    Raises:
        FileNotFoundError: there is none.
    """
    return files("kg.serve").joinpath("assets", *parts).read_bytes()


@cache
def strings(language: str) -> Mapping[str, str]:
    """The words of the pages in a language."""
    both: dict[str, list[str]] = json.loads(asset("strings.json"))
    at = _LANGUAGES.index(language)
    return {key: said[at] for key, said in both.items()}


def language_of(request: Request) -> str:
    """The language of a page: what the address says, else what was chosen before, else the browser's."""
    for said in (request.query_params.get("lang"), request.cookies.get("lang")):
        if said in _LANGUAGES:
            return str(said)
    accepted = request.headers.get("accept-language", "").lower()
    first = min(((accepted.find(one), one) for one in _LANGUAGES if one in accepted), default=(0, "zh"))
    return first[1]


def wants_html(accept: str) -> bool:
    """Whether a client would rather read than compute: it likes HTML more than any RDF it names.

    Args:
        accept: the header, ``""`` where there is none.
    """
    liked: dict[str, float] = {}
    for part in accept.lower().split(","):
        kind, *parameters = (piece.strip() for piece in part.split(";"))
        weight = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        liked[kind] = float(weight) if _WEIGHT.fullmatch(weight) else 0.0
    html = next((liked[kind] for kind in ("text/html", "application/xhtml+xml") if kind in liked), None)
    if html is None:
        html = max((liked[kind] for kind in ("", "text/*", "*/*") if kind in liked), default=0.0)
    return html > max((liked[kind] for kind in _RDF if kind in liked), default=0.0)


# What a weight can be: 1, 0.9, .5
_WEIGHT = re.compile(r"\d?\.?\d{1,5}")
_RDF = ("text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml")


def page(request: Request, name: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page from its template, in the language of the request.

    Args:
        request: what asked for it.
        name: of the template.
        status: HTTP status.
        values: what the template shows.
    """
    language = language_of(request)
    has_network = any(getattr(route, "path", "") == "/network" for route in request.app.routes)
    html = render(name, language, path=request.url.path, has_network=has_network, **values)
    response = HTMLResponse(html, status, headers=HEADERS)
    if request.query_params.get("lang") == language:
        response.set_cookie("lang", language, max_age=_YEAR, samesite="lax")
    return response


def render(name: str, language: str, **values: Any) -> str:
    """A template filled in; every value is escaped."""
    said = strings(language)

    def say(key: str, **parts: object) -> str:
        text = said[key]
        for part, value in parts.items():
            text = text.replace(f"{{{part}}}", str(value))
        return text

    return _environment().get_template(name).render(
        say=say, known=said.keys(), language=language, other="en" if language == "zh" else "zh", **values
    )  # fmt: skip


@cache
def _environment() -> Environment:
    folder = files("kg.serve").joinpath("templates")
    return Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def type_rules() -> str:
    """The colour of each type, for light and dark ground, as rules of a style sheet."""
    rules = [f".t-{name} {{ --c: {style.colour}; }}" for name, style in STYLES.items()]
    rules.append(f".t-InspectionTeam {{ --c: {STYLES['Organization'].colour}; }}")
    dark = [f".t-{name} {{ --c: {style.dark}; }}" for name, style in STYLES.items() if style.dark]
    by_choice = [f":root[data-theme=dark] {rule}" for rule in dark]
    by_system = [f":root:not([data-theme=light]) {rule}" for rule in dark]
    return "\n".join([*rules, *by_choice, "@media (prefers-color-scheme: dark) {", *by_system, "}", ""])
