// The words of the page that change while it is filled in.
export const commentLabels: Record<string, string> = {
  Met: 'Kommentar.',
  NotMet: 'Vad brister?',
  NotRelevant: 'Varför är kriteriet inte relevant här?',
  NotAssessed: 'Kommentar.',
};

export const commentHint = 'Skriv så att verksamheten vet vad som ska ändras. Peka inte ut någon person.';

export const reasonLabel = 'Varför skiljer sig graderingen från förslaget?';

export function fillWords(left: number): string {
  return `Sätt ${left === 1 ? 'det' : `de ${left}`} som är kvar till Uppfyllt`;
}
