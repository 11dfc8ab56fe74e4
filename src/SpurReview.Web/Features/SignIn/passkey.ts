// A form that a key answers: asks the server for the question, the browser's keys for the answer, and sends the form with it. Shown only
// where the browser has keys: on HTTPS, and on this machine.
type Sent = Record<string, unknown>;
interface Described {
  id: string;
  type: PublicKeyCredentialType;
  transports?: AuthenticatorTransport[];
}

export function passkey(element: HTMLElement): void {
  if (typeof PublicKeyCredential === 'undefined') return;
  const form = element as HTMLFormElement;
  const answer = form.querySelector<HTMLInputElement>('[data-answer]')!;
  const fault = form.querySelector<HTMLElement>('[role=alert]')!;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    fault.hidden = true;
    try {
      answer.value = JSON.stringify(await answerTo(form));
    } catch {
      // Said no, took too long, or has no key: the browser has told which.
      fault.hidden = false;
      return;
    }
    form.submit();
  });
  form.hidden = false;
  form.parentElement!.querySelectorAll<HTMLElement>('.passkey-missing').forEach((note) => (note.hidden = true));
}

async function answerTo(form: HTMLFormElement): Promise<Sent> {
  const token = form.querySelector<HTMLInputElement>('input[name=__RequestVerificationToken]')!.value;
  const response = await fetch(form.dataset['ask']!, { method: 'POST', headers: { RequestVerificationToken: token }, redirect: 'error' });
  if (!response.ok) throw new Error(String(response.status));
  const question = await response.json();
  const creates = form.dataset['creates'] !== undefined;
  const credential = creates
    ? await navigator.credentials.create({ publicKey: creation(question) })
    : await navigator.credentials.get({ publicKey: request(question) });
  return sent(credential as PublicKeyCredential);
}

function creation(question: Record<string, any>): PublicKeyCredentialCreationOptions {
  return {
    ...question,
    challenge: bytes(question['challenge']),
    user: { ...question['user'], id: bytes(question['user'].id) },
    excludeCredentials: described(question['excludeCredentials']),
  } as unknown as PublicKeyCredentialCreationOptions;
}

function request(question: Record<string, any>): PublicKeyCredentialRequestOptions {
  return { ...question, challenge: bytes(question['challenge']), allowCredentials: described(question['allowCredentials']) };
}

function described(credentials: Described[] | undefined): PublicKeyCredentialDescriptor[] {
  return (credentials ?? []).map((credential) => ({ ...credential, id: bytes(credential.id) }));
}

function sent(credential: PublicKeyCredential): Sent {
  const response = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  const parts: Sent = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    parts['attestationObject'] = text(response.attestationObject);
    parts['transports'] = response.getTransports();
  } else {
    parts['authenticatorData'] = text(response.authenticatorData);
    parts['signature'] = text(response.signature);
    parts['userHandle'] = response.userHandle === null ? null : text(response.userHandle);
  }
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: parts,
  };
}

export function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const plain = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

export function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
