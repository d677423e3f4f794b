"""The server put together: the pages in one tuple, and what stands around all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import ModuleType

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from kg.errors import KgError
from kg.serve import complete, health, network, pages, saved, search, sparql, workbench
from kg.serve.access_log import AccessLog
from kg.serve.configuration import Settings
from kg.serve.service import Service
from kg.serve.trouble import answer_error

__all__ = ["ROUTES", "application"]

ROUTES: tuple[ModuleType, ...] = (
    sparql,
    saved,
    search,
    complete,
    health,
    pages,
    network,
    workbench,
)
"""One module a page or family of pages, each with ``routes(service) -> Sequence[BaseRoute]``."""


def application(settings: Settings) -> Starlette:
    """The server as an ASGI application; its workers start with its lifespan.

    Args:
        settings: what it is told.
    """
    service = Service(settings)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await service.start()
        try:
            yield
        finally:
            await service.stop()

    around = [Middleware(AccessLog)]
    if settings.hosts:
        around.append(Middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts)))
    if settings.cors:
        around.append(
            Middleware(
                CORSMiddleware,
                allow_origins=[settings.cors],
                allow_methods=["GET", "POST"],
                allow_headers=["Content-Type", "Accept"],
                expose_headers=["ETag", "Retry-After"],
            )
        )
    return Starlette(
        routes=[route for module in ROUTES for route in module.routes(service)],
        middleware=around,
        exception_handlers={KgError: answer_error},
        lifespan=lifespan,
    )
