/** The set-up page: opened on the first install, and from everything that fails. */
import { start } from "../shared/start";
import { Setup } from "./setup";

void start("setup_title", () => <Setup />);
