// Fetches a file that the server makes for the person, in the language of the pages, and has the browser save it.
import { headers, mayRepeat, url } from './api.js';
import { Problem } from './problem.js';

/** Gives {rows, total} as the server tells them; fails when the file breaks off on its way. */
export async function download(path, query, { signal } = {}, repeated = false) {
  let response;
  let file;
  try {
    response = await fetch(url(path, query), { headers: { ...headers({}), Accept: '*/*' }, signal, credentials: 'same-origin' });
    file = response.ok ? await response.blob() : undefined;
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : Problem.unreachable;
  }
  if (!response.ok) {
    const problem = await Problem.of(response);
    if (!repeated && (await mayRepeat(problem, 'GET'))) {
      return download(path, query, { signal }, true);
    }
    throw problem;
  }
  save(file, nameOf(response));
  const count = (header) => Number(response.headers.get(header) ?? 0);
  return { rows: count('Mithaq-Rows'), total: count('Mithaq-Total') };
}

function nameOf(response) {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
  return encoded ? decodeURIComponent(encoded) : '';
}

function save(file, name) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A moment later, because the browser takes the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
