"""Pages open in a real browser, each in the surroundings that a test wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest


def watched(page: Any) -> Any:
    """Keep what a page asks for, says and fires on the page object."""
    page.requested, page.errors, page.fired = [], [], []
    page.on("request", lambda request: page.requested.append(request.url))
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on("console", lambda m: page.errors.append(m.text) if m.type in {"error", "warning"} else None)
    page.expose_function("fired", lambda what: page.fired.append(what))  # noqa: PLW0108 - no builtin
    return page


def shown(page: Any, address: str) -> Any:
    """Open an address and wait until the page stands."""
    page.goto(address)
    until(page, "window.zhenggai !== undefined")
    page.wait_for_timeout(100)
    return page


def until(page: Any, condition: str) -> None:
    """Wait until a condition holds; Playwright's own waiting would need a policy that lets text be run."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came: {condition}")


@pytest.fixture
def open_file(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open a page from a file, without a network."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True)
    yield lambda path, fragment="": shown(watched(context.new_page()), path.as_uri() + fragment)
    context.close()


@pytest.fixture
def open_phone(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Open a page from a string of HTML on a small touch screen, with a network that never answers."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, device_scale_factor=2
    )
    context.route("http*://**", lambda route: None)

    def opened(html: str, fragment: str = "") -> Any:
        path = tmp_path / "phone.html"
        path.write_text(html, encoding="utf-8", newline="\n")
        return shown(watched(context.new_page()), path.as_uri() + fragment)

    yield opened
    context.close()


@pytest.fixture
def open_site(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open a page of a made-up server: paths, and the text or the function of a body that answers each."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})

    def answer(what: Any, route: Any) -> None:
        kind = "application/sparql-results+json" if callable(what) else "text/html; charset=utf-8"
        kind = "text/javascript; charset=utf-8" if route.request.url.endswith(".js") else kind
        route.fulfill(body=what(route.request.post_data) if callable(what) else what, content_type=kind)

    def opened(site: dict[str, Any], path: str) -> Any:
        for place, what in site.items():
            context.route(f"http://kg.test{place}", partial(answer, what))
        return shown(watched(context.new_page()), f"http://kg.test{path}")

    yield opened
    context.close()


@pytest.fixture
def open_page(open_file: Callable[..., Any], tmp_path: Path) -> Callable[..., Any]:
    """Open a page from a string of HTML."""

    def opened(html: str, fragment: str = "") -> Any:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8", newline="\n")
        return open_file(path, fragment)

    return opened
