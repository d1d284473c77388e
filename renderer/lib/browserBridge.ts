// The bridge of a page in a browser: questions by POST to the host it came from, events as a stream from it.

import type { Bridge, WindowAnswer, WindowEvent } from '../../shared/contract/window.ts';

const gone: WindowAnswer = { ok: false, refusal: { name: 'engine-ended', values: {} } };

async function post(operation: string, input: unknown): Promise<WindowAnswer> {
  try {
    const response = await fetch(`/ask/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return (await response.json()) as WindowAnswer;
  } catch {
    return gone;
  }
}

interface ToPage {
  readonly state: 'to-page';
  readonly name: string;
  readonly file: string;
  readonly mediaType: string;
  /** Of a sealed file: the page shows it once. */
  readonly passphrase: string | null;
}

const isToPage = (value: unknown): value is ToPage =>
  typeof value === 'object' && value !== null && 'state' in value && value.state === 'to-page';

/** Hands a file to the browser, which asks where or puts it with the downloads. */
function download({ name, file, mediaType }: ToPage): void {
  const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Makes the bridge of this page. A lock replaces the page, so that nothing of it is left to go back to. */
export function browserBridge(): Bridge {
  const hearers = new Set<(event: WindowEvent) => void>();
  const stream = new EventSource('/events');
  stream.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as WindowEvent;
    for (const hear of hearers) hear(event);
    if (event.event !== 'locked') return;
    stream.close();
    document.body.replaceChildren();
    location.replace('/');
  };
  return {
    async ask(operation, input) {
      const answer = await post(operation, input);
      if (!answer.ok || !isToPage(answer.value)) return answer;
      download(answer.value);
      return { ok: true, value: { state: 'saved', passphrase: answer.value.passphrase } };
    },
    listen(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}
