/** The built host as a child process, with frames in and out: what a browser would be to it. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import identity from "../../manifests/identity.json" with { type: "json" };

const root = path.resolve(import.meta.dirname, "../..");
export const hostProgram = process.env.RECOURSE_HOST ?? path.join(root, "build/release/native-host/recourse");
/** A host for Windows is run under Wine. */
export const isWindows = hostProgram.endsWith(".exe");
export const chromiumOrigin = `chrome-extension://${identity.chromium.extensionIds[0]}/`;

/** A path as the host knows it. */
export function hostPath(file: string): string {
  return isWindows ? `Z:${file.replaceAll("/", "\\")}` : file;
}

const throughPipes = path.join(root, "tests/windows/through_pipes.py");

/** What starts the host with these arguments, and its environment: `home` takes the place of the user's folders. */
export function startOf(words: string[], home: string, more: Record<string, string> = {}) {
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: hostPath(path.join(home, "data")), ...more };
  if (!isWindows) return { program: hostProgram, words, env };
  // Wine takes file names as LC_ALL or LC_CTYPE say; the language is for the host.
  const { LC_ALL, ...others } = env;
  return {
    program: "/usr/bin/python3",
    words: [throughPipes, "wine", hostProgram, ...words],
    env: { ...others, LC_CTYPE: "C.UTF-8", LC_MESSAGES: LC_ALL ?? "C" },
  };
}

export interface Answer {
  jsonrpc?: string;
  id?: unknown;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at member by member
  result?: any;
  error?: { code: number; message: string; data?: Record<string, unknown> };
}

/** A throw-away folder that takes the place of the user's data folder. */
export function throwAwayHome(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), "recourse-protocol-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function frame(body: string | Uint8Array): Buffer {
  const bytes = Buffer.from(body as string);
  const header = Buffer.alloc(4);
  header.writeUInt32LE(bytes.length);
  return Buffer.concat([header, bytes]);
}

export interface HostOptions {
  home: string;
  arguments?: string[];
  now?: string;
}

export class Host {
  readonly process: ChildProcessWithoutNullStreams;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  stderr = "";
  #received = Buffer.alloc(0);
  #answers: Answer[] = [];
  #waiting: ((answer: Answer | null) => void)[] = [];
  #over = false;

  constructor({ home, arguments: given = [chromiumOrigin], now = "2026-09-07T12:00:00Z" }: HostOptions) {
    const { program, words, env } = startOf(given, home, { RECOURSE_NOW: now });
    this.process = spawn(program, words, { cwd: path.dirname(hostProgram), env });
    this.process.stdin.on("error", () => {});
    // A program that cannot be started: without a listener Node throws, and never tells of the end.
    this.process.on("error", (error) => {
      this.stderr += error.message;
    });
    this.process.stderr.on("data", (text) => {
      this.stderr += text;
    });
    this.process.stdout.on("data", (bytes: Buffer) => this.#take(bytes));
    this.ended = new Promise((resolve) => {
      this.process.on("close", (code, signal) => {
        this.#over = true;
        for (const resolveWaiting of this.#waiting.splice(0)) resolveWaiting(null);
        resolve({ code, signal });
      });
    });
  }

  /** One that has answered. Under Wine one in some hundreds ends without a word: another takes its place. */
  static async answering(options: HostOptions): Promise<Host> {
    for (let tries = 1; ; tries += 1) {
      const host = new Host(options);
      try {
        await host.call("host.hello", { protocol: 1, client: "test" });
        return host;
      } catch (ended) {
        if (!isWindows || tries === 3) throw ended;
      }
    }
  }

  #take(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    while (this.#received.length >= 4) {
      const size = this.#received.readUInt32LE();
      if (size > 1024 * 1024)
        throw new Error(`the host wrote something that is no frame: ${this.#received.subarray(0, 80)}`);
      if (this.#received.length < 4 + size) return;
      const answer = JSON.parse(this.#received.subarray(4, 4 + size).toString("utf8")) as Answer;
      this.#received = this.#received.subarray(4 + size);
      const waiting = this.#waiting.shift();
      if (waiting) waiting(answer);
      else this.#answers.push(answer);
    }
  }

  /** Bytes that came and are part of no whole frame. */
  get leftOver(): number {
    return this.#received.length;
  }

  write(bytes: Uint8Array): void {
    this.process.stdin.write(bytes);
  }

  /** The next answer; null when the host ended first. */
  next(): Promise<Answer | null> {
    const known = this.#answers.shift();
    if (known || this.#over) return Promise.resolve(known ?? null);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async send(body: string | Uint8Array): Promise<Answer> {
    this.write(frame(body));
    const answer = await this.next();
    if (!answer) throw new Error(`the host ended instead of answering: ${this.stderr}`);
    return answer;
  }

  call(method: string, params: unknown = {}, id: unknown = 1): Promise<Answer> {
    return this.send(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
  }

  /** Ends it in the middle of whatever it does. */
  async kill(): Promise<void> {
    this.process.stdin.destroy();
    this.process.kill("SIGKILL");
    await this.ended;
  }

  /** Closes the input; the exit code and the milliseconds until the process was gone. */
  async end(): Promise<{ code: number | null; signal: NodeJS.Signals | null; milliseconds: number }> {
    const started = performance.now();
    this.process.stdin.end();
    const how = await this.ended;
    return { ...how, milliseconds: performance.now() - started };
  }
}
