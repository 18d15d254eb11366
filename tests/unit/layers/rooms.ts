/**
 * Which folder may use which: the rooms of docs/design.md, each with those below it that it uses. What is not named here is
 * refused, upwards and sideways alike; a new arrow is a decision, made here and there.
 */
export type Rooms = Record<string, readonly string[]>;

export const hostRooms: Rooms = {
  domain: [],
  rules: ["domain"],
  rulebook: ["domain"],
  platform: ["domain"],
  codec: ["domain"],
  text: ["domain", "platform"],
  ledger: ["codec", "domain", "platform"],
  drafts: ["codec", "domain", "text"],
  casefile: ["drafts", "codec", "domain", "text"],
  imports: ["codec", "domain", "text"],
  export: ["ledger", "rules", "codec", "domain", "text"],
  setup: ["ledger", "rulebook", "platform", "text"],
  app: [
    ...["casefile", "drafts", "export", "ledger", "rules", "rulebook", "setup"],
    ...["codec", "domain", "platform", "text"],
  ],
  messaging: ["app", "setup", "codec", "platform"],
  cli: [
    ...["app", "messaging", "imports", "setup", "drafts", "ledger", "rules", "rulebook"],
    ...["codec", "domain", "platform", "text"],
  ],
};

export const extensionRooms: Rooms = {
  generated: [],
  pages: ["generated"],
  "host-client": ["generated", "pages"],
  shared: ["generated", "host-client"],
  background: ["generated", "pages", "host-client", "shared"],
  order: ["generated", "pages", "host-client", "shared"],
  content: ["generated", "pages", "host-client", "shared", "order"],
  orders: ["generated", "pages", "host-client", "shared", "order"],
  popup: ["generated", "pages", "host-client", "shared", "order"],
  options: ["generated", "host-client", "shared"],
  setup: ["generated", "pages", "host-client", "shared", "order", "content"],
  "side-panel": ["popup", "shared"],
};

/** No input, no output, no clock, no SQL, no JSON: of the standard library only what computes. */
export const pureRooms = ["domain", "rules"];
export const pureHeaders = new Set([
  ...[
    "algorithm",
    "array",
    "bit",
    "cctype",
    "charconv",
    "chrono",
    "cmath",
    "compare",
    "concepts",
    "cstddef",
    "cstdint",
  ],
  ...[
    "cstdlib",
    "functional",
    "initializer_list",
    "iterator",
    "limits",
    "map",
    "memory",
    "numeric",
    "optional",
    "ranges",
  ],
  ...["set", "span", "string", "string_view", "tuple", "type_traits", "unordered_map", "utility", "variant", "vector"],
]);
/** What those headers hold all the same: the clock, the environment, other programs, chance. */
export const impure = /_clock::now|\bstd::time\b|\bgetenv\b|\bsystem\s*\(|\bs?rand\s*\(|\bexit\s*\(|\bprintf\b/;
