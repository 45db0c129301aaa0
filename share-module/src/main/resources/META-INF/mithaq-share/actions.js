/**
 * The document library's actions. Each opens a dialog of ours, which asks, lets the repository decide and shows what it says.
 */
(function () {
  "use strict";

  function opens(actionName, tag) {
    YAHOO.Bubbling.fire("registerAction", {
      actionName: actionName,
      fn: function (record) {
        Mithaq.open(tag, { record: record });
      }
    });
  }

  opens("onPrmFileDraft", "mithaq-share-file-draft");
  opens("onPrmFileLiterature", "mithaq-share-file-literature");
  opens("onPrmSendToLegalReview", "mithaq-share-send-to-review");
  opens("onPrmRecordSignature", "mithaq-share-record-signature");
  opens("onPrmAttachSignedCopy", "mithaq-share-attach-signed-copy");
  opens("onPrmNewAmendment", "mithaq-share-new-amendment");
  opens("onPrmConclude", "mithaq-share-conclude");
})();
