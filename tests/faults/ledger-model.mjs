/** A plain model of what a ledger holds, and numbers to drive it by. */

/** Numbers from a seed. */
export class Random {
  #state;
  constructor(seed) {
    this.#state = seed;
  }
  #next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(n) {
    return Math.floor(this.#next() * n);
  }
  one(list) {
    return list[this.below(list.length)];
  }
  /** A word that is nowhere else, and that an index cannot shorten by the words before it. */
  word() {
    return Array.from({ length: 14 }, () => "bcdfghjklmnpqrstvwxz"[this.below(20)]).join("");
  }
}

/** What the ledger holds: words, each of an order, seen at a time by a clock; and the settings. */
export class Model {
  constructor(words = new Map(), settings = new Map()) {
    this.words = words;
    this.settings = settings;
  }
  copy() {
    return new Model(new Map(this.words), new Map(this.settings));
  }
  /** The title of an order by its newest sighting; one ahead of the clock gives way. */
  titleOf(orderId, now) {
    const seen = [...this.words.values()].filter((word) => word.kind === "order" && word.orderId === orderId);
    const rank = (word) => (word.at <= now ? word.at : word.at - 1e15);
    return seen.sort((a, b) => rank(b) - rank(a))[0]?.word;
  }
  mergedWith(other, now) {
    const merged = this.copy();
    for (const [word, told] of other.words) merged.words.set(word, told);
    const rank = (setting) => [setting.at <= now ? 1 : 0, setting.at, setting.value];
    for (const [name, theirs] of other.settings) {
      const ours = merged.settings.get(name);
      if (!ours || `${rank(theirs)}` > `${rank(ours)}`) merged.settings.set(name, theirs);
    }
    return merged;
  }
  without(orderId) {
    return new Model(new Map([...this.words].filter(([, told]) => told.orderId !== orderId)), this.settings);
  }
  newestTime() {
    return Math.max(
      0,
      ...[...this.words.values()].map((word) => word.at),
      ...[...this.settings.values()].map((s) => s.at),
    );
  }
}
