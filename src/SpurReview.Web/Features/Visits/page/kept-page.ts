// A page that the device had kept says when the server made it; the service worker writes it there.

/** Null where the server made it just now. */
export function keptAt(): Date | null {
  const { kept } = document.body.dataset;
  return kept === undefined ? null : new Date(Number(kept));
}

/** What the server works out has been fetched anew. */
export function nowFresh(): Date {
  delete document.body.dataset['kept'];
  return new Date();
}

/** In the page's markup. */
export const markedKept = (html: string, at: number) => html.replace('<body ', `<body data-kept="${at}" `);
