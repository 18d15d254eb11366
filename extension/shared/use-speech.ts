/** The words of the page being shown, for every component on it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Speech, speech } from "./speech";

export const SpeechContext = createContext<Speech>(speech("en", {}));

export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
