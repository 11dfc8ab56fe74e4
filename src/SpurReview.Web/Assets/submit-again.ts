/** Sends a form that was held back while something was asked. A form that is still telling its submit event ignores being sent, so it is told first. */
export function submitAgain(form: HTMLFormElement, button: HTMLElement | null): void {
  setTimeout(() => form.requestSubmit(button));
}
