"""HTML on stdin, PDF on stdout, and nothing else: no network, no files but the program's own and fonts, no endless run.

Run after tags.py and embed.py as: python3 -I -c TEXT MEMORY_IN_BYTES SECONDS, with TMPDIR naming a directory that is the run's own.
With "embed NAME KIND DESCRIPTION" at the end the file "embedded" of that directory is put in the PDF. With "walls" it says instead which
walls stand here.

What a report says is written by many people. Should a text of theirs ever reach WeasyPrint as markup, it must find nothing to read and
nobody to call. Each wall stands by itself, since no system is sure to have them all: the fetcher and most limits exist everywhere.
"""

import ctypes
import logging
import os
import resource
import sys

# Before the walls: the libraries are trusted and come from all over the system, only the input is not.
import weasyprint

NEW_USER, NEW_NETWORK, NO_NEW_PRIVILEGES = 0x10000000, 0x40000000, 38

# Landlock's system calls have the same numbers on every architecture. Its rights are bits, more of them in later versions.
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
PATH_BENEATH = 1
READ = 1 << 2 | 1 << 3
RIGHTS = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 4: 0x7FFF}
ALL_RIGHTS = 0xFFFF
TCP, SIGNALS_AND_SOCKETS = 3, 3

CACHE = os.environ.get("XDG_CACHE_HOME", "~/.cache")
SYSTEM = ["/usr", "/lib", "/lib64", "/etc/fonts", "/var/cache/fontconfig", os.path.expanduser(f"{CACHE}/fontconfig")]


class Ruleset(ctypes.Structure):
    _fields_ = [("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scope", ctypes.c_uint64)]


class Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("rights", ctypes.c_uint64), ("directory", ctypes.c_int32)]


def set_limits(memory, seconds):
    """The caller watches the clock; the processor time ends a run whose caller is gone."""
    for name, most in {"AS": memory, "CPU": seconds, "CORE": 0, "NOFILE": 64, "FSIZE": 16 << 20}.items():
        try:
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (most, most))
        except (ValueError, OSError):
            pass  # macOS limits no memory, and a limit that is lower already may not be raised.
    os.nice(10)  # Who waits for a page goes before who waits for a print.


def leave_network(libc):
    """A network of its own has nobody in it. Where the kernel says no, Landlock and the fetcher remain. Says whether it did."""
    return libc.unshare(NEW_NETWORK if os.geteuid() == 0 else NEW_USER | NEW_NETWORK) == 0


def close_files(libc):
    """Reads the program and the fonts, writes in its own directory, starts no other program. False where the kernel has no Landlock."""
    version = libc.syscall(CREATE_RULESET, None, ctypes.c_size_t(0), 1)
    if version < 1:
        return False
    every = RIGHTS.get(version, ALL_RIGHTS)
    rules = Ruleset(every, TCP if version >= 4 else 0, SIGNALS_AND_SOCKETS if version >= 6 else 0)
    ruleset = libc.syscall(CREATE_RULESET, ctypes.byref(rules), ctypes.c_size_t(ctypes.sizeof(rules)), 0)
    for directory in {*SYSTEM, *sys.path, sys.prefix, sys.base_prefix}:
        allow(libc, ruleset, directory, READ)
    allow(libc, ruleset, os.environ["TMPDIR"], every & ~1)
    libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    if libc.syscall(RESTRICT_SELF, ruleset, 0) != 0:
        raise OSError(ctypes.get_errno(), "Landlock")
    os.close(ruleset)
    return True


def allow(libc, ruleset, directory, rights):
    if os.path.isdir(directory):
        beneath = Beneath(rights, os.open(directory, os.O_PATH | os.O_CLOEXEC))
        libc.syscall(ADD_RULE, ruleset, PATH_BENEATH, ctypes.byref(beneath), 0)
        os.close(beneath.directory)


def fetch(url):
    if not url.startswith("data:"):
        raise PermissionError("bara data: är tillåtet")
    return weasyprint.default_url_fetcher(url)


class Strict(logging.Handler):
    """WeasyPrint goes on without what it could not read. A report is frozen as it is printed, so here that is a fault."""

    def emit(self, record):
        if record.levelno >= logging.ERROR or record.msg.startswith("Font-face"):
            faults.append(record.getMessage())


faults = []


def shut_off():
    """The walls that stand, by name."""
    if sys.platform != "linux":
        return []
    libc = ctypes.CDLL(None, use_errno=True)
    return [name for name, wall in {"network": leave_network, "files": close_files}.items() if wall(libc)]


def main(memory, seconds, wish="pdf", *about):
    set_limits(int(memory), int(seconds))
    walls = shut_off()
    if wish == "walls":
        print(*walls)
        return
    weasyprint.LOGGER.addHandler(Strict())

    html = weasyprint.HTML(string=sys.stdin.buffer.read().decode(), base_url="about:invalid", url_fetcher=fetch)

    def finish(document, pdf):
        say_more(document, pdf)
        if wish == "embed":
            embed(pdf, os.path.join(os.environ["TMPDIR"], "embedded"), *about)

    pdf = html.write_pdf(variant="pdf/ua-1", finisher=finish)
    if faults:
        sys.exit(faults[0])
    sys.stdout.buffer.write(pdf)


main(*sys.argv[1:])
