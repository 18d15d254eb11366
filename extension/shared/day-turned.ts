/** Tells when another day has begun: a page that stays open overnight counts its days anew. */
import { today } from "./day";

const lookEvery = 60_000;

/** The host counts from the later of the buyer's day and the UTC one: either may turn first. */
const days = () => `${today()} ${new Date().toISOString().slice(0, 10)}`;

export function onDayTurned(turned: () => void): () => void {
  let known = days();
  const look = () => {
    if (days() === known) return;
    known = days();
    turned();
  };
  const timer = setInterval(look, lookEvery);
  // Timers sleep with the computer.
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}
