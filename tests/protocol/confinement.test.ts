/**
 * What the built host gave up, tried from inside it: a tracer makes the running program take the system calls that code of
 * an attacker's would. The same calls in a program that gave up nothing show that the machine itself allows them.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumOrigin, frame, Host, hostProgram, throwAwayHome } from "./host";

type Call = [name: string | number, ...given: (string | number)[]];
interface Tried {
  cannot?: string;
  results?: Record<string, number | string>;
  seccomp?: string;
  noNewPrivs?: string;
}

const [refused, noAccess, noSuchCall] = [-1, -13, -38];
const here = -100;
const [readOnly, writeOnly, makeAndWrite] = [0, 1, 0o101];

function tried(argv: string[], home: string, send: Buffer | null, calls: Call[], more = {}): Tried {
  const env = { HOME: home, XDG_DATA_HOME: path.join(home, "data"), PATH: process.env.PATH ?? "" };
  const plan = { argv, env, send: send?.toString("hex") ?? "", calls, ...more };
  const program = path.join(import.meta.dirname, "injected_calls.py");
  return JSON.parse(execFileSync("/usr/bin/python3", [program], { input: JSON.stringify(plan), encoding: "utf8" }));
}

const home = throwAwayHome();
const letter = path.join(home.folder, "letter.txt");
const ledger = path.join(home.folder, "data", "recourse", "ledger.db");
mkdirSync(path.join(home.folder, "data", "recourse"), { recursive: true, mode: 0o700 });
const other = path.join(home.folder, "other.txt");
for (const file of [letter, other]) writeFileSync(file, "somebody's own");
afterAll(() => home.remove());

const hello = frame(
  JSON.stringify({ jsonrpc: "2.0", id: 1, method: "host.hello", params: { protocol: 1, client: "x" } }),
);
const askKernel: Call = ["landlock_create_ruleset", 0, 0, 1];
const machine: Tried =
  process.arch === "x64" ? tried(["/bin/cat"], home.folder, null, [askKernel]) : { cannot: "another processor" };
const landlock = Number(Object.values(machine.results ?? {})[0]);
const hasLandlock = landlock > 0;
const scopesSince = 6;

/** Harmless where it is allowed: tried in both programs. */
const askedOfBoth: [what: string, call: Call, answer: number][] = [
  ["no connection is opened", ["socket", 2, 1, 0], refused],
  ["no local socket either", ["socket", 1, 1, 0], refused],
  ["a socket it was given cannot be connected", ["connect", 0, 0, 0], refused],
  ["no program is started", ["execve", "/nowhere/program", 0, 0], refused],
  ["nor by descriptor", ["execveat", here, "/nowhere/program", 0, 0, 0], refused],
  ["no memory of another process is read", ["process_vm_readv", 1, 0, 0, 0, 0, 0], refused],
  ["no other process gets a signal", ["kill", process.pid, 0], refused],
  ["nor by thread", ["tkill", process.pid, 0], refused],
  ["nor by thread and process", ["tgkill", process.pid, process.pid, 0], refused],
  ["no other process is held on to", ["pidfd_open", process.pid, 0], refused],
  ["nor given limits", ["prlimit64", process.pid, 7, 0, 0], refused],
  ["no rights of files are changed", ["chmod", other, 0o600], refused],
  ["nor by folder", ["fchmodat", here, other, 0o600], refused],
  ["nor by descriptor", ["fchmod", -1, 0o600], refused],
  ["nor owners by descriptor", ["fchown", -1, 0, 0], refused],
  ["nor attributes by descriptor (FS_IOC_SETFLAGS)", ["ioctl", -1, 0x40086602, 0], refused],
  ["nothing is typed into a terminal (TIOCSTI)", ["ioctl", 0, 0x5412, 0], refused],
  ["nobody is made to get signals of a file (F_SETOWN)", ["fcntl", 0, 8, 0], refused],
  ["nor others than usual (F_SETSIG)", ["fcntl", 0, 10, 0], refused],
  ["nor by thread (F_SETOWN_EX)", ["fcntl", 0, 15, 0], refused],
  ["nobody waits for a file (F_SETLEASE)", ["fcntl", 0, 1024, 2], refused],
  ["nothing is sent over a socket it was given", ["sendmsg", 0, 0, 0], refused],
  ["nor received", ["recvmsg", 0, 0, 0], refused],
  ["nor their times", ["utimensat", here, other, 0, 0], refused],
  ["no memory is shared by name", ["shmget", 0, 4096, 0o600], refused],
  ["nor are semaphores", ["semget", 0, 1, 0o600], refused],
  ["nor queues", ["msgget", 0, 0o600], refused],
  ["nothing is read outside its folders", ["openat", here, letter, readOnly, 0], noAccess],
  ["nor written", ["openat", here, letter, writeOnly, 0], noAccess],
  ["nor cut short", ["truncate", letter, 1000], refused],
  ["nor made", ["openat", here, `${letter}.new`, makeAndWrite, 0o600], noAccess],
  ["nor made a folder", ["mkdir", `${letter}.folder`, 0o700], noAccess],
  ["nor removed", ["unlink", other], noAccess],
  ["no passwords are read", ["openat", here, "/etc/passwd", readOnly, 0], noAccess],
];
/** Would do something in the other program. */
const askedOfHost: [what: string, call: Call, answer: number][] = [
  ["no child is made", ["fork"], refused],
  ["nor by vfork", ["vfork"], refused],
  ["nor by clone", ["clone", 17, 0, 0, 0, 0], refused],
  ["nor by clone3", ["clone3", 0, 0], noSuchCall],
  ["nobody is traced", ["ptrace", 16, 1, 0, 0], refused],
  ["no program goes into the kernel", ["bpf", 0, 0, 0], refused],
  ["no ring goes round the filter", ["io_uring_setup", 1, 0], refused],
  ["nothing is mounted", ["mount", "none", "/tmp", "tmpfs", 0, 0], refused],
  ["no namespace of its own", ["unshare", 0x10000000], refused],
  ["no events are measured", ["perf_event_open", 0, 0, -1, -1, 0], refused],
  ["no faults are handled for others", ["userfaultfd", 0], refused],
  ["no owners of files are changed", ["chown", ledger, 0, 0], refused],
  ["nor of links", ["lchown", ledger, 0, 0], refused],
  ["nor by folder", ["fchownat", here, ledger, 0, 0, 0], refused],
  ["the root stays where it is", ["chroot", "/"], refused],
  ["no device is made", ["mknod", `${ledger}.pipe`, 0o010600, 0], refused],
  ["no queue by name", ["mq_open", "recourse", 0o102, 0o600, 0], refused],
  ["no other rules of the machine", ["personality", 0x0040000], refused],
  ["no link leads out of its folder", ["symlink", "/etc/passwd", `${ledger}.link`], noAccess],
];

