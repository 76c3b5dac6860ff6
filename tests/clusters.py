"""Clusters of Spark's and Ray's on this machine, in processes that can be killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

__all__ = ["ray_cluster", "spark_cluster"]

_ENVIRONMENT = {
    "PYSPARK_PYTHON": sys.executable,
    "PYSPARK_DRIVER_PYTHON": sys.executable,
    "SPARK_LOCAL_IP": "127.0.0.1",
    "RAY_USAGE_STATS_ENABLED": "0",
    # The tests wait for a node's death, which Ray would else notice only after half a minute; but on a busy machine a
    # node that lives may be silent for some seconds, and takes long to begin.
    "RAY_health_check_period_ms": "1000",
    "RAY_health_check_failure_threshold": "12",
    "RAY_raylet_start_wait_time_s": "240",
}


# Tests themselves may not use the network, this machine's own included (tests/network.py); their processes may.
_FREE_PORT = "import socket; found = socket.create_server(('127.0.0.1', 0)); print(found.getsockname()[1])"
_WAIT = """
import socket, sys, time
for _ in range(600):
    try:
        socket.create_connection(("127.0.0.1", int(sys.argv[1]))).close()
        break
    except OSError:
        time.sleep(0.2)
else:
    sys.exit("nobody listens")
"""


def free_port():
    return int(subprocess.run([sys.executable, "-c", _FREE_PORT], check=True, capture_output=True).stdout)


def wait_for(port):
    subprocess.run([sys.executable, "-c", _WAIT, str(port)], check=True)


class Group:
    """A process in a group of its own with all that it begins."""

    def __init__(self, command, log):
        environment = {**os.environ, **_ENVIRONMENT}
        with Path(log).open("ab") as out:
            self.process = subprocess.Popen(
                command, env=environment, stdout=out, stderr=out, stdin=subprocess.DEVNULL, start_new_session=True
            )

    def wait_until(self, log, said):
        """Wait until a log says something, for five minutes at most."""
        for _ in range(1500):
            if said in Path(log).read_text("utf-8", "replace"):
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.2)
        raise RuntimeError(f"it doesn't begin: {Path(log).read_text('utf-8', 'replace')[-2000:]}")

    def kill(self):
        """End all of the group as the system would without memory."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        self.process.wait()


@contextmanager
def spark_cluster(folder):
    """Give the address of a standalone master with two workers of one core each, and the workers."""
    import pyspark

    command = [str(Path(pyspark.__file__).parent / "bin" / "spark-class")]
    port = free_port()
    local = ["--host", "127.0.0.1", "--webui-port", "0"]
    address = f"spark://127.0.0.1:{port}"
    master = [*command, "org.apache.spark.deploy.master.Master", *local, "--port", str(port)]
    worker = [*command, "org.apache.spark.deploy.worker.Worker", *local, "--cores", "1", "--memory", "2g"]
    groups = [Group(master, folder / "master.log")]
    try:
        wait_for(port)
        for number in range(2):
            own = ["--work-dir", str(folder / f"work-{number}")]
            groups.append(Group([*worker, *own, address], folder / f"worker-{number}.log"))
        yield address, groups[1:]
    finally:
        for group in groups:
            group.kill()


@contextmanager
def ray_cluster(folder):
    """Give the address of a head that does no work with two workers of one core each, and the workers."""
    command = [str(Path(sys.executable).parent / "ray"), "start", "--block", "--disable-usage-stats"]
    port = free_port()
    address = f"127.0.0.1:{port}"
    short = tempfile.TemporaryDirectory(prefix="ray-")  # names of sockets have 107 bytes at most
    local = ["--node-ip-address=127.0.0.1", "--object-store-memory=200000000", "--include-dashboard=false"]
    head = ["--head", f"--port={port}", "--num-cpus=0", f"--temp-dir={short.name}", *local]
    groups = [Group([*command, *head], folder / "head.log")]
    try:
        wait_for(port)
        for number in range(2):
            worker = [f"--address={address}", "--num-cpus=1", *local[:2]]
            groups.append(Group([*command, *worker], folder / f"worker-{number}.log"))
            groups[-1].wait_until(folder / f"worker-{number}.log", "Ray runtime started")
        yield address, groups[1:]
    finally:
        for group in reversed(groups):
            group.kill()
        short.cleanup()
