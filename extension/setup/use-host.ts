/** Asks the program again and again while the page is looked at: what was mended shows by itself. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { HostDiagnoseResult, HostHelloResult } from "../generated/protocol";
import { callHost } from "../host-client/ask";
import type { Failure } from "../host-client/messages";
import { useSpeech } from "../shared/use-speech";

export interface HostState {
  /** Null until the first answer. */
  answer: { ok: true; hello: HostHelloResult; checks: HostDiagnoseResult["checks"] | null } | FailedAnswer | null;
  asking: boolean;
}
interface FailedAnswer {
  ok: false;
  failure: Failure;
}

const whileFailing = 3_000;
const whileWell = 20_000;
const protocol = 1;

async function ask(language: string): Promise<NonNullable<HostState["answer"]>> {
  const hello = await callHost("host.hello", { protocol, client: `set-up ${chrome.runtime.getManifest().version}` });
  if (!hello.ok) return { ok: false, failure: hello.error };
  if (!hello.result.capabilities.includes("host.diagnose")) return { ok: true, hello: hello.result, checks: null };
  const diagnosis = await callHost("host.diagnose", { language });
  return { ok: true, hello: hello.result, checks: diagnosis.ok ? diagnosis.result.checks : null };
}

export function useHost(): [HostState, () => void] {
  const { language } = useSpeech();
  const [state, setState] = useState<HostState>({ answer: null, asking: true });
  const askNow = useRef(() => {});
  useEffect(() => {
    let gone = false;
    let asking = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      if (asking) return;
      asking = true;
      clearTimeout(timer);
      setState((before) => ({ ...before, asking: true }));
      const answer = await ask(language);
      asking = false;
      if (gone) return;
      setState({ answer, asking: false });
      if (!document.hidden) timer = setTimeout(look, answer.ok ? whileWell : whileFailing);
    };
    const seen = () => {
      if (document.hidden) clearTimeout(timer);
      else void look();
    };
    askNow.current = () => void look();
    document.addEventListener("visibilitychange", seen);
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, []);
  return [state, () => askNow.current()];
}
