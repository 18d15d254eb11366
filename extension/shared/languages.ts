/** The languages there are words in; without the words, for pages that get theirs from the background. */
import type { Language } from "../generated/words";

const known: Record<Language, true> = { en: true, es: true, "pt-BR": true, fr: true, de: true };

export const languages = Object.keys(known) as Language[];
