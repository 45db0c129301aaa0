// Sends a file as the body of a request. XMLHttpRequest, because fetch does not tell how much has been sent.
import { headers, mayRepeat, reached, url } from './api.js';
import { Problem } from './problem.js';

/**
 * @param progress called with the part sent, from 0 to 1
 * @param signal aborts the upload; the promise then fails with an AbortError
 */
export async function sendFile(method, path, file, { progress = () => {}, signal, ifMatch, query } = {}, repeated = false) {
  const response = await transfer(method, url(path, { name: file.name, ...query }), file, { progress, signal, ifMatch });
  if (response.ok) {
    return response.body;
  }
  const problem = new Problem({ ...response.body, status: response.status });
  if (!repeated && (await mayRepeat(problem, method))) {
    return sendFile(method, path, file, { progress, signal, ifMatch, query }, true);
  }
  throw problem;
}

function transfer(method, target, file, { progress, signal, ifMatch }) {
  // Taken back while it was asked who sends it.
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, target);
    Object.entries(headers({ ifMatch }, method)).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => {
      reached(true);
      resolve({ ok: request.status < 300, status: request.status, body: parsed(request.responseText) });
    };
    request.onerror = () => {
      reached(false);
      reject(Problem.unreachable);
    };
    request.onabort = () => reject(new DOMException('upload cancelled', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
