import { rememberHostWorked } from "../shared/host-worked";
import type { HostCalls } from "./calls";

type Calls = Pick<HostCalls, "call" | "tryAgain">;

/** That the program once answered tells a part to be mended from one still to be installed. */
export function remembering(calls: Calls): Calls {
  return {
    tryAgain: () => calls.tryAgain(),
    call: async (method, params) => {
      const reply = await calls.call(method, params);
      if (reply.ok) rememberHostWorked();
      return reply;
    },
  };
}
