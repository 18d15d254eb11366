/** What installs the program on each system: the file, and what is typed or pressed. Numbers and names as releases have them. */
import { version } from "../generated/identity";
import type { WordKey } from "../generated/words";

export type System = "windows" | "macos" | "debian" | "fedora" | "linux";

export interface Installation {
  /** As the buyer knows the system. */
  name: WordKey | string;
  file: string;
  /** Typed in a terminal, in the folder of the file; null where the file is opened. */
  commands: string[] | null;
}

const archive = (system: string) => `recourse-${version}-${system}`;

export const installations: Record<System, Installation> = {
  windows: { name: "Windows", file: `recourse-setup-${version}.exe`, commands: null },
  macos: {
    name: "macOS",
    file: `${archive("macos-universal")}.tar.gz`,
    commands: [
      `tar xf ${archive("macos-universal")}.tar.gz`,
      `xattr -dr com.apple.quarantine ${archive("macos-universal")}`,
      `${archive("macos-universal")}/installer/install`,
    ],
  },
  debian: {
    name: "Debian, Ubuntu, Mint",
    file: `recourse_${version}_amd64.deb`,
    commands: [`sudo apt install ./recourse_${version}_amd64.deb`],
  },
  fedora: {
    name: "Fedora",
    file: `recourse-${version}-1.x86_64.rpm`,
    commands: [`sudo dnf install ./recourse-${version}-1.x86_64.rpm`],
  },
  linux: {
    name: "setup_other_linux",
    file: `${archive("linux-x86_64")}.tar.gz`,
    commands: [`tar xf ${archive("linux-x86_64")}.tar.gz`, `${archive("linux-x86_64")}/installer/install`],
  },
};

/** The systems that this browser may run on, the likeliest first. A browser does not say which Linux it is. */
export function systemsOf(userAgent: string): [System, ...System[]] {
  if (/\bWindows\b/.test(userAgent)) return ["windows"];
  if (/\bMac OS X\b/.test(userAgent)) return ["macos"];
  return /\bFedora\b/.test(userAgent) ? ["fedora", "debian", "linux"] : ["debian", "fedora", "linux"];
}
