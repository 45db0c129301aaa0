// What stands in the pages of Alfresco Share; each file defines its elements. share-module loads it when one is needed.
import './share/host.js';
import './elements/combobox.js';
import './share/form-field.js';
import './share/form-parties.js';
import './share/standing.js';
import './share/dossier.js';
import './share/dashlets.js';
import './share/filters.js';
import './share/version.js';
