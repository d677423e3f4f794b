"""`kg serve`: the graph over HTTP."""

from __future__ import annotations

import logging
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import say
from kg.cli.output import note
from kg.errors import UsageError
from kg.settings import load

if TYPE_CHECKING:
    from kg.serve.configuration import Settings

__all__ = ["command"]

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_GRACE = 2


def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    graph: Annotated[
        Path | None, typer.Argument(metavar="[OUT]", help="What kg build wrote. 构建结果。")
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one. 端口。")] = 8000,
    host: Annotated[str, typer.Option(help="Address to listen at. 监听地址。")] = "127.0.0.1",
    seconds: Annotated[
        float | None, typer.Option(help="Time limit of a query. 单次查询时间上限（秒）。")
    ] = None,
    rows: Annotated[int, typer.Option(min=1, help="Row limit of an answer. 行数上限。")] = 100_000,
    memory: Annotated[int | None, typer.Option(help="Memory limit of a query in MB. 内存上限。")] = None,
    size: Annotated[int, typer.Option(min=1, help="Size limit of an answer in MB. 结果大小上限。")] = 32,
    at_once: Annotated[
        int, typer.Option("--at-once", min=1, help="Requests that run or wait. 并发请求上限。")
    ] = 128,
    workers: Annotated[
        int, typer.Option(min=0, help="Short queries side by side; 0: one a core. 并行查询数。")
    ] = 0,
    cache: Annotated[
        int, typer.Option(min=0, help="MB of answers kept while a build stands. 结果缓存（MB）。")
    ] = 64,
    cors: Annotated[
        str, typer.Option(metavar="ORIGIN", help="Origin whose pages may ask, or *. 允许跨域来源。")
    ] = "",
    log: Annotated[Path | None, typer.Option(help="Access log file; - for none. 访问日志文件。")] = None,
) -> None:
    """Serve the graph over HTTP (提供 SPARQL 与网页服务).

    /sparql speaks the SPARQL 1.1 Protocol, read-only; every query runs in a process of its own with limits
    of time, memory, rows and bytes. A new kg build is taken over without a stop. Ctrl-C ends it when the
    requests that run are answered. The access log, JSON lines, goes to standard error.

    Example: [bold]kg serve out --port 8000[/bold]
    """
    from kg.serve.configuration import Settings

    settings = load({"out": str(graph) if graph else None, "seconds": seconds, "memory": memory})
    told = Settings(
        out=Path(settings.text("out")),
        base=settings.text("base"),
        seconds=settings.number("seconds"),
        rows=rows,
        megabytes=int(settings.number("memory")),
        answer_megabytes=size,
        side_by_side=workers,
        at_once=at_once,
        cache_megabytes=cache,
        cors=cors,
        hosts=("127.0.0.1", "localhost") if host in {"127.0.0.1", "localhost"} else (),
    )
    _refuse_nothing(told.out)
    _log_to(log)
    _serve(told, host, port)


def _serve(told: Settings, host: str, port: int) -> None:
    import uvicorn

    from kg.serve.app import application

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise UsageError(
            f"cannot listen there: {error.strerror}", where=f"{host}:{port}", remedy="choose another --port"
        ) from None
    # Else the body of a small answer waits 40 ms for the client to acknowledge its head. Connections take it
    # over from the socket that listens.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    name = f"[{host}]" if ":" in host else host
    note(say("serve.at", address=f"http://{name}:{listening.getsockname()[1]}/", out=told.out))
    if host not in _LOOPBACK:
        note(say("serve.open"))
    config = uvicorn.Config(
        application(told),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=int(told.seconds) + _GRACE,
    )
    server = uvicorn.Server(config)
    server.run(sockets=[listening])
    if not server.started:
        raise typer.Exit(3)


def _refuse_nothing(out: Path) -> None:
    """Say at once that there is no graph, before a server starts.

    Raises:
        UnreadableFile: there is none.
    """
    from kg.errors import UnreadableFile

    if not out.exists():
        raise UnreadableFile("there is no graph here", where=str(out), remedy="make one with: kg build")


def _log_to(file: Path | None) -> None:
    """Send what the server logs to standard error, to a file, or nowhere."""
    from kg.serve.access_log import JsonLines

    handler: logging.Handler
    if file is None:
        handler = logging.StreamHandler(sys.stderr)
    elif str(file) == "-":
        handler = logging.NullHandler()
    else:
        handler = logging.FileHandler(file, encoding="utf-8")
    handler.setFormatter(JsonLines())
    for name, level in (("kg.serve", logging.INFO), ("uvicorn", logging.WARNING)):
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.setLevel(level)
        logger.propagate = False
