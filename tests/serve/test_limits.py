"""What a query may take, what happens beyond it, and that others do not feel it."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from kg.errors import QueryLimit
from kg.serve.cache import Answers
from kg.serve.configuration import Settings
from kg.serve.desk import Reply
from kg.serve.meter import Meter
from tests.serve.conftest import Got, Running, in_a_loop

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"
QUICK = "ASK { ?s a zg:Issue }"


def workers() -> set[int]:
    """The worker processes of the servers of these tests."""
    return {process.pid or 0 for process in multiprocessing.active_children()}


def until(holds: Any, seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it never came to that"
        time.sleep(0.02)


def test_a_query_is_stopped_at_its_time(server: Running) -> None:
    got = server.query(ENDLESS)
    assert got.status == 422
    assert "stopped after 1.5 seconds" in got.text
    assert server.query(QUICK).status == 200


def test_a_query_is_stopped_at_its_memory(out: Path) -> None:
    with Running(Settings(out, seconds=20, megabytes=300, side_by_side=1)) as running:
        got = running.query(GREEDY)
        assert got.status == 422
        assert "more than 300 MB" in got.text
        assert running.query(QUICK).status == 200


def test_many_endless_queries_do_not_keep_short_ones_waiting(server: Running) -> None:
    with ThreadPoolExecutor(6) as many:
        endless = [many.submit(server.query, f"{ENDLESS} # {n}") for n in range(6)]
        time.sleep(0.6)  # by now those that could make way have
        statuses = [server.query(f"{QUICK} # {n}").status for n in range(5)]
        assert statuses == [200] * 5
        assert [one.result().status for one in endless] == [422] * 6
    until(lambda: json.loads(server.ask("GET", "/healthz").body)["long"] == 0)


def test_rows_and_bytes_are_refused_not_left_off(server: Running, out: Path) -> None:
    everything = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
    for style in ("json", "xml", "csv", "tsv"):
        got = server.query(everything, format=style)
        assert got.status == 422
        assert "more than 2,000 rows" in got.text
    got = server.query("CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f }")
    assert (got.status, "more than 2,000 triples" in got.text) == (422, True)
    with Running(Settings(out, answer_megabytes=1, side_by_side=1)) as running:
        assert "larger than 1 MB" in running.query(everything).text


def test_one_request_too_many_is_told_to_come_back(out: Path) -> None:
    with Running(Settings(out, seconds=1.5, side_by_side=1, long=0, at_once=2)) as running:
        with ThreadPoolExecutor(2) as many:
            held = [many.submit(running.query, f"{ENDLESS} # {n}") for n in range(2)]
            seen: list[Got] = []

            def is_told() -> bool:
                # On a busy machine the two may be stopped before anybody asked beside them: hold two more.
                if all(one.done() for one in held[-2:]):
                    held.extend(many.submit(running.query, f"{ENDLESS} # {len(held) + n}") for n in range(2))
                seen.append(running.query(f"{QUICK} # other than before {len(seen)}"))
                return "takes no more" in seen[-1].text

            until(is_told)
            assert (seen[-1].status, seen[-1].headers["retry-after"]) == (503, "2")
            statuses = sorted(one.result().status for one in held)
        # The second had no turn while the first ran, or ran in its turn.
        assert statuses[0] == 422
        assert set(statuses) <= {422, 503}
        assert running.query(QUICK).status == 200


def test_the_worker_stops_when_the_client_goes(server: Running) -> None:
    until(lambda: len(workers()) >= 2)
    before = workers()
    gone = socket.create_connection(("127.0.0.1", server.port))
    query = urlencode({"query": f"{ENDLESS} # left"})
    gone.sendall(f"GET /sparql?{query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    time.sleep(0.1)
    begun = time.monotonic()
    gone.close()
    until(lambda: before - workers(), 1.2)
    assert time.monotonic() - begun < 1.3, "before its time was up"


def test_a_worker_that_dies_is_replaced_and_its_question_asked_again(server: Running) -> None:
    until(lambda: len(workers()) >= 2)
    with ThreadPoolExecutor(1) as beside:
        answer = beside.submit(server.query, f"{ENDLESS} # killed")
        time.sleep(0.1)
        for process in workers():
            os.kill(process, 15)
        assert server.query(f"{QUICK} # after").status == 200
        assert answer.result().status == 422
    until(lambda: json.loads(server.ask("GET", "/healthz").body)["idle_workers"] >= 2)


@pytest.mark.parametrize("style", ["json", "xml", "csv", "tsv"])
@pytest.mark.parametrize("step", [1, 7, 8192])
def test_a_meter_counts_rows_whatever_their_texts_hold(style: str, step: int) -> None:
    import pyoxigraph as ox

    nasty = ('"', '}},{"', "</result>", "a\\nb", "\\r\\n", "", ",")
    values = " ".join(f'("{one}" {n})' for n, one in enumerate(x.replace('"', '\\"') for x in nasty))
    answer = ox.Store().query(f"SELECT ?a ?b {{ VALUES (?a ?b) {{ {values} }} }}")
    text = answer.serialize(format=getattr(ox.QueryResultsFormat, style.upper()))
    meter = Meter(style, len(nasty), 10_000)
    for at in range(0, len(text), step):
        meter.write(text[at : at + step])
    assert meter.rows == len(nasty)
    assert meter.value() == text
    fewer = Meter(style, len(nasty) - 1, 10_000)
    with pytest.raises(QueryLimit):
        all(fewer.write(text[at : at + step]) for at in range(0, len(text), step))


def test_answers_are_kept_within_their_room_and_asked_for_once() -> None:
    calls: list[str] = []

    async def find(name: str, size: int = 10) -> Reply:
        calls.append(name)
        await asyncio.sleep(0.01)
        return Reply("text/plain", b"x" * size)

    async def ask(answers: Answers, name: str, size: int = 10) -> Reply:
        return await answers.of(name, lambda: find(name, size))

    async def scene() -> None:
        answers = Answers(100)
        await asyncio.gather(*(ask(answers, "a") for _ in range(5)))
        await ask(answers, "a")
        assert calls == ["a"]
        await ask(answers, "large", 90)
        assert answers.get("large") is None, "nothing takes most of the room"
        for n in range(10):
            await ask(answers, f"b{n}")
        assert answers.get("a") is None
        assert answers.get("b9") is not None
        first, second = (asyncio.ensure_future(ask(answers, "c")) for _ in range(2))
        await asyncio.sleep(0)
        first.cancel()
        assert (await second).body
        alone = asyncio.ensure_future(ask(answers, "d"))
        await asyncio.sleep(0.001)
        alone.cancel()
        await asyncio.sleep(0.02)
        assert answers.get("d") is None, "nobody waited for it any more"
        answers.forget()
        assert answers.get("b9") is None

    in_a_loop(scene)