/** Every call the filter lists, with arguments that would do nothing even where it is allowed. */
const filter = readFileSync(
  path.join(import.meta.dirname, "..", "..", "native-host", "platform", "syscall_filter.cpp"),
  "utf8",
);
const [, listed = "", newer = ""] = filter.match(/kRefused\{([^}]*)\}[\s\S]*kRefusedSince\{([^}]*)\}/) ?? [];
const everyListed: Call[] = [
  ...[...listed.matchAll(/SCMP_SYS\((\w+)\)/g)].map(([, name]) => name as string),
  ...newer.split(",").map(Number),
].map((call) => [call, -1, -1, -1, -1, -1, -1]);

it("SECURITY.md lists every call that is refused, and no other", () => {
  const security = readFileSync(path.join(import.meta.dirname, "..", "..", "SECURITY.md"), "utf8");
  const [, section = ""] = security.match(/## Calls the confined host does not take\n([\s\S]*?)\n## /) ?? [];
  const [, whole = "", since = "", inPart = ""] =
    section.match(/:\n([\s\S]*)\n\nand, ([\s\S]*?)\. In part: ([\s\S]*)/) ?? [];
  const names = (text: string) => [...text.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(names(whole)).toEqual([...listed.matchAll(/SCMP_SYS\((\w+)\)/g)].map(([, name]) => name).sort());
  expect(names(since).length).toBe(newer.split(",").length);
  const decided = [...filter.matchAll(/(?:only_if|never_with|answer_if)\([^;]*?SCMP_SYS\((\w+)\)/g)].map(
    ([, name]) => name,
  );
  expect(names(inPart).sort()).toEqual(decided.sort());
});

describe.skipIf(machine.cannot)("a confined host (needs x86-64 and a machine that allows tracing)", () => {
  let ours: Tried;
  let others: Tried;
  const resultOf = (from: Tried, call: Call) =>
    Object.entries(from.results ?? {}).find(([text]) => JSON.stringify(JSON.parse(text)) === JSON.stringify(call))?.[1];
  const needed: Call[] = [
    ["getpid"],
    ["fcntl", 1, 3, 0],
    ["openat", here, ledger, 2, 0],
    ["openat", here, `${ledger}.own`, makeAndWrite, 0o600],
  ];
  beforeAll(() => {
    const both = askedOfBoth.map(([, call]) => call);
    const all = [...needed, ...both, ...askedOfHost.map(([, call]) => call), ...everyListed];
    ours = tried([hostProgram, chromiumOrigin], home.folder, hello, all);
    others = tried(["/bin/cat"], home.folder, null, both);
  });

  /** Files are Landlock's business: a kernel without it leaves them open, which doctor says. */
  const isHeld = ([, , answer]: [string, Call, number]) => answer !== noAccess || hasLandlock;
  it.each(askedOfBoth.filter(isHeld))("%s: %j", (_, call, answer) => {
    expect(resultOf(others, call)).not.toBe(answer);
    expect(resultOf(ours, call)).toBe(answer);
  });
  it("refuses every call of its list", () => {
    expect(everyListed.length).toBeGreaterThan(120);
    expect(everyListed.filter((call) => resultOf(ours, call) !== refused)).toEqual([]);
  });
  it.each(askedOfHost.filter(isHeld))("%s: %j", (_, call, answer) => expect(resultOf(ours, call)).toBe(answer));

  it("still does what it is there for: its ledger and files beside it", () => {
    for (const call of needed) expect(resultOf(ours, call)).toBeGreaterThan(0);
    expect(existsSync(`${ledger}.own`)).toBe(true);
    expect(readFileSync(letter, "utf8").startsWith("somebody's own")).toBe(true);
    expect(existsSync(`${ledger}.link`)).toBe(false);
  });

  it("can take none of it back", () => {
    expect([ours.seccomp, ours.noNewPrivs]).toEqual(["2", "1"]);
    expect(others.seccomp).toBe("0");
  });
});

describe.skipIf(machine.cannot || landlock < scopesSince)(
  "Landlock's scopes (need a kernel that has them, x86-64 and a machine that allows tracing)",
  () => {
    const name = `recourse-test-${process.pid}`;
    it("keep signals and abstract sockets inside, before the filter is there", () => {
      const signal: Call = ["kill", process.pid, 0];
      const socket: Call = ["socket", 1, 1, 0];
      const connect: Call = ["connect", "$last", `\u0001\0\0${name}`, 3 + name.length];
      const elsewhere: Call = ["openat", here, letter, readOnly, 0];
      const answers = (argv: string[], before?: string) => {
        const calls = [signal, elsewhere, socket, connect];
        const { results = {} } = tried(argv, home.folder, null, calls, { before, listen: name });
        return Object.values(results).map(Number);
      };
      const [mayNotSignal, mayNotRead, mayMakeSocket, mayNotConnect] = answers(
        [hostProgram, chromiumOrigin],
        "seccomp",
      );
      expect([mayNotSignal, mayNotRead, mayNotConnect]).toEqual([refused, noAccess, refused]);
      expect(mayMakeSocket).toBeGreaterThan(2); // the filter is not there yet
      const [signalled, read, made, connected] = answers(["/bin/cat"]);
      expect([signalled, connected]).toEqual([0, 0]);
      expect([read, made].every((descriptor) => Number(descriptor) > 2)).toBe(true);
    });
  },
);

describe("what is said of it", () => {
  it("by doctor and by host.diagnose: a check of its own", async () => {
    const env = { ...process.env, HOME: home.folder, XDG_DATA_HOME: path.join(home.folder, "data"), LC_ALL: "C" };
    let told = "";
    try {
      told = execFileSync(hostProgram, ["doctor", "--json"], { env, encoding: "utf8" });
    } catch (unwell) {
      told = (unwell as { stdout: string }).stdout; // nothing is registered in this home
    }
    const byDoctor = JSON.parse(told).checks.find(({ id }: { id: string }) => id === "confinement");
    const host = new Host({ home: home.folder });
    const { result } = await host.call("host.diagnose", { language: "en" });
    const byHost = result.checks.find(({ id }: { id: string }) => id === "confinement");
    await host.end();
    expect(byDoctor).toMatchObject({ ok: true, detail: expect.stringMatching(/\w/) });
    expect(byHost).toEqual(byDoctor);
  });
});
