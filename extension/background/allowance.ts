/** How much pages may add to the ledger within an hour, all of them together: a page could open others without end. */
import type { Cell } from "./session-cell";

/** A list of 3,000 orders takes about 4 MB. */
export const mostBytesAnHour = 48 * 1024 * 1024;
const slotMinutes = 10;
const slotsAnHour = 60 / slotMinutes;

/** Bytes taken, by the ten minutes in which they were. */
type Taken = [slot: number, bytes: number][];

export class Allowance {
  readonly #cell: Cell<Taken>;
  readonly #now: () => number;
  #taken: Promise<Map<number, number>> | null = null;

  constructor(cell: Cell<Taken>, now: () => number) {
    this.#cell = cell;
    this.#now = now;
  }

  /** Whether there is room for so many bytes; then they are taken. */
  async take(bytes: number): Promise<boolean> {
    this.#taken ??= this.#cell.load().then((kept) => new Map(kept ?? []));
    const taken = await this.#taken;
    const slot = Math.floor(this.#now() / (slotMinutes * 60_000));
    // A clock that was put back must not leave anything taken for ever.
    for (const one of taken.keys()) if (one <= slot - slotsAnHour || one > slot) taken.delete(one);
    const sum = [...taken.values()].reduce((all, one) => all + one, 0);
    if (sum + bytes > mostBytesAnHour) return false;
    taken.set(slot, (taken.get(slot) ?? 0) + bytes);
    await this.#cell.save([...taken]);
    return true;
  }
}
