/** What is told aloud of the orders of a page: once what they come to, then each order of which something changed. */
import type { OrderVerdict } from "../generated/protocol";
import type { Speech } from "../shared/speech";

interface Spoken {
  item: string;
  chip: string;
}

/** Answers come in parts: what they come to is told when no more follows for this long. */
const pause = 800;
const mostTold = 3;

export class News {
  readonly #say: (text: string) => void;
  readonly #told = new Map<string, string>();
  #changed = new Map<string, Spoken>();
  #first = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  /** Another page: what is read there is told anew. */
  begin(): void {
    clearTimeout(this.#timer);
    this.#told.clear();
    this.#changed.clear();
    this.#first = true;
  }

  judged(verdicts: OrderVerdict[], spokenOf: (orderId: string) => Spoken | null, speech: Speech): void {
    for (const { orderId } of verdicts) {
      const spoken = spokenOf(orderId);
      if (!spoken) continue;
      const before = this.#told.get(orderId);
      this.#told.set(orderId, spoken.chip);
      if (before !== undefined && before !== spoken.chip) this.#changed.set(orderId, spoken);
    }
    if (!this.#first && this.#changed.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(verdicts, speech), pause);
  }

  #tell(verdicts: OrderVerdict[], speech: Speech): void {
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    if (this.#first) {
      this.#first = false;
      const needs = verdicts.filter(({ standing }) => standing === "needs-you").length;
      this.#say(speech.count("notice_read", verdicts.length, { needs: speech.count("glance_needs_you", needs) }));
      return;
    }
    const sentences = changed.slice(0, mostTold).map(({ item, chip }) => speech.say("chip_changed", { item, chip }));
    const besides = changed.length - sentences.length;
    if (besides > 0) sentences.push(speech.say("chips_changed_besides", { count: besides }));
    this.#say(sentences.join(". "));
  }
}
