"""The process that reads files gives up all it does not need, before it has imported anything that is not Python's own.

On Linux: no file but the program's own is read, none is written or run (Landlock), no connection is made and no other process
looked into (seccomp). Whatever is begun afterwards, threads included, is held to it. Elsewhere `not_held` says what is not.
"""

import ctypes
import os
import platform
import struct
import sys
from mimetypes import knownfiles  # openpyxl reads each that is there
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOT_THE_PROGRAM = {"data", ".git"}
SYSTEM = (
    "/usr",
    "/lib",
    "/lib64",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/sys/fs/cgroup",
    "/proc/self",
    "/dev/null",
    "/dev/urandom",
)
CREATE, ADD_RULE, RESTRICT = 444, 445, 446  # the same on every machine: linux/landlock.h
READ_FILE, READ_FOLDER = 1 << 2, 1 << 0 | 1 << 2 | 1 << 3
FILE_RIGHTS, TCP, SIGNALS_AND_SOCKETS = {1: 13, 2: 14, 3: 15, 4: 15}, 3, 3
NO_NEW_PRIVILEGES, SECCOMP, FILTER = 38, 22, 2
LOAD, IS, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW, NOT_PERMITTED, OTHER_CALLS = 0x7FFF0000, 0x00050001, 0x40000000
REFUSED = {  # socket, connect, sendto, bind, listen, socketpair, kill, execve, execveat, ptrace, process_vm_*, io_uring_setup
    "x86_64": (0xC000003E, (41, 42, 44, 49, 50, 53, 62, 59, 322, 101, 310, 311, 425)),
    "aarch64": (0xC00000B7, (198, 203, 206, 200, 201, 199, 129, 221, 281, 117, 270, 271, 425)),
}


def landlock() -> int:
    """Its version here; 0 where there is none."""
    return max(0, libc().syscall(CREATE, None, 0, 1)) if sys.platform == "linux" else 0


def not_held() -> str:
    """What the reading process is not kept from on this machine, in a sentence; nothing where it is kept from all."""
    free = ["reading and writing other files"] if not landlock() else []
    free += ["the network"] if sys.platform != "linux" or platform.machine() not in REFUSED else []
    if not free:
        return ""
    return (
        f"On this machine the process that reads partners' files is not kept from {' and '.join(free)}: that takes Linux 5.13 or "
        "newer, with Landlock. It never holds a key; run the dashboard as an account that owns nothing else."
    )


def confine(also: tuple[Path, ...] = ()) -> None:
    """also: files outside the program that are read all the same."""
    if sys.platform == "linux":
        libc().prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        keep_to_files(also)
        keep_from_calls()


def keep_to_files(also: tuple[Path, ...]) -> None:
    version = landlock()
    if not version:
        return
    handled = (1 << FILE_RIGHTS.get(version, 16)) - 1
    rules = struct.pack("QQQ", handled, TCP, SIGNALS_AND_SOCKETS)[: 8 if version < 4 else 16 if version < 6 else 24]
    ruleset = libc().syscall(CREATE, rules, ctypes.c_size_t(len(rules)), 0)
    own = [path for path in ROOT.iterdir() if path.name not in NOT_THE_PROGRAM]
    for path in {Path(sys.prefix), Path(sys.base_prefix), *map(Path, (*SYSTEM, *knownfiles)), *own, *also}:
        if path.exists():
            let_read(ruleset, path)
    libc().syscall(RESTRICT, ruleset, 0)
    os.close(ruleset)


def let_read(ruleset: int, path: Path) -> None:
    place = os.open(path, os.O_PATH)
    libc().syscall(ADD_RULE, ruleset, 1, struct.pack("=Qi", READ_FOLDER if path.is_dir() else READ_FILE, place), 0)
    os.close(place)


def keep_from_calls() -> None:
    """A filter of the classic kind: another machine's calls and each of these are not permitted, all others are."""
    machine, calls = REFUSED.get(platform.machine(), (0, ()))
    if not machine:
        return
    deny = 5 + len(calls)
    steps = [(LOAD, 0, 0, 4), (IS, 0, deny - 2, machine), (LOAD, 0, 0, 0), (AT_LEAST, deny - 4, 0, OTHER_CALLS)]
    steps += [(IS, deny - 5 - place, 0, call) for place, call in enumerate(calls)]
    steps += [(RETURN, 0, 0, ALLOW), (RETURN, 0, 0, NOT_PERMITTED)]
    program = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    libc().prctl(SECCOMP, FILTER, struct.pack("HxxxxxxP", len(steps), ctypes.addressof(program)), 0, 0)


def libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def read_files() -> None:
    """The process itself: the reader, with what reads spreadsheets, is imported only now."""
    named = os.environ.get("SAFEGUARDING_PLACE_FILE")
    confine((ROOT / "data" / "place.toml", *([Path(named)] if named else [])))
    from loaders.worker import serve

    serve()


if __name__ == "__main__":
    read_files()
