/** The program on this computer: there, of the right version, allowed; or what is wrong and the command that mends it. */

import { methods, version } from "../generated/identity";
import type { DiagnosisCheck, HostHelloResult } from "../generated/protocol";
import type { Failure } from "../host-client/messages";
import { Command } from "../shared/command";
import { Button } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";
import { browserName, familyOf } from "./browser";
import { type CommandName, commandText, troubleOf } from "./causes";
import { findingsOf } from "./findings";
import { Commands, NewestProgram, SnapNote } from "./install-steps";
import { State } from "./state";
import { systemsOf } from "./systems";
import type { HostState } from "./use-host";

const typed = (name: CommandName) => commandText(name, navigator.userAgent);
const family = () => familyOf(chrome.runtime.getURL(""));
const snapMayAsk = ({ cause }: Failure) => cause === "not-installed" || cause === "not-allowed";

export function HostSection({ answer, asking, again }: HostState & { again(): void }) {
  const { say } = useSpeech();
  const state = answer === null ? "asking" : answer.ok ? "answered" : "failed";
  return (
    <section data-host={state} aria-busy={asking}>
      <h2>{say("setup_host_heading")}</h2>
      {answer === null ? <State tone="quiet" state={say("setup_asking")} text={say("setup_asking_text")} /> : null}
      {answer?.ok ? <Answered hello={answer.hello} checks={answer.checks} /> : null}
      {answer && !answer.ok ? <Failed failure={answer.failure} /> : null}
      <div class="actions">
        <Button onClick={again} disabled={asking}>
          {say("setup_check_again")}
        </Button>
      </div>
      <p class="quiet">{say("setup_checked_by_itself")}</p>
    </section>
  );
}

function Answered({ hello, checks }: { hello: HostHelloResult; checks: DiagnosisCheck[] | null }) {
  const { say, count } = useSpeech();
  const lacking = methods.filter((method) => !hello.capabilities.includes(method));
  const findings = findingsOf(checks ?? [], browserName(family(), navigator as never));
  return (
    <>
      <div role="status">
        <State tone="go" state={say("setup_ok")} text={say("setup_host_answers", { version: hello.hostVersion })} />
      </div>
      {lacking.length > 0 ? (
        <div class="stack" data-trouble="older-program">
          <State tone="fault" state={say("setup_to_mend")} text={say("setup_host_older", { version })} />
          <NewestProgram />
        </div>
      ) : null}
      {hello.clock === "fixed" && !checks ? (
        <State tone="quiet" state={say("setup_note")} text={say("setup_clock_fixed")} />
      ) : null}
      {checks && findings.length === 0 ? (
        <State tone="go" state={say("setup_ok")} text={count("setup_checks_fine", checks.length)} />
      ) : null}
      {findings.length > 0 ? (
        <ul class="checks">
          {findings.map(({ check, isNote }) => (
            <li key={check.id} data-check={check.id}>
              <State
                tone={isNote ? "quiet" : "fault"}
                state={say(isNote ? "setup_note" : "setup_to_mend")}
                text={check.detail}
              />
              {check.mend ? <Command command={check.mend} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Failed({ failure }: { failure: Failure }) {
  const { say } = useSpeech();
  const browser = browserName(family(), navigator as never);
  const trouble = troubleOf(failure, family());
  const byProgram = failure.cause === "answered" || failure.cause === "wrong-version";
  return (
    <div class="stack" data-trouble={trouble.id} data-cause={failure.cause}>
      <div role="status">
        <State tone="fault" state={say("setup_to_mend")} text={say(trouble.meaning, { browser, version })} />
      </div>
      {failure.message ? (
        <>
          <h3>{byProgram ? say("setup_program_said") : say("setup_browser_said", { browser })}</h3>
          <blockquote lang="en">{failure.message}</blockquote>
        </>
      ) : null}
      {trouble.command === "update" ? (
        <NewestProgram />
      ) : (
        <>
          <h3>{say(trouble.command === "doctor" ? "setup_command_finds" : "setup_command_mends")}</h3>
          <Command command={typed(trouble.command)} />
        </>
      )}
      {failure.cause === "not-installed" ? (
        <>
          <p>{say("setup_if_no_command")}</p>
          <Commands system={systemsOf(navigator.userAgent)[0]} />
        </>
      ) : null}
      {snapMayAsk(failure) ? <SnapNote family={family()} system={systemsOf(navigator.userAgent)[0]} /> : null}
      <p class="quiet">{say("setup_extension_id", { id: chrome.runtime.id })}</p>
    </div>
  );
}
