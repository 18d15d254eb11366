import { words } from "../background/ask";

void words();
