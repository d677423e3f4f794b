"""Errors as answers: which status each gets, and its text."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kg.errors import (
    InputError,
    KgError,
    QueryError,
    QueryLimit,
    RefusedQuery,
    UnknownName,
    UsageError,
)

__all__ = ["Busy", "Refusal", "answer_error", "status_of"]

_AGAIN = "2"


class Busy(KgError):
    """More requests than the server takes at once; asking again helps."""

    code = "E300"


class Refusal(UsageError):
    """A request that is wrong as HTTP, whatever it asks.

    Attributes:
        status: the status that says so.
        headers: what goes with it.
    """

    def __init__(self, status: int, what: str, *, remedy: str = "", **headers: str) -> None:
        super().__init__(what, where="request", remedy=remedy)
        self.status = status
        self.headers = headers


# The first that fits; a subclass stands before its base.
_STATUS: tuple[tuple[type[KgError], int], ...] = (
    (Busy, 503),
    (QueryLimit, 422),
    (RefusedQuery, 403),
    (QueryError, 400),
    (UnknownName, 404),
    (UsageError, 400),
    (InputError, 503),
)


def status_of(error: KgError) -> int:
    """The status of an error: what the client can mend is 4xx."""
    if isinstance(error, Refusal):
        return error.status
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


async def answer_error(request: Request, error: Exception) -> Response:
    """An error as text: its code, place, what is wrong, what to do."""
    assert isinstance(error, KgError)
    status = status_of(error)
    headers = {"Cache-Control": "no-store"}
    if isinstance(error, Refusal):
        headers |= error.headers
    if status == 503:
        headers["Retry-After"] = _AGAIN
    request.scope.setdefault("kg.log", {})["error"] = error.code
    return PlainTextResponse(f"{error}\n", status, headers)
