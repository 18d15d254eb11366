/**
 * How pressing something is. Each tone means one thing and has one colour and one shape, in tokens.css and where it is
 * drawn: `turn` the buyer's answer or a last day near, `go` something the buyer can do now, `wait` somebody else's turn,
 * `look` a page worth opening, `quiet` nothing to do.
 */
export type Tone = "go" | "wait" | "turn" | "look" | "quiet";

/** The most pressing first. */
const byStrength: Tone[] = ["turn", "go", "look", "wait", "quiet"];

/** The tone of several together. */
export const strongest = (tones: Tone[]): Tone => byStrength.find((tone) => tones.includes(tone)) ?? "quiet";
