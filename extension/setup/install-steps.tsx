/** The program was never here: what is still to be installed, in numbered steps for this system. */
import { useState } from "preact/hooks";
import { downloads, version } from "../generated/identity";
import type { WordKey } from "../generated/words";
import type { Failure } from "../host-client/messages";
import { Command } from "../shared/command";
import { Button, Field, Select } from "../shared/controls";
import { useSpeech } from "../shared/use-speech";
import { browserName, type Family } from "./browser";
import { commandText, troubleOf } from "./causes";
import { installations, type System, systemsOf } from "./systems";

interface Props {
  failure: Failure;
  family: Family;
  asking: boolean;
  again(): void;
}

export function InstallSteps({ failure, family, asking, again }: Props) {
  const { say, find } = useSpeech();
  const systems = systemsOf(navigator.userAgent);
  const [system, setSystem] = useState<System>(systems[0]);
  const nameOf = (one: System) => find(installations[one].name) ?? installations[one].name;
  const browser = browserName(family, navigator as never);
  return (
    <section data-host="failed" aria-busy={asking}>
      <div class="stack" data-trouble={troubleOf(failure, family).id} data-cause={failure.cause} data-install={system}>
        <h2>{say("setup_install_heading")}</h2>
        <p role="status">{say("setup_install_why")}</p>
        {systems.length > 1 ? (
          <Field label={say("setup_install_system")}>
            {(id) => (
              <Select
                id={id}
                value={system}
                choices={systems.map((value) => ({ value, label: nameOf(value) }))}
                onChange={(value) => setSystem(value as System)}
              />
            )}
          </Field>
        ) : null}
        <ol class="numbers">
          <li>
            <Download system={system} />
          </li>
          <li>
            {installations[system].commands ? <p>{say("setup_install_type")}</p> : null}
            <Commands system={system} />
          </li>
          <li>
            <p>{say("setup_install_back")}</p>
            <SnapNote family={family} system={system} />
            <div class="actions">
              <Button kind="primary" onClick={again} disabled={asking}>
                {say("setup_check_again")}
              </Button>
            </div>
          </li>
        </ol>
        <details>
          <summary>{say("setup_installed_already")}</summary>
          <div class="stack">
            <p>{say(troubleOf(failure, family).meaning, { browser, version })}</p>
            <Command command={commandText("register", navigator.userAgent)} />
            {failure.message ? (
              <>
                <h3>{say("setup_browser_said", { browser })}</h3>
                <blockquote lang="en">{failure.message}</blockquote>
              </>
            ) : null}
            <p class="quiet">{say("setup_extension_id", { id: chrome.runtime.id })}</p>
          </div>
        </details>
      </div>
    </section>
  );
}

function Download({ system }: { system: System }) {
  const { say } = useSpeech();
  return (
    <>
      <p>{say("setup_install_download", { file: installations[system].file })}</p>
      {downloads ? (
        <a href={downloads} target="_blank" rel="noopener">
          {say("setup_install_downloads")}
        </a>
      ) : (
        <p class="quiet">{say("setup_install_where")}</p>
      )}
    </>
  );
}

/** What is typed beside the downloaded file; where nothing is, what is pressed. */
export function Commands({ system }: { system: System }) {
  const { say } = useSpeech();
  const { file, commands } = installations[system];
  if (!commands) return <p>{say("setup_install_open", { file })}</p>;
  return (
    <>
      {commands.map((command) => (
        <Command key={command} command={command} />
      ))}
    </>
  );
}

/** The program that fits this extension is to be fetched: nothing on a machine brings it there. */
export function NewestProgram() {
  const { say } = useSpeech();
  const [system] = systemsOf(navigator.userAgent);
  return (
    <>
      <Download system={system} />
      {installations[system].commands ? <p>{say("setup_install_type")}</p> : null}
      <Commands system={system} />
    </>
  );
}

const snapKeys: Record<Family, WordKey> = { firefox: "setup_snap_firefox", chromium: "setup_snap_chromium" };

/** Ubuntu's own browsers are Snaps, which stand between browser and program. */
export function SnapNote({ family, system }: { family: Family; system: System }) {
  const { say } = useSpeech();
  if (system === "windows" || system === "macos") return null;
  return <p class="quiet">{say(snapKeys[family])}</p>;
}
