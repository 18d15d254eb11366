/** The options page. */
import { start } from "../ui/start";
import { Options } from "./options";

void start("options_title", () => <Options />);
