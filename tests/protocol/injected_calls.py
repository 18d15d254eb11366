#!/usr/bin/env python3
"""Starts a program and makes it try system calls, as code of an attacker's running inside it would.

Usage: injected_calls.py <plan.json      {"argv": [...], "env": {...}, "send": "hex", "calls": [[name, arg, ...], ...]}
With "before": "seccomp" they are tried where it is about to take that call, for the first time, instead of after its answer.
Prints {"results": {"[name, arg, ...]": result}, "seccomp": "2", ...}: what the kernel answered, a negative errno where it refused. Texts among the arguments
are put into the program's memory. Where tracing is not possible, prints {"cannot": why}. x86-64 alone.
"""

import ctypes
import errno
import json
import os
import re
import signal
import socket
import struct
import subprocess
import sys
import time

NUMBERS = {
    "shmget": 29, "semget": 64, "msgget": 68, "chmod": 90, "chown": 92, "lchown": 94, "personality": 135, "chroot": 161,
    "setxattr": 188, "tkill": 200, "tgkill": 234, "mq_open": 240, "fchownat": 260, "fchmodat": 268, "utimensat": 280,
    "mknod": 133, "prlimit64": 302, "pidfd_open": 434, "rt_sigqueueinfo": 129, "setpriority": 141,
    "getpid": 39, "socket": 41, "connect": 42, "socketpair": 53, "clone": 56, "fork": 57, "vfork": 58, "execve": 59,
    "kill": 62, "truncate": 76, "rename": 82, "mkdir": 83, "unlink": 87, "symlink": 88, "ptrace": 101, "mount": 165,
    "openat": 257, "unshare": 272, "perf_event_open": 298, "process_vm_readv": 310, "bpf": 321, "execveat": 322,
    "userfaultfd": 323, "io_uring_setup": 425, "clone3": 435,
    "landlock_create_ruleset": 444,
}
def number_of(name):
    if isinstance(name, int):
        return name
    if name not in NUMBERS:
        header = open("/usr/include/x86_64-linux-gnu/asm/unistd_64.h").read()
        NUMBERS.update({known: int(number) for known, number in re.findall(r"#define __NR_(\w+) (\d+)", header)})
    return NUMBERS[name]


TRACEME, SYSCALL, ATTACH, GETREGS, SETREGS, SINGLESTEP = 0, 24, 16, 12, 13, 9
REGISTERS = ("r15 r14 r13 r12 rbp rbx r11 r10 r9 r8 rax rcx rdx rsi rdi orig_rax rip cs eflags rsp ss fs_base gs_base ds es"
             " fs gs").split()
libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
libc.ptrace.restype = ctypes.c_long


def trace(request, pid, data=None):
    if libc.ptrace(request, pid, None, data) != 0:
        raise OSError(ctypes.get_errno(), "ptrace")


def registers(pid):
    buffer = ctypes.create_string_buffer(8 * len(REGISTERS))
    trace(GETREGS, pid, buffer)
    return dict(zip(REGISTERS, struct.unpack(f"{len(REGISTERS)}Q", buffer.raw)))


def set_registers(pid, values):
    packed = struct.pack(f"{len(REGISTERS)}Q", *(values[name] & (2**64 - 1) for name in REGISTERS))
    trace(SETREGS, pid, ctypes.create_string_buffer(packed, len(packed)))


def state_of(pid):
    return open(f"/proc/{pid}/stat").read().rpartition(") ")[2][0]


def run_call(pid, memory, name, arguments):
    """The program waits in a system call: it is made to take another one there, and put back as it was."""
    before = registers(pid)
    memory.seek(before["rip"] - 2)
    if memory.read(2) != b"\x0f\x05":
        return "not in a system call"
    place = (before["rsp"] - 8192) & ~15
    values = []
    for argument in arguments:
        if isinstance(argument, str):
            text = argument.encode() + b"\0"
            memory.seek(place)
            memory.write(text)
            values.append(place)
            place += (len(text) + 15) & ~15
        else:
            values.append(argument)
    values += [0] * (6 - len(values))
    call = dict(before, rax=number_of(name), orig_rax=2**64 - 1, rip=before["rip"] - 2)
    call.update(zip(("rdi", "rsi", "rdx", "r10", "r8", "r9"), values))
    set_registers(pid, call)
    trace(SINGLESTEP, pid)
    _, status = os.waitpid(pid, 0)
    if not os.WIFSTOPPED(status):
        return f"ended with {status}"
    result = registers(pid)["rax"]
    set_registers(pid, before)
    return result - 2**64 if result >= 2**63 else result


def run_calls(pid, memory, calls):
    """What each was answered, by its JSON. "$last" among the arguments is the answer before."""
    results, last = {}, 0
    for call in calls:
        last = run_call(pid, memory, call[0], [last if argument == "$last" else argument for argument in call[1:]])
        results[json.dumps(call)] = last
    return results


def go_to(pid, name):
    """From its start to where it is about to take the call, which it then does not take."""
    os.waitpid(pid, 0)
    wanted = number_of(name)
    while True:
        trace(SYSCALL, pid)
        _, status = os.waitpid(pid, 0)
        if not os.WIFSTOPPED(status):
            return False
        at = registers(pid)
        if at["orig_rax"] == wanted and at["rax"] == 2**64 - errno.ENOSYS:
            set_registers(pid, dict(at, orig_rax=2**64 - 1))
            trace(SYSCALL, pid)
            os.waitpid(pid, 0)
            return True


def be_traced():
    libc.ptrace(TRACEME, 0, None, None)


def tried_before(plan):
    child = subprocess.Popen(
        plan["argv"], env=plan["env"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, preexec_fn=be_traced
    )
    try:
        if not go_to(child.pid, plan["before"]):
            print(json.dumps({"cannot": "it never took " + plan["before"]}))
            return
        with open(f"/proc/{child.pid}/mem", "r+b", buffering=0) as memory:
            results = run_calls(child.pid, memory, plan["calls"])
        print(json.dumps({"results": results}))
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()


def main():
    plan = json.load(sys.stdin)
    if "listen" in plan:  # at an abstract address
        listening = socket.socket(socket.AF_UNIX)
        listening.bind("\0" + plan["listen"])
        listening.listen()
    if "before" in plan:
        tried_before(plan)
        return
    child = subprocess.Popen(plan["argv"], env=plan["env"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        if plan["send"]:
            child.stdin.write(bytes.fromhex(plan["send"]))
            child.stdin.flush()
            child.stdout.read(4)  # it answered: it is confined, and about to wait again
        while state_of(child.pid) != "S":
            time.sleep(0.001)
        try:
            trace(ATTACH, child.pid)
        except OSError as refused:
            print(json.dumps({"cannot": os.strerror(refused.errno)}))
            return
        os.waitpid(child.pid, 0)
        with open(f"/proc/{child.pid}/mem", "r+b", buffering=0) as memory:
            results = run_calls(child.pid, memory, plan["calls"])
        status = open(f"/proc/{child.pid}/status").read()
        lines = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
        print(json.dumps({"results": results, "seccomp": lines["Seccomp"], "noNewPrivs": lines["NoNewPrivs"]}))
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait()


main()
