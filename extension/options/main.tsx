/** The options page. */
import { start } from "../shared/start";
import { Options } from "./options";

void start("options_title", () => <Options />);
