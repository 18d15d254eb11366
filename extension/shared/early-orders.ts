/** The first of all orders, asked for while the page has no words yet: what is asked later is seen later. */
import { askOrders, firstQuestion } from "./gathered-orders";

/** Answers the first question with what was asked early, once, unless something was recorded since. */
export function askEarly(): typeof askOrders {
  let early: ReturnType<typeof askOrders> | null = askOrders(firstQuestion);
  const forget = () => {
    early = null;
    chrome.runtime.onMessage.removeListener(onMessage);
  };
  const onMessage = (message: { type?: unknown } | undefined) => {
    if (message?.type === "recorded") forget();
  };
  chrome.runtime.onMessage.addListener(onMessage);
  return (question) => {
    const answer = question === firstQuestion ? early : null;
    forget();
    return answer ?? askOrders(question);
  };
}
