/** How pressing something is: each tone has one colour, in tokens.css. */
export type Tone = "go" | "wait" | "turn" | "quiet";
