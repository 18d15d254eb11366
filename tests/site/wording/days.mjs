/** A day, YYYY-MM-DD, as Intl writes it. */
export const dayIn = (locale, options) => (iso) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));
