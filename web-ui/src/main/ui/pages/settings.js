// What is set, for everybody or for oneself, with what these pages are made of; each file defines its elements.
import '../elements/combobox.js';
import '../settings/table-editor.js';
import '../settings/person-dialog.js';
import '../settings/people-page.js';
import '../settings/codes-page.js';
import '../settings/jobs-page.js';
import '../settings/backups-page.js';
import '../settings/routing-page.js';
import '../settings/days-off-page.js';
import '../settings/checklist-page.js';
import '../settings/clocks-page.js';
import '../settings/delivery-page.js';
import '../settings/exceptions-page.js';
import '../settings/absence-page.js';
import '../settings/trail-page.js';
import '../settings/settings-page.js';
