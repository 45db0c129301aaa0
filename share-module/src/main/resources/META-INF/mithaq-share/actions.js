/**
 * The document library's action "Send to legal review". It asks the repository, which decides, and shows what it says:
 * the guards that failed, in the reader's language.
 */
(function () {
  "use strict";

  function problemText(component, response) {
    var problem;
    try {
      problem = JSON.parse(response.serverResponse.responseText);
    } catch (e) {
      return component.msg("prm.sendToLegalReview.failed");
    }
    var lines = [];
    if (problem.detail || problem.title) {
      lines.push(problem.detail || problem.title);
    }
    (problem.errors || []).forEach(function (error) {
      lines.push("• " + error.message);
    });
    return lines.length ? lines.join("\n") : component.msg("prm.sendToLegalReview.failed");
  }

  function isArabic(text) {
    return /[\u0600-\u06FF]/.test(text);
  }

  /** Line by line, escaped, and from right to left where the text is Arabic: Share itself sets no direction. */
  function toHtml(text) {
    var lines = text.split("\n").map(function (line) {
      return "<div>" + Alfresco.util.encodeHTML(line) + "</div>";
    });
    return '<div dir="' + (isArabic(text) ? "rtl" : "ltr") + '">' + lines.join("") + "</div>";
  }

  function send(component, record) {
    var uuid = record.nodeRef.split("/").pop();
    Alfresco.util.Ajax.jsonPost({
      url: Alfresco.constants.PROXY_URI + "mithaq/v1/documents/" + encodeURIComponent(uuid) + "/review",
      dataObj: {},
      successCallback: {
        fn: function () {
          Alfresco.util.PopupManager.displayMessage({
            text: component.msg("prm.sendToLegalReview.done", record.displayName)
          });
          YAHOO.Bubbling.fire("metadataRefresh", { highlightFile: record.displayName });
        }
      },
      failureCallback: {
        fn: function (response) {
          Alfresco.util.PopupManager.displayPrompt({
            title: component.msg("prm.sendToLegalReview.refused"),
            text: toHtml(problemText(component, response)),
            noEscape: true
          });
          YAHOO.Bubbling.fire("metadataRefresh", {});
        }
      }
    });
  }

  YAHOO.Bubbling.fire("registerAction", {
    actionName: "onPrmSendToLegalReview",
    fn: function (record) {
      var component = this;
      Alfresco.util.PopupManager.displayPrompt({
        title: component.msg("prm.action.sendToLegalReview"),
        text: component.msg("prm.sendToLegalReview.confirm", record.displayName),
        buttons: [
          {
            text: component.msg("button.ok"),
            handler: function () {
              this.destroy();
              send(component, record);
            }
          },
          {
            text: component.msg("button.cancel"),
            handler: function () {
              this.destroy();
            },
            isDefault: true
          }
        ]
      });
    }
  });
})();
