/** What is told aloud of the orders of a page: once what they come to, then each order of which something changed. */
import type { OrderVerdict, Standing } from "../generated/protocol";
import type { Speech } from "../shared/speech";

interface Spoken {
  item: string;
  chip: string;
}

type SpokenOf = (orderId: string) => Spoken | null;

/** Answers come in parts: what they come to is told when no more follows for this long. */
const pause = 800;
const mostTold = 3;

const wordsOf = ({ item, chip }: Spoken, speech: Speech) => speech.say("chip_changed", { item, chip });

/** Of one order what it is told, of several what they come to: the same counts as on the corner's chip. */
function firstWords(verdicts: OrderVerdict[], spokenOf: SpokenOf, speech: Speech): string {
  const [only, ...others] = verdicts;
  const spoken = only && others.length === 0 ? spokenOf(only.orderId) : null;
  if (spoken) return wordsOf(spoken, speech);
  const count = (wanted: Standing) => verdicts.filter(({ standing }) => standing === wanted).length;
  const [needsYou, toOpen] = [count("needs-you"), count("worth-opening")];
  const need = needsYou > 0 || toOpen === 0 ? speech.count("glance_needs_you", needsYou) : "";
  const open = toOpen > 0 ? speech.count("glance_worth_opening", toOpen) : "";
  const needs = need && open ? speech.say("chip_spoken", { label: need, day: open }) : need || open;
  return speech.count("notice_read", verdicts.length, { needs });
}

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

  judged(verdicts: OrderVerdict[], spokenOf: SpokenOf, speech: Speech): void {
    for (const { orderId } of verdicts) {
      const spoken = spokenOf(orderId);
      if (!spoken) continue;
      const before = this.#told.get(orderId);
      this.#told.set(orderId, spoken.chip);
      if (before !== undefined && before !== spoken.chip) this.#changed.set(orderId, spoken);
    }
    if (!this.#first && this.#changed.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(verdicts, spokenOf, speech), pause);
  }

  #tell(verdicts: OrderVerdict[], spokenOf: SpokenOf, speech: Speech): void {
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    if (this.#first) {
      this.#first = false;
      this.#say(firstWords(verdicts, spokenOf, speech));
      return;
    }
    const sentences = changed.slice(0, mostTold).map((one) => wordsOf(one, speech));
    const besides = changed.length - sentences.length;
    if (besides > 0) sentences.push(speech.say("chips_changed_besides", { count: besides }));
    this.#say(sentences.join(". "));
  }
}
