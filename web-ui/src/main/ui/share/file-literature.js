import { t } from '../language/language.js';
import { FilingDialog } from './filing-dialog.js';

/** Makes reference literature of a file that somebody has put into the library. */
class FileLiterature extends FilingDialog {
  types = ['prm:referenceLiterature'];

  get heading() {
    return t('share.literature.title');
  }

  get done() {
    return t('share.literature.done', { name: this.record.displayName });
  }
}

customElements.define('mithaq-share-file-literature', FileLiterature);
