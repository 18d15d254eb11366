/**
 * Asks for what was wanted last. One question is out at a time, so that fast typing never piles questions up; an answer
 * to anything but the newest question is dropped.
 */
export class Latest<Question, Answer> {
  readonly #ask: (question: Question) => Promise<Answer>;
  readonly #show: (answer: Answer, question: Question) => void;
  #wanted: { question: Question } | null = null;
  #busy = false;

  constructor(ask: (question: Question) => Promise<Answer>, show: (answer: Answer, question: Question) => void) {
    this.#ask = ask;
    this.#show = show;
  }

  want(question: Question): void {
    this.#wanted = { question };
    if (!this.#busy) void this.#run();
  }

  /** Nothing is wanted any more; an answer still to come is dropped. */
  forget(): void {
    this.#wanted = null;
  }

  async #run(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#wanted) {
        const asked = this.#wanted;
        const answer = await this.#ask(asked.question);
        if (this.#wanted !== asked) continue;
        this.#wanted = null;
        this.#show(answer, asked.question);
      }
    } finally {
      this.#busy = false;
    }
  }
}
