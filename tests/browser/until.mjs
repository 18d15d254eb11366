/** How long anything may take on a slow, loaded machine. */
export const patience = Number(process.env.RECOURSE_PATIENCE ?? 45_000);

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

class Late extends Error {}

/** What a promise gives, or an error where it takes longer: at times a browser never answers, as of a frame just closed. */
export function within(what, promise, timeout = patience) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Late(`no answer in ${timeout} ms: ${what}`)), timeout);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Waits for a condition: the first truthy value of `look`. What was seen last is in the error. */
export async function until(what, look, timeout = patience) {
  const begin = Date.now();
  const end = begin + timeout;
  let last;
  for (;;) {
    try {
      last = await within(what, Promise.resolve(look()), Math.max(1, end - Date.now()));
      if (last) return last;
    } catch (error) {
      // The last look is cut short; what the one before it saw says more.
      if (!(last && error instanceof Late)) last = error;
    }
    if (Date.now() > end) {
      const seen = last instanceof Error ? last.message : JSON.stringify(last);
      throw new Error(`waited ${timeout} ms for ${what}; last: ${String(seen).slice(0, 2000)}`);
    }
    // What takes long is looked at less often: looking costs the time that is waited for.
    await pause(Math.min(60 + (Date.now() - begin) / 10, 250));
  }
}

/** Waits until so many looks in a row give the same, and gives that. */
export function atRest(what, look, looks) {
  let seen = [];
  return until(what, async () => {
    const found = await look();
    seen = found ? [...seen, JSON.stringify(found)].slice(-looks) : [];
    return seen.length === looks && new Set(seen).size === 1 && found;
  });
}
