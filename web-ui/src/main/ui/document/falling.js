// What becomes of a file that is let fall on the page of a document.
import { t } from '../language/language.js';
import { ask } from '../shell/ask.js';
import { reveal } from '../elements/reveal.js';

/**
 * A draft gets its next version, asked first because everybody reads that one from then on; what is being signed, or was, gets the file
 * into the form for what is attached. `page` is {document, signatures, replace(file), open(tab), element}.
 */
export function fallOn({ document, signatures, replace, open, element }) {
  if (!document) {
    return { text: t('drop.wait') };
  }
  if (document.capabilities?.replaceContent) {
    return { text: t('drop.version'), take: ([file, ...others]) => newVersion(file, others, replace) };
  }
  const place = signatures?.mayAttach ? '#copy-file' : signatures && document.capabilities?.edit ? '#supporting-file' : undefined;
  return place
    ? { text: place === '#copy-file' ? t('drop.copy') : t('drop.supporting'), take: (files) => attach(files, place, open, element) }
    : { text: t('drop.none') };
}

async function newVersion(file, others, replace) {
  const name = { name: file.name };
  const confirmed = await ask({
    title: t('drop.version.title'),
    text: others.length ? t('drop.version.first', name) : t('drop.version.text', name),
    confirm: t('document.newVersion'),
    cancel: t('action.cancel'),
  });
  if (confirmed) {
    replace(file);
  }
}

async function attach(files, place, open, element) {
  open('signing');
  await element.updateComplete;
  const found = await reveal(element, place);
  found?.closest('mithaq-file-field').take(files[0]);
}
