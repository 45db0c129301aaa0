// What reads and draws PDF files. A module of its own, brought with its worker when the first PDF is looked at.
import { getDocument, GlobalWorkerOptions, TextLayer } from 'pdfjs-dist/build/pdf.mjs';
import worker from 'pdfjs-dist/build/pdf.worker.js';

GlobalWorkerOptions.workerSrc = new URL(worker, import.meta.url).href;

/** From this size on, only the parts of the file are asked for that the shown pages need. */
const IN_PARTS = 3_000_000;
const PART = 262_144;

/**
 * Opens a file: {pdf: a promise of it, close}. Nothing in it runs: no script, no code made from text. `progress` is told
 * the part that has come, from 0 to 1.
 */
export function openPdf(address, size, progress) {
  const inParts = size > IN_PARTS;
  const task = getDocument({
    url: address,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: inParts,
    disableStream: inParts,
    rangeChunkSize: PART,
    verbosity: 0,
  });
  task.onProgress = ({ loaded }) => progress(Math.min(1, loaded / size));
  return { pdf: task.promise, close: () => task.destroy() };
}

/** Why a file cannot be shown: PASSWORD, DAMAGED, SESSION, GONE or FAILED. */
export function reasonOf(failure) {
  switch (failure?.name) {
    case 'PasswordException':
      return 'PASSWORD';
    case 'InvalidPDFException':
    case 'FormatError':
      return 'DAMAGED';
    case 'MissingPDFException':
      return 'GONE';
    case 'UnexpectedResponseException':
      return failure.status === 401 ? 'SESSION' : 'FAILED';
    default:
      return 'FAILED';
  }
}

/** Lays the words of a page over its picture, to be selected and marked; gives the places of the words, in their order. */
export async function layText(content, container, viewport) {
  const layer = new TextLayer({ textContentSource: content, container, viewport });
  await layer.render();
  return layer.textDivs;
}
