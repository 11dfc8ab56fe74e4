// Where on the review's pages a field stands, in words and as an address.

export interface Place {
  /** "E5", "Område E" */
  words: string;
  address: string;
}

export function placeOf(review: string, field: string): Place {
  const [kind, rest] = [field.slice(0, field.indexOf('.')), field.slice(field.indexOf('.') + 1)];
  const at = (page: string) => `/granskningar/${review}/${page}`;
  switch (kind) {
    case 'verdict':
    case 'comment':
      return { words: rest, address: at(`omraden/${rest.slice(0, 1)}#${rest}`) };
    case 'description':
      return { words: `Område ${rest}`, address: at(`omraden/${rest}#beskrivning`) };
    case 'grade':
    case 'done':
      return { words: `Område ${rest}`, address: at(`omraden/${rest}#gradering`) };
    case 'finding':
      return { words: 'Styrkor m.m.', address: at('styrkor-och-svagheter') };
    default:
      return { words: 'Anteckningar', address: at('anteckningar') };
  }
}

/** One for each place on the pages: a criterion has two fields. */
export function placesOf(review: string, fields: string[]): Place[] {
  return [...new Map(fields.map((field) => placeOf(review, field)).map((place) => [place.address, place])).values()];
}

/** As the server says it in "Redo att lämna?". */
export const clashWords = ({ words }: Place) => `${words}: ni skrev samtidigt. Välj vad som ska gälla.`;
