"""The pool: answers come in order, and a task that kills its process, hangs, or takes all memory costs only itself."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from multiprocessing import Pipe, active_children, connection
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import pytest

from newsdoc.archive import pool, worker
from newsdoc.archive.backlog import Backlog
from newsdoc.archive.pool import Answer, Settings, answers
from newsdoc.archive.watch import Asking, Selecting, watch
from newsdoc.archive.worker import Crash

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="signals, limits of memory and /proc are Linux's")


def double(number):
    """Give twice a number, with an ill will towards some."""
    match number:
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "gone":
            os._exit(7)
        case "hung":
            time.sleep(600)
        case "greedy":
            return len(bytearray(8 << 30))
        case "wrong":
            raise ZeroDivisionError("no such number")
        case "slow":
            time.sleep(0.2)
    return number * 2


def values(tasks, **settings):
    return [(answer.task, answer.value) for answer in answers(double, tasks, Settings(**settings))]


@pytest.mark.parametrize("jobs", [1, 3])
@pytest.mark.parametrize("chunk", [1, 16])
def test_answers_come_in_the_order_of_the_tasks(jobs, chunk):
    tasks = [*range(50), "slow", *range(50)]
    assert values(tasks, jobs=jobs, chunk=chunk) == [(task, task * 2) for task in tasks]


def test_there_may_be_nothing_to_do():
    assert values([]) == []


@LINUX
@pytest.mark.parametrize("chunk", [1, 16])
@pytest.mark.parametrize(
    ("task", "reason"),
    [
        ("killed", "its process was ended by signal 9"),
        ("gone", "its process ended with exit code 7"),
        ("hung", "it took longer than 1 seconds"),
        ("greedy", "it took more memory than it may"),
        ("wrong", "ZeroDivisionError: no such number"),
    ],
)
def test_a_task_that_ends_badly_costs_only_itself(task, reason, chunk):
    tasks = [*range(20), task, *range(20), task]
    found = values(tasks, jobs=2, chunk=chunk, seconds=1, memory=4 << 30)
    assert found == [(one, Crash(reason) if one == task else one * 2) for one in tasks]


@LINUX
@pytest.mark.parametrize("chunk", [1, 16])
def test_a_process_that_somebody_kills_costs_nothing(chunk):
    pids = []
    for answer in answers(pid_of, range(60), Settings(chunk=chunk)):
        if len(pids) in (1, 40):
            kill(pids[-1])
        pids.append(answer.value)
    assert len(pids) == 60
    assert {*map(type, pids)} == {int}
    assert len({*pids}) > 1


@LINUX
def test_a_process_that_dies_while_it_waits_for_others_costs_nothing(tmp_path):
    def kill_the_other():
        first = int(text_of(tmp_path / "0"))
        # There is no room for more than eight tasks until the first is done: the other process has nothing to do then.
        other = int(text_of(tmp_path / "7"))
        assert first != other
        kill(other)
        (tmp_path / "go").write_text("!")

    watcher = Thread(target=kill_the_other)
    watcher.start()
    tasks = [(tmp_path, number) for number in range(12)]
    found = [answer.value for answer in answers(note_and_wait, tasks, Settings(chunk=1, jobs=2))]
    watcher.join()
    assert found == [*range(12)]


@LINUX
def test_what_a_process_had_answered_when_it_died_counts(monkeypatch):
    wait, waited = pool._Pool._wait, []

    def late(self):
        if not waited:  # what it has answered lies there when it is found dead, as it is sent more
            waited.append(self._workers[0].process.join())
        wait(self)

    monkeypatch.setattr(pool._Pool, "_wait", late)
    found = values([0, 1, 2, "gone", 4, 5], jobs=1, chunk=4)
    assert [value for _, value in found if not isinstance(value, Crash)] == [0, 2, 4, 8, 10]


@LINUX
def test_a_process_that_dies_before_it_is_sent_more_costs_nothing(monkeypatch):
    sent = []
    send = connection.Connection.send

    def send_to_the_dead(pipe, message):
        sent.append(message)
        if len(sent) == 3:
            for process in active_children():
                process.kill()
                process.join()
        send(pipe, message)

    monkeypatch.setattr(connection.Connection, "send", send_to_the_dead)
    assert values(range(12), chunk=2) == [(number, number * 2) for number in range(12)]
    assert len(sent) > 7


@pytest.mark.parametrize("kind", [Selecting, Asking])
def test_who_has_something_to_say_is_found_on_every_system(monkeypatch, kind):
    monkeypatch.setattr(pool, "watch", kind)
    assert values([1, 2, "wrong", 3], jobs=2, chunk=1)[:2] == [(1, 2), (2, 4)]
    ours, theirs = Pipe()
    found = kind()
    found.add(ours)
    assert found.ready(0) == set()
    theirs.send("a word")
    assert found.ready(None) == {ours}
    found.remove(ours)
    assert found.ready(0) == set()
    found.close()
    for pipe in (ours, theirs):
        pipe.close()


def test_windows_is_asked_each_time(monkeypatch):
    assert type(watch()) is (Asking if sys.platform == "win32" else Selecting)
    monkeypatch.setattr(sys, "platform", "win32")
    assert type(watch()) is Asking


def note_and_wait(task):
    """Note in a folder who does a task; the first one waits there until it is told to go on."""
    folder, number = task
    (folder / "new").with_suffix(f".{number}").write_text(str(os.getpid()))
    (folder / "new").with_suffix(f".{number}").rename(folder / str(number))
    if number == 0:
        text_of(folder / "go")
    return number


def text_of(path):
    """Give the text of a file as soon as it is there."""
    while not path.exists():
        time.sleep(0.01)
    return path.read_text()


def kill(pid):
    """Kill a process of the pool, and wait until all its threads have ended and its end of the connection is closed."""
    for process in active_children():
        if process.pid == pid:
            process.kill()
            process.join()


def pid_of(_):
    """Give the process that works."""
    time.sleep(0.01)
    return os.getpid()


def test_processes_that_cannot_begin_are_an_error_and_not_every_tasks_fault(tmp_path, monkeypatch):
    (tmp_path / "vanishing.py").write_text("def work(task): return task\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    from vanishing import work

    (tmp_path / "vanishing.py").unlink()
    with pytest.raises(ChildProcessError, match="can't begin: its process ended with exit code 1"):
        list(answers(work, range(3), Settings()))


def test_a_backlog_has_no_more_on_its_way_than_it_has_room_for():
    drawn = []
    backlog = Backlog(
        (drawn.append(number) or number for number in range(9)), chunk=2, room=5, weigh=lambda _: 1, heaviest=9
    )
    chunks = [backlog.chunk() for _ in range(4)]
    assert chunks == [[(0, 0), (1, 1)], [(2, 2), (3, 3)], [(4, 4)], []]
    backlog.answer(1, "b")
    assert [*backlog.answered()] == []
    assert backlog.chunk() == []
    backlog.answer(0, "a")
    assert [*backlog.answered()] == [(0, "a"), (1, "b")]
    assert backlog.chunk() == [(5, 5), (6, 6)]
    assert drawn == [*range(7)]
    backlog.put_back([5, 6])
    backlog.put_back([2])
    assert backlog.chunk() == [(2, 2), (5, 5)]
    assert not backlog.is_done


def test_heavy_tasks_travel_in_smaller_chunks():
    backlog = Backlog([5, 5, 5, 100, 1], chunk=9, room=9, weigh=lambda task: task, heaviest=10)
    assert [[task for _, task in backlog.chunk()] for _ in range(3)] == [[5, 5], [5, 100], [1]]


@LINUX
def test_processes_end_with_the_one_that_started_them(tmp_path):
    script = (
        "import os, sys, time\n"
        "from test_archive_pool import pid_of, sleeping\n"
        "from newsdoc.archive.pool import Settings, answers\n"
        "if __name__ == '__main__':\n"
        "    for answer in answers(sleeping, [0, 600], Settings(chunk=1)):\n"
        "        print(answer.value, flush=True)\n"
    )
    path = tmp_path / "parent.py"
    path.write_text(script)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    parent = subprocess.Popen([sys.executable, str(path)], stdout=subprocess.PIPE, env=environment)
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    for _ in range(200):
        if not is_alive(child):
            return
        time.sleep(0.05)
    pytest.fail("the process lives on")


def sleeping(seconds):
    """Sleep, and give the process that slept."""
    time.sleep(seconds)
    return os.getpid()


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


@LINUX
def test_closing_the_answers_ends_the_processes():
    found = answers(sleeping, [0, 600, 600], Settings(chunk=1, jobs=2))
    first = next(found)
    assert isinstance(first, Answer)
    assert is_alive(first.value)
    found.close()
    assert not is_alive(first.value)


class Ended(BaseException):
    """A process has ended, here where it can be seen."""


@pytest.fixture
def ends(monkeypatch):
    """Make the end of a process an exception."""

    def end(code):
        raise Ended(code)

    monkeypatch.setattr(os, "_exit", end)


@pytest.mark.usefixtures("ends")
def test_a_process_ends_with_its_connection_and_when_it_has_no_memory_left():
    ours, theirs = Pipe()
    ours.send([(0, 1)])
    ours.close()
    chunks = SimpleQueue()
    with pytest.raises(Ended, match="0"):
        worker._receive(theirs, chunks)
    assert chunks.get() == [(0, 1)]

    def work(_):
        raise MemoryError

    with pytest.raises(Ended, match=str(worker.OUT_OF_MEMORY)):
        worker._answer(work, 1)


def test_the_processes_of_a_system_that_cannot_limit_memory_have_no_limit(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    worker._limit_memory(1)
    assert bytearray(1 << 20)
