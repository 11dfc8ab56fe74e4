"""Stands in WeasyPrint's place, in the very process that the engine starts, and tries what no report may. Input: one JSON object."""

import json
import logging
import os
import resource
import socket
import subprocess
import sys
import urllib.request

LOGGER = logging.getLogger("probe")


def default_url_fetcher(url):
    return urllib.request.urlopen(url).read().decode()


def tried(work, *arguments):
    try:
        return str(work(*arguments))
    except OSError as error:
        return type(error).__name__


def call(port):
    with socket.create_connection(("127.0.0.1", port), timeout=5):
        return "answered"


def lines_of(path):
    with open(path) as file:
        return len(file.readlines())


def write(directory):
    path = os.path.join(directory, "x")
    with open(path, "w") as file:
        file.write("x")
    os.remove(path)
    return "written"


class HTML:
    def __init__(self, string, base_url, url_fetcher):
        self.input = json.loads(string)
        self.fetch = url_fetcher

    def write_pdf(self, variant, finisher):
        secret = self.input["secret"]
        found = {
            "read": tried(lines_of, secret),
            "list": tried(os.listdir, os.path.dirname(secret)),
            "password": tried(lines_of, "/etc/passwd"),
            "own": tried(lines_of, os.__file__) != "PermissionError",
            "write": tried(write, os.path.dirname(secret)),
            "writeown": tried(write, os.environ["TMPDIR"]),
            "run": tried(subprocess.call, [sys.executable, "-c", "pass"]),
            "call": tried(call, self.input["port"]),
            "data": tried(self.fetch, "data:,hej"),
            "file": tried(self.fetch, f"file://{secret}"),
            "http": tried(self.fetch, f"http://127.0.0.1:{self.input['port']}/"),
            "priority": os.nice(0),
            "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
            "memory": resource.getrlimit(resource.RLIMIT_AS)[0] >> 20,
            "seconds": resource.getrlimit(resource.RLIMIT_CPU)[0],
            "directory": os.environ["TMPDIR"],
        }
        sys.exit("".join(f"{name}={value}\n" for name, value in found.items()))
