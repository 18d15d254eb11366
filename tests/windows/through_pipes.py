"""Runs a program with pipes for its standard streams, whatever this process has, and ends as it does.

Browsers give a native-messaging host pipes. Node gives its children sockets, of which Wine knows less.
"""

import os
import subprocess
import sys
import threading


def copy(source: int, target: int) -> None:
    """Until the source ends or nobody reads the target."""
    try:
        while data := os.read(source, 1 << 16):
            while data:
                data = data[os.write(target, data) :]
    except OSError:
        os.close(source)
    os.close(target)


program = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
threading.Thread(target=copy, args=(0, os.dup(program.stdin.fileno())), daemon=True).start()
program.stdin.close()
said = threading.Thread(target=copy, args=(os.dup(program.stderr.fileno()), 2), daemon=True)
said.start()
copy(os.dup(program.stdout.fileno()), 1)
program.stdout.close()
said.join()
os._exit(program.wait())
