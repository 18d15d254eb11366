/** How an order stands, in words. */
import type { Standing } from "../generated/protocol";
import type { WordKey } from "../generated/words";

export const standingKeys: Record<Standing, WordKey> = {
  "needs-you": "orders_needs_you",
  "worth-opening": "orders_worth_opening",
  waiting: "orders_waiting",
  over: "orders_over",
};
