/** The frame's end of the port to the content script that made it, and how it comes by it. */
import type { BoxAct, BoxResult, PageFacts, ToFrame, ToPage } from "../host-client/frame-port";

/** Answers that do not come are none: the page is gone, or the script in it. */
const patience = 5000;

/** A plain "Omit" loses the parts of a union. */
type Asked = Omit<Extract<ToPage, { type: "box" }>, "id"> | Omit<Extract<ToPage, { type: "capture" }>, "id">;

export class PagePort {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, (message: ToFrame | null) => void>();
  #next = 1;
  facts: PageFacts | null = null;
  factsChanged: () => void = () => {};
  covered: (covered: boolean) => void = () => {};

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<ToFrame>) => this.#received(data);
  }

  tell(message: ToPage): void {
    this.#port.postMessage(message);
  }

  async box(act: BoxAct, text: string, replace = false): Promise<BoxResult> {
    const answer = await this.#ask({ type: "box", act, text, replace });
    return answer?.type === "box" ? answer.result : "not-taken";
  }

  async capture(): Promise<string | null> {
    const answer = await this.#ask({ type: "capture" });
    return answer?.type === "capture" ? answer.text : null;
  }

  #ask(message: Asked): Promise<ToFrame | null> {
    const id = this.#next++;
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(null), patience);
      const settle = (answer: ToFrame | null) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(answer);
      };
      this.#waiting.set(id, settle);
      this.tell({ ...message, id } as ToPage);
    });
  }

  #received(message: ToFrame): void {
    if (message.type === "facts") {
      this.facts = message.facts;
      this.factsChanged();
    } else if (message.type === "covered") this.covered(message.covered);
    else this.#waiting.get(message.id)?.(message);
  }
}

export interface Introduction {
  ticket: string;
  port: MessagePort;
}

/** A page may say anything to a frame. Only what has a ticket and a port is listened to, and only a few times. */
const mostIntroductions = 3;

/** Whoever holds this page in a frame introduces itself; on its own in a tab, nobody does. */
export function onIntroduction(introduced: (by: Introduction) => void): void {
  if (window.parent === window) return;
  let heard = 0;
  const listener = ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
    const { ticket } = (data ?? {}) as { ticket?: unknown };
    if (source !== window.parent || typeof ticket !== "string" || !port) return;
    heard += 1;
    if (heard >= mostIntroductions) removeEventListener("message", listener);
    introduced({ ticket, port });
  };
  addEventListener("message", listener);
}
